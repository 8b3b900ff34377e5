"""From a frame to readings of the faces on it: no window, no Qt, no TensorFlow."""
