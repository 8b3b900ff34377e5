"""The report: one page that is safe to open, complete, and true to what was read."""

import base64
import hashlib
import json
import re
from dataclasses import replace
from datetime import datetime
from html.parser import HTMLParser

import numpy as np
import pytest
from PySide6.QtQml import QJSEngine, QJSValue

from fer_desktop.analysis.annotation.annotations import Annotations
from fer_desktop.base.errors import OutputError
from fer_desktop.base.paths import resource
from fer_desktop.base.settings import Settings
from fer_desktop.base.time_range import TimeRange
from fer_desktop.live.face_names import FaceNames
from fer_desktop.live.reading_history import Readings
from fer_desktop.live.timing import StartTime
from fer_desktop.recording.named_session import named_session
from fer_desktop.recording.report_charts import COLUMNS, HEIGHT, WIDTH, ticks, timeline
from fer_desktop.recording.report_file import write_report
from fer_desktop.recording.report_lanes import lane_groups
from fer_desktop.recording.report_limits import ReportLimits
from fer_desktop.recording.session_log import SessionLog
from fer_desktop.recording.session_report import report_html
from fer_desktop.vision.types import ModelName
from tests.fakes import LABELS, make_analysis, make_analysis_of, make_frame

TEMPLATES = resource("templates")
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
        if self.open[-1:] not in (["script"], ["style"]):
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
    assert re.search(r"Model another( \w+ 100%)? Prediction Share of time Sad 100\.0%", text)
    assert re.search(rf"Model {mine.name}( \w+ 100%)? Prediction Share of time Happy 100\.0%", text)
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


def test_it_loads_nothing_and_runs_its_own_script_alone(page):
    html = page(log_of(HAPPY, SAD))
    tags = Tags(html).tags
    assert not [tag for tag, _ in tags if tag in ("link", "img", "iframe", "object", "form")]
    scripts = [values for tag, values in tags if tag == "script"]
    assert scripts == [{"type": "application/json"}, {}]
    run = html.rpartition("<script>")[2].partition("</script>")[0]
    digest = base64.b64encode(hashlib.sha256(run.encode()).digest()).decode()
    attributes = {name for _, values in tags for name in values}
    assert not attributes & {"src", "href", "xlink:href", "onload", "onclick", "onerror"}
    (policy,) = [a["content"] for _, a in tags if a.get("http-equiv") == "Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    assert policy.endswith(f"; script-src 'sha256-{digest}'")
    for reaches_out in ("fetch", "XMLHttp", "import(", "http:", "innerHTML", "eval"):
        assert reaches_out not in run


EVIL = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>.mp4"


def test_names_cannot_bring_tags_into_it(page, shipped_bundle):
    evil = EVIL.replace("</script>", "")
    parsed = Tags(page(log_of(HAPPY, SAD, source=f"/films/{evil}"), replace(shipped_bundle, name=EVIL)))
    assert not [tag for tag, _ in parsed.tags if tag == "img"]
    assert len([tag for tag, _ in parsed.tags if tag == "script"]) == 2
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
    chart = timeline(Readings(times, rows), 0.0, (0.0, 9.9), 100)
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
    chart = timeline(Readings(times, rows), 0.4, (0.0, 7200.0), COLUMNS)
    assert [place for _, _, place in chart.spans] == [-1]
    assert len(chart.lines[HAPPY][0].split()) <= 450
    assert len(chart.lines[HAPPY][0].split()) == len(chart.means)
    marks = ticks((0.0, 7200.0))
    assert 4 <= len(marks) <= 11
    assert marks[1][1] % 60 == 0


def test_an_axis_that_begins_later_has_round_times_where_they_belong():
    assert ticks((62.0, 72.0)) == tuple((round(WIDTH * (at - 62) / 10, 1), at) for at in range(62, 73))
    assert ticks((61.5, 121.5))[0] == (round(WIDTH * 8.5 / 60, 1), 70)


def two_faces(video=False):
    """Face 1 is happy from 0 s to 4 s, face 2 sad from 2 s to 6 s; at twice its speed, if it is a video."""
    log = SessionLog(BEGAN)
    for number in range(61):
        at = number / 10
        position = 60.0 + 2 * at if video else None
        frame = make_frame(number, captured_at=100.0 + at, source="clip.mp4", position=position)
        analysis = make_analysis_of(frame, "Happy", "Sad")
        first, second = analysis.faces
        crops = np.full((8, 8), 50, np.uint8), np.full((8, 8), 99, np.uint8)
        faces = (
            *((replace(first, crop=crops[0], probabilities=row(HAPPY)),) * (at <= 4)),
            *((replace(second, crop=crops[1], probabilities=row(SAD)),) * (at >= 2)),
        )
        log.add(replace(analysis, faces=faces))
    return log.logged()


@pytest.mark.parametrize("video", [False, True])
def test_faces_share_one_axis_in_the_time_of_the_video_or_of_the_session(video):
    (group,) = lane_groups(two_faces(video), 0.0, {"clip.mp4": [(61.0 if video else 0.5, "smiles")]})
    assert group.in_video is video
    assert group.ends == ((60.0, 72.0) if video else (0.0, 6.0))
    first, second = (lane.values for lane in group.lanes)
    columns = len(first)
    assert columns == len(second) == 60
    read = [[value is not None for value in values] for values in (first, second)]
    assert read[0] == pytest.approx([index < 41 for index in range(columns)])
    assert read[1] == pytest.approx([index >= 20 for index in range(columns)])
    assert (first[0] or [])[HAPPY] == (second[-1] or [])[SAD] == 70
    assert group.markers == [
        (75.0, 1, "1:01.0" if video else "0:00.5", "smiles")
    ]  # fmt: skip


def test_names_merged_and_hidden_faces_are_reported_so(page):
    log, where = two_faces(), ("clip.mp4", 0)
    named = FaceNames().renamed(where, 1, "<b>Anna").hiding(where, 2)
    parsed = Tags(page(named_session(log, named)))
    assert "1 · <b>Anna" in parsed.text
    assert "Face 2" not in parsed.text
    assert "Sad 100.0%" not in parsed.text
    one = named_session(log, FaceNames().joined(where, 1, 2).renamed(where, 2, "Anna"))
    (face,) = one.faces
    assert (face.name, face.face_id) == ("Anna", 1)
    assert face.seconds == pytest.approx(6.0)
    # While both were read, the first counts.
    rows = face.readings.probabilities[np.searchsorted(face.readings.times, (103.0, 105.0))]
    labels = rows.argmax(axis=1).tolist()
    assert labels == [HAPPY, SAD]
    assert named_session(log, FaceNames()) is log


def readout_at(seconds):
    """The first line that the page's script shows in the middle of a chart of two seconds."""
    data = {
        "ends": [seconds - 1, seconds + 1],
        "lanes": [[None]],
        "emotions": [[]],
        "width": WIDTH,
        "percent": "%",
        "decimal": ".",
    }
    engine = QJSEngine()
    document = """
        var text = {}, keys = {};
        var chart = { addEventListener: (name, step) => { keys[name] = step; } };
        var parts = { ".lane svg": [chart], ".readout": [text], ".cursor": [] };
        var group = {
            querySelector: () => ({ textContent: DATA }),
            querySelectorAll: (name) => parts[name],
        };
        var document = { querySelectorAll: () => [group] };
    """.replace("DATA", json.dumps(json.dumps(data)))
    press = "keys.keydown({ key: 'ArrowRight', preventDefault: () => {} }); text.textContent.split('\\n')[0]"
    shown = ""
    for part in (document, (TEMPLATES / "session_report.js").read_text(encoding="utf-8"), press):
        result = engine.evaluate(part)
        assert isinstance(result, QJSValue)
        shown = result.toString()
        assert not result.isError(), shown
    return shown


def test_the_readout_of_a_chart_has_hours_as_its_axis_has(qapp):
    assert readout_at(61.0) == "1:01.0"
    assert readout_at(4500.0) == "1:15:00.0"


def test_merged_faces_are_shown_by_the_picture_of_the_most_confident_prediction():
    surer = np.full(len(LABELS), 0.02, np.float32)
    surer[SAD] = 0.88
    session = SessionLog(BEGAN)
    for number in range(3):
        frame = make_frame(number, captured_at=100.0 + number, source="clip.mp4")
        analysis = make_analysis_of(frame, "Happy", "Sad")
        first, second = (
            replace(face, crop=np.full((8, 8), face.face_id, np.uint8)) for face in analysis.faces
        )
        session.add(replace(analysis, faces=(first, replace(second, probabilities=surer))))
    (one,) = named_session(session.logged(), FaceNames().joined(("clip.mp4", 0), 1, 2)).faces
    assert one.crop is not None
    assert (one.crop == 2).all()


def test_pictures_of_faces_are_in_it_only_where_they_are_asked_for(page, shipped_bundle, tmp_path):
    def images(html):
        return [values["src"][:22] for tag, values in Tags(html).tags if tag == "img"]

    log = two_faces()
    assert images(page(log)) == []
    write_report(tmp_path / "a.html", log, shipped_bundle, Settings(), crops=True)
    html = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert images(html) == ["data:image/png;base64,"] * 2
    session = SessionLog(BEGAN)
    for analysis in (make_analysis_of(make_frame(n, captured_at=100.0 + n), "Happy") for n in range(3)):
        crop = np.zeros((8, 8), np.uint8)
        session.add(replace(analysis, faces=tuple(replace(face, crop=crop) for face in analysis.faces)))
    assert session.logged().faces[0].crop is not None
    session.forget_crops()
    assert session.logged().faces[0].crop is None


def test_only_what_says_something_stands_in_it(page):
    text = Tags(page(log_of(HAPPY, HAPPY))).text
    # One face: no shares of all faces; no line for emotions that were never the top prediction.
    assert "All faces" not in text
    assert "Happy 100.0%" in text
    assert "Surprise 0.0%" not in text
    assert "All faces" in Tags(page(two_faces())).text


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


def _video_log(*sources):
    """A face in each video, happy from 10 s and sad from 12 s of it, for two seconds each."""
    log = SessionLog(BEGAN)
    for count in range(41 * len(sources)):
        number, source = count % 41, sources[count // 41]
        frame = make_frame(number, captured_at=100.0 + count / 10, source=source, position=10.0 + number / 10)
        analysis = make_analysis_of(frame, "Happy")
        index = HAPPY if number < 20 else SAD
        faces = tuple(replace(face, probabilities=row(index), label=LABELS[index]) for face in analysis.faces)
        log.add(replace(analysis, faces=faces))
    return log.logged()


def _report(shipped_bundle, limits, *sources):
    made = datetime(2026, 3, 4, 13).astimezone()
    return Tags(
        report_html(_video_log(*(sources or ("clip.mp4",))), shipped_bundle, Settings(), made, limits)
    )


def test_a_chart_of_a_video_has_the_video_s_time(shipped_bundle):
    text = _report(shipped_bundle, ReportLimits()).text
    assert "00:10 00:11 00:12 00:13 00:14" in " ".join(text.split())
    assert "Time in the video" in text


def test_what_is_excluded_or_outside_of_the_points_is_in_no_figure_and_that_is_said(shipped_bundle):
    noted = Annotations().with_excluded(TimeRange(11.95, 14.0))
    text = " ".join(_report(shipped_bundle, ReportLimits(annotations={"clip.mp4": noted})).text.split())
    assert "Excluded from shares, spans and changes: 00:11.95 to 00:14.00." in text
    assert "Happy 100.0%" in text
    only = " ".join(_report(shipped_bundle, ReportLimits({"clip.mp4": TimeRange(12.0, 13.5)})).text.split())
    assert "Only 00:12.00 to 00:13.50 of the video." in only
    assert "Sad 100.0%" in only


def test_markers_and_notes_are_in_the_chart_and_in_a_table(shipped_bundle):
    noted = Annotations().with_marker(11.0, "<smile>").with_note(13.0, "looks away").with_marker(99.0, "late")
    tags = _report(shipped_bundle, ReportLimits(annotations={"clip.mp4": noted}))
    text = " ".join(tags.text.split())
    for line in ("00:11.00 Marker <smile>", "00:13.00 Note looks away", "01:39.00 Marker late"):
        assert line in text
    lines = [values for tag, values in tags.tags if tag == "line" and values.get("class") == "marker"]
    assert [float(values["x1"]) for values in lines] == [225.0]


def test_what_is_left_out_of_one_video_is_told_of_another(shipped_bundle):
    noted = Annotations().with_excluded(TimeRange(11.95, 14.0)).with_marker(11.0, "smile")
    limits = ReportLimits({"other.mp4": TimeRange(12.0)}, {"clip.mp4": noted})
    tags = _report(shipped_bundle, limits, "clip.mp4", "other.mp4")
    text = " ".join(tags.text.split())
    assert "clip.mp4: Excluded from shares, spans and changes: 00:11.95 to 00:14.00." in text
    assert "other.mp4: Only 00:12.00 to the end of the video." in text
    assert "other.mp4: Excluded" not in text
    assert "clip.mp4: Only" not in text
    assert text.count("Happy 100.0%") == text.count("Sad 100.0%") == 1
    assert "clip.mp4: 00:11.00 Marker smile" in text
    lines = [values for tag, values in tags.tags if tag == "line" and values.get("class") == "marker"]
    assert len(lines) == 1


def test_behind_a_jump_titles_have_their_time_and_it_is_said_that_replays_count(shipped_bundle):
    log = SessionLog(StartTime(100.0, datetime(2026, 3, 4, 12).astimezone()))
    for number in range(60):
        segment, frame = divmod(number, 30)
        analysis = make_analysis("Happy", source="film.mp4", frame_index=number, position=frame / 10)
        log.add(replace(analysis, captured_at=100 + number / 10, segment=segment))
    made = datetime(2026, 3, 4, 13).astimezone()
    text = " ".join(Tags(report_html(log.logged(), shipped_bundle, Settings(), made)).text.split())
    assert "Face 1, 00:00–00:02" in text
    assert "what was shown several times counts several times" in text
