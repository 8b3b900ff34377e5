"""What a view of the picture shows, as one value that several views can share."""

from dataclasses import dataclass

from PySide6.QtGui import QImage

from fer_desktop.vision.types import Analysis, FaceReading


@dataclass(frozen=True, eq=False)
class Scene:
    """What is shown, for any number of views.

    Attributes:
        image: The picture; None: words in its place.
        placeholder: These words.
        mirrored: Whether left and right of the picture are swapped.
        analysis: The readings that belong to the picture; None while there are none.
        selected: The number of the face that is marked; None for none.
        confidence_threshold: A face whose highest probability is under this, 0..1, is uncertain.
    """

    image: QImage | None = None
    placeholder: str = ""
    mirrored: bool = False
    analysis: Analysis | None = None
    selected: int | None = None
    confidence_threshold: float = 0.0

    @property
    def faces(self) -> tuple[FaceReading, ...]:
        """What is read of each face."""
        return self.analysis.faces if self.analysis is not None else ()
