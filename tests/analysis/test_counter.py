import io

from fer_desktop.analysis.counter import FrameCounter, FrameProgress
from tests.fakes import make_analysis


class _Terminal(io.StringIO):
    def isatty(self):
        return True


def test_pictures_faces_and_failures_are_counted():
    counter = FrameCounter()
    for number in range(3):
        counter.add(make_analysis("Happy", "Sad", source=f"{number}.png"))
    counter.add(make_analysis(source="empty.png"))
    counter.add_unreadable()
    assert counter.summary() == "4 pictures, 6 faces, 1 without a face, 1 unreadable"


def test_videos_are_counted_with_their_frames():
    counter = FrameCounter()
    for source in ("a.mp4", "b.mp4"):
        for frame in range(600):
            counter.add(make_analysis("Happy", source=source, frame_index=frame, position=frame / 30))
    assert counter.summary() == "2 videos (1,200 frames), 1,200 faces"


def test_nothing_at_all_is_said_plainly():
    assert FrameCounter().summary() == "0 pictures, 0 faces"


def test_progress_shows_on_a_terminal():
    terminal, counter = _Terminal(), FrameCounter()
    counter.add(make_analysis("Happy"))
    progress = FrameProgress(total=3, stream=terminal)
    progress.show(counter)
    progress.clear()
    assert "1 of 3 files, 1 face" in terminal.getvalue()


def test_progress_stays_out_of_files_and_pipes():
    stream = io.StringIO()
    progress = FrameProgress(total=3, stream=stream)
    progress.show(FrameCounter())
    progress.clear()
    assert stream.getvalue() == ""
