"""What a person notes of a video or a recording: markers, excluded ranges, notes; their file and exports."""
