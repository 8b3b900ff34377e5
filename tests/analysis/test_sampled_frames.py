"""Each n-th frame, or so many a second: which frames are read, by whom they are known, how long they last."""

import threading
from itertools import pairwise

import pytest

from fer_desktop.analysis.job import Job
from fer_desktop.analysis.job_models import OneModel
from fer_desktop.analysis.output.resumable_csv import RowsFile
from fer_desktop.analysis.summary.face_summaries import read_summaries
from fer_desktop.base.errors import OutputError
from fer_desktop.base.frame_sampling import FrameSampling, FrameSelector
from fer_desktop.base.settings import Settings
from fer_desktop.base.time_range import WHOLE_VIDEO, TimeRange
from fer_desktop.cli.run_job import analyse
from fer_desktop.cli.terminal import FAULTY, FINE
from fer_desktop.vision.sources.video_reader import VideoReader
from fer_desktop.vision.types import Analysis
from tests.fakes import gray_frames, write_video
from tests.row_files import read_table
from tests.vision.moving_faces import scene
from tests.vision.sources.test_video_times import VIDEOS

SECONDS, RATE = 10, 20
FOURTH, FROM_ONE_SECOND = FrameSampling(every=4), TimeRange(1.0)


@pytest.fixture(scope="module")
def film(tmp_path_factory):
    """Ten seconds with a face that moves slowly, and is turned away for the fourth one."""
    frames = [scene(("happy", (110.0 + n / 2, 120.0), 150.0), size=(320, 240)) for n in range(SECONDS * RATE)]
    frames[60:79] = [scene(size=(320, 240))] * 19
    return write_video(tmp_path_factory.mktemp("film") / "film.avi", frames, frames_per_second=RATE)


def analysed(video, out, *options):
    """The rows of an analysis of the whole frames, which needs no search for faces."""
    assert analyse([str(video), "--csv", str(out), "--faces", "whole", *options]) == FINE
    return read_table(out)


def test_each_third_frame_keeps_the_number_and_time_of_the_video(tmp_path):
    video = write_video(tmp_path / "film.avi", gray_frames(20))
    whole = analysed(video, tmp_path / "whole.csv")
    sampled = analysed(video, tmp_path / "sampled.csv", "--every", "3")
    assert [int(row["frame"]) for row in sampled] == [0, 3, 6, 9, 12, 15, 18]
    times = {row["frame"]: row["time_s"] for row in whole}
    assert all(row["time_s"] == times[row["frame"]] for row in sampled)


def test_frames_are_counted_from_the_beginning_of_the_time_range(tmp_path):
    video = write_video(tmp_path / "film.avi", gray_frames(20))
    rows = analysed(video, tmp_path / "rows.csv", "--every", "4", "--from", "0.5", "--to", "1.5")
    assert [int(row["frame"]) for row in rows] == [5, 9, 13]


@pytest.mark.parametrize("rate", [0.5, 2.0, 7.0])
def test_each_interval_of_a_video_with_a_variable_frame_rate_gives_its_first_frame(tmp_path, rate):
    times = [float(row["time_s"]) for row in analysed(VIDEOS / "vfr.mkv", tmp_path / "whole.csv")]
    assert len({round(after - before, 2) for before, after in pairwise(times)}) > 1
    found = analysed(VIDEOS / "vfr.mkv", tmp_path / "rows.csv", "--per-second", str(rate))
    first: dict[int, float] = {}
    for time in times:
        first.setdefault(int((time - times[0] + 0.0005) * rate), time)
    assert [float(row["time_s"]) for row in found] == list(first.values())


def test_more_frames_a_second_than_there_are_is_all_of_them():
    selector = FrameSelector(FrameSampling(per_second=30.0))
    # As a file with whole milliseconds has them.
    assert all(selector.selects(round(number / 30, 3)) for number in range(300))


def test_no_picture_is_made_of_frames_that_are_passed_over(tmp_path, monkeypatch):
    made = 0
    picture = VideoReader.picture

    def counted(self):
        nonlocal made
        made += 1
        return picture(self)

    monkeypatch.setattr(VideoReader, "picture", counted)
    analysed(write_video(tmp_path / "film.avi", gray_frames(20)), tmp_path / "rows.csv", "--every", "10")
    assert made == 2


def test_the_same_face_keeps_its_number_over_frames_that_are_passed_over(film, tmp_path):
    out = tmp_path / "rows.csv"
    assert analyse([str(film), "--csv", str(out), "--per-second", "1"]) == FINE
    rows = read_table(out)
    assert [int(row["frame"]) for row in rows] == list(range(0, SECONDS * RATE, RATE))
    # It is missing on the frame at three seconds alone.
    assert [row["face_id"] for row in rows] == ["1", "1", "1", "", *["1"] * 6]


def test_a_reading_counts_until_the_next_frame_that_was_analysed(film, tmp_path):
    out = tmp_path / "rows.csv"
    assert analyse([str(film), "--csv", str(out), "--per-second", "1"]) == FINE
    _, (summary,) = read_summaries(out)
    # Seconds 0 to 2 and 4 to 9; what lies around the gap is no reading that goes on.
    assert (summary["readings"], summary["seconds"]) == (9, 7.0)


@pytest.fixture(scope="module")
def rows_of(film, shipped_bundle):
    """Reads each fourth frame from one second on into a file, up to so many frames."""

    def read(path, stop=0, resume=False, sampling=FOURTH, part=FROM_ONE_SECOND):
        cancel, frames = threading.Event(), 0

        def watch(result):
            nonlocal frames
            frames += isinstance(result, Analysis)
            if stop and frames == stop:
                cancel.set()

        model, settings = OneModel(shipped_bundle), Settings(rotated_faces=False)
        job = Job([str(film)], model, settings, part, sampling)
        rows = RowsFile(path, job.schema, job.identity, resume)
        job.run(rows, model.make_analysers(settings, 2), watch, cancel)
        if cancel.is_set():
            rows.abort()
        else:
            rows.finish()
        return path

    return read


@pytest.mark.parametrize("stop", [1, 20])
def test_a_run_that_is_stopped_and_resumed_gives_the_same_bytes(rows_of, tmp_path, stop):
    rows_of(tmp_path / "stopped.csv", stop)
    assert not (tmp_path / "stopped.csv").exists()
    resumed = rows_of(tmp_path / "stopped.csv", resume=True)
    assert resumed.read_bytes() == rows_of(tmp_path / "whole.csv").read_bytes()


@pytest.mark.parametrize("other", [FrameSampling(), FrameSampling(every=5), FrameSampling(per_second=5.0)])
def test_a_run_is_not_resumed_with_other_frames(rows_of, tmp_path, other):
    rows_of(tmp_path / "rows.csv", stop=1)
    with pytest.raises(OutputError, match=r"different setting \(frames\)"):
        rows_of(tmp_path / "rows.csv", resume=True, sampling=other)
    with pytest.raises(OutputError, match=r"different setting \(time range\)"):
        rows_of(tmp_path / "rows.csv", resume=True, part=WHOLE_VIDEO)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--every", "2", "--per-second", "1"], "not allowed with argument"),
        (["--every", "0"], "“0” is not a whole number from 1 to"),
        (["--per-second", "nan"], "nan is not a number of frames a second above 0"),
        (["--to", "1", "--from", "2"], "--to must be later than --from"),
    ],
)
@pytest.mark.parametrize("first", [["analyse"], ["compare", "A", "B"]])
def test_wrong_frames_are_refused(capsys, options, said, first):
    from fer_desktop.cli import run_job

    assert getattr(run_job, first[0])([*first[1:], "film.avi", *options]) == FAULTY
    assert said in capsys.readouterr().err
