"""What the worker can be asked for: one file a job, see ``docs/worker.md``.

Each job takes a ``Desk`` and the request's fields, and emits events. Libraries that take long to load are
imported once a job needs them.
"""
