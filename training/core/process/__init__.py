"""How a process begins and ends; the standard library alone."""
