"""Readings from Python: models, predictions, tables and drawings. Import it from ``fer_desktop`` itself."""
