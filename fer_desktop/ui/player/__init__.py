"""The player below a video: its bar, keys, range, thumbnails and annotations."""
