"""Where the pieces of a video are expected to begin, and which files took long."""

import pytest

from fer_desktop.analysis.cluster.cluster_files import planned
from fer_desktop.analysis.cluster.cluster_tasks import ReadTime
from fer_desktop.analysis.cluster.straggler_report import StragglerReport
from fer_desktop.analysis.video_parts import PART, PartStart

FIRST = PartStart(0, 0, 0, 0.0, 1)


def test_pieces_begin_where_the_rate_says_however_times_are_rounded():
    rate = 30000 / 1001
    seam = PartStart(2 * PART, 2 * PART, 2, round(2 * PART / rate, 3), 2)
    exact, *later = planned(FIRST, seam, rate, 2 * PART, duration=3600.0)
    assert exact == seam
    assert len(later) == int(3600.0 * rate) // (2 * PART) - 1
    for count, start in enumerate(later, start=2):
        assert (start.number, start.index, start.part) == (2 * PART * count, 2 * PART * count, 2 * count)
        assert (start.number - 1) / rate < start.seconds < start.number / rate


def test_where_the_header_has_another_rate_the_measured_one_counts():
    seam = PartStart(PART, PART, 1, PART / 10, 2)
    _, second, *_ = planned(FIRST, seam, 30.0, PART, duration=60.0)
    assert second.seconds == pytest.approx(2 * PART / 10, abs=0.06)


@pytest.mark.parametrize("duration", [0.0, 2.0])
def test_nothing_is_planned_behind_a_known_end_or_without_one(duration):
    seam = PartStart(PART, PART, 1, 2.0, 2)
    assert list(planned(FIRST, seam, 30.0, PART, duration)) == [seam]


@pytest.fixture
def report():
    """Eight pictures of 10 ms each and one of 50, and six videos of 5 ms a frame."""
    report = StragglerReport()
    for number in range(8):
        report.add([("tcp://a:1", ReadTime(f"{number}.png", 1, 0.01))], video=False)
    report.add([("tcp://b:1", ReadTime("large.png", 1, 0.05))], video=False)
    for number in range(6):
        report.add([("tcp://a:1", ReadTime(f"{number}.mp4", 100, 0.5))], video=True)
    return report


def test_a_file_that_took_three_times_the_median_is_a_straggler(report):
    (straggler,) = report.stragglers()
    assert (straggler.name, straggler.worker) == ("large.png", "tcp://b:1")
    assert straggler.times == pytest.approx(5.0)
    assert report.text().splitlines() == [
        "1 of 15 files took over 3 times the median time per frame:",
        "  5.0×  50.0 ms per frame  tcp://b:1  large.png",
    ]


def test_a_video_is_named_with_the_worker_of_its_slowest_piece(report):
    pieces = [("tcp://a:1", ReadTime("slow.mp4", 100, 0.5)), ("tcp://c:1", ReadTime("slow.mp4", 50, 5.0))]
    report.add(pieces, video=True)
    slow = report.stragglers()[0]
    assert (slow.name, slow.worker) == ("slow.mp4", "tcp://c:1")
    assert slow.seconds == pytest.approx(5.5 / 150)


def test_few_files_have_no_stragglers_and_many_are_not_all_listed(report):
    few = StragglerReport()
    for seconds in (0.01, 0.01, 5.0):
        few.add([("tcp://a:1", ReadTime("a.png", 1, seconds))], video=False)
    assert few.text() == ""
    for number in range(30):
        report.add([("tcp://a:1", ReadTime(f"{number}.mp4", 100, 0.5))], video=True)
    for number in range(12):
        report.add([("tcp://a:1", ReadTime(f"slow {number}.mp4", 100, 5.0))], video=True)
    assert report.text().splitlines()[-1] == "  … and 3 more"
