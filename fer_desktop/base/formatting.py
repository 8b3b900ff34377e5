"""Places in a video, as they are written."""


def shown_time(seconds: float) -> str:
    """A place in a video, to a tenth of a second: 1:02:03.4, or 2:03.4."""
    tenths = round(seconds * 10)
    minutes, rest = divmod(tenths, 600)
    hours, minutes = divmod(minutes, 60)
    written = f"{minutes:02}:{rest / 10:04.1f}" if hours else f"{minutes}:{rest / 10:04.1f}"
    return f"{hours}:{written}" if hours else written
