"""What can hold a face or a reading: no other user of the computer may read it."""

import os
import stat
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest

from fer_desktop.analysis.output.columns import columns
from fer_desktop.base import paths
from fer_desktop.base.paths import default_model
from fer_desktop.base.settings import Settings
from fer_desktop.base.task import Work
from fer_desktop.cli.run_job import analyse
from fer_desktop.models.corrections import CorrectionFolder
from fer_desktop.models.importing import import_model
from fer_desktop.models.library import ModelLibrary
from fer_desktop.recording.recording import Recording, RecordingChoice
from fer_desktop.recording.snapshot import write_snapshot
from tests.bundles import write_bundle
from tests.fakes import LABELS, make_analysis_of, make_frame
from training.core.bundle import read_bundle

pytestmark = pytest.mark.skipif(os.name == "nt", reason="folders of a profile have access control lists")

NOW = datetime(2026, 1, 2, 3, 4, 5)


def open_to_others(*folders: Path) -> list[str]:
    """What in these folders anybody but the owner may read or enter, those folders themselves included."""
    found = [path for folder in folders for path in (folder, *folder.rglob("*"))]
    assert len(found) > len(folders)
    return [str(path) for path in found if path.stat().st_mode & 0o077]


def record_all(folder: Path) -> None:
    """Record every kind of file, with another header on the way, and take a snapshot."""
    bundle = read_bundle(default_model())
    kinds = ("csv", "json", "annotated", "clean", "report")
    recording = Recording(RecordingChoice(folder, kinds), bundle, 10.0, settings=Settings())
    for index, label in enumerate(("Happy", "Sad")):
        frame = make_frame(index)
        recording.add_frame(frame)
        recording.add_analysis(make_analysis_of(frame, label))
    assert recording.wait(20.0)
    assert recording.failure == ""
    assert len(recording.files) == len(kinds)
    write_snapshot(make_frame(), None, folder, NOW)


def test_recordings_and_snapshots_in_the_usual_folder_are_private(home):
    record_all(paths.recordings_folder())
    assert open_to_others(paths.recordings_folder()) == []


def test_in_a_folder_of_the_person_s_choice_the_umask_decides(home):
    shared = home / "shared"
    record_all(shared)
    assert {stat.S_IMODE(path.stat().st_mode) for path in shared.iterdir()} == {0o644}
    assert stat.S_IMODE(shared.stat().st_mode) == 0o755


def test_corrections_are_private(home):
    folder = CorrectionFolder(paths.corrections_folder())
    folder.add(np.zeros((48, 48), np.uint8), "Happy", NOW)
    folder.relabel(folder.all(), "Sad")
    assert open_to_others(paths.corrections_folder().parent) == []


def test_imported_models_are_private(home):
    library = ModelLibrary(paths.bundled_models(), paths.models_folder())
    import_model(write_bundle(home / "given").folder, library, Work(), lambda folder, work: "")
    assert (paths.models_folder() / "given" / "bundle.json").is_file()
    assert open_to_others(paths.models_folder()) == []


def test_rows_of_an_analysis_in_the_usual_folder_are_private(home, happy_sample):
    paths.prepare_folder(paths.recordings_folder())
    rows = paths.recordings_folder() / "happy faces.csv"
    assert analyse([str(happy_sample), "--csv", str(rows)]) == 0
    assert rows.read_text(encoding="utf-8").startswith(columns(LABELS)[0])
    assert open_to_others(paths.recordings_folder()) == []


def test_rows_where_everybody_may_read_are_as_the_umask_says(home, happy_sample):
    rows = home / "rows.csv"
    assert analyse([str(happy_sample), "--csv", str(rows)]) == 0
    assert stat.S_IMODE(rows.stat().st_mode) == 0o644


def test_the_log_and_the_settings_of_the_program_are_private(home):
    code = (
        "import logging; from fer_desktop import app; from fer_desktop.base import logs, paths\n"
        "logs.start_logging(paths.log_folder()); settings = app._settings()\n"
        "logging.getLogger().handlers[-1].doRollover(); logging.warning('again')\n"
        "settings.setValue('recent', '/home/me/face.png'); settings.sync()"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
    assert "face.png" in paths.settings_file().read_text(encoding="utf-8")
    assert len(list(paths.log_folder().iterdir())) == 3
    assert open_to_others(paths.settings_file().parent, paths.log_folder().parent) == []


def test_folders_that_an_earlier_version_or_the_person_opened_are_closed(home):
    for folder in paths.own_folders():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "left.txt").touch()
    paths.close_own_folders()
    assert [folder for folder in paths.own_folders() if folder.stat().st_mode & 0o077] == []


def test_a_link_to_a_shared_place_is_the_person_s_choice(home):
    shared = home / "shared"
    shared.mkdir()
    usual = paths.recordings_folder()
    usual.parent.mkdir(parents=True, exist_ok=True)
    usual.symlink_to(shared, target_is_directory=True)
    write_snapshot(make_frame(), None, usual, NOW)
    paths.close_own_folders()
    assert stat.S_IMODE(shared.stat().st_mode) == 0o755
