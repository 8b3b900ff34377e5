"""The window that analyses folders, and the pages that are written, with something in all their parts.

What other rooms say in them, such as the panels of a model's figures, is left out.
"""

from __future__ import annotations

import re
import tempfile
from dataclasses import asdict, replace
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget

from fer_desktop.analysis.job_summary import Summary
from fer_desktop.analysis.report import read_page_rows, render
from fer_desktop.base.disclaimer import DISCLAIMER
from fer_desktop.base.paths import default_model
from fer_desktop.base.settings import Settings
from fer_desktop.live.timing import StartTime
from fer_desktop.recording.session_log import SessionLog
from fer_desktop.recording.session_report import report_html
from fer_desktop.vision.types import ModelName
from tests.fakes import LABELS, make_analysis, make_analysis_of, make_frame
from tests.row_files import write_rows
from training.core.bundle import ModelBundle, read_bundle

SECONDS = re.compile(r"[\d.]+ s")


def batch_window() -> QWidget:
    """The window in the middle of a run, with a row and a line in each list."""
    from fer_desktop.ui.run.analysis_parts import AnalysisParts
    from fer_desktop.ui.run.run_window import RunWindow

    bundle = read_bundle(default_model())
    folder = Path(tempfile.mkdtemp())
    parts = AnalysisParts(lambda: bundle, folder)
    window = RunWindow(parts, Settings)
    for part in (parts.labelled.confusion, parts.labelled.report):
        part.setParent(None)
    for button in window.tabs.tabBar().findChildren(QToolButton):
        button.setAccessibleName("")  # Qt has its own translations of these.
    close = window.message_bar.findChild(QToolButton)
    assert close is not None
    close.setParent(None)
    window.show()
    rows = _rows(folder / "1")
    counts = {"summary": asdict(replace(_summary(), problems=())), "done": 0.5, "ended": 1, "files": 2}
    window.progress.begin()
    window._show_state(counts | {"rows": str(rows), "length": rows.stat().st_size})
    parts.faceless.add("1")
    window.unreadable.add("2", "")
    while parts.faces.model.rowCount() == 0:
        QApplication.processEvents()
    parts.faces.text.setText("1")
    return window


def page_of_a_run() -> QWidget:
    """The page of a run, as labels."""
    with tempfile.TemporaryDirectory() as folder:
        rows = read_page_rows(_rows(Path(folder) / "1"), LABELS)
    bundle = read_bundle(default_model())
    return _labels(render(_summary(), bundle, rows, "1"), bundle)


def session_report() -> QWidget:
    """A report in which two models have read faces for a while and a picture, as labels."""
    bundle = read_bundle(default_model())
    log = SessionLog(StartTime(100.0, datetime(2026, 3, 4, 12).astimezone()))
    for number in range(60):
        source, model = ("1", ModelName("1", "1")) if number < 59 else ("2", ModelName("2", "2"))
        analysis = make_analysis_of(make_frame(number, captured_at=100 + number / 10, source=source), "Happy")
        faces = tuple(replace(face, calibrated=True) for face in analysis.faces)
        log.add(replace(analysis, faces=faces if number % 7 else (), model=model))
    logged = replace(log.logged(), brief=1, more_pictures=1)
    return _labels(report_html(logged, bundle, Settings(), datetime.now().astimezone()), bundle)


def _summary() -> Summary:
    """Pictures of a labelled folder, a video, a picture without a face, and one that is in no such folder."""
    from fer_desktop.analysis.batch import UnreadableFile
    from fer_desktop.analysis.folder_labels import FolderLabels
    from fer_desktop.analysis.totals import Totals

    totals = Totals(LABELS, FolderLabels(["/1"], LABELS))
    for file, labels in (
        ("/1/happy/1", ("Happy",)),
        ("/1/sad/1", ("Sad", "Happy")),
        ("/1/sad/2", ()),
        ("/2", ("Sad",)),
    ):
        totals.add(make_analysis(*labels, source=file))
    totals.add(replace(make_analysis("Sad", source="/3"), position=0.5))
    totals.add_unreadable(UnreadableFile("4", "4"))
    return totals.summary()


def _rows(path: Path) -> Path:
    return write_rows(path, [("1", number, number / 10, "Sad", 0.7) for number in range(60)])


def _labels(page: str, bundle: ModelBundle) -> QWidget:
    names = {bundle.name, bundle.sha256, bundle.created, *bundle.metrics["splits"]}
    elsewhere = {f"{point.heading}." for point in DISCLAIMER} | {point.text for point in DISCLAIMER}
    elsewhere |= {point.heading for point in DISCLAIMER}
    window = QWidget()
    for text in _Texts(page.replace(" – FER Desktop", "")).found:
        if text not in names | elsewhere and not SECONDS.fullmatch(text):
            QLabel(text, window)
    return window


class _Texts(HTMLParser):
    """Every text between tags, and what a screen reader says of drawings."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self._hidden = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden = tag in ("style", "script")
        self.found += [value for name, value in attrs if name == "aria-label" and value]

    def handle_endtag(self, tag: str) -> None:
        self._hidden = False

    def handle_data(self, data: str) -> None:
        if not self._hidden and data.strip():
            self.found.append(data.strip())
