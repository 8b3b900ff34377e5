"""From a face's pixels to a reading: crop, classify, smooth, correct, reject."""
