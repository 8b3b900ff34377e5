"""What every room stands on: paths, settings, texts, errors. Imports nothing of the program."""
