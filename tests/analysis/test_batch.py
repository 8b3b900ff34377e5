import threading
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from fer_desktop.analysis import ordered_pool
from fer_desktop.analysis.batch import FileEnd, UnreadableFile, VideoBegin
from fer_desktop.analysis.local_run import analyse_all
from fer_desktop.analysis.video_parts import PART
from fer_desktop.base.time_range import TimeRange
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.sources.targets import list_files
from fer_desktop.vision.sources.video_file import VideoSource
from fer_desktop.vision.tracking.track_linking import Sighting
from fer_desktop.vision.types import Analysis, Box
from tests.fakes import FakeClassifier, FakeDetector, eventually, gray_frames, write_picture, write_video

VIDEOS = Path(__file__).parents[1] / "data" / "videos"
BOX = Box(10, 10, 20, 20)


def _analysers(count=2, **detector):
    return [Analyser(FakeDetector([BOX], **detector), FakeClassifier(), margin=0.0) for _ in range(count)]


def _listing(*targets):
    return list_files([str(target) for target in targets])


def _sorted(results):
    """Analyses, what could not be read, ends of files."""
    results, kinds = list(results), (Analysis, UnreadableFile, FileEnd)
    return [[result for result in results if isinstance(result, kind)] for kind in kinds]


def _threads():
    return [thread for thread in threading.enumerate() if thread.name in ("read ahead", "batch")]


@pytest.mark.parametrize("jobs", [1, 4])
def test_one_bad_picture_of_a_hundred_leaves_99_results_and_one_error(tmp_path, jobs):
    for number in range(100):
        write_picture(tmp_path / f"{number}.png")
    (tmp_path / "41.png").write_bytes(b"broken")
    analyses, problems, ends = _sorted(analyse_all(_listing(tmp_path), _analysers(jobs)))
    assert len(analyses) == 99
    assert [problem.file for problem in problems] == [str(tmp_path / "41.png")]
    assert "41.png" in problems[0].reason
    assert [end.file for end in ends] == [str(tmp_path / f"{number}.png") for number in range(100)]


def test_results_keep_the_order_of_the_files_whichever_thread_is_first(tmp_path):
    for number in range(60):
        # Every third picture takes longer.
        write_picture(tmp_path / f"{number}.png", size=(1600, 1200) if number % 3 == 0 else (64, 48))
    analyses, _, _ = _sorted(analyse_all(_listing(tmp_path), _analysers(4)))
    assert [analysis.source for analysis in analyses] == [str(tmp_path / f"{n}.png") for n in range(60)]


def test_several_threads_read_the_same_as_one(tmp_path):
    for number in range(20):
        write_picture(tmp_path / f"{number}.png", gray=number * 12)
    labels = [
        [
            analysis.faces[0].label
            for analysis in _sorted(analyse_all(_listing(tmp_path), _analysers(jobs)))[0]
        ]
        for jobs in (1, 3)
    ]
    assert labels[0] == labels[1]
    assert len(set(labels[0])) > 3


def test_every_frame_of_a_video_is_analysed_in_order(tmp_path):
    video = write_video(tmp_path / "long.avi", gray_frames(25))
    analyses, _, ends = _sorted(analyse_all(_listing(video), _analysers()))
    assert [analysis.frame_index for analysis in analyses] == list(range(25))
    assert analyses[10].position == 1.0
    assert ends == [FileEnd(str(video))]


@pytest.mark.parametrize("jobs", [1, 3])
def test_a_part_of_a_video_keeps_its_numbers_and_times(tmp_path, jobs):
    video = write_video(tmp_path / "long.avi", gray_frames(25))
    part = TimeRange(0.5, 1.2)
    begin, *results = analyse_all(_listing(video), _analysers(jobs), part=part)
    analyses, problems, ends = _sorted(results)
    assert begin == VideoBegin(str(video), 1.2, 0.5)
    assert [(one.frame_index, one.position) for one in analyses] == [(n, n / 10) for n in range(5, 13)]
    assert problems == []
    assert ends == [FileEnd(str(video))]


@pytest.mark.parametrize("done", [1, 59, 60, 61, 100])
def test_a_part_that_was_begun_goes_on_behind_what_was_done(tmp_path, done):
    video = write_video(tmp_path / "long.avi", gray_frames(20) * 10, 25.0)
    part = TimeRange(1.0, 6.0)
    whole = _sorted(analyse_all(_listing(video), _analysers(2), part=part))[0]
    rest = _sorted(analyse_all(_listing(video), _analysers(2), done=lambda _: done, part=part))[0]
    assert len(whole) == 126
    assert [(one.frame_index, one.segment) for one in rest] == [
        (one.frame_index, one.segment) for one in whole[done:]
    ]


def test_a_part_behind_the_end_has_no_frames_and_that_is_said(tmp_path):
    video = write_video(tmp_path / "long.avi", gray_frames(25))
    analyses, problems, ends = _sorted(analyse_all(_listing(video), _analysers(), part=TimeRange(9.0)))
    assert (analyses, ends) == ([], [FileEnd(str(video))])
    assert [problem.reason for problem in problems] == [
        f"{video} has no frames from 9 s on. Choose an earlier begin."
    ]


def test_a_video_says_how_long_it_is_before_its_frames(tmp_path):
    video = write_video(tmp_path / "long.avi", gray_frames(25))
    assert next(analyse_all(_listing(video), _analysers())) == VideoBegin(str(video), 2.5)


def test_files_of_all_kinds_go_together_and_frames_are_counted_in_each(tmp_path, short_video):
    write_picture(tmp_path / "folder" / "face.png")
    analyses, _, _ = _sorted(analyse_all(_listing(tmp_path / "folder", short_video), _analysers()))
    assert [analysis.frame_index for analysis in analyses] == [0, 0, 1, 2, 3, 4, 5]


def test_what_was_done_before_is_not_read_again(tmp_path):
    for name in ("1.png", "2.png"):
        write_picture(tmp_path / name)
    video = write_video(tmp_path / "3.avi", gray_frames(9))
    done = {str(tmp_path / "1.png"): None, str(video): 6}
    results = analyse_all(_listing(tmp_path), _analysers(), done=lambda file: done.get(file, 0))
    analyses, _, ends = _sorted(results)
    assert [(a.source, a.frame_index) for a in analyses] == [
        (str(tmp_path / "2.png"), 0),
        *((str(video), frame) for frame in (6, 7, 8)),
    ]
    assert [analysis.position for analysis in analyses[1:]] == [0.6, 0.7, 0.8]
    # The gray value of a frame says which one it is: a frame that is passed over is not merely renumbered.
    assert analyses[1].faces[0].label == FakeClassifier().labels[int(60 / 256 * 7)]
    assert len(ends) == 2


def _read_by(analysers, *targets, done=lambda file: 0):
    """The frames that each analyser was given, and the frames of the results."""
    given: list[list[tuple[int, int]]] = []
    for analyser in analysers:
        given.append([])

        def analyse(frame, seen=given[-1], read=analyser.analyse):
            seen.append((frame.index, frame.segment))
            return read(frame)

        analyser.analyse = analyse
    analyses, _, _ = _sorted(analyse_all(_listing(*targets), analysers, done=done))
    return given, [analysis.frame_index for analysis in analyses]


def test_each_part_of_a_video_is_one_segment_that_one_analyser_reads_in_order(tmp_path):
    video = write_video(tmp_path / "long.avi", [*gray_frames(25)] * 6)
    given, frames = _read_by(_analysers(3), video)
    assert frames == list(range(150))
    for part in range(3):
        each = [[frame for frame, segment in seen if segment == part] for seen in given]
        (mine,) = filter(None, each)
        assert mine == list(range(part * PART, min(part * PART + PART, 150)))


def test_going_on_reads_the_part_from_its_beginning_and_gives_what_is_missing(tmp_path):
    video = write_video(tmp_path / "long.avi", [*gray_frames(25)] * 6)
    (given,), frames = _read_by(_analysers(1), video, done=lambda file: 100)
    assert [frame for frame, _ in given] == list(range(PART, 150))
    assert frames == list(range(100, 150))


def test_going_on_keeps_no_more_frames_in_memory_than_may_wait(tmp_path, monkeypatch):
    video = write_video(tmp_path / "long.avi", [*gray_frames(25)] * 6)
    monkeypatch.setattr(ordered_pool, "WAITING", 2 * gray_frames(1)[0].nbytes)
    read = VideoSource.read
    decoded: list[float | None] = []
    ahead: list[int] = []

    def counted(source):
        decoded.append(source.next_position)
        return read(source)

    class Counting(Analyser):
        def analyse(self, frame):
            ahead.append(len(decoded) - len(ahead))
            return super().analyse(frame)

    monkeypatch.setattr(VideoSource, "read", counted)
    analyser = Counting(FakeDetector([BOX]), FakeClassifier(), margin=0.0)
    analyses, _, _ = _sorted(analyse_all(_listing(video), [analyser], done=lambda file: 2 * PART - 1))
    assert [analysis.frame_index for analysis in analyses] == list(range(2 * PART - 1, 150))
    # Two wait, one is read, and one more is decoded.
    assert max(ahead) <= 4


class Blinking(Analyser):
    """Finds no face for a while."""

    def analyse(self, frame):
        analysis = super().analyse(frame)
        return replace(analysis, faces=()) if frame.index in (*range(70, 100), 150) else analysis


def _numbers(**options):
    """Frame, seconds and number of the face; in parts of 60 and 31 frames, 14 of one, and three of 60."""
    analysers = [Blinking(FakeDetector([BOX]), FakeClassifier(), margin=0.0) for _ in range(2)]
    return [
        (one.frame_index, one.position, one.faces[0].face_id if one.faces else None)
        for one in _sorted(analyse_all(_listing(VIDEOS / "vfr.mkv"), analysers, **options))[0]
    ]


@pytest.fixture(scope="module")
def whole():
    """The numbers that a run gives which nobody stops."""
    numbers = _numbers()
    assert {number for _, _, number in numbers} == {None, 1, 2}
    return numbers


@pytest.mark.parametrize("begin", [30, 60, 75, 91, 92, 97, 104, 105, 106, 150, 165, 284])
def test_going_on_gives_the_same_numbers_where_parts_have_ended_early(whole, begin):
    seen = [Sighting(frame, position, number, BOX) for frame, position, number in whole[:begin] if number]
    assert _numbers(done=lambda file: begin, seen=lambda file: seen) == whole[begin:]


def test_in_a_video_of_few_frames_a_second_each_stands_for_itself(tmp_path):
    video = write_video(tmp_path / "slow.avi", gray_frames(25), frames_per_second=5.0)
    (given,), frames = _read_by(_analysers(1), video, done=lambda file: 7)
    assert given == [(frame, frame) for frame in range(7, 25)]
    assert frames == list(range(7, 25))


def test_a_video_that_does_not_say_how_long_it_is_is_read_to_its_end(tmp_path):
    # Browsers write such a rate; the number of frames is then believed as little, but their times are.
    video = write_video(tmp_path / "long.avi", [*gray_frames(25)] * 4, frames_per_second=1000.0)
    results = list(analyse_all(_listing(video), _analysers(2)))
    assert results[0] == VideoBegin(str(video), 0.0)
    analyses, problems, _ = _sorted(results)
    assert [analysis.frame_index for analysis in analyses] == list(range(100))
    assert analyses[90].position == pytest.approx(0.09)
    assert problems == []


def test_missing_and_broken_targets_are_all_reported(tmp_path, short_video):
    (tmp_path / "cut.mp4").write_bytes(b"no video")
    (tmp_path / "notes.txt").write_text("no picture")
    targets = ["gone.png", tmp_path / "notes.txt", tmp_path / "cut.mp4", short_video]
    analyses, problems, _ = _sorted(analyse_all(_listing(*targets), _analysers()))
    assert len(analyses) == 6
    for problem, name in zip(problems, ("gone.png", "notes.txt", "cut.mp4"), strict=True):
        assert name in problem.reason


def test_text_that_is_named_as_a_picture_is_reported(tmp_path):
    (tmp_path / "letter.jpg").write_text("Dear all, this is no picture.")
    _, (problem,), _ = _sorted(analyse_all(_listing(tmp_path), _analysers()))
    assert problem.reason.startswith(f"{tmp_path / 'letter.jpg'} is not a picture but a text file")


def test_a_cut_video_gives_its_frames_and_one_error(tmp_path):
    video = write_video(tmp_path / "cut.avi", gray_frames(25, size=(320, 240)))
    video.write_bytes(video.read_bytes()[: video.stat().st_size // 3])
    analyses, problems, ends = _sorted(analyse_all(_listing(video), _analysers()))
    assert len(problems) == 1
    assert str(video) in problems[0].reason
    assert len(analyses) < 25
    assert ends == [FileEnd(str(video))]


def test_a_folder_that_links_to_itself_is_read_once(tmp_path):
    write_picture(tmp_path / "face.png")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    analyses, problems, _ = _sorted(analyse_all(_listing(tmp_path), _analysers()))
    assert len(analyses) == 1
    assert problems == []


def test_a_camera_and_the_demonstration_have_no_end_and_are_refused():
    analyses, problems, _ = _sorted(analyse_all(_listing("camera:0", "demo:"), _analysers()))
    assert analyses == []
    assert len(problems) == 2


def test_an_analysis_that_fails_is_reported_with_its_file(tmp_path):
    write_picture(tmp_path / "1.png")
    write_picture(tmp_path / "2.png")
    analysers = _analysers(1, errors=[ZeroDivisionError("oh")])
    analyses, (problem,), _ = _sorted(analyse_all(_listing(tmp_path), analysers))
    assert len(analyses) == 1
    assert "1.png (ZeroDivisionError)" in problem.reason


def test_a_batch_can_be_cancelled_within_a_frame(tmp_path):
    video = write_video(tmp_path / "long.avi", gray_frames(25))
    cancel = threading.Event()
    done = []
    for analysis in analyse_all(_listing(video), _analysers(), cancel):
        done.append(analysis)
        if len(done) == 3:
            cancel.set()
    assert len(done) == 3
    assert eventually(lambda: not _threads())


def test_who_stops_asking_leaves_no_thread_behind(tmp_path):
    video = write_video(tmp_path / "long.avi", gray_frames(25))
    analyses = analyse_all(_listing(video), _analysers())
    next(analyses)
    analyses.close()
    assert eventually(lambda: not _threads())


def test_a_file_is_read_as_what_it_holds_whatever_its_name_promises(tmp_path):
    write_video(tmp_path / "film.avi", gray_frames(4)).rename(tmp_path / "1.jpg")
    write_picture(tmp_path / "face.png").rename(tmp_path / "2.mp4")
    write_picture(tmp_path / "face.jpg").rename(tmp_path / "3")
    analyses, problems, _ = _sorted(analyse_all(_listing(tmp_path), _analysers()))
    assert problems == []
    assert [(Path(one.source).name, one.position is None) for one in analyses] == [
        *[("1.jpg", False)] * 4,
        ("2.mp4", True),
        ("3", True),
    ]


def test_a_picture_whose_values_were_scaled_by_a_guess_says_so(tmp_path):
    assert cv2.imwrite(str(tmp_path / "1.tif"), np.eye(64, dtype=np.float32))
    write_picture(tmp_path / "2.png")
    first, second = (
        result for result in analyse_all(_listing(tmp_path), _analysers()) if isinstance(result, Analysis)
    )
    assert first.note.startswith(f"{tmp_path / '1.tif'} does not say which values are black and white")
    assert second.note == ""
