"""How a camera and the demonstration are named where sources are asked for by text."""

CAMERA_PREFIX = "camera:"
"""Followed by the camera's number, from 0."""
DEMO_TARGET = "demo:"
