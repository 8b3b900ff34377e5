"""Reads facial expressions from a camera, pictures and videos, on this computer alone."""
