"""The states of the window that are drawn; each brings a new window into one and takes its picture."""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from picture_material import RATE, write_folder, write_group, write_video
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from fer_desktop.app import no_camera
from fer_desktop.ui.main.main_window import MainWindow
from fer_desktop.ui.main.notices import DisclaimerDialog

TIMEOUT: Final = 60.0
"""Seconds that a state may take to come about."""


def demonstration(window: MainWindow, scratch: Path) -> QPixmap:
    """What is seen where there is no camera."""
    watch(window, ["demo:"])
    window.tell(no_camera())
    return window.grab()


def first_run(window: MainWindow, scratch: Path) -> QPixmap:
    """The note on what such readings can say."""
    watch(window, ["demo:"])
    note = DisclaimerDialog(by_itself=True, parent=window)
    note.open()
    picture = over(window, note)
    note.close()
    return picture


def camera_lost(window: MainWindow, scratch: Path) -> QPixmap:
    """The camera was pulled out."""
    watch(window, ["demo:"])
    window.viewer.control.pause(True)
    window.viewer.clock.lost.emit()
    return window.grab()


def several_faces(window: MainWindow, scratch: Path) -> QPixmap:
    """A picture of four faces."""
    watch(window, [str(write_group(scratch))], readings=1)
    return window.grab()


def video(window: MainWindow, scratch: Path) -> QPixmap:
    """A video of four faces, with the timeline below it."""
    watch(window, [str(write_video(scratch))], readings=12 * RATE)
    return window.grab()


def recording(window: MainWindow, scratch: Path) -> QPixmap:
    """A recording that goes on."""
    watch(window, ["demo:"])
    window.viewer.source_bar.recording.press_record()
    wait_for(lambda: window.viewer.recorder.recording)
    let_live(3000)
    return window.grab()


def filmstrip(window: MainWindow, scratch: Path) -> QPixmap:
    """A folder of pictures, the first of them read."""
    folder = write_folder(scratch)
    watch(window, [str(folder)], readings=1)
    for page in (*range(1, 8), 1):
        read: list[object] = []
        window.viewer.clock.analysed.connect(read.append)
        window.viewer.go_to(page)
        wait_for(read.__len__)
    let_live(600)
    return window.grab()


def evidence(window: MainWindow, scratch: Path) -> QPixmap:
    """What is known about the model."""
    watch(window, ["demo:"])
    window.evidence.open("confusion")
    let_live(300)
    return window.evidence.grab()


def batch(window: MainWindow, scratch: Path) -> QPixmap:
    """A labelled folder that was analysed."""
    window.batch.show()
    analysis = window.batch.window
    assert analysis is not None
    analysis.choose([str(write_folder(scratch))])
    done: list[object] = []
    analysis.link.finished.connect(done.append)
    analysis.start(restart=True)
    wait_for(lambda: bool(done))
    let_live(1000)
    return analysis.grab()


def watch(window: MainWindow, targets: list[str], readings: int = 45) -> None:
    """Open targets and wait until that many frames were read."""
    read: list[object] = []
    window.viewer.clock.analysed.connect(read.append)
    window.open(targets)
    wait_for(lambda: len(read) >= readings)


def wait_for(condition: Callable[[], object]) -> None:
    """Let the window work until the condition holds."""
    end = time.monotonic() + TIMEOUT
    while not condition():
        if time.monotonic() > end:
            sys.exit("The window did not come into its state in time.")
        let_live(50)


def let_live(milliseconds: int) -> None:
    """Let the window and its threads work for so long."""
    # QTest.qWait would keep Python to itself, and the faces would be found ten times as slowly.
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def over(window: QWidget, dialog: QWidget) -> QPixmap:
    """The window, darkened, with a dialog in its middle."""
    picture, above = window.grab(), dialog.grab()
    painter = QPainter(picture)
    painter.fillRect(picture.rect(), QColor(0, 0, 0, 110))
    painter.drawPixmap(
        (picture.width() - above.width()) // 2, (picture.height() - above.height()) // 2, above
    )
    painter.end()
    return picture


STATES: Final[dict[str, Callable[[MainWindow, Path], QPixmap]]] = {
    "demonstration": demonstration,
    "first_run": first_run,
    "camera_lost": camera_lost,
    "several_faces": several_faces,
    "video": video,
    "recording": recording,
    "filmstrip": filmstrip,
    "evidence": evidence,
    "batch": batch,
}
