"""All commands of the window in one list that is searched."""
