"""The models that can be chosen: listed, compared, renamed, taken in from files and written into them."""
