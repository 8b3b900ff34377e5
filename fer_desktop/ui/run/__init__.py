"""The windows that analyse files and compare two models."""
