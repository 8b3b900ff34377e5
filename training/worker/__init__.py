"""The process that trains for the window; ``docs/worker.md`` has its protocol."""
