"""Whatever is written: on a full or read-only disk, one sentence names the file and nothing is lost."""

import os
import re
import shutil
from collections import namedtuple
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest

from fer_desktop.analysis.output.columns import reading_schema
from fer_desktop.analysis.output.output_path import copy_rows
from fer_desktop.analysis.output.resumable_csv import RowsFile
from fer_desktop.analysis.output.sidecar import write_sidecar
from fer_desktop.base.errors import FerError, RecordingError
from fer_desktop.base.html_page import write_html
from fer_desktop.base.paths import default_model
from fer_desktop.base.settings import Settings
from fer_desktop.base.task import Work
from fer_desktop.cli.run_job import analyse
from fer_desktop.live.timing import StartTime
from fer_desktop.models.copying import export_model
from fer_desktop.models.corrections import CorrectionFolder
from fer_desktop.models.importing import import_model
from fer_desktop.models.library import ModelLibrary
from fer_desktop.recording.formats import RECORDED_KINDS
from fer_desktop.recording.recording import Recording, RecordingChoice
from fer_desktop.recording.report_file import write_report
from fer_desktop.recording.session_log import SessionLog
from fer_desktop.recording.snapshot import write_snapshot
from tests.bundles import write_bundle
from tests.fakes import LABELS, make_analysis, make_analysis_of, make_frame, write_picture
from tests.training.conftest import draw_faces
from training.commands.main import main as training
from training.core.bundle import MANIFEST, read_bundle, writing
from training.core.bundle_run import describe
from training.core.history import write_history
from training.core.storage.atomic import write_text
from training.core.training_error import known_error
from training.data.csv_writer import write_csv
from training.sweep.sweep_file import read_sweep
from training.sweep.sweep_report import write_results
from training.sweep.sweep_results import run_sets, sweep_results

pytestmark = pytest.mark.skipif(os.name == "nt", reason="disks are made otherwise there")

SCHEMA = reading_schema(LABELS)
IDENTITY = {"model": "default", "model_sha256": "abc"}
WHEN = datetime(2030, 1, 2, 3, 4, 5)
TEXT = "text " * 20_000
REASONS = (
    r"(No space left on device|File too large|disk is full|Read-only file system|disk is read-only|"
    r"Permission denied|No permission|No such file or directory|does not exist|free up disk space)"
)


@dataclass(frozen=True)
class Writer:
    """Writes a file; what it needs beside it is made before, elsewhere."""

    name: str
    prepare: Callable[[Path], Callable[[Path], object]]
    makes_folder: bool = False


def _write_rows(elsewhere: Path) -> Callable[[Path], object]:
    def write(path: Path) -> None:
        output = RowsFile(path, SCHEMA, IDENTITY, keep=False)
        try:
            output.note(make_analysis("Happy"))
            output.finish()
        except BaseException:
            output.abort()
            raise

    return write


def _copy_rows(elsewhere: Path) -> Callable[[Path], object]:
    rows = elsewhere / "rows.csv"
    rows.write_text(TEXT)
    return lambda path: copy_rows(rows, len(TEXT), path, SCHEMA, IDENTITY, Work())


def _write_faces(elsewhere: Path) -> Callable[[Path], object]:
    faces = draw_faces({"Training": 5})
    return lambda path: write_csv(faces, path)


def _write_session(elsewhere: Path) -> Callable[[Path], object]:
    log, bundle = SessionLog(StartTime(0.0, WHEN)), read_bundle(default_model())
    log.add(make_analysis("Happy"))
    return lambda path: write_report(path, log.logged(), bundle, Settings())


def _write_sweep(elsewhere: Path) -> Callable[[Path], object]:
    file = elsewhere / "sweep.toml"
    file.write_text('data = "faces.csv"\nout = "out"\n[runs.one]\n[runs.other]\n')
    sweep = read_sweep(file)
    return lambda path: write_results(replace(sweep, out=path.parent), sweep_results(sweep), run_sets(sweep))


WRITERS = (
    Writer("rows.csv", _write_rows),
    Writer("copied.csv", _copy_rows),
    Writer("page.html", lambda elsewhere: lambda path: write_html(path, TEXT)),
    Writer(
        "rows.csv.metadata.json",
        lambda elsewhere: (
            lambda path: write_sidecar(
                path.with_name(path.name.removesuffix(".metadata.json")), SCHEMA, IDENTITY
            )
        ),
    ),
    Writer("model.fermodel", lambda elsewhere: lambda path: export_model(default_model(), path, Work())),
    Writer("session.html", _write_session),
    Writer("results.csv", _write_sweep),
    Writer("report.json", lambda elsewhere: lambda path: write_text(path, TEXT)),
    Writer("faces.csv", _write_faces),
    Writer(
        "history.csv", lambda elsewhere: lambda path: write_history([{"epoch": n} for n in range(99)], path)
    ),
    Writer(
        "run.json", lambda elsewhere: lambda path: describe(path.parent, {"text": TEXT}), makes_folder=True
    ),
)
USAGE = namedtuple("USAGE", "total used free")


@pytest.fixture
def no_room(monkeypatch):
    """Every disk says that it is full."""
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: USAGE(1, 1, 0))


@pytest.fixture
def fills_later(monkeypatch):
    """Every disk says that it has room, as it does before it is filled by others."""
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: USAGE(10**12, 0, 10**12))


TABLE = pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.name)


def _sentence(write: Callable[[Path], object], path: Path) -> str:
    """What a person reads of why a file was not written."""
    with pytest.raises(Exception) as raised:  # noqa: PT011 - the sentence is what matters
        write(path)
    error = raised.value
    known = error if isinstance(error, FerError) else known_error(error)
    assert known is not None, repr(error)
    return str(known)


def _check(sentence: str, path: Path) -> None:
    assert sentence.count("\n") == 0
    assert path.name in sentence
    assert re.search(REASONS, sentence)


@TABLE
def test_on_a_full_disk_what_stood_there_stays_and_nothing_half_written_is_left(
    writer, disk, tmp_path, fills_later
):
    write = writer.prepare(tmp_path)
    path = disk.folder / writer.name
    path.write_text("{}")
    before = sorted(disk.folder.iterdir())
    with disk.full():
        _check(_sentence(write, path), path)
    assert path.read_text() == "{}"
    assert sorted(disk.folder.iterdir()) == before
    write(path)
    assert path.stat().st_size > 10


@TABLE
def test_on_a_read_only_disk_what_stood_there_stays(writer, disk, tmp_path):
    write = writer.prepare(tmp_path)
    path = disk.folder / writer.name
    path.write_text("{}")
    with disk.read_only():
        _check(_sentence(write, path), path)
    assert path.read_text() == "{}"
    assert list(disk.folder.iterdir()) == [path]


@pytest.mark.parametrize(
    "writer", [one for one in WRITERS if not one.makes_folder], ids=lambda writer: writer.name
)
def test_a_folder_that_has_vanished_is_named_and_not_made_again(writer, tmp_path):
    write = writer.prepare(tmp_path)
    path = tmp_path / "gone" / writer.name
    _check(_sentence(write, path), path)
    assert not path.parent.exists()


def test_a_model_folder_stays_whole_on_a_full_disk(disk):
    folder = disk.folder / "model"
    write_bundle(folder)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}

    def write(path):
        with writing(path) as partial:
            (partial / MANIFEST).write_text(TEXT)

    with disk.full():
        assert re.search(REASONS, _sentence(write, folder))
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert [path.name for path in disk.folder.iterdir()] == ["model"]


@pytest.mark.parametrize("trouble", ["full", "read_only"])
def test_an_import_leaves_nothing_of_a_model_behind(disk, tmp_path, trouble):
    write_bundle(tmp_path / "other")
    package = export_model(tmp_path / "other", tmp_path / "other.fermodel", Work())
    library = ModelLibrary(tmp_path / "bundled", disk.folder)
    with getattr(disk, trouble)(), pytest.raises(FerError, match=f"{disk.folder}.*{REASONS}"):
        import_model(package, library, Work(), lambda folder, work: "", free=lambda folder: 10**12)
    assert list(disk.folder.iterdir()) == []
    import_model(package, library, Work(), lambda folder, work: "", free=lambda folder: 10**12)
    assert [path.name for path in disk.folder.iterdir()] == ["other"]


def test_a_model_that_cannot_be_renamed_keeps_its_name(disk, tmp_path):
    write_bundle(disk.folder / "other")
    library = ModelLibrary(tmp_path / "bundled", disk.folder)
    (entry,) = library.entries(Work())
    with disk.full(), pytest.raises(FerError, match=REASONS):
        library.rename(entry, "another")
    assert read_bundle(disk.folder / "other").name == "other"


@pytest.mark.parametrize("trouble", ["full", "read_only"])
def test_a_snapshot_leaves_no_half_picture(disk, trouble):
    frame = make_frame(0)
    with getattr(disk, trouble)(), pytest.raises(RecordingError, match=REASONS):
        write_snapshot(frame, None, disk.folder, WHEN)
    assert list(disk.folder.iterdir()) == []


@pytest.mark.parametrize("trouble", ["full", "read_only"])
def test_a_correction_leaves_no_half_picture(disk, trouble):
    corrections = CorrectionFolder(disk.folder)
    face = np.random.default_rng(0).integers(0, 255, (48, 48), np.uint8)
    with getattr(disk, trouble)(), pytest.raises(FerError, match=REASONS):
        corrections.add(face, "Happy", WHEN)
    assert corrections.all() == ()
    corrections.add(face, "Happy", WHEN)
    assert len(corrections.all()) == 1


@pytest.mark.parametrize("kind", [kind.name for kind in RECORDED_KINDS])
def test_a_recording_on_a_full_disk_ends_by_itself_and_says_which_file(disk, shipped_bundle, kind):
    choice = RecordingChoice(disk.folder, (kind,))
    recording = Recording(choice, shipped_bundle, 25.0, settings=Settings(), free=lambda folder: 10**12)
    (file,) = recording.files
    with disk.full():
        for number in range(200):
            frame = make_frame(number)
            recording.add_frame(frame)
            recording.add_analysis(make_analysis_of(frame, "Happy"))
        recording.wait(30.0)
    assert recording.failure.startswith(
        ("Recording stopped. Cannot write", "Recording stopped. Cannot encode")
    )
    assert file.name in recording.failure
    assert re.search(REASONS, recording.failure)


@pytest.mark.parametrize("kind", [kind.name for kind in RECORDED_KINDS])
def test_a_recording_into_a_read_only_folder_is_refused(disk, shipped_bundle, kind):
    with disk.read_only(), pytest.raises(RecordingError, match=f"{disk.folder} .*{REASONS}"):
        Recording(RecordingChoice(disk.folder, (kind,)), shipped_bundle, 25.0)
    assert list(disk.folder.iterdir()) == []


@pytest.mark.parametrize("trouble", ["full", "read_only"])
@pytest.mark.parametrize("option", ["--csv", "--html"])
def test_an_analysis_ends_with_2_and_one_sentence(disk, tmp_path, capsys, trouble, option, fills_later):
    picture = write_picture(tmp_path / "1.png")
    path = disk.folder / f"out.{option[2:]}"
    with getattr(disk, trouble)():
        assert analyse([str(picture), option, str(path)]) == 2
    (sentence,) = [line for line in capsys.readouterr().err.splitlines() if path.name in line]
    _check(sentence, path)
    assert list(disk.folder.iterdir()) == []


@pytest.mark.parametrize("trouble", ["full", "read_only"])
@pytest.mark.parametrize("option", ["--out", "--json", "--html"])
def test_a_training_command_ends_with_2_and_one_sentence(disk, tmp_path, capsys, trouble, option):
    faces = tmp_path / "faces.csv"
    write_csv(draw_faces({"Training": 20}), faces)
    path = disk.folder / f"out.{option[2:].replace('out', 'csv')}"
    with getattr(disk, trouble)():
        assert training(["clean", str(faces), option, str(path)]) == 2
    (sentence,) = [line for line in capsys.readouterr().err.splitlines() if path.name in line]
    _check(sentence, path)
    assert list(disk.folder.iterdir()) == []


LACKS = r"^Not enough disk space for .*{name}: about [0-9,]+ MB are needed, 0 MB are free\. Free up"


@pytest.mark.parametrize("writer", [Writer("copied.csv", _copy_rows), WRITERS[4]], ids=lambda one: one.name)
def test_room_is_asked_for_before_anything_is_written(writer, no_room, tmp_path):
    write = writer.prepare(tmp_path)
    path = tmp_path / writer.name
    assert re.match(LACKS.format(name=re.escape(writer.name)), _sentence(write, path))
    assert not path.exists()


def test_room_for_the_rows_is_asked_for_before_any_picture_is_read(no_room, tmp_path, capsys):
    picture = write_picture(tmp_path / "1.png")
    assert analyse([str(picture), "--csv", str(tmp_path / "rows.csv")]) == 2
    assert re.search(LACKS.format(name=r"rows\.csv"), capsys.readouterr().err, re.MULTILINE)
    assert list(tmp_path.iterdir()) == [picture]


def test_room_for_a_recording_is_asked_for_before_it_begins(tmp_path, shipped_bundle):
    choice = RecordingChoice(tmp_path / "recordings", ("csv", "clean"))
    with pytest.raises(RecordingError, match=r"Not enough disk space for .* readings\.csv"):
        Recording(choice, shipped_bundle, 25.0, free=lambda folder: 1000)
    assert list(choice.folder.iterdir()) == []
