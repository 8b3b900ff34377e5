from dataclasses import replace

import pytest

from fer_desktop.analysis.output.face_table import (
    CHANCE,
    EMOTION,
    FACE,
    FILE,
    FIRST_EMOTION,
    PIECE,
    QUALITY,
    FaceTable,
)
from tests.fakes import LABELS
from tests.row_files import write_former_rows, write_rows


def _table(path):
    table = FaceTable(LABELS)
    while table.take(path, path.stat().st_size):
        pass
    return table


FACES = [
    ("b/2.png", 0, None, "Sad", 0.5),
    ("b/2.png", 0, None, "Happy", 0.9),
    ("a/10.png", 0, None, "Happy", 0.7),
    ("film.avi", 0, 0.0, "Fear", 0.6),
    ("film.avi", 1, 0.1, "Angry", 0.8),
]


def test_rows_are_reported_with_the_number_of_the_face(tmp_path):
    table = _table(write_rows(tmp_path / "faces.csv", FACES))
    lines = [table.line(row) for row in range(len(table))]
    assert [line.face for line in lines] == [1, 2, 1, 1, 1]
    assert [line.seconds for line in lines][:3] == [None, None, None]
    assert lines[4].seconds == pytest.approx(0.1)
    assert lines[4].frame == 1
    assert (lines[1].file, lines[1].label) == ("b/2.png", "Happy")
    assert max(lines[1].probabilities) == pytest.approx(0.9)


@pytest.mark.parametrize(
    ("column", "falling", "expected"),
    [
        (None, False, [0, 1, 2, 3, 4]),
        (FILE, False, [2, 0, 1, 3, 4]),
        (FACE, True, [1, 0, 2, 3, 4]),
        (EMOTION, False, [4, 3, 1, 2, 0]),
        (CHANCE, True, [1, 4, 2, 3, 0]),
        (QUALITY, False, [0, 3, 2, 4, 1]),
        (FIRST_EMOTION + LABELS.index("Sad"), True, [0, 3, 2, 4, 1]),
    ],
)
def test_rows_are_sorted_by_any_column(tmp_path, column, falling, expected):
    table = _table(write_rows(tmp_path / "faces.csv", FACES))
    assert table.row_indexes(column=column, falling=falling).tolist() == expected


def test_rows_are_chosen_by_emotion_and_by_part_of_the_path(tmp_path):
    table = _table(write_rows(tmp_path / "faces.csv", FACES))
    assert table.row_indexes(emotion="Happy").tolist() == [1, 2]
    assert table.row_indexes(text="B/").tolist() == [0, 1]
    assert table.row_indexes(emotion="Happy", text="film").tolist() == []


def test_rows_are_chosen_by_quality_and_those_without_any_are_left_out_then(tmp_path):
    table = _table(write_rows(tmp_path / "faces.csv", FACES))
    assert table.line(1).quality == pytest.approx(0.9)
    assert table.row_indexes(minimum_quality=0.7).tolist() == [1, 2, 4]
    former = _table(write_former_rows(tmp_path / "former.csv", FACES))
    assert former.line(1).quality is None
    assert former.row_indexes(column=QUALITY).tolist() == [0, 1, 2, 3, 4]
    assert former.row_indexes(minimum_quality=0.1).tolist() == []


def test_names_with_line_breaks_quotes_and_odd_bytes_are_whole(tmp_path):
    names = [f'odd "{number}"\n, \udcff.png' for number in range(40)]
    path = write_rows(tmp_path / "faces.csv", [(name, 0, None, "Sad", 0.5) for name in names])
    table = _table(path)
    assert [table.line(row).file for row in range(len(table))] == names


def test_a_long_file_is_taken_in_pieces(tmp_path):
    path = write_rows(tmp_path / "faces.csv", [(f"{n}.png", 0, None, "Sad", 0.5) for n in range(4000)])
    table, pieces = FaceTable(LABELS), 1
    while table.take(path, path.stat().st_size):
        pieces += 1
    assert len(table) == 4000
    assert pieces >= path.stat().st_size // (PIECE + 1000)


def test_only_what_holds_is_taken_and_the_rest_later(tmp_path):
    path = write_rows(tmp_path / "faces.csv", FACES[:2])
    length = path.stat().st_size
    write_rows(path, FACES)
    table = FaceTable(LABELS)
    assert not table.take(path, length)
    assert len(table) == 2
    table.take(path, path.stat().st_size)
    assert len(table) == 5


def test_a_file_of_something_else_is_refused(tmp_path):
    path = tmp_path / "other.csv"
    path.write_text("name,age\nAnn,7\n")
    with pytest.raises(ValueError, match="missing columns"):
        FaceTable(LABELS).take(path, path.stat().st_size)


def test_frames_without_a_face_are_passed_over(tmp_path):
    faces = [("film.avi", 0, 0.0, "", 0.0), *FACES[3:], ("film.avi", 2, 0.2, "", 0.0)]
    table = _table(write_rows(tmp_path / "faces.csv", faces))
    assert [(table.line(row).frame, table.line(row).label) for row in range(len(table))] == [
        (0, "Fear"),
        (1, "Angry"),
    ]


def test_a_file_of_the_version_before_shows_the_same(tmp_path):
    lines = []
    for write in (write_rows, write_former_rows):
        table = _table(write(tmp_path / f"{write.__name__}.csv", FACES))
        lines.append([replace(table.line(row), quality=None) for row in range(len(table))])
    assert lines[0] == lines[1]
