"""Three seconds of looking neutral: what counts, and what is refused in words."""

from dataclasses import replace

import numpy as np
import pytest

from fer_desktop.live.neutral_pose import LOST, MIN_READINGS, SECONDS, SETTLING, SILENT, NeutralPose
from fer_desktop.vision.inference.neutral_baseline import Baseline, usual_at_rest
from fer_desktop.vision.types import ModelName
from tests.fakes import LABELS, make_analysis_of, make_frame

SAD = np.array([0.05, 0.02, 0.05, 0.03, 0.3, 0.5, 0.05], np.float32)
HAPPY = np.array([0.0, 0.0, 0.0, 0.98, 0.02, 0.0, 0.0], np.float32)


@pytest.fixture
def pose(shipped_bundle):
    return NeutralPose(1, LABELS, usual_at_rest(shipped_bundle), now=100.0)


def at(seconds, probabilities=SAD, **changes):
    """An analysis so many seconds after the beginning, with face 1; None: without it."""
    analysis = make_analysis_of(make_frame(captured_at=100.0 + seconds), "Sad")
    faces = tuple(replace(face, probabilities=probabilities) for face in analysis.faces)
    return replace(analysis, faces=faces if probabilities is not None else (), **changes)


def look(pose, probabilities=SAD, rate=30, start=0.0, until=SECONDS + 0.1):
    for number in range(round(until * rate) + 1):
        pose.add(at(start + number / rate, probabilities))


def test_three_seconds_give_a_baseline_for_that_face(pose):
    look(pose, until=SECONDS - 0.1)
    assert pose.outcome is None
    assert 0.9 < pose.progress < 1.0
    look(pose, start=SECONDS - 0.05, until=0.2)
    assert isinstance(pose.outcome, Baseline)
    assert pose.outcome.face_id == 1
    assert pose.outcome.at_rest == pytest.approx(SAD, abs=1e-6)
    assert pose.progress == 1.0


def test_the_first_moment_does_not_count(pose):
    look(pose, HAPPY, until=SETTLING - 0.1)
    look(pose, SAD, start=SETTLING, until=SECONDS)
    assert pose.outcome.at_rest == pytest.approx(SAD, abs=1e-6)


def test_a_short_blink_of_the_finder_does_no_harm_but_a_lost_face_ends_it(pose):
    look(pose, until=1.0)
    pose.add(at(1.0 + LOST - 0.1, None))
    assert pose.outcome is None
    pose.add(at(1.0 + LOST + 0.1, None))
    assert pose.outcome == "Face 1 was lost. Look at the camera and try again."


def test_too_few_readings_are_refused_with_their_number(pose):
    look(pose, rate=3, until=SECONDS + 0.4)
    counted = round((SECONDS - SETTLING) * 3)
    assert counted < MIN_READINGS
    assert str(pose.outcome).startswith(f"Only {counted} readings in 3 seconds")


def test_a_face_that_does_not_look_neutral_is_refused(pose):
    look(pose, HAPPY)
    assert "Happy, 98%" in str(pose.outcome)


def test_another_picture_and_silence_are_reported(pose, shipped_bundle):
    look(pose, until=0.5)
    pose.add(at(0.6, segment=1))
    assert "changed" in str(pose.outcome)
    silent = NeutralPose(1, LABELS, usual_at_rest(shipped_bundle), now=100.0)
    silent.check(100.0 + SILENT)
    assert silent.outcome is None
    silent.check(100.1 + SILENT)
    assert "No readings for" in str(silent.outcome)


def test_readings_that_are_still_corrected_do_not_count(pose):
    corrected = at(0.0)
    pose.add(replace(corrected, faces=tuple(replace(face, calibrated=True) for face in corrected.faces)))
    assert pose.progress == 0.0
    look(pose, start=0.1)
    assert isinstance(pose.outcome, Baseline)


def test_what_comes_after_the_outcome_changes_nothing(pose):
    look(pose)
    outcome = pose.outcome
    pose.add(at(9.0, None))
    pose.check(200.0)
    assert pose.outcome is outcome


def test_the_baseline_names_the_model_that_read_the_pose_and_another_model_ends_it(pose, shipped_bundle):
    model = ModelName("default", "0" * 64)
    for number in range(100):
        pose.add(at(number / 30, model=model))
    assert pose.outcome.fits(LABELS, model)
    changed = NeutralPose(1, LABELS, usual_at_rest(shipped_bundle), now=100.0)
    changed.add(at(0.1, model=model))
    changed.add(at(0.2, model=replace(model, name="other")))
    assert changed.outcome == "The model changed during calibration. Try again."
