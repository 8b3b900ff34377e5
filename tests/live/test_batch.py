import threading

from fer_desktop.errors import FerError
from fer_desktop.live.batch import analyse_all
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.types import Box
from tests.fakes import FakeClassifier, FakeDetector, eventually, gray_frames, write_picture, write_video

BOX = Box(10, 10, 20, 20)


def _analyser(**detector):
    return Analyser(FakeDetector([BOX], **detector), FakeClassifier(), margin=0.0)


def _reader_threads():
    return [thread for thread in threading.enumerate() if thread.name == "read ahead"]


def test_one_bad_picture_of_a_hundred_leaves_99_results_and_one_error(tmp_path):
    for number in range(100):
        write_picture(tmp_path / f"{number}.png")
    (tmp_path / "41.png").write_bytes(b"broken")
    errors: list[FerError] = []
    analyses = list(analyse_all([str(tmp_path)], _analyser(), errors.append))
    assert len(analyses) == 99
    assert len(errors) == 1
    assert "41.png" in str(errors[0])


def test_every_frame_of_a_video_is_analysed_in_order(tmp_path):
    video = write_video(tmp_path / "long.avi", gray_frames(25))
    analyses = list(analyse_all([str(video)], _analyser(), print))
    assert [analysis.frame_index for analysis in analyses] == list(range(25))
    assert analyses[10].position == 1.0


def test_files_of_all_kinds_go_together_and_frames_are_counted_in_each(tmp_path, short_video):
    write_picture(tmp_path / "folder" / "face.png")
    analyses = list(analyse_all([str(tmp_path / "folder"), str(short_video)], _analyser(), print))
    assert [analysis.frame_index for analysis in analyses] == [0, 0, 1, 2, 3, 4, 5]


def test_missing_and_broken_targets_are_all_reported(tmp_path, short_video):
    (tmp_path / "cut.mp4").write_bytes(b"no video")
    (tmp_path / "notes.txt").write_text("no picture")
    errors: list[FerError] = []
    targets = ["gone.png", str(tmp_path / "notes.txt"), str(tmp_path / "cut.mp4"), str(short_video)]
    assert len(list(analyse_all(targets, _analyser(), errors.append))) == 6
    for error, name in zip(errors, ("gone.png", "notes.txt", "cut.mp4"), strict=True):
        assert name in str(error)


def test_a_camera_and_the_demonstration_have_no_end_and_are_refused():
    errors: list[FerError] = []
    assert list(analyse_all(["camera:0", "demo:"], _analyser(), errors.append)) == []
    assert len(errors) == 2


def test_an_analysis_that_fails_is_reported_with_its_file(tmp_path):
    write_picture(tmp_path / "1.png")
    write_picture(tmp_path / "2.png")
    errors: list[FerError] = []
    analyser = _analyser(errors=[ZeroDivisionError("oh")])
    assert len(list(analyse_all([str(tmp_path)], analyser, errors.append))) == 1
    assert "1.png (ZeroDivisionError)" in str(errors[0])


def test_a_batch_can_be_cancelled_within_a_frame(tmp_path):
    video = write_video(tmp_path / "long.avi", gray_frames(25))
    cancel = threading.Event()
    done = []
    for analysis in analyse_all([str(video)], _analyser(), print, cancel):
        done.append(analysis)
        if len(done) == 3:
            cancel.set()
    assert len(done) == 3
    assert eventually(lambda: not _reader_threads())


def test_who_stops_asking_leaves_no_thread_behind(tmp_path):
    video = write_video(tmp_path / "long.avi", gray_frames(25))
    analyses = analyse_all([str(video)], _analyser(), print)
    next(analyses)
    analyses.close()  # type: ignore[attr-defined]  # it is a generator
    assert eventually(lambda: not _reader_threads())
