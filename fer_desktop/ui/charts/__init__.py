"""Charts: lines, bars and matrices."""
