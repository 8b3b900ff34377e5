"""Reading fer2013.csv, in the variants that people have, and refusing what is wrong in words."""

import tracemalloc

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from tests.training.conftest import pixels
from training.core.emotions import EMOTIONS, FER2013_CODES
from training.data import DataError, read_faces
from training.data.class_names import ClassNames
from training.data.csv_reader import read_csv
from training.data.csv_rows import pixels_of_several
from training.data.skipped import Gathered
from training.data.votes import CHOICES, read_votes


def test_the_challenge_file_gives_faces_labels_and_splits(write_csv):
    path = write_csv("emotion,pixels,Usage", f"3,{pixels(9)},Training", f"6,{pixels(255)},PrivateTest")
    data = read_csv(path)
    assert data.faces.shape == (2, 48, 48)
    assert data.faces.dtype == np.uint8
    assert [data.emotions[label] for label in data.labels] == ["Happy", "Neutral"]
    assert data.faces[:, 0, 0].tolist() == [9, 255]
    assert data.splits.tolist() == ["Training", "PrivateTest"]


def test_columns_in_another_order_with_spaces_in_their_names_are_found(write_csv):
    data = read_csv(write_csv("emotion, Usage, pixels", f"0,PublicTest,{pixels()}"))
    assert data.counts_by_split() == {"PublicTest": 1}


@pytest.mark.parametrize(
    ("split", "names"),
    [
        ("Training", ["training", "train", " TRAIN"]),
        ("PublicTest", ["publictest", "Public", "val", "Valid", "validation"]),
        ("PrivateTest", ["PRIVATETEST", "private", "test", "Test "]),
    ],
)
def test_other_names_of_splits_are_read_in_any_case(write_csv, split, names):
    rows = [f"3,{pixels()},{name}" for name in names]
    data = read_csv(write_csv("emotion,pixels,Usage", *rows))
    assert data.counts_by_split() == {split: len(names)}


def test_a_file_without_a_usage_column_has_no_split(write_csv):
    data = read_csv(write_csv("emotion,pixels", f"0,{pixels()}"))
    assert data.counts_by_split() == {"": 1}


def test_quoted_pixels_and_emotions_by_name_are_read(write_csv):
    data = read_csv(write_csv('"emotion","pixels"', f'"surprise","{pixels(3)}"'))
    assert data.emotions[data.labels[0]] == "Surprise"


def test_every_code_has_its_emotion(write_csv):
    data = read_csv(write_csv("emotion,pixels", *(f"{code},{pixels()}" for code in range(7))))
    assert [data.emotions[label] for label in data.labels] == list(FER2013_CODES)
    assert data.emotions == EMOTIONS


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        (f"3,{pixels(count=2303)},Training", "2303 pixels instead of 2304"),
        (f"3,{pixels(count=2305)},Training", "2305 pixels instead of 2304"),
        (f"3,256 {pixels(count=2303)},Training", "the pixel value 256 is not between 0 and 255"),
        (
            f"3,4294967301 {pixels(count=2303)},Training",
            "the pixel value 4294967301 is not between 0 and 255",
        ),
        (f"3,{'9' * 30} {pixels(count=2303)},Training", "is not between 0 and 255"),
        (f"3,{pixels()}", "the usage '' is unknown"),
        (f"3,-1 {pixels(count=2303)},Training", "the pixel value -1 is not between 0 and 255"),
        (f"3,1.5 {pixels(count=2303)},Training", "the pixels are not integers"),
        (f"3,{pixels()} x,Training", "the pixels are not integers"),
        ("3,,Training", "0 pixels instead of 2304"),
        (f"7,{pixels()},Training", "7 is none of FER2013's codes 0 to 6"),
        (f"contempt,{pixels()},Training", "the emotion 'contempt' is unknown"),
        (f",{pixels()},Training", "the emotion '' is unknown"),
        (f"3,{pixels()}, Holdout", "the usage 'Holdout' is unknown; use one of Training, PublicTest"),
    ],
)
def test_a_wrong_row_is_refused_by_file_and_line(write_csv, row, complaint):
    path = write_csv("emotion,pixels,Usage", f"3,{pixels()},Training", row)
    with pytest.raises(DataError) as refusal:
        read_csv(path)
    assert complaint in str(refusal.value)
    assert f"{path}, line 3" in str(refusal.value)


@pytest.mark.parametrize(
    ("header", "row", "shown"),
    [
        (
            "emotion,pixels,Usage",
            f"{'x' * 5000},{pixels()},Training",
            f"the emotion '{'x' * 59}…' is unknown",
        ),
        ("emotion,pixels,Usage", f"3,{pixels()},{'x' * 5000}", f"the usage '{'x' * 59}…' is unknown"),
        (
            "\ufeff\ufeffemotion,pixels,Usage",
            f"3,{pixels()},Training",
            r"(header: \ufeffemotion, pixels, usage)",
        ),
        ("emotion\x1b[31m,pixels", f"3,{pixels()}", r"(header: emotion\x1b[31m, pixels)"),
    ],
)
def test_what_a_file_says_fits_into_one_line_of_a_refusal(write_csv, header, row, shown):
    with pytest.raises(DataError) as refusal:
        read_csv(write_csv(header, row))
    assert shown in str(refusal.value)
    assert str(refusal.value).isprintable()
    assert len(refusal.value.command_line_text) < 600


def test_blank_lines_are_passed_over_and_counted(write_csv):
    data = read_csv(write_csv("emotion,pixels", "", f"3,{pixels(5)}", "", f"4,{pixels(6)}", "", ""))
    assert data.faces[:, 0, 0].tolist() == [5, 6]
    with pytest.raises(DataError, match="line 4: 9 is none of"):
        read_csv(write_csv("emotion,pixels", "", f"3,{pixels()}", f"9,{pixels()}", ""))


def test_the_line_is_right_beyond_the_first_chunk(write_csv, monkeypatch):
    monkeypatch.setattr("training.data.csv_rows.CHUNK_ROWS", 2)
    monkeypatch.setattr("training.data.csv_rows.CHUNK_BYTES", 2)
    rows = [f"3,{pixels()}"] * 4 + ["3,1 2"]
    with pytest.raises(DataError, match="line 6: 2 pixels"):
        read_csv(write_csv("emotion,pixels", *rows))


@pytest.mark.parametrize(
    ("lines", "complaint"),
    [
        (["label,pixels", "3,1 2 3"], "has no column 'emotion'"),
        (
            ["label,image", "3,1 2 3"],
            "is not a table of faces: its first line is “label,image”, not a header",
        ),
        (["emotion,image", "3,1 2 3"], "has no column 'pixels'"),
        (["emotion,pixels"], "has a header but no faces"),
        (["emotion,pixels", f"3,{pixels()},Training,more"], "first rows have more fields than the header"),
        (
            ["emotion,pixels", f"3,{pixels()}", f"3,{pixels()},Training"],
            "line 3: more fields than the header",
        ),
    ],
)
def test_a_wrong_table_is_refused_with_what_it_should_be(write_csv, lines, complaint):
    path = write_csv(*lines)
    with pytest.raises(DataError) as refusal:
        read_csv(path)
    assert complaint in str(refusal.value)
    assert str(path) in str(refusal.value)


def test_an_empty_file_and_one_that_is_no_text_are_refused(tmp_path):
    empty, binary = tmp_path / "empty.csv", tmp_path / "binary.csv"
    empty.write_bytes(b"")
    binary.write_bytes(bytes(range(128, 256)) * 20)
    with pytest.raises(DataError, match="is empty"):
        read_csv(empty)
    with pytest.raises(DataError, match="not a text file"):
        read_csv(binary)


def test_a_path_where_nothing_is_is_named(tmp_path):
    with pytest.raises(DataError, match=r"There is no file or folder .*nowhere\.csv"):
        read_faces(tmp_path / "nowhere.csv")


@given(
    face=arrays(np.uint8, (48, 48)), code=st.integers(0, 6), split=st.sampled_from(["Training", "PublicTest"])
)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_face_comes_back_as_it_was_written(write_csv, face, code, split):
    text = " ".join(map(str, face.ravel().tolist()))
    data = read_csv(write_csv("emotion,pixels,Usage", f"{code},{text},{split}"))
    assert np.array_equal(data.faces[0], face)
    assert data.emotions[data.labels[0]] == FER2013_CODES[code]
    assert data.splits[0] == split


def test_rows_that_cannot_be_read_are_gathered_and_the_others_keep_their_places(write_csv):
    path = write_csv(
        "emotion,pixels,Usage",
        f"3,{pixels(1)},Training",
        f"3,{pixels(count=5)},Training",
        f"3,{pixels(2)},Training,more",
        "",
        f"anguish,{pixels(3)},Training",
        f"4,{pixels(4)},PrivateTest",
    )
    gathered = Gathered()
    data = read_csv(path, skipped=gathered)
    assert data.places.tolist() == ["line 2", "line 7"]
    assert data.faces[:, 0, 0].tolist() == [1, 4]
    assert sorted((row.named_place, str(row.reason).split(";")[0]) for row in gathered) == [
        ("line 3", "5 pixels instead of 2304"),
        ("line 4", "more fields than the header (expected 3 fields, saw 4)"),
        ("line 6", "the emotion 'anguish' is unknown"),
    ]
    assert {row.source for row in gathered} == {str(path)}


def test_names_are_mapped_and_those_of_none_left_out_without_a_word(write_csv):
    names = ClassNames.of([("contempt", "Disgust"), ("unsure", "none")])
    path = write_csv("emotion,pixels", f"contempt,{pixels(1)}", f"unsure,{pixels(2)}", f"joy,{pixels(3)}")
    data = read_csv(path, names)
    assert [data.emotions[label] for label in data.labels] == ["Disgust", "Happy"]
    assert data.places.tolist() == ["line 2", "line 4"]


def test_votes_in_the_same_file_stay_with_their_faces(write_csv):
    columns = ",".join(CHOICES)
    path = write_csv(
        f"emotion,{columns},pixels",
        f"3{',1' * 10},{pixels(1)}",
        f"x{',2' * 10},{pixels(2)}",
        f"4{',3' * 10},{pixels(3)}",
    )
    votes = read_csv(path, skipped=Gathered()).votes
    assert votes is not None
    assert votes.tolist() == [[1] * 10, [3] * 10]


@pytest.mark.parametrize("chunk", [2, 3, 100])
def test_votes_of_another_file_go_by_row_past_blank_lines_and_unreadable_rows(write_csv, monkeypatch, chunk):
    monkeypatch.setattr("training.data.csv_rows.CHUNK_ROWS", chunk)
    votes = write_csv(",".join(CHOICES), *(f"{row}" + ",0" * 9 for row in range(6)), name="votes.csv")
    rows = [f"3,{pixels(0)}", "3,1", "", f"3,{pixels(2)}", f"3,{pixels(3)},more", f"3,{pixels(4)}", "", "3,9"]
    data = read_csv(write_csv("emotion,pixels", *rows), votes=votes, skipped=Gathered())
    assert data.votes is not None
    assert data.votes[:, 0].tolist() == data.faces[:, 0, 0].tolist() == [0, 2, 4]


def test_a_last_row_with_too_many_fields_still_counts_among_those_voted_on(write_csv):
    votes = write_csv(",".join(CHOICES), *["1" + ",0" * 9] * 2, name="votes.csv")
    path = write_csv("emotion,pixels", f"3,{pixels()}", f"3,{pixels()},more")
    assert read_csv(path, votes=votes, skipped=Gathered()).votes is not None


@st.composite
def tables(draw) -> tuple[list[str], list[tuple[int, int]], int | None]:
    """Lines of a CSV, the line and the gray of each good face, and the line of the bad row, if any."""
    columns = draw(st.permutations(["emotion", "pixels", "Usage"]))
    lines = [",".join(draw(st.sampled_from([name, f" {name}", name.upper()])) for name in columns)]
    faces: list[tuple[int, int]] = []
    bad_row = draw(st.none() | st.integers(0, 5))
    bad_line = None
    blank_at_most = draw(st.sampled_from([0, 2]))
    for row in range(6):
        lines.extend([""] * draw(st.integers(0, blank_at_most)))
        gray = draw(st.integers(0, 255))
        text = pixels(gray)
        if row == bad_row:
            bad_line = len(lines) + 1
            count = draw(st.integers(0, 3000).filter(lambda n: n not in (2303, 2304)))
            wrong = draw(st.integers(256, 10**30) | st.integers(-(10**30), -1))
            text = draw(st.sampled_from([pixels(gray, count), f"{wrong} {pixels(gray, 2303)}"]))
        else:
            faces.append((len(lines) + 1, gray))
        values = {"emotion": "3", "pixels": text, "Usage": "Training"}
        lines.append(",".join(values[name] for name in columns))
    return lines, faces, bad_line


@given(table=tables(), chunk=st.integers(1, 7))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_table_gives_its_very_faces_or_names_the_very_line(write_csv, table, chunk):
    lines, faces, bad_line = table
    path = write_csv(*lines)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("training.data.csv_rows.CHUNK_ROWS", chunk)
        patch.setattr("training.data.csv_rows.CHUNK_BYTES", 5000 * chunk)
        gathered = Gathered()
        data = read_csv(path, skipped=gathered)
        if bad_line is not None:
            with pytest.raises(DataError, match=f"faces.csv, line {bad_line}: "):
                read_csv(path)
    assert [
        (int(p.removeprefix("line ")), f[0, 0]) for p, f in zip(data.places, data.faces, strict=True)
    ] == faces
    assert (data.faces == data.faces[:, :1, :1]).all()
    assert [row.place for row in gathered] == ([] if bad_line is None else [bad_line])


def test_a_plain_table_is_read_as_one_with_quotes_is(write_csv):
    random = np.random.default_rng(3)
    texts = [" ".join(map(str, random.integers(0, 256, 2304))) for _ in range(40)]
    rows = [(row % 7, text, ("Training", "train", "PublicTest")[row % 3]) for row, text in enumerate(texts)]
    plain = write_csv("emotion,pixels,Usage", *(f"{code},{text},{usage}" for code, text, usage in rows))
    quoted = write_csv(
        "emotion,pixels,Usage", *(f'{code},"{text}",{usage}' for code, text, usage in rows), name="quoted.csv"
    )
    first, second = read_csv(plain), read_csv(quoted)
    assert first.fingerprint() == second.fingerprint()
    assert first.places.tolist() == second.places.tolist()
    assert first.faces[39, 47, 47] == int(texts[39].split()[-1])


@pytest.mark.parametrize(
    "text",
    [pixels(256), pixels(1000), f"-1 {pixels(count=2303)}", f"{pixels(count=2303)}  7", f" {pixels()}", "7"],
)
def test_a_face_that_is_not_plain_is_left_to_the_careful_reader(text):
    assert pixels_of_several([pixels(), text]) is None


def test_faces_whose_pixels_are_too_many_and_too_few_are_not_taken_for_two_good_ones():
    assert pixels_of_several([pixels(count=2303), pixels(count=2305)]) is None


def test_progress_reports_how_many_rows_are_read_and_how_many_there_seem_to_be(write_csv, monkeypatch):
    monkeypatch.setattr("training.data.csv_rows.CHUNK_BYTES", 5000)
    path = write_csv("emotion,pixels", *[f"3,{pixels()}"] * 6)
    on_progress: list[tuple[str, int, int | None]] = []
    read_csv(path, on_progress=lambda *progress: on_progress.append(progress))
    assert [done for _, done, _ in on_progress] == [2, 4, 6]
    assert {total for _, _, total in on_progress} == {6}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Notes on my faces", "its first line is “Notes on my faces”"),
        ("Dear reader,\nthis, as you see, is a letter,\n\nYours", "its first line is “Dear reader,”"),
        ("Usage,Image name,neutral\nTraining,fer0000000.png,4\n", "“Usage,Image name,neutral”"),
        ("\n\nlate", "its first line is “”"),
        ("long " * 50, "long long…”"),
        ("Überschrift\nText", "“Überschrift”"),
    ],
)
def test_a_text_that_is_no_table_is_named_as_such_with_what_to_choose(tmp_path, text, shown):
    path = tmp_path / "notes.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as refusal:
        read_csv(path)
    sentence = str(refusal.value)
    assert sentence.startswith(f"{path} is not a table of faces: ")
    assert shown in sentence
    assert "Choose a CSV file such as fer2013.csv, or a folder" in sentence


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (b"emotion;pixels;Usage\n0;1 2;Training\n", "has columns separated by ';'"),
        (b"emotion\tpixels\n0\t1 2\n", "has columns separated by '.t'"),
        ("emotion,pixels\n0,1 2\n".encode("utf-16"), "is encoded in UTF-16. Save it as UTF-8"),
    ],
)
def test_other_separators_and_encodings_are_named(tmp_path, text, complaint):
    path = tmp_path / "faces.csv"
    path.write_bytes(text)
    with pytest.raises(DataError, match=rf"faces\.csv {complaint}"):
        read_csv(path)


MEGABYTE = 1_000_000
FACE = f"3,{pixels()}\n".encode()


@pytest.mark.parametrize(
    ("begin", "filling", "complaint"),
    [
        (b"emotion,pixels", b",a", r"first line is longer than 10,000 bytes\. Choose a CSV file"),
        (b"emotion,pixels\n" + FACE + b"3,", b"1 ", r", line 3: the line is longer than 1,000,000 bytes"),
        (b"emotion,pixels\n3,", b"1,", r", line 2: the line is longer than 1,000,000 bytes"),
        (b'emotion,pixels\n3,"', b"1 ", r", line 2: the line is longer than 1,000,000 bytes"),
        (b"", b"\0\0", r"is not a text file"),
        (b"emotion,pixels\n" + FACE * 3, b"\0\0", r"is damaged: from line 5 on, it contains null bytes"),
    ],
    ids=["header", "pixels", "fields", "quoted", "zeros", "zeros at the end"],
)
def test_a_line_of_100_megabytes_is_refused_without_being_held_in_memory(tmp_path, begin, filling, complaint):
    path = tmp_path / "faces.csv"
    with path.open("wb") as file:
        file.write(begin)
        for _ in range(100):
            file.write(filling * (MEGABYTE // 2))
    for read in (read_csv, read_votes):
        tracemalloc.start()
        try:
            with pytest.raises(DataError, match=rf"faces\.csv.* ?{complaint}"):
                read(path)
            assert tracemalloc.get_traced_memory()[1] < 64 * MEGABYTE
        finally:
            tracemalloc.stop()


def test_a_table_that_ends_in_zeros_is_damaged_however_few_they_are(write_csv):
    path = write_csv("emotion,pixels", f"3,{pixels()}", "\0" * 5)
    with pytest.raises(DataError, match=r"from line 3 on, it contains null bytes"):
        read_csv(path, skipped=Gathered())
