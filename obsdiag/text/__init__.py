"""What happened to text on its way, undone: encoding, quoting, wrapping, boxes, escapes."""
