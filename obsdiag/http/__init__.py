"""One HTTP message: head, body, and the request that it answers."""
