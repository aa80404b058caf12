"""What one installation has of its own: where its files lie, its settings, and what is shipped."""
