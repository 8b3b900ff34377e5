import io

from fer_desktop.analysis.counter import FrameProgress, Tally
from tests.fakes import make_analysis


class _Terminal(io.StringIO):
    def isatty(self):
        return True


def test_pictures_faces_and_failures_are_counted():
    tally = Tally()
    for number in range(3):
        tally.add(make_analysis("Happy", "Sad", source=f"{number}.png"))
    tally.add(make_analysis(source="empty.png"))
    tally.add_unreadable()
    assert tally.summary() == "4 pictures, 6 faces, 1 without a face, 1 unreadable"


def test_videos_are_counted_with_their_frames():
    tally = Tally()
    for source in ("a.mp4", "b.mp4"):
        for frame in range(600):
            tally.add(make_analysis("Happy", source=source, frame_index=frame, position=frame / 30))
    assert tally.summary() == "2 videos (1,200 frames), 1,200 faces"


def test_nothing_at_all_is_said_plainly():
    assert Tally().summary() == "0 pictures, 0 faces"


def test_progress_shows_on_a_terminal():
    terminal, tally = _Terminal(), Tally()
    tally.add(make_analysis("Happy"))
    progress = FrameProgress(total=3, stream=terminal)
    progress.show(tally)
    progress.clear()
    assert "1 of 3 files, 1 face" in terminal.getvalue()


def test_progress_stays_out_of_files_and_pipes():
    stream = io.StringIO()
    progress = FrameProgress(total=3, stream=stream)
    progress.show(Tally())
    progress.clear()
    assert stream.getvalue() == ""
