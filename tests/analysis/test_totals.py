from dataclasses import replace
from pathlib import Path

import pytest

from fer_desktop.analysis.batch import FileEnd, UnreadableFile
from fer_desktop.analysis.folder_labels import FolderLabels
from fer_desktop.analysis.local_run import analyse_all
from fer_desktop.analysis.output.columns import reading_schema
from fer_desktop.analysis.output.output_path import PARTIAL
from fer_desktop.analysis.output.resumable_csv import RowsFile
from fer_desktop.analysis.output.rows import analysis_rows
from fer_desktop.analysis.totals import KEPT, Totals
from fer_desktop.explain.labelled_folder import labelled_sentences, labelled_text
from fer_desktop.explain.no_face import best_read_whole
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.sources.targets import list_files
from fer_desktop.vision.types import Analysis, Box
from tests.fakes import (
    LABELS,
    FakeClassifier,
    FakeDetector,
    gray_frames,
    make_analysis,
    write_picture,
    write_video,
)

SCHEMA = reading_schema(LABELS)
IDENTITY = {"model": "default", "model_sha256": "abc"}


class _Bundle:
    name, sha256, temperature, margin = "default", "abc", 1.0, 0.0


@pytest.fixture
def results():
    """A labelled folder, read: right and wrong, no face, two faces, without a label, a video."""
    return [
        make_analysis("Happy", source="data/happy/1.png"),
        make_analysis("Sad", source="data/happy/2.png"),
        make_analysis(source="data/sad/3.png"),
        make_analysis("Sad", "Happy", source="data/sad/4.png"),
        make_analysis("Fear", source="data/other/5.png"),
        make_analysis("Fear", source="data/sad/film.avi", frame_index=0, position=0.0),
        make_analysis(source="data/sad/film.avi", frame_index=1, position=0.1),
        UnreadableFile("data/sad/film.avi", "3 of 5 frames of data/sad/film.avi could not be decoded.", 3),
        UnreadableFile("data/sad/6.png", "data/sad/6.png is no picture."),
    ]


def _totals(results):
    totals = Totals(LABELS, FolderLabels(["data"], LABELS))
    for result in results:
        (totals.add_unreadable if isinstance(result, UnreadableFile) else totals.add)(result)
    return totals


def test_a_labelled_folder_gives_figures_and_says_what_does_not_count(results):
    summary = _totals(results).summary()
    labelled = summary.labelled
    assert labelled is not None
    assert labelled.figures is not None
    assert labelled.figures["faces"] == 3
    assert labelled.figures["accuracy"] == pytest.approx(2 / 3)
    assert labelled.not_found == {"Sad": 1}
    assert (labelled.several, labelled.unlabelled, labelled.videos) == (1, 1, 2)
    said = " ".join(labelled_sentences(labelled))
    assert "The accuracy is 66.7% on 3 faces (95% CI " in said
    assert "No face found in 1 labelled picture (Sad 1)" in said
    assert "Counted as an error, it would make the accuracy 50.0%." in said
    assert "1 picture shows several faces; only the largest is evaluated." in said
    assert "1 picture is not in a folder named after an evaluated emotion and is excluded" in said
    assert "Video frames excluded: 2" in said
    assert "precision" in labelled_text(labelled)


def test_of_several_faces_the_largest_one_counts():
    analysis = make_analysis("Sad", "Happy", source="data/happy/1.png")
    small, large = analysis.faces
    assert small.box.area == large.box.area  # then the first one
    labelled = _totals([analysis]).summary().labelled
    assert labelled is not None
    assert labelled.figures is not None
    assert labelled.figures["confusion"][LABELS.index("Happy")][LABELS.index("Sad")] == 1


def test_labelled_pictures_without_any_face_are_reported(results):
    labelled = _totals(results[2:3]).summary().labelled
    assert labelled is not None
    assert labelled.figures is None
    assert labelled_sentences(labelled) == [
        "No face was found on the labelled pictures, so there is no accuracy.",
        "No face found in 1 labelled picture (Sad 1).",
    ]


def test_a_video_that_continues_after_a_stop_is_one_video(tmp_path):
    path = tmp_path / "faces.csv"
    output = RowsFile(path, SCHEMA, IDENTITY, False)
    output.note(make_analysis(source="film.avi", position=0.0))
    output.hand_over()
    output.abort()
    totals = Totals(LABELS)
    for earlier in RowsFile(path, SCHEMA, IDENTITY, True).earlier():
        totals.add_earlier(earlier)
    totals.add(make_analysis(source="film.avi", frame_index=1, position=0.1))
    assert (totals.summary().videos, totals.summary().video_frames) == (1, 2)


def test_counts_are_the_same_after_a_stop_as_without_one(results, tmp_path):
    whole = _totals(results)

    def rows_file(resume):
        return RowsFile(tmp_path / "faces.csv", SCHEMA, IDENTITY, resume)

    output = rows_file(resume=False)
    for result in results:
        if not isinstance(result, UnreadableFile):
            output.write(analysis_rows(result, _Bundle()))  # type: ignore[arg-type]  # rows need no more of it
        output.note(result)
        output.hand_over()
        if isinstance(result, UnreadableFile) or result.position is None:
            output.note(FileEnd(result.file if isinstance(result, UnreadableFile) else result.source))
    output.abort()
    assert (tmp_path / f"faces.csv{PARTIAL}").exists()
    totals = Totals(LABELS, FolderLabels(["data"], LABELS))
    for earlier in rows_file(resume=True).earlier():
        totals.add_earlier(earlier)
    assert totals.summary() == whole.summary()


@pytest.mark.parametrize("finished", [False, True])
def test_small_pictures_without_a_face_are_known_as_such_after_a_stop(tmp_path, monkeypatch, finished):
    monkeypatch.chdir(tmp_path)
    files = [write_picture(Path(f"{number}.png"), size=(48, 48)) for number in range(5)]
    files.append(write_picture(Path("large.png"), size=(640, 480)))
    analyses = [
        replace(make_analysis(source=str(file)), frame_size=(640, 480) if file.stem == "large" else (48, 48))
        for file in files
    ]
    whole = Totals(LABELS)
    for analysis in analyses:
        whole.add(analysis)

    output = RowsFile(tmp_path / "faces.csv", SCHEMA, IDENTITY)
    for analysis in analyses[2:]:
        output.write(analysis_rows(analysis, _Bundle()))  # type: ignore[arg-type]  # rows need no more of it
        output.note(analysis)
    output.finish() if finished else output.abort()
    totals = Totals(LABELS)
    for earlier in RowsFile(tmp_path / "faces.csv", SCHEMA, IDENTITY, resume=True).earlier():
        totals.add_earlier(earlier)
    for analysis in analyses[:2]:
        totals.add(analysis)
    assert (totals.summary().faceless, totals.summary().small_faceless) == (6, 5)
    assert totals.summary() == whole.summary()
    assert best_read_whole(totals.summary())


def test_every_unreadable_file_is_counted_and_the_first_ones_are_named():
    totals = Totals(LABELS)
    for number in range(KEPT + 5):
        totals.add_unreadable(UnreadableFile(f"{number}.png", f"{number}.png is no picture."))
    summary = totals.summary()
    assert summary.unreadable == KEPT + 5
    assert len(summary.problems) == KEPT


def test_a_video_that_was_read_in_part_is_counted_once_when_the_rest_follows(tmp_path):
    output = RowsFile(tmp_path / "faces.csv", SCHEMA, IDENTITY)
    frames = [make_analysis(source="film.avi", frame_index=n, position=n / 10) for n in range(4)]
    for frame in frames[:2]:
        output.write(analysis_rows(frame, _Bundle()))  # type: ignore[arg-type]  # rows need no more of it
        output.note(frame)
    output.abort()
    totals = Totals(LABELS)
    for earlier in RowsFile(tmp_path / "faces.csv", SCHEMA, IDENTITY, resume=True).earlier():
        totals.add_earlier(earlier)
    for frame in frames[2:]:
        totals.add(frame)
    assert (totals.summary().videos, totals.summary().video_frames) == (1, 4)


def test_a_half_read_video_is_one_video_from_another_folder_and_behind_a_new_picture(tmp_path, monkeypatch):
    folder = tmp_path / "data"
    folder.mkdir()
    monkeypatch.chdir(tmp_path)
    film = str(Path("data", "sad", "film.avi"))
    output = RowsFile(tmp_path / "faces.csv", SCHEMA, IDENTITY)
    output.note(make_analysis(source="data/sad/0.png"))
    output.note(make_analysis(source=film, frame_index=0, position=0.0))
    output.abort()
    monkeypatch.chdir(folder)
    totals = Totals(LABELS, FolderLabels(["."], LABELS))
    for earlier in RowsFile(tmp_path / "faces.csv", SCHEMA, IDENTITY, resume=True).earlier():
        totals.add_earlier(earlier)
    totals.add(make_analysis(source="happy/new.png"))
    totals.add(make_analysis(source="sad/film.avi", frame_index=1, position=0.1))
    summary = totals.summary()
    assert (summary.videos, summary.video_frames, summary.pictures) == (1, 2, 2)
    assert summary.labelled is not None
    assert (summary.labelled.unlabelled, summary.labelled.not_found) == (0, {"Happy": 1, "Sad": 1})


class _FailsOnce:
    """Reads every frame but one."""

    def __init__(self) -> None:
        self._analyser = Analyser(FakeDetector([Box(10, 10, 20, 20)]), FakeClassifier(), margin=0.0)

    def analyse(self, frame):
        if frame.index == 2 and frame.position is not None:
            raise RuntimeError("the detector failed")
        return self._analyser.analyse(frame)


def test_wherever_a_damaged_video_is_stopped_its_frames_and_errors_count_once(tmp_path):
    film = write_video(tmp_path / "film.avi", gray_frames(6))
    film.write_bytes(film.read_bytes()[:-600])
    (tmp_path / "no picture.png").write_bytes(b"no")
    listing = list_files([str(tmp_path)])

    def run(path, stop=None):
        output = RowsFile(path, SCHEMA, IDENTITY, resume=path.with_name(path.name + PARTIAL).exists())
        totals = Totals(LABELS)
        for earlier in output.earlier():
            totals.add_earlier(earlier)
        results = analyse_all(listing, [_FailsOnce()], done=output.done, seen=output.seen)
        for number, result in enumerate(results):
            if isinstance(result, UnreadableFile):
                totals.add_unreadable(result)
            elif isinstance(result, Analysis):
                totals.add(result)
                output.write(analysis_rows(result, _Bundle()))  # type: ignore[arg-type]  # as above
            output.note(result)
            if number == stop:
                results.close()
                output.abort()
                return number, totals.summary()
        output.finish()
        return number, totals.summary()

    last, whole = run(tmp_path / "whole.csv")
    assert (whole.videos, whole.unreadable, len(whole.problems)) == (1, 3, 3)
    for stop in range(last):
        path = tmp_path / f"{stop}.csv"
        run(path, stop)
        assert run(path)[1] == whole, stop
        assert path.read_bytes() == (tmp_path / "whole.csv").read_bytes(), stop
