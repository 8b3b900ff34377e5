"""The models and the corrections of their readings, as the window lists them."""
