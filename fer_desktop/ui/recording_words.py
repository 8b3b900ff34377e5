"""What is said of a recording."""

from fer_desktop.language import counted, translate
from fer_desktop.live.recording import Recording
from fer_desktop.ui.record_buttons import duration


def summary(recording: Recording) -> str:
    """How long it was, where its files are, and what is missing in them."""
    files = recording.files
    if not files:
        return translate("window", "No file is left of this recording.")
    several = translate("window", "{n} files that begin with {name}").format(
        n=len(files), name=recording.name
    )
    recorded = translate("window", "Recorded {duration} into {folder}: {names}.").format(
        duration=duration(recording.seconds),
        folder=recording.folder,
        names=files[0].name if len(files) == 1 else several,
    )
    return " ".join(part for part in (recorded, dropped(recording)) if part)


def dropped(recording: Recording) -> str:
    """What is missing in the files; empty where nothing is."""
    frames, readings = recording.dropped_frames, recording.dropped_readings
    sentences = []
    if frames:
        one = translate("window", "{n} frame dropped: encoding is too slow.")
        many = translate("window", "{n} frames dropped: encoding is too slow.")
        sentences.append(counted(frames, one, many))
    if readings:
        one = translate("window", "{n} reading dropped: the disk is too slow.")
        many = translate("window", "{n} readings dropped: the disk is too slow.")
        sentences.append(counted(readings, one, many))
    return " ".join(sentences)
