"""What clients print of an error: message templates, labels, access logs, codes on their own."""
