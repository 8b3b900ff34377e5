"""Runs on many machines, by Dask."""
