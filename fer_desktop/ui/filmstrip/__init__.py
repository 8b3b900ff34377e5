"""The row of thumbnails below the picture."""
