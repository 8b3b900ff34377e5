"""What the application may import: standard library and numpy alone at import."""
