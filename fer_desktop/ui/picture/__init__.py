"""The picture with its boxes and labels: zoom, pointer, menu, full screen and the presenter view."""
