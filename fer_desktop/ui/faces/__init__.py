"""How faces are found, as the person sets it."""
