"""Sources and analysis at work: threads for live frames, batches for stored ones. No Qt."""
