"""The help: pages that are read and made, a search through them, and the window that shows them."""
