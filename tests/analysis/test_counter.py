import io

from fer_desktop.analysis.batch import UnreadableFile
from fer_desktop.analysis.totals import Totals
from fer_desktop.cli.terminal import ProgressLine
from tests.fakes import LABELS, make_analysis


class _Terminal(io.StringIO):
    def isatty(self):
        return True


def test_pictures_faces_and_failures_are_counted():
    totals = Totals(LABELS)
    for number in range(3):
        totals.add(make_analysis("Happy", "Sad", source=f"{number}.png"))
    totals.add(make_analysis(source="empty.png"))
    totals.add_unreadable(UnreadableFile("a.txt", "It is no picture."))
    assert totals.sentence() == "4 pictures, 6 faces, 1 without a face, 1 unreadable"


def test_videos_are_counted_with_their_frames():
    totals = Totals(LABELS)
    for source in ("a.mp4", "b.mp4"):
        for frame in range(600):
            totals.add(make_analysis("Happy", source=source, frame_index=frame, position=frame / 30))
    assert totals.sentence() == "2 videos (1,200 frames), 1,200 faces"


def test_nothing_at_all_is_said_plainly():
    assert Totals(LABELS).sentence() == "0 pictures, 0 faces"


def test_progress_shows_on_a_terminal():
    terminal, totals = _Terminal(), Totals(LABELS)
    totals.add(make_analysis("Happy"))
    progress = ProgressLine(total=3, stream=terminal)
    progress.show(totals)
    progress.clear()
    assert "1 of 3 files, 1 face" in terminal.getvalue()


def test_progress_stays_out_of_files_and_pipes():
    stream = io.StringIO()
    progress = ProgressLine(total=3, stream=stream)
    progress.show(Totals(LABELS))
    progress.clear()
    assert stream.getvalue() == ""
