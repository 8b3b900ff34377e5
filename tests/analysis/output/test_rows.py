import dataclasses

import pytest

from fer_desktop.analysis.output.columns import columns
from fer_desktop.analysis.output.rows import analysis_rows, format_table
from tests.fakes import LABELS, make_analysis


def test_there_is_one_row_a_face_with_every_column(shipped_bundle):
    analysis = make_analysis("Happy", "Sad", source="clip.mp4", frame_index=12, position=0.4)
    first, second = analysis_rows(dataclasses.replace(analysis, detector="haar"), shipped_bundle)
    assert tuple(first) == columns(LABELS)
    assert (first["source"], first["frame"], first["time_s"]) == ("clip.mp4", 12, 0.4)
    assert (first["wall_clock"], first["elapsed_s"]) == (None, None)
    assert [first[name] for name in ("face_id", "x", "y", "width", "height")] == [1, 10, 20, 30, 40]
    assert second["face_id"] == 2
    assert (first["prediction"], second["prediction"]) == ("Happy", "Sad")
    assert (first["Happy"], first["Sad"]) == pytest.approx((0.7, 0.05))
    assert first["confidence"] == first["Happy"]
    assert (first["detector"], first["calibrated"]) == ("haar", 0)
    assert (first["model"], first["model_sha256"]) == (shipped_bundle.name, shipped_bundle.sha256)


def test_a_picture_has_no_time(shipped_bundle):
    assert analysis_rows(make_analysis("Happy"), shipped_bundle)[0]["time_s"] is None


def test_a_frame_without_a_face_is_one_row_that_says_where_and_by_what(shipped_bundle):
    analysis = dataclasses.replace(make_analysis(source="clip.mp4", position=0.4), detector="haar")
    (row,) = analysis_rows(analysis, shipped_bundle)
    assert tuple(row) == columns(LABELS)
    filled = {name for name, value in row.items() if value is not None}
    assert filled == {"source", "frame", "time_s", "detector", "model", "model_sha256"}


def test_the_table_is_aligned_and_in_percent(shipped_bundle):
    rows = analysis_rows(make_analysis("Happy", source="/far/away/a.png"), shipped_bundle)
    rows += analysis_rows(make_analysis("Surprise", source="longer name.mp4", position=1.25), shipped_bundle)
    rows += analysis_rows(make_analysis(source="wall.png"), shipped_bundle)
    header, first, second, third = format_table(rows).splitlines()
    assert header.startswith("File ")
    assert first.startswith("a.png  ")
    assert "1   10, 20  30 × 40  Happy" in first
    assert "1.25 s" in second
    assert third.split() == ["wall.png", "0", "no", "face"]
    # Figures end under the end of their headings.
    end = header.index("Happy %") + len("Happy %")
    assert first[:end].endswith("70")
    assert second[:end].endswith(" 5")


def test_no_rows_make_no_table():
    assert format_table([]) == ""


@pytest.mark.parametrize(("threshold", "uncertain"), [(0.0, 0), (0.5, 0), (0.9, 1)])
def test_an_uncertain_reading_keeps_its_prediction_and_is_marked(shipped_bundle, threshold, uncertain):
    (row,) = analysis_rows(make_analysis("Happy"), shipped_bundle, threshold)
    assert (row["prediction"], row["uncertain"]) == ("Happy", uncertain)
    assert ("Happy (uncertain)" in format_table([row])) == bool(uncertain)
