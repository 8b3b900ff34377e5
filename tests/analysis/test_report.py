import os

import pytest

from fer_desktop.analysis.job_summary import Summary
from fer_desktop.analysis.report import FIRST, STEPS, PageRows, read_page_rows, render, write_page
from fer_desktop.analysis.totals import Totals
from fer_desktop.base.errors import OutputError
from tests.fakes import LABELS, make_analysis
from tests.row_files import write_former_rows, write_rows

NONE = PageRows((), 0, ())


def _write(path, rows):
    return write_rows(path, [(*row, 0.7) for row in rows])


@pytest.fixture
def summary():
    totals = Totals(LABELS)
    for number in range(3):
        totals.add(make_analysis("Happy", "Sad", source=f"{number}.png"))
    return totals.summary()


def test_the_page_says_what_was_counted(summary, shipped_bundle):
    page = render(summary, shipped_bundle, NONE, "holiday")
    assert "<h1>holiday</h1>" in page
    assert "3 pictures, 6 faces." in page
    assert page.count("50.0%") == 2
    assert shipped_bundle.sha256 in page


def test_what_files_are_called_is_escaped(shipped_bundle):
    problem = ("<b>.png", "<b>.png is no picture.")
    summary = Summary("1 unreadable", 0, 0, 0, 0, 0, 1, {}, (problem,))
    page = render(summary, shipped_bundle, NONE, "odd \udcff <i>")
    assert "&lt;b&gt;.png is no picture." in page
    assert "odd \\udcff &lt;i&gt;" in page


def test_only_the_first_rows_stand_on_the_page(tmp_path, summary, shipped_bundle):
    rows = read_page_rows(
        _write(tmp_path / "faces.csv", [(f"p{n}.png", 0, "", "Sad") for n in range(300)]), LABELS
    )
    page = render(summary, shipped_bundle, rows, "many")
    assert f"The first {FIRST} of 300; the CSV file has them all." in page
    assert f"p{FIRST - 1}.png" in page
    assert f"p{FIRST}.png" not in page


def test_faces_of_low_quality_are_counted_where_the_rows_have_any(tmp_path, summary, shipped_bundle):
    faces = [(f"{n}.png", 0, None, "Sad", quality) for n, quality in enumerate((0.3, 0.5, 0.9))]
    page = render(summary, shipped_bundle, read_page_rows(write_rows(tmp_path / "a.csv", faces), LABELS), "a")
    assert "1 of 3 faces have a quality under 50%" in page
    former = read_page_rows(write_former_rows(tmp_path / "b.csv", faces), LABELS)
    assert "have a quality under" not in render(summary, shipped_bundle, former, "b")


def test_a_video_is_drawn_over_its_time(tmp_path, summary, shipped_bundle):
    film = [("film.avi", n, str(n / 10), "Sad" if n < 300 else "Happy") for n in range(600)]
    rows = read_page_rows(_write(tmp_path / "faces.csv", film), LABELS)
    (video,) = rows.videos
    assert video.seconds == 60.0
    assert len(video.columns) <= STEPS
    assert sum(map(sum, video.columns)) == 600
    sad, happy = LABELS.index("Sad"), LABELS.index("Happy")
    assert video.columns[0][sad] > 0
    assert video.columns[-1][happy] > 0
    assert "<svg" in render(summary, shipped_bundle, rows, "film")


def test_a_page_appears_when_it_is_complete(tmp_path, summary, shipped_bundle):
    path = tmp_path / "page.html"
    write_page(path, summary, shipped_bundle, None, "nothing")
    assert path.read_text(encoding="utf-8").rstrip().endswith("</html>")
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(
    os.name == "nt" or os.getuid() == 0, reason="whoever may do everything is refused nothing"
)
def test_a_folder_without_rights_is_reported(tmp_path, summary, shipped_bundle):
    tmp_path.chmod(0o500)
    with pytest.raises(OutputError, match="Permission denied"):
        write_page(tmp_path / "page.html", summary, shipped_bundle, None, "nothing")
    tmp_path.chmod(0o700)


def test_rows_that_are_gone_are_reported(tmp_path, summary, shipped_bundle):
    with pytest.raises(OutputError, match="No such file"):
        write_page(tmp_path / "page.html", summary, shipped_bundle, tmp_path / "gone.csv", "nothing")
    assert list(tmp_path.iterdir()) == []
