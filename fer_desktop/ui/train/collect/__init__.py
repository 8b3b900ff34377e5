"""Faces collected from a camera, class by class, to train a model on."""
