"""The command as a person or a script meets it. `running` has what its tests share."""
