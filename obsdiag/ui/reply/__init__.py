"""The texts that are sent, in the window and as PDF."""
