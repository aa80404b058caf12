"""Two captures side by side in the window: the one that fails and the one that works."""
