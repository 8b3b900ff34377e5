"""Two models on the same faces: where they differ, and how often. No Qt."""
