"""Large inputs, read by several processes, or for the window by one apart: the same answers."""
