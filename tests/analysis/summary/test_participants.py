"""Whose the rows of a summary are, by a participants file; what does not match is named."""

import pytest

from fer_desktop.analysis.summary.participants import Participants, read_participants
from fer_desktop.base.errors import OutputError


def row(source, name=None, face=1):
    return {"source": source, "name": name, "face_id": face}


def read(tmp_path, text, by="group", **options) -> Participants:
    path = tmp_path / "participants.tsv"
    path.write_text(text.replace(" ", "\t"), encoding="utf-8")
    return read_participants(path, by, **options)


def ids(participants, *rows):
    return [person.id for person in participants.assign(rows)]


def test_a_participant_is_a_name_a_file_or_a_folder(tmp_path):
    participants = read(tmp_path, "participant_id group\nsub-01 control\nsub-02 treated\nAnna treated\n")
    assert participants.groups == ("control", "treated")
    found = ids(
        participants,
        row("videos/sub-01.mp4"),
        row("videos/SUB-02_task-film_video.mp4"),
        row("sub-01/film.mp4"),
        row("C:\\study\\sub-02\\a.mp4"),
        row("sub-01.mp4", "anna"),
    )
    assert found == ["sub-01", "sub-02", "sub-01", "sub-02", "Anna"]


def test_a_column_source_says_which_file_a_row_is_about(tmp_path):
    text = "participant_id source group\np1 calm.mp4 calm\np1 film film\np2 other/calm.mp4 calm\n"
    participants = read(tmp_path, text)
    found = participants.assign([row("videos/calm.mp4"), row("videos/film.mp4"), row("other/calm.mp4")])
    assert [(person.id, person.group) for person in found[:2]] == [("p1", "calm"), ("p1", "film")]


def test_faces_of_one_file_are_told_apart_by_their_number_or_name(tmp_path):
    text = "participant_id source face_id group\np1 talk.mp4 1 a\np2 talk.mp4 2 b\n"
    assert ids(read(tmp_path, text), row("talk.mp4", face=2), row("talk.mp4", face=1)) == ["p2", "p1"]
    by_name = read(tmp_path, "participant_id source group\nAnna talk.mp4 a\nBert talk.mp4 b\n")
    assert ids(by_name, row("talk.mp4", "Bert"), row("talk.mp4", "Anna")) == ["Bert", "Anna"]
    with pytest.raises(OutputError, match=r"has several rows for talk\.mp4\. Add a column “face_id”"):
        by_name.assign([row("talk.mp4")])


def test_rows_that_are_nobody_s_are_listed_in_one_sentence(tmp_path):
    participants = read(tmp_path, "participant_id group\na x\n")
    rows = [row("a.mp4"), *(row(f"{number}.mp4") for number in range(7))]
    with pytest.raises(OutputError) as caught:
        participants.assign(rows)
    said = str(caught.value)
    assert said.endswith(
        "participants.tsv has no row for 0.mp4, 1.mp4, 2.mp4, 3.mp4, 4.mp4 and 2 more. Add what is missing, "
        "or correct the column participant_id."
    )


def test_participants_without_readings_or_group_are_named(tmp_path):
    participants = read(tmp_path, "participant_id group\na x\nb n/a\nc x\n")
    assigned = participants.assign([row("a.mp4"), row("b.mp4")])
    assert participants.unused(assigned) == (
        "No readings of c of participants.tsv. No group for b: left out of the comparison."
    )


def test_files_with_several_faces_of_one_participant_are_named(tmp_path):
    participants = read(tmp_path, "participant_id group\na x\nb y\nc y\n")
    rows = [row("v/a.mp4"), row("v/a.mp4", face=2), row("b.mp4"), row("c.mp4", "c"), row("a.mp4", face=3)]
    said = participants.pooled(rows, participants.assign(rows))
    assert said.startswith("More than one face, counted as one participant: a.mp4. ")
    assert participants.pooled(rows[2:], participants.assign(rows[2:])) == ""
    apart = read(tmp_path, "participant_id source face_id group\na t.mp4 1 x\na t.mp4 2 x\n")
    rows = [row("t.mp4", face=1), row("t.mp4", face=2)]
    assert apart.pooled(rows, apart.assign(rows)) == "", "the file says so"


@pytest.mark.parametrize(
    ("text", "options", "complaint"),
    [
        ("participant_id group\na x\na y\n", {}, "has a more than once. Add a column “source”"),
        ("id group\na x\n", {}, "has no column “participant_id”, only id, group"),
        ("participant_id age\na 3\n", {}, "has no column “group”, only participant_id, age"),
        ("participant_id group\na x\n", {"column": "who"}, "has no column “who”"),
        ("", {}, "has no column “participant_id”, only –"),
    ],
)
def test_a_file_that_does_not_fit_is_a_sentence(tmp_path, text, options, complaint):
    with pytest.raises(OutputError, match=complaint) as caught:
        read(tmp_path, text, **options)
    assert "participants.tsv" in str(caught.value)


def test_the_column_of_participants_may_have_another_name(tmp_path):
    participants = read(tmp_path, "who group\na x\n", column="who")
    assert ids(participants, row("a.png")) == ["a"]


def test_a_file_name_that_several_folders_have_is_named_with_its_folder(tmp_path):
    rows = [row("a/clip.mp4"), row("b/clip.mp4")]
    with pytest.raises(OutputError, match=r"“clip\.mp4”, which are several files. Name each with its folder"):
        read(tmp_path, "participant_id source group\np1 clip.mp4 x\n").assign(rows)
    named = read(tmp_path, "participant_id source group\np1 a/clip.mp4 x\np2 b/clip.mp4 y\n")
    assert ids(named, *rows) == ["p1", "p2"]


def test_a_folder_above_all_files_names_nobody(tmp_path):
    participants = read(tmp_path, "participant_id group\nlab a\nanna a\nbert b\n")
    rows = [row("/lab/study/anna/1.mp4"), row("/lab/study/bert/1.mp4"), row("/lab/study/carl/1.mp4")]
    with pytest.raises(OutputError, match=r"has no row for 1\.mp4\."):
        participants.assign(rows)
    assert ids(participants, *rows[:2]) == ["anna", "bert"]
    assert ids(participants, row("/lab/study/anna/1.mp4"), row("/lab/study/anna/2.mp4")) == ["anna", "anna"]


def test_a_column_of_many_numbers_makes_no_groups(tmp_path):
    ages = "".join(f"p{age} {age}\n" for age in range(20, 40))
    with pytest.raises(OutputError, match="has 20 different numbers in “age”, which make no groups"):
        read(tmp_path, f"participant_id age\n{ages}", by="age")
    coded = read(tmp_path, "participant_id arm\na 1\nb 2\n", by="arm")
    assert coded.groups == ("1", "2")
