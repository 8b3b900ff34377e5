"""The window in which whole folders and long videos are analysed."""
