"""How a process ends, and how the window and its child processes speak with each other."""
