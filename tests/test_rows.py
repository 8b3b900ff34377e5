import pytest

from fer_desktop.rows import columns, face_rows, format_table
from fer_desktop.vision.certainty import is_doubtful
from tests.fakes import LABELS, make_analysis


def test_there_is_one_row_a_face_with_every_column(shipped_bundle):
    analysis = make_analysis("Happy", "Sad", source="clip.mp4", frame_index=12, position=0.4)
    first, second = face_rows(analysis, shipped_bundle)
    assert tuple(first) == columns(LABELS)
    assert (first["file"], first["frame"], first["time_s"]) == ("clip.mp4", 12, 0.4)
    assert [first[name] for name in ("x", "y", "width", "height")] == [10, 20, 30, 40]
    assert (first["label"], second["label"]) == ("Happy", "Sad")
    assert (first["Happy"], first["Sad"]) == pytest.approx((0.7, 0.05))
    assert (first["model"], first["model_sha256"]) == (shipped_bundle.name, shipped_bundle.sha256)


def test_a_picture_has_no_time(shipped_bundle):
    assert face_rows(make_analysis("Happy"), shipped_bundle)[0]["time_s"] is None


def test_a_frame_without_a_face_has_no_row(shipped_bundle):
    assert face_rows(make_analysis(), shipped_bundle) == []


def test_the_table_is_aligned_and_in_percent(shipped_bundle):
    rows = face_rows(make_analysis("Happy", source="/far/away/a.png"), shipped_bundle)
    rows += face_rows(make_analysis("Surprise", source="longer name.mp4", position=1.25), shipped_bundle)
    header, first, second = format_table(rows).splitlines()
    assert header.startswith("File ")
    assert first.startswith("a.png  ")
    assert "10, 20  30 × 40  Happy" in first
    assert "1.25 s" in second
    # Figures end under the end of their headings.
    end = header.index("Happy %") + len("Happy %")
    assert first[:end].endswith("70")
    assert second[:end].endswith(" 5")


def test_no_rows_make_no_table():
    assert format_table([]) == ""


def test_a_face_that_the_window_would_call_not_sure_keeps_its_label_in_its_row(shipped_bundle):
    analysis = make_analysis("Happy")
    assert is_doubtful(analysis.faces[0], 0.9)
    assert face_rows(analysis, shipped_bundle)[0]["label"] == "Happy"
