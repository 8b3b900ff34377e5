"""Recordings, snapshots and reports, as the window controls them."""
