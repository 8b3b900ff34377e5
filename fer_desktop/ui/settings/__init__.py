"""Settings that a person changes: face detection, language, theme, what is remembered."""
