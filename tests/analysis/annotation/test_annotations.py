"""Annotations: as values, in their file, and for other programs."""

import csv
import io
import json
import os
import stat
import xml.etree.ElementTree as ET
from datetime import UTC, datetime
from pathlib import Path

import pytest

from fer_desktop.analysis.annotation.annotation_exports import csv_text, eaf_text
from fer_desktop.analysis.annotation.annotation_file import (
    AnnotationsError,
    annotations_of,
    annotations_path,
    beside,
    read_annotations,
    write_annotations,
)
from fer_desktop.analysis.annotation.annotations import Annotations, MarkerCursor, TimedText
from fer_desktop.analysis.annotation.name_anchors import NameAnchor
from fer_desktop.analysis.output.video_rows import rows_of_video
from fer_desktop.base.paths import annotations_folder
from fer_desktop.base.time_range import TimeRange
from fer_desktop.vision.types import Box

SOME = (
    Annotations()
    .with_marker(2.0, "smile")
    .with_marker(1.0, "stimulus «Ä»")
    .with_excluded(TimeRange(3.0, 4.0))
    .with_note(5.0, "=looks away\n& back")
)


ANNA = NameAnchor(1.04, Box(-3, 4, 50, 60), "Anna")


@pytest.fixture(autouse=True)
def own_data(monkeypatch, tmp_path):
    """The program's own data, in a temporary folder."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def video(tmp_path):
    path = tmp_path / "film.mp4"
    path.write_bytes(os.urandom(5000))
    return path


def test_each_kind_is_in_the_order_of_time_and_ranges_that_overlap_become_one():
    assert [marker.seconds for marker in SOME.markers] == [1.0, 2.0]
    merged = SOME.with_excluded(TimeRange(3.5, 6.0)).with_excluded(TimeRange(9.0))
    assert merged.excluded == (TimeRange(3.0, 6.0), TimeRange(9.0))
    assert merged.with_excluded(TimeRange(5.0)).excluded == (TimeRange(3.0),)
    assert [SOME.excludes(at) for at in (2.9, 3.0, 4.0, 4.1)] == [False, True, True, False]


def test_a_marker_stands_on_the_first_frame_that_is_not_before_it():
    cursor = MarkerCursor((TimedText(0.0, "a"), TimedText(1.01, "b"), TimedText(1.02, "c")))
    assert [cursor.take(at) for at in (0.0, 1.0, 1.04, 2.0)] == ["a", "", "b; c", ""]
    assert MarkerCursor(SOME.markers, after=1.5).take(2.0) == "smile"


def test_a_file_holds_what_was_written_and_is_private(video):
    path = annotations_path(video)
    assert path.parent == annotations_folder()
    write_annotations(path, SOME, video.name)
    assert read_annotations(path) == annotations_of(video) == SOME
    if os.name != "nt":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_with_names_is_of_another_version_and_one_without_stays_readable_by_older_ones(video):
    path = beside(video)
    write_annotations(path, SOME, video.name)
    assert json.loads(path.read_text())["version"] == 1
    named = SOME.with_names((), [ANNA])
    write_annotations(path, named, video.name)
    values = json.loads(path.read_text())
    assert (values["version"], values["names"]) == (2, [NAME | {"time_s": 1.04}])
    assert read_annotations(path) == named


def test_a_name_from_elsewhere_is_on_one_line_and_an_empty_one_is_none(video):
    values = {"format": "FER Desktop annotations", "version": 2, "markers": [], "excluded": [], "notes": []}
    values["names"] = [NAME | {"name": "An\x1b[31m\nna"}, NAME | {"name": " \n"}]
    beside(video).write_text(json.dumps(values))
    assert [one.name for one in annotations_of(video).names] == ["An[31m na"]


def test_names_are_annotations_and_stay_when_others_change():
    named = Annotations().with_names((), [ANNA])
    assert named
    changed = named.with_marker(1.0, "a").with_excluded(TimeRange(1.0, 2.0)).with_note(2.0, "b")
    assert changed.without(changed.markers[0]).changed(changed.notes[0], TimedText(3.0, "c")).names == (ANNA,)
    assert [one.seconds for one in changed.counted_from(1.0).names] == pytest.approx([0.04])
    assert not named.without(named.names[0])


def test_a_video_keeps_its_annotations_when_it_is_moved_and_others_have_none(video):
    write_annotations(annotations_path(video), SOME, video.name)
    moved = video.rename(video.with_name("moved.mp4"))
    assert annotations_of(moved) == SOME
    other = moved.with_name("other.mp4")
    other.write_bytes(moved.read_bytes()[:-1] + b"x")
    assert not annotations_of(other)


def test_a_file_beside_the_video_comes_first(video):
    write_annotations(annotations_path(video), SOME, video.name)
    write_annotations(beside(video), Annotations().with_marker(9.0, "beside"), video.name)
    assert annotations_of(video).markers == (TimedText(9.0, "beside"),)


def test_without_any_annotation_there_is_no_file(video):
    path = annotations_path(video)
    write_annotations(path, SOME, video.name)
    write_annotations(path, Annotations(), video.name)
    assert not path.exists()


def test_names_and_labels_that_are_not_utf_8_are_written_and_read_back(tmp_path):
    odd = Annotations().with_marker(1.0, "caf\udce9").with_note(2.0, "\udcff")
    path = tmp_path / "film.annotations.json"
    write_annotations(path, odd, "film \udce9.avi")
    assert read_annotations(path) == odd
    for text in (csv_text(odd, 3.0), eaf_text(odd, 3.0, None, datetime(2026, 1, 2, tzinfo=UTC))):
        assert rb"caf\udce9" in text.encode("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="a name may be longer there")
def test_a_video_whose_name_leaves_no_room_for_the_suffix_has_annotations(video):
    longest = video.rename(video.with_name("f" * 246 + ".mp4"))
    assert not annotations_of(longest)
    write_annotations(annotations_path(longest), SOME, longest.name)
    assert annotations_of(longest) == SOME


def test_a_folder_that_cannot_be_looked_into_gives_one_sentence(video, monkeypatch):
    def refuse(path, **options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "stat", refuse)
    monkeypatch.setattr(Path, "stat", refuse)
    for find in (annotations_of, annotations_path):
        with pytest.raises(AnnotationsError, match=r"Cannot read .*film\.mp4"):
            find(video)
    assert rows_of_video(video, video.parent) is None


NAME = {"time_s": 1, "x": -3, "y": 4, "width": 50, "height": 60, "name": "Anna"}


def _broken():
    good = {"format": "FER Desktop annotations", "version": 1, "markers": [], "excluded": [], "notes": []}
    yield ""
    yield "{"
    yield "[]"
    yield "\0" * 100
    yield "[" * 100_000
    for change in (
        {"format": "other"},
        {"version": 3},
        {"markers": [{"time_s": -1, "label": "a"}]},
        {"markers": [{"time_s": 1e999, "label": "a"}]},
        {"markers": [{"time_s": "1", "label": "a"}]},
        {"markers": [{"time_s": 1}]},
        {"markers": None},
        {"excluded": [{"from_s": 2, "to_s": 1}]},
        {"notes": [{"time_s": 1, "text": 7}]},
        {"names": [NAME | {"width": 0}]},
        {"names": [NAME | {"x": 1.5}]},
        {"names": [NAME | {"height": 1 << 40}]},
        {"names": [NAME | {"name": "a" * 41}]},
        {"names": [{"time_s": 1, "name": "Anna"}]},
    ):
        yield json.dumps(good | change)


@pytest.mark.parametrize("text", list(_broken()))
def test_a_damaged_file_gives_one_sentence_and_is_never_written_over(video, text):
    path = beside(video)
    path.write_text(text)
    for do in (lambda: annotations_of(video), lambda: write_annotations(path, SOME, video.name)):
        with pytest.raises(AnnotationsError) as raised:
            do()
        assert str(raised.value).startswith(f"{path} has damaged annotations.")
    assert path.read_text() == text


def test_elan_finds_times_tiers_and_texts(video):
    document = eaf_text(SOME.with_names((), [ANNA]), 10.0, video, datetime(2026, 1, 2, tzinfo=UTC))
    root = ET.fromstring(document)
    assert root.tag == "ANNOTATION_DOCUMENT"
    assert [child.tag for child in root][:2] == ["HEADER", "TIME_ORDER"]
    (media,) = root.iter("MEDIA_DESCRIPTOR")
    assert media.get("MEDIA_URL") == video.as_uri()
    times = {slot.get("TIME_SLOT_ID"): int(slot.attrib["TIME_VALUE"]) for slot in root.iter("TIME_SLOT")}
    types = {kind.get("LINGUISTIC_TYPE_ID") for kind in root.iter("LINGUISTIC_TYPE")}
    found = {}
    for tier in root.iter("TIER"):
        assert tier.get("LINGUISTIC_TYPE_REF") in types
        found[tier.get("TIER_ID")] = [
            (
                times[one.get("TIME_SLOT_REF1")],
                times[one.get("TIME_SLOT_REF2")],
                one.findtext("ANNOTATION_VALUE"),
            )
            for one in tier.iter("ALIGNABLE_ANNOTATION")
        ]
    assert found == {
        "markers": [(1000, 1040, "stimulus «Ä»"), (2000, 2040, "smile")],
        "excluded": [(3000, 4000, "")],
        "notes": [(5000, 5040, "=looks away\n& back")],
        "names": [(1040, 1080, "Anna")],
    }


def test_what_xml_does_not_allow_is_left_out():
    strange = Annotations().with_marker(1.0, "a\0b\x1bc")
    root = ET.fromstring(eaf_text(strange, 2.0, None, datetime(2026, 1, 2, tzinfo=UTC)))
    assert [value.text for value in root.iter("ANNOTATION_VALUE")] == ["abc"]


def test_the_table_has_a_row_for_each_and_no_formula():
    some = SOME.with_excluded(TimeRange(8.0)).with_names((), [ANNA])
    rows = list(csv.DictReader(io.StringIO(csv_text(some, 10.0))))
    assert [(row["kind"], row["from_s"], row["to_s"]) for row in rows] == [
        ("markers", "1.0", "1.0"),
        ("markers", "2.0", "2.0"),
        ("excluded", "3.0", "4.0"),
        ("excluded", "8.0", "10.0"),
        ("notes", "5.0", "5.0"),
        ("names", "1.04", "1.04"),
    ]
    assert [row["text"] for row in rows[-2:]] == ["'=looks away\n& back", "Anna"]


def test_a_video_that_is_gone_is_named(tmp_path):
    with pytest.raises(AnnotationsError, match=r"gone\.mp4"):
        annotations_path(Path(tmp_path / "gone.mp4"))


def test_no_two_entries_of_an_elan_tier_overlap_or_end_after_the_video():
    noted = Annotations()
    for seconds, text in ((1.0, "smile"), (1.0, "nod"), (1.01, "blink"), (9.99, "end"), (5.0, "alone")):
        noted = noted.with_marker(seconds, text)
    root = ET.fromstring(eaf_text(noted, 10.0, None, datetime(2026, 1, 2, tzinfo=UTC)))
    times = {slot.get("TIME_SLOT_ID"): int(slot.get("TIME_VALUE", "")) for slot in root.iter("TIME_SLOT")}
    tier = next(tier for tier in root.iter("TIER") if tier.get("TIER_ID") == "markers")
    spans = [
        (times[one.get("TIME_SLOT_REF1")], times[one.get("TIME_SLOT_REF2")], one.findtext("ANNOTATION_VALUE"))
        for one in tier.iter("ALIGNABLE_ANNOTATION")
    ]
    assert spans[0] in ((1000, 1010, "smile; nod"), (1000, 1010, "nod; smile"))
    assert spans[1:] == [(1010, 1050, "blink"), (5000, 5040, "alone"), (9990, 10000, "end")]
