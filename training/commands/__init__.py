"""One file a command of ``python -m training``: its arguments, and what it does with them.

Each has ``add_to(commands)``. The libraries are imported once a command is known to run, because
TensorFlow alone takes ten seconds.
"""
