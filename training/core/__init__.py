"""What both packages share; importing it needs the standard library and numpy alone."""
