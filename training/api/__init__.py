"""Training from Python: faces in, a model folder, its history and its figures out."""
