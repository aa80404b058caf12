"""The capture in the window: its text with what was read in it marked, and its findings."""
