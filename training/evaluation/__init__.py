"""A bundle measured on a split: figures, pictures, pages."""
