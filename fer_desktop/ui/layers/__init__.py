"""Grad-CAM beside the occlusion map, and the window "What the layers see"."""
