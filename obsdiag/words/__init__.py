"""What the service and its clients are known to say: codes, messages, names of storage."""
