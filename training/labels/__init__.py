"""Suspected label errors: confident learning, a list for a person to decide on, and corrections."""
