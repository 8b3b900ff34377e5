"""Networks, what feeds them and what they are trained as."""
