"""What a window asks of a process beside it, one file a request; see ``docs/worker.md``."""
