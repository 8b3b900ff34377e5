"""Rows of one video from a session, an analysis and a comparison belong together by their columns."""

import pandas as pd
import pytest

from fer_desktop.analysis.job import Job
from fer_desktop.analysis.job_models import OneModel, paired
from fer_desktop.analysis.output.resumable_csv import RowsFile
from fer_desktop.analysis.pair_analyser import PairAnalyser
from fer_desktop.base.settings import Settings
from fer_desktop.live.events import Ended
from fer_desktop.live.session import LiveSession
from fer_desktop.recording.recording import Recording, RecordingChoice
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.sources.video_file import VideoSource
from fer_desktop.vision.tracking.tracker import Tracker
from fer_desktop.vision.types import Box
from tests.bundles import write_bundle
from tests.fakes import FakeClassifier, FakeDetector, eventually, gray_frames, write_video

BOXES = [Box(5, 10, 20, 20), Box(35, 10, 20, 20)]
READING = ["x", "y", "width", "height", "detector", "prediction", "confidence", "uncertain", "model_sha256"]


class Blinking(FakeDetector):
    """Finds nobody on bright frames."""

    def detect(self, bgr):
        return super().detect(bgr) if bgr.mean() < 145 else []


@pytest.fixture
def video(tmp_path):
    return write_video(tmp_path / "film.avi", gray_frames(20))


@pytest.fixture
def analysis(video, tmp_path, shipped_bundle):
    """The rows of its analysis."""
    return read_by(
        OneModel(shipped_bundle), [make_analyser() for _ in range(2)], video, tmp_path / "faces.csv"
    )


def read_by(models, analysers, video, path):
    """The rows of a job."""
    out = RowsFile(path, models.schema, models.identity(Settings()))
    Job([str(video)], models, Settings(confidence_threshold=0.0)).run(out, analysers, lambda result: None)
    out.finish()
    return pd.read_csv(out.path)


def make_analyser(tracker=None):
    analyser = Analyser(Blinking(BOXES), FakeClassifier(), margin=0.0, tracker=tracker)
    analyser.detector = "haar"
    return analyser


def record(video, folder, bundle):
    """Play a video to its end in a session, and record it."""
    session = LiveSession(VideoSource(video), lambda: make_analyser(Tracker()))
    recording = Recording(RecordingChoice(folder), bundle, None)
    session.analyses.open(recording.add_analysis)
    session.start()
    try:
        assert eventually(lambda: any(isinstance(event, Ended) for event in session.events()))
    finally:
        session.stop()
    assert recording.wait(10.0)
    return pd.read_csv(recording.files[0])


def test_a_recording_and_an_analysis_of_one_video_join_by_source_frame_and_face(
    video, analysis, tmp_path, shipped_bundle
):
    recording = record(video, tmp_path / "out", shipped_bundle)
    assert list(recording.columns.drop("name")) == [*analysis.columns, "marker"]
    assert sorted(set(analysis["frame"])) == list(range(20))
    both = recording.merge(
        analysis, how="left", on=["source", "frame", "face_id"], suffixes=("", "_analysis"), indicator=True
    )
    assert len(both) == len(recording) > 2
    assert set(both["_merge"]) == {"both"}
    for name in ("time_s", *READING):
        pd.testing.assert_series_equal(both[name], both[f"{name}_analysis"], check_names=False)
    assert recording["wall_clock"].notna().all()
    assert recording["elapsed_s"].is_monotonic_increasing
    assert analysis["wall_clock"].isna().all()


def test_a_comparison_and_an_analysis_join_by_source_frame_and_face(
    video, analysis, tmp_path, shipped_bundle
):
    pair = paired(shipped_bundle, write_bundle(tmp_path / "other", temperature=2.0))
    analyser = PairAnalyser(make_analyser(), FakeClassifier(), 0.0, pair.emotions)
    comparison = read_by(pair, [analyser], video, tmp_path / "both.csv")
    both = comparison.merge(analysis, on=["source", "frame", "face_id"], suffixes=("", "_analysis"))
    assert len(both) == len(comparison) == len(analysis)
    for name in ("time_s", "x", "detector"):
        pd.testing.assert_series_equal(both[name], both[f"{name}_analysis"], check_names=False)
    found = both[both["prediction"].notna()]
    assert len(found) == 30
    assert (found["prediction_a"] == found["prediction"]).all()
    assert both[both["prediction"].isna()]["face_id"].isna().all()
