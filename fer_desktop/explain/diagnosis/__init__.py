"""What the curves and the data of a training say of it, and what to try next."""
