"""Who may read what is stored; the standard library alone."""
