"""What stands at a face, in the window and in recorded pictures."""

from fer_desktop.vision.types import FaceReading


def caption(face: FaceReading) -> str:
    """Label and probability, as ``Happy 91 %``."""
    return f"{face.label} {face.probability * 100:.0f} %"
