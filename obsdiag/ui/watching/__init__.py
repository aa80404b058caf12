"""What is watched where the settings ask for it: the clipboard, and a folder."""
