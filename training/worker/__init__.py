"""The child process by which the window trains: ``python -m training.worker``, see ``docs/worker.md``."""
