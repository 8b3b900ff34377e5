"""From figures to sentences. No Qt."""
