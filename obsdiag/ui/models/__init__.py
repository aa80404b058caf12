"""Item models of the window's three lists: catalogue, findings, history."""
