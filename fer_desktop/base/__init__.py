"""What every room needs: paths, settings, languages, errors; no Qt."""
