"""What the command does around the cleaning: arguments and settings, files and folders, workers, reports."""
