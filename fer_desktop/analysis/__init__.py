"""Files analysed by one model or compared by two: every frame, in order, resumable. No Qt."""
