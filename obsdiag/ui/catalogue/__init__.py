"""The catalogue in the window: the tree with its search, its pages, notes and renewal."""
