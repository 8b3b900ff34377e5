"""One training run, from faces to a bundle."""
