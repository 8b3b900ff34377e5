"""Which face the panels show."""

from fer_desktop.vision.types import Analysis, FaceReading


class FaceSelection:
    """The face that was clicked, as long as it is seen; the largest one otherwise."""

    def __init__(self) -> None:
        self._chosen: int | None = None
        self._stretch: tuple[str, int] | None = None

    def choose(self, face_id: int) -> None:
        """Follow this face."""
        self._chosen = face_id

    def of(self, analysis: Analysis) -> FaceReading | None:
        """The face to show; None where none was found."""
        stretch = analysis.source, analysis.stretch
        if stretch != self._stretch:
            # On another picture, or behind a jump, the same number is another face.
            self._chosen, self._stretch = None, stretch
        chosen = [face for face in analysis.faces if face.face_id == self._chosen]
        if chosen:
            return chosen[0]
        return max(analysis.faces, key=lambda face: face.box.area, default=None)
