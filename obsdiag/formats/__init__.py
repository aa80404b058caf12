"""The table of capture formats, and the readers of those that hold more than one message."""
