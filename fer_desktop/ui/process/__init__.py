"""The window's side of every child process: one client, whatever the worker does."""
