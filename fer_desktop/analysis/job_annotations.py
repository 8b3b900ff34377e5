"""The annotations of the videos of a job: markers and names for rows, ranges to leave out of its summary."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from fer_desktop.analysis.annotation.annotation_file import AnnotationsError, annotations_of
from fer_desktop.analysis.annotation.annotations import Annotations, MarkerCursor
from fer_desktop.analysis.annotation.name_anchors import AnchorMatcher
from fer_desktop.analysis.batch import UnreadableFile
from fer_desktop.analysis.output.earlier_rows import Earlier, box_in, has_face
from fer_desktop.analysis.output.rows import shown_position
from fer_desktop.base.i18n import shown_number, translate
from fer_desktop.vision.types import Analysis
from training.core.media import VIDEO_SUFFIXES, has_suffix

_MOST_NAMED: Final = 3
"""Files whose annotations are used that are named one by one."""


class JobAnnotations:
    """What was noted of each video of a job.

    Attributes:
        problems: Files of annotations that cannot be read; their videos are analysed without any.
    """

    def __init__(self, files: Sequence[Path]) -> None:
        """Read them.

        Args:
            files: What is to be analysed.
        """
        self._of: dict[str, Annotations] = {}
        self._cursors: dict[str, MarkerCursor] = {}
        self._matchers: dict[str, AnchorMatcher] = {}
        problems: list[UnreadableFile] = []
        for file in files:
            if has_suffix(str(file), VIDEO_SUFFIXES):
                try:
                    found = annotations_of(file)
                except AnnotationsError as error:
                    said = translate("batch", "{problem} Until then, {name} is analysed without annotations.")
                    reason = said.format(problem=error, name=file.name)
                    problems.append(UnreadableFile(str(file), reason, annotations=True))
                    continue
                if found:
                    self._of[str(file)] = found
        self.problems = tuple(problems)

    @property
    def marked(self) -> bool:
        """Whether any video has markers."""
        return any(annotations.markers for annotations in self._of.values())

    @property
    def named(self) -> bool:
        """Whether any video has names of faces."""
        return any(annotations.names for annotations in self._of.values())

    @property
    def identity(self) -> dict[str, Any]:
        """What rows depend on: hashes of all markers and of all names; nothing without any."""
        values: dict[str, Any] = {}
        if self.marked:
            values["markers"] = _hash([annotations.markers for annotations in self._of.values()])
        if self.named:
            values["names"] = _hash([annotations.names for annotations in self._of.values()])
        return values

    def sentence(self, *, in_rows: bool) -> str:
        """Which files have annotations that count; empty without any.

        Args:
            in_rows: Whether markers and names do, which stand in rows; excluded ranges always do.
        """
        used = [
            Path(file).name
            for file, its in self._of.items()
            if its.excluded or (in_rows and (its.markers or its.names))
        ]
        if not used:
            return ""
        files = ", ".join(used[:_MOST_NAMED])
        if len(used) > _MOST_NAMED:
            further = shown_number(len(used) - _MOST_NAMED)
            files = translate("batch", "{files} and {n} more").format(files=files, n=further)
        return translate("batch", "Annotations used: {files}.").format(files=files)

    def marker(self, analysis: Analysis) -> str:
        """The labels of the markers that stand on a frame; those of a video come in order."""
        annotations = self._of.get(analysis.source)
        if annotations is None or analysis.position is None:
            return ""
        cursor = self._cursors.setdefault(analysis.source, MarkerCursor(annotations.markers))
        return cursor.take(analysis.position)

    def names(self, analysis: Analysis) -> dict[int, str]:
        """What faces are called on a frame, by number; those of a video come in order."""
        annotations, position = self._of.get(analysis.source), shown_position(analysis)
        if annotations is None or position is None or not annotations.names:
            return {}
        boxes = {face.face_id: face.box for face in analysis.faces}
        return self._matcher(analysis.source).see(position, boxes)

    def excludes(self, analysis: Analysis) -> bool:
        """Whether a frame is left out of the summary."""
        annotations, position = self._of.get(analysis.source), analysis.position
        return annotations is not None and position is not None and annotations.excludes(position)

    def after_earlier(self, earlier: Earlier) -> tuple[Earlier, int]:
        """Go on behind a part of an earlier run.

        Returns:
            What of it is not left out of the summary, and how many frames are.
        """
        annotations = next((one for file, one in self._of.items() if _same(file, earlier)), None)
        if annotations is None or not earlier.rows or not earlier.entry.video:
            return earlier, 0
        source = next(file for file in self._of if _same(file, earlier))
        last = float(earlier.rows[-1]["time_s"])
        self._cursors[source] = MarkerCursor(annotations.markers, after=last)
        if annotations.names:
            for seconds, rows in groupby(earlier.rows, lambda row: float(row["time_s"])):
                faces = {int(row["face_id"]): box_in(row) for row in rows if has_face(row)}
                self._matcher(source).see(seconds, faces)
        kept = [row for row in earlier.rows if not annotations.excludes(float(row["time_s"]))]
        gone = [row for row in earlier.rows if annotations.excludes(float(row["time_s"]))]
        frames = [list(rows) for _, rows in groupby(gone, lambda row: row["frame"])]
        empty = sum(not has_face(rows[0]) for rows in frames)
        entry = replace(
            earlier.entry,
            frames=earlier.entry.frames - len(frames),
            faces=earlier.entry.faces - sum(map(has_face, gone)),
            empty=earlier.entry.empty - empty,
        )
        return replace(earlier, entry=entry, rows=kept), len(frames)

    def _matcher(self, source: str) -> AnchorMatcher:
        return self._matchers.setdefault(source, AnchorMatcher(self._of[source].names))


def _hash(values: object) -> str:
    return hashlib.sha256(repr(values).encode()).hexdigest()[:16]


def _same(file: str, earlier: Earlier) -> bool:
    return Path(file).absolute() == Path(earlier.path)
