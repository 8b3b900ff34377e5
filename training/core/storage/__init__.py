"""How files are written, locked, and kept from other people."""
