"""Rows of a cluster are the bytes of a run on one computer, whatever the videos are like."""

import shutil
import threading
from dataclasses import replace

import pytest

from fer_desktop.analysis.batch import UnreadableFile
from fer_desktop.analysis.cluster.cluster_run import ClusterRun
from fer_desktop.analysis.cluster.cluster_tasks import MediaFile, PicturesTask, ReadingSpec, VideoTask
from fer_desktop.analysis.cluster.cluster_worker import run_task
from fer_desktop.analysis.cluster.task_window import TaskFailedError
from fer_desktop.analysis.job import Job
from fer_desktop.analysis.job_models import OneModel
from fer_desktop.analysis.output.resumable_csv import RowsFile
from fer_desktop.analysis.video_parts import PART
from fer_desktop.base.errors import ClusterError
from fer_desktop.base.frame_sampling import ALL_FRAMES, FrameSampling
from fer_desktop.base.settings import Settings
from fer_desktop.base.time_range import WHOLE_VIDEO, TimeRange
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.types import Analysis
from tests.analysis.cluster.inline_scheduler import InlineScheduler
from tests.fakes import write_picture, write_video
from tests.vision.moving_faces import scene
from tests.vision.sources.test_damaged_video import damage
from tests.vision.sources.test_video_times import BROWSER, OFFSET, SLOW, VARIABLE

pytestmark = pytest.mark.slow

SETTINGS = Settings(rotated_faces=False)
FRAMES = 4 * PART + 20


@pytest.fixture(scope="module")
def film():
    """Frames of a face that moves and is gone for a while."""
    frames = [scene(("happy", (90.0 + n / 4, 120.0), 130.0), size=(320, 240)) for n in range(FRAMES)]
    frames[130:170] = [scene(size=(320, 240))] * 40
    return frames


@pytest.fixture(scope="module")
def steady(film, tmp_path_factory):
    """An MP4 file of these."""
    path = tmp_path_factory.mktemp("steady") / "steady.mp4"
    writer = cv2.VideoWriter(str(path), cv2.CAP_FFMPEG, cv2.VideoWriter.fourcc(*"mp4v"), 30.0, (320, 240))
    for frame in film:
        writer.write(frame)
    writer.release()
    return path


@pytest.fixture
def scheduler(shipped_bundle):
    return InlineScheduler(ReadingSpec.of(shipped_bundle, SETTINGS))


@pytest.fixture(scope="module")
def pool_rows():
    """What the local pool made of files, which each test asks for again."""
    return {}


@pytest.fixture
def rows_of(shipped_bundle, tmp_path):
    """Reads some files: the bytes of the rows, and the problems; or nothing where it was stopped."""

    def read(
        targets,
        name,
        scheduler=None,
        part=WHOLE_VIDEO,
        stop=0,
        resume=False,
        settings=SETTINGS,
        sampling=ALL_FRAMES,
    ):
        cancel, frames = threading.Event(), 0

        def watch(result):
            nonlocal frames
            frames += isinstance(result, Analysis)
            if stop and frames == stop:
                cancel.set()

        model = OneModel(shipped_bundle)
        job = Job([str(target) for target in targets], model, settings, part, sampling)
        rows = RowsFile(tmp_path / name, model.schema, job.identity, resume)
        job.count_earlier(rows)
        how = {"analyse": ClusterRun(scheduler, frames=PART).analyse_all} if scheduler else {}
        job.run(rows, model.make_analysers(settings, 1), watch, cancel, **how)
        if cancel.is_set():
            rows.abort()
            return None
        rows.finish()
        return (tmp_path / name).read_bytes(), job.totals.summary().problems

    return read


@pytest.fixture
def expected_of(rows_of, pool_rows):
    """The same by the local pool."""

    def read(targets, part=WHOLE_VIDEO):
        key = (*map(str, targets), part)
        if key not in pool_rows:
            pool_rows[key] = rows_of(targets, "pool.csv", part=part)
        return pool_rows[key]

    return read


def _exact(tasks):
    return [task for task in tasks if isinstance(task, VideoTask) and task.jump is None]


def test_a_long_video_is_read_in_pieces_that_jump_to_where_they_begin(
    rows_of, expected_of, steady, scheduler
):
    assert rows_of([steady], "cluster.csv", scheduler) == expected_of([steady])
    assert len(scheduler.done) == FRAMES // PART + 1
    assert len(_exact(scheduler.done)) == 1


@pytest.mark.parametrize("path", [BROWSER, VARIABLE, OFFSET, SLOW], ids=lambda path: path.stem)
def test_videos_without_a_steady_rate_give_the_same_rows(rows_of, expected_of, path, scheduler):
    assert rows_of([path], "cluster.csv", scheduler) == expected_of([path])


@pytest.mark.parametrize("fault", ["none", "frames", "cut"])
def test_what_is_missing_of_a_video_is_said_as_on_one_computer(
    rows_of, expected_of, film, tmp_path, scheduler, fault
):
    video = write_video(tmp_path / "film.avi", film, frames_per_second=30.0)
    if fault == "frames":
        damage(video, [70, 71, 190])
    elif fault == "cut":
        video.write_bytes(video.read_bytes()[: video.stat().st_size * 2 // 3])
    expected = expected_of([video])
    assert bool(expected[1]) == (fault != "none")
    assert rows_of([video], "cluster.csv", scheduler) == expected


@pytest.mark.parametrize("sampling", [FrameSampling(every=2), FrameSampling(per_second=7.0)])
def test_frames_that_are_left_out_give_the_same_rows_also_resumed(rows_of, steady, scheduler, sampling):
    part = TimeRange(0.5, 7.0)
    expected = rows_of([steady], "pool.csv", part=part, sampling=sampling)
    assert rows_of([steady], "cluster.csv", scheduler, part=part, sampling=sampling) == expected
    assert len(scheduler.done) == 1
    assert rows_of([steady], "resumed.csv", scheduler, part=part, sampling=sampling, stop=20) is None
    assert rows_of([steady], "resumed.csv", scheduler, part=part, sampling=sampling, resume=True) == expected


@pytest.mark.parametrize("part", [TimeRange(1.5, 7.03), TimeRange(9.0), TimeRange(60.0)])
def test_a_part_of_a_video_gives_the_same_rows(rows_of, expected_of, steady, scheduler, part):
    expected = expected_of([steady], part)
    assert rows_of([steady], "cluster.csv", scheduler, part=part) == expected


@pytest.mark.parametrize("stop", [1, PART - 1, PART, PART + 17, 3 * PART + 1, FRAMES])
def test_a_run_that_was_stopped_anywhere_is_resumed_with_the_same_rows(
    rows_of, expected_of, steady, scheduler, stop, tmp_path
):
    expected = expected_of([steady])
    assert rows_of([steady], "cluster.csv", scheduler, stop=stop) is None
    # One row for each frame, and the heading.
    assert len((tmp_path / "cluster.csv.partial").read_bytes().splitlines()) == stop + 1
    assert rows_of([steady], "cluster.csv", scheduler, resume=True) == expected


def test_faces_that_come_back_keep_their_numbers_also_where_a_run_is_resumed(rows_of, steady, shipped_bundle):
    settings = Settings(rotated_faces=False, reidentify_faces=True)
    expected = rows_of([steady], "pool.csv", settings=settings)
    for stop in (0, PART + 17):
        scheduler = InlineScheduler(ReadingSpec.of(shipped_bundle, settings))
        name = f"{stop}.csv"
        if stop:
            assert rows_of([steady], name, scheduler, stop=stop, settings=settings) is None
        assert rows_of([steady], name, scheduler, resume=bool(stop), settings=settings) == expected
    assert {row.split(b",")[5] for row in expected[0].splitlines()[1:]} == {b"", b"1"}


def test_pictures_are_read_in_batches_and_named_as_they_were_given(
    rows_of, expected_of, happy_sample, tmp_path, monkeypatch, scheduler
):
    monkeypatch.chdir(tmp_path)
    for number in range(20):
        shutil.copy(happy_sample, tmp_path / f"{number}.png")
    write_picture(tmp_path / "wall.png", size=(320, 240))
    (tmp_path / "damaged.jpg").write_bytes(b"\xff\xd8\xff\xe0 no picture")
    targets = [*sorted(path.name for path in tmp_path.glob("*.[jp]*g")), "gone.png"]
    expected = expected_of(targets)
    assert rows_of(targets, "cluster.csv", scheduler) == expected
    assert len(scheduler.done) < len(targets) / 2
    assert {file for file, _ in expected[1]} == {"", "damaged.jpg"}


def test_a_piece_that_begins_with_other_pixels_than_expected_is_read_again(
    rows_of, expected_of, steady, scheduler, monkeypatch
):
    expected = expected_of([steady])

    class Elsewhere(InlineScheduler):
        """Jumps lead to the right time, and wrong pixels."""

        def outcome(self, future):
            outcome = super().outcome(future)
            if future.task.jump is None or outcome.start is None:
                return outcome
            return replace(outcome, start=replace(outcome.start, checksum=1), results=())

    elsewhere = Elsewhere(scheduler._spec)
    assert rows_of([steady], "cluster.csv", elsewhere) == expected
    assert len(_exact(elsewhere.done)) == 2


def test_a_picture_whose_workers_die_is_reported_and_the_others_are_read(
    rows_of, happy_sample, tmp_path, shipped_bundle
):
    for number in range(12):
        shutil.copy(happy_sample, tmp_path / f"{number}.png")

    def fail(task):
        if any(file.name.endswith("7.png") for file in task.files):
            raise TaskFailedError("Attempted to run it on 4 workers", killed=True)

    scheduler = InlineScheduler(ReadingSpec.of(shipped_bundle, SETTINGS), fail)
    rows, ((file, reason),) = rows_of([tmp_path], "cluster.csv", scheduler)
    assert len(rows.splitlines()) == 12
    assert file == str(tmp_path / "7.png")
    assert reason.startswith(f"{file} was given up: each worker that read it died.")


def test_a_video_whose_workers_die_keeps_the_rows_of_its_first_pieces(rows_of, steady, shipped_bundle):
    def fail(task):
        if task.jump is not None and task.jump.number >= 2 * PART:
            raise TaskFailedError("out of memory", killed=False)

    scheduler = InlineScheduler(ReadingSpec.of(shipped_bundle, SETTINGS), fail)
    rows, ((_, reason),) = rows_of([steady], "cluster.csv", scheduler)
    assert len(rows.splitlines()) == 2 * PART + 1
    assert reason == f"{steady} was given up: out of memory. Look into the workers' logs."


def test_a_file_that_a_worker_does_not_see_ends_the_run(rows_of, happy_sample, scheduler):
    class Apart(InlineScheduler):
        """Its workers have another disk."""

        def outcome(self, future):
            return replace(super().outcome(future), worker="tcp://10.0.0.7:1", missing=future.task.files)

    with pytest.raises(ClusterError) as raised:
        rows_of([happy_sample], "cluster.csv", Apart(scheduler._spec))
    assert str(raised.value).startswith(f"The worker tcp://10.0.0.7:1 does not see {happy_sample}.")


def test_a_file_that_is_gone_everywhere_is_unreadable(tmp_path, shipped_bundle):
    spec = ReadingSpec.of(shipped_bundle, SETTINGS)
    task = PicturesTask((MediaFile("gone.png", str(tmp_path / "gone.png")),))
    assert run_task(spec, task).missing == task.files
    (result,) = run_task(spec, replace(task, gone=True)).results
    assert isinstance(result, UnreadableFile)
    assert result.file == "gone.png"
    assert result.reason.startswith("Cannot read gone.png (No such file or directory).")


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"version": "0.1"}, "has FER Desktop"),
        ({"bundled": "none"}, "cannot use the model"),
    ],
)
def test_a_worker_that_would_read_otherwise_says_so(happy_sample, shipped_bundle, changed, said):
    spec = replace(ReadingSpec.of(shipped_bundle, SETTINGS), **changed)
    with pytest.raises(ClusterError, match=said):
        run_task(spec, PicturesTask((MediaFile.of(happy_sample),)))


def test_a_worker_with_another_network_in_the_model_folder_says_so(happy_sample, shipped_bundle):
    spec = ReadingSpec.of(shipped_bundle, SETTINGS)
    other = replace(spec, model=replace(spec.model, sha256="0" * 64))
    with pytest.raises(ClusterError, match="has changed"):
        run_task(other, PicturesTask((MediaFile.of(happy_sample),)))
