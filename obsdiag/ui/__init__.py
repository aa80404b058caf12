"""The window: the only place where PySide6 is written."""
