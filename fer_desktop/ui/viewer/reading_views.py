"""The views that follow the readings, and the face that is selected in them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from fer_desktop.base.settings import Settings
from fer_desktop.ui.panels import PANELS, LivePanel, ShowsFaces
from fer_desktop.ui.picture.frame_view import FrameView
from fer_desktop.ui.viewer.face_naming import FaceNaming
from fer_desktop.vision.types import Analysis, FaceReading


class FaceSelection:
    """The face that was clicked, as long as it or one merged with it is seen; the largest one otherwise."""

    def __init__(self) -> None:
        self._chosen: int | None = None
        self._segment: tuple[str, int] | None = None

    def choose(self, number: int) -> None:
        """Follow the face at which this number stands."""
        self._chosen = number

    def of(self, analysis: Analysis) -> FaceReading | None:
        """The face to show; None where none was found."""
        segment = analysis.source, analysis.segment
        if segment != self._segment:
            # On another picture, or behind a jump, the same number is another face.
            self._chosen, self._segment = None, segment
        chosen = [face for face in analysis.faces if face.number == self._chosen]
        if chosen:
            return chosen[0]
        return max(analysis.faces, key=lambda face: face.box.area, default=None)


class ReadingViews:
    """Shows the newest analysis everywhere, and the face that the person looks at."""

    def __init__(self, frame_view: FrameView, panels: Mapping[str, Any], naming: FaceNaming) -> None:
        """Take the views; none of them shows a reading yet.

        Args:
            frame_view: The picture.
            panels: By name, as in ``PANELS``.
            naming: Knows what faces are called, and which are hidden.
        """
        self.analysis: Analysis | None = None
        self._waiting = False
        self._frame_view = frame_view
        self._panels: list[LivePanel] = [panels[entry.name] for entry in PANELS if entry.live]
        choosing = [panels[entry.name] for entry in PANELS if entry.chooses]
        for view in (frame_view, *choosing):
            view.face_selected.connect(self.select)
        faces = panels["probabilities"].faces
        faces.face_pointed.connect(frame_view.point_out)
        frame_view.face_pointed.connect(faces.mark)
        self._naming = naming
        naming.changed.connect(self._refresh)
        self._selection = FaceSelection()
        self._settings = Settings()
        self._covering = False

    def show(self, analysis: Analysis) -> None:
        """Show an analysis; behind a jump, and in another file, the panels begin anew."""
        # Names may change, which refreshes the views.
        self._naming.see(analysis)
        self._waiting = False
        before, self.analysis = self.analysis, analysis
        if before is not None and (before.source, before.segment) != (analysis.source, analysis.segment):
            self._forget()
        self._refresh()

    def wait(self, *, elsewhere: bool = False, looking: bool = True) -> None:
        """Show no reading until the next one; what is past stays.

        Args:
            elsewhere: Whether the picture is of another source or segment than the last reading; then what is
                past goes too.
            looking: Whether there is a picture in which faces are looked for.
        """
        self._waiting = True
        if elsewhere:
            self.forget()
        for panel in self._panels:
            panel.wait(looking)

    def select(self, face_id: int) -> None:
        """Follow this face."""
        shown = self._naming.names.applied(self.analysis).faces if self.analysis is not None else ()
        numbers = {face.face_id: face.number for face in shown}
        self._selection.choose(numbers.get(face_id, face_id))
        self._refresh()

    def adjust(self, settings: Settings) -> None:
        """Show as uncertain what is not by these settings, at once."""
        self._settings = settings
        self._frame_view.set_confidence_threshold(settings.confidence_threshold)
        self._refresh()

    def cover(self, covering: bool) -> None:
        """Hand the pixels of faces to the panels no more, or again."""
        self._covering = covering
        for panel in self._panels:
            if isinstance(panel, ShowsFaces):
                panel.cover(covering)
        self._refresh()

    def begin(self) -> None:
        """Follow no chosen face any more, and forget what faces are called: another source, other people."""
        self._selection = FaceSelection()
        self._naming.forget()

    def clear(self, placeholder: str) -> None:
        """Show no picture and no reading, but words in their place."""
        self._frame_view.clear(placeholder)
        self.forget()

    def forget(self) -> None:
        """Show no reading until the next one, as after a change of the model."""
        self.analysis = None
        self._forget()

    def _refresh(self) -> None:
        analysis = self.analysis
        if analysis is None or self._waiting:
            return
        analysis = self._naming.names.applied(analysis)
        if self._covering:
            analysis = replace(analysis, faces=tuple(replace(face, crop=None) for face in analysis.faces))
        selected = self._selection.of(analysis)
        self._frame_view.select(selected.face_id if selected and len(analysis.faces) > 1 else None)
        for panel in self._panels:
            panel.show_reading(analysis, selected, self._settings.confidence_threshold)

    def _forget(self) -> None:
        for panel in self._panels:
            panel.forget()
