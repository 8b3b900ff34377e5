"""The report: one page that is safe to open, complete, and true to what was read."""

import re
from dataclasses import replace
from datetime import datetime
from html.parser import HTMLParser

import numpy as np
import pytest

from fer_desktop.analysis.annotation.annotations import Annotations
from fer_desktop.base.errors import OutputError
from fer_desktop.base.settings import Settings
from fer_desktop.base.time_range import TimeRange
from fer_desktop.live.reading_history import Readings
from fer_desktop.live.timing import StartTime
from fer_desktop.recording.report_charts import HEIGHT, WIDTH, timeline
from fer_desktop.recording.report_file import write_report
from fer_desktop.recording.report_limits import ReportLimits
from fer_desktop.recording.session_log import SessionLog
from fer_desktop.recording.session_report import report_html
from fer_desktop.vision.types import ModelName
from tests.fakes import LABELS, make_analysis_of, make_frame

BEGAN = StartTime(100.0, datetime(2026, 3, 4, 12, 0).astimezone())
HAPPY, SAD = LABELS.index("Happy"), LABELS.index("Sad")


def row(place, probability=0.7):
    values = np.full(len(LABELS), (1 - probability) / (len(LABELS) - 1), np.float32)
    values[place] = probability
    return values


def log_of(*places, source="clip.mp4"):
    """One face, read as these for a second each."""
    log = SessionLog(BEGAN)
    for number in range(10 * len(places) + 1):
        frame = make_frame(number, captured_at=100.0 + number / 10, source=source)
        analysis = make_analysis_of(frame, "Happy")
        place = places[min(number // 10, len(places) - 1)]
        faces = tuple(replace(face, probabilities=row(place), label=LABELS[place]) for face in analysis.faces)
        log.add(replace(analysis, faces=faces))
    return log.logged()


@pytest.fixture
def page(shipped_bundle):
    """Makes the page of a session."""

    def make(log, bundle=shipped_bundle, settings=None):
        return report_html(log, bundle, settings or Settings(), datetime(2026, 3, 4, 13).astimezone())

    return make


class Tags(HTMLParser):
    """All tags with their attributes, and the text between them."""

    def __init__(self, page):
        super().__init__()
        self.tags: list[tuple[str, dict]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta",):
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)

    @property
    def text(self):
        return re.sub(r"\s+", " ", " ".join(self.words))


def test_shares_changes_and_longest_spans_are_those_of_the_readings(page):
    text = Tags(page(log_of(HAPPY, HAPPY, HAPPY, SAD))).text
    assert re.search(r"Happy 75\.0% 3\.0 s", text)
    assert re.search(r"Sad 25\.0% 1\.0 s", text)
    assert "1 change of the top prediction" in text
    assert "12:00:00 to 12:00:04 (4.0 s); 1 change" in text


def test_a_video_has_its_own_time_beside_the_one_on_the_wall(page):
    log = SessionLog(BEGAN)
    for number in range(31):
        frame = make_frame(
            number, captured_at=100.0 + number / 10, source="clip.mp4", position=3725.0 + number / 5
        )
        log.add(make_analysis_of(frame, "Happy"))
    text = Tags(page(log.logged())).text
    assert "clip.mp4 (1:02:05.0 to 1:02:11.0 in the video)" in text
    assert "12:00:00 to 12:00:03; 1:02:05.0 to 1:02:11.0 in the video (6.0 s);" in text
    assert "in the video" not in Tags(page(log_of(HAPPY, SAD))).text


def test_source_model_settings_and_the_note_are_in_it(page, shipped_bundle):
    text = Tags(
        page(log_of(HAPPY, SAD), settings=Settings(smoothing_seconds=0.0, confidence_threshold=0.35))
    ).text
    figures = shipped_bundle.metrics["splits"]["PrivateTest"]
    for words in (
        "clip.mp4",
        "2026-03-04",
        shipped_bundle.name,
        shipped_bundle.sha256,
        f"Accuracy {figures['accuracy'] * 100:.1f}% on 3,589 faces",
        "Smoothing off",
        "Confidence threshold 35%",
        "not a feeling",
        "5(1)(f)",
    ):
        assert words in text


def test_it_says_how_faces_were_found(page):
    text = Tags(page(log_of(HAPPY, SAD))).text
    for words in (
        "Detector Haar cascade",
        "Normal: ",
        "12.5% of the image height; in still pictures 20 pixels",
        "Rotated faces (roll) on",
        "Profile faces off",
    ):
        assert words in text
    yunet = Settings(detector="yunet", yunet_model="/home/ann/net.onnx", sensitivity="eager")
    text = Tags(page(log_of(HAPPY, SAD), settings=yunet)).text
    assert "YuNet, net.onnx" in text
    assert "/home/ann" not in text
    assert "Profile faces on" in text
    large = Settings(detector="blazeface", smallest_face=0.25, rotated_faces=False)
    text = Tags(page(log_of(HAPPY, SAD), settings=large)).text
    for words in ("Detector BlazeFace", "in still pictures 40 pixels", "Rotated faces (roll) on"):
        assert words in text


def test_what_two_models_read_is_distinguished(page, shipped_bundle):
    mine, other = ModelName.of(shipped_bundle), ModelName("another", "b" * 64)
    log = SessionLog(BEGAN)
    for number in range(61):
        analysis = make_analysis_of(make_frame(number, captured_at=100.0 + number / 10), "Happy")
        model, place = (mine, HAPPY) if number < 30 else (other, SAD)
        faces = tuple(replace(face, probabilities=row(place), label=LABELS[place]) for face in analysis.faces)
        log.add(replace(analysis, faces=faces, model=model))
    text = Tags(page(log.logged())).text
    assert re.search(r"Model another.*? Happy 0\.0%.*? Sad 100\.0%", text)
    assert re.search(rf"Model {mine.name}.*? Happy 100\.0%.*? Sad 0\.0%", text)
    assert f"{mine.name} 30 {mine.sha256}" in text
    assert f"another 31 {other.sha256}" in text
    assert "Face 1 · model another" in text


def test_one_model_is_named_once(page, shipped_bundle):
    text = Tags(page(log_of(HAPPY, SAD))).text
    assert f"model {shipped_bundle.name}" not in text.casefold()
    assert text.count(shipped_bundle.sha256) == 1


def test_figures_of_other_data_are_named_as_such(page, shipped_bundle):
    figures = shipped_bundle.metrics["splits"]["PrivateTest"]
    other = figures | {"data": {"name": "rafdb.csv", "fingerprint": "f" * 64, "own": False}}
    bundle = replace(shipped_bundle, metrics={"splits": {"PrivateTest of rafdb.csv": other}})
    text = Tags(page(log_of(HAPPY), bundle)).text
    named = "PrivateTest of rafdb.csv, not the training dataset"
    assert f"{named} Accuracy {figures['accuracy'] * 100:.1f}%" in text
    assert f"On {named}" in text
    assert "not the training dataset" not in Tags(page(log_of(HAPPY))).text


def test_it_loads_nothing_and_runs_nothing(page):
    tags = Tags(page(log_of(HAPPY, SAD))).tags
    assert not [tag for tag, _ in tags if tag in ("script", "link", "img", "iframe", "object", "form")]
    attributes = {name for _, values in tags for name in values}
    assert not attributes & {"src", "href", "xlink:href", "onload", "onclick", "onerror"}
    (policy,) = [a["content"] for _, a in tags if a.get("http-equiv") == "Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")


EVIL = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>.mp4"


def test_names_cannot_bring_tags_into_it(page, shipped_bundle):
    evil = EVIL.replace("</script>", "")
    parsed = Tags(page(log_of(HAPPY, SAD, source=f"/films/{evil}"), replace(shipped_bundle, name=EVIL)))
    assert not [tag for tag, _ in parsed.tags if tag in ("script", "img")]
    assert evil in parsed.text
    assert EVIL in parsed.text
    assert "/films/" not in parsed.text


def test_the_name_of_a_picture_cannot_either(page):
    log = SessionLog(BEGAN)
    log.add(make_analysis_of(make_frame(captured_at=100.0, source="<b onclick=x>.png"), "Happy"))
    parsed = Tags(page(log.logged()))
    assert "b" not in [tag for tag, values in parsed.tags if values]
    assert "<b onclick=x>.png" in parsed.text


def test_a_session_without_a_reading_and_a_model_without_figures_have_a_page_too(page, shipped_bundle):
    text = Tags(page(SessionLog(BEGAN).logged(), replace(shipped_bundle, metrics={}))).text
    assert "No frame was analysed." in text
    assert "Not evaluated." in text


def test_lines_end_where_the_face_was_not_read():
    times = np.arange(0.0, 10.0, 0.1)
    rows = np.stack([row(HAPPY)] * len(times))
    rows[40:60] = np.nan
    chart = timeline(Readings(times, rows), 0.0)
    (first, second) = chart.lines[HAPPY]
    left = [tuple(map(float, point.split(","))) for point in first.split()]
    right = [tuple(map(float, point.split(","))) for point in second.split()]
    assert left[-1][0] < WIDTH * 0.42
    assert right[0][0] > WIDTH * 0.58
    assert [y for _, y in (*left, *right)] == pytest.approx(
        [HEIGHT * 0.3] * (len(left) + len(right)), abs=0.1
    )
    assert [place for _, _, place in chart.spans] == [HAPPY, HAPPY]


def test_doubt_is_hatched_and_long_sessions_have_bounded_lines():
    times = np.arange(0.0, 7200.0, 0.1)
    rows = np.stack([row(HAPPY, 0.3)] * len(times))
    chart = timeline(Readings(times, rows), 0.4)
    assert [place for _, _, place in chart.spans] == [-1]
    assert len(chart.lines[HAPPY][0].split()) <= 450
    assert 4 <= len(chart.ticks) <= 11
    assert chart.ticks[1][1] % 60 == 0


def test_a_path_that_cannot_be_written_is_named_and_nothing_is_left_behind(shipped_bundle, tmp_path):
    with pytest.raises(OutputError, match=r"nowhere.*Choose another location"):
        write_report(tmp_path / "nowhere" / "a.html", log_of(HAPPY), shipped_bundle, Settings())
    (tmp_path / "folder.html").mkdir()
    with pytest.raises(OutputError, match=r"Cannot write .*folder\.html"):
        write_report(tmp_path / "folder.html", log_of(HAPPY), shipped_bundle, Settings())
    assert [path.name for path in tmp_path.iterdir()] == ["folder.html"]


def test_a_file_of_that_name_is_replaced_and_odd_names_do_no_harm(shipped_bundle, tmp_path):
    path = tmp_path / "a.html"
    path.write_text("old")
    write_report(path, log_of(HAPPY, SAD, source="caf\udce9.mp4"), shipped_bundle, Settings())
    assert "caf\\udce9.mp4" in path.read_text(encoding="utf-8")


def _video_log():
    """A face in a video, happy from 10 s and sad from 12 s of it, for two seconds each."""
    log = SessionLog(BEGAN)
    for number in range(41):
        frame = make_frame(
            number, captured_at=100.0 + number / 10, source="clip.mp4", position=10.0 + number / 10
        )
        analysis = make_analysis_of(frame, "Happy")
        index = HAPPY if number < 20 else SAD
        faces = tuple(replace(face, probabilities=row(index), label=LABELS[index]) for face in analysis.faces)
        log.add(replace(analysis, faces=faces))
    return log.logged()


def _report(shipped_bundle, limits):
    made = datetime(2026, 3, 4, 13).astimezone()
    return Tags(report_html(_video_log(), shipped_bundle, Settings(), made, limits))


def test_a_chart_of_a_video_has_the_video_s_time(shipped_bundle):
    text = _report(shipped_bundle, ReportLimits()).text
    assert "00:10 00:11 00:12 00:13 00:14" in " ".join(text.split())
    assert "Time in the video, in minutes and seconds." in text


def test_what_is_excluded_or_outside_of_the_points_is_in_no_figure_and_that_is_said(shipped_bundle):
    noted = Annotations().with_excluded(TimeRange(11.95, 14.0))
    text = " ".join(_report(shipped_bundle, ReportLimits(annotations=noted)).text.split())
    assert "Excluded from all figures: 00:11.95 to 00:14.00." in text
    assert "Happy 100.0%" in text
    only = " ".join(_report(shipped_bundle, ReportLimits(TimeRange(12.0, 13.5))).text.split())
    assert "Only 00:12.00 to 00:13.50 of the video." in only
    assert "Sad 100.0%" in only


def test_markers_and_notes_are_in_the_chart_and_in_a_table(shipped_bundle):
    noted = Annotations().with_marker(11.0, "<smile>").with_note(13.0, "looks away").with_marker(99.0, "late")
    tags = _report(shipped_bundle, ReportLimits(annotations=noted))
    text = " ".join(tags.text.split())
    for line in ("00:11.00 Marker <smile>", "00:13.00 Note looks away", "01:39.00 Marker late"):
        assert line in text
    lines = [values for tag, values in tags.tags if tag == "line" and values.get("class") == "marker"]
    assert [float(values["x1"]) for values in lines] == [225.0]
