"""The history in the window: the list with its search, and what is done to its entries."""
