"""Networks written for other programs and for the live window."""
