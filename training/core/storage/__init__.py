"""Who may read what is stored, and who uses a temporary folder."""
