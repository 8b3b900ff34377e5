"""The first step of a training: faces, labels, cleaning and splits."""
