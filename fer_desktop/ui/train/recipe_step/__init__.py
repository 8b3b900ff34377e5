"""The second step of a training: preset, settings and estimate."""
