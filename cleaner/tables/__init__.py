"""What is left of tables in text: each form of wreck has a module that reads its rows off the lines."""
