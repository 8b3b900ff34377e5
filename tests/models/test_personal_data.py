"""What the program has stored about people is found, whatever it is, and can be deleted."""

import errno
import logging
import os
import re
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from fer_desktop.base import logs, paths
from fer_desktop.models.data_kinds import DATA_KINDS
from fer_desktop.models.personal_data import delete_data, stored_data
from training.core.bundle_lock import locked
from training.core.repeated_runs import SET_SUFFIX, SWEEP
from training.core.storage.atomic import replacing
from training.core.storage.file_lock import lock_path, release, take_lock
from training.core.storage.temporary_folder import LEFT_S, TemporaryFolder

ALL = tuple(kind.name for kind in DATA_KINDS)
PRIVACY = Path(__file__).parents[2] / "docs" / "privacy.md"
LINUX_ONLY = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the table has Linux's paths")


def put(path: Path, old: bool = False) -> Path:
    """Write a file; ``old``: as somebody did hours ago who is gone."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"face")
    if old:
        for one in (path, path.parent):
            os.utime(one, times=(time.time() - 2 * LEFT_S,) * 2)
    return path


def documented(home: Path, temporary: Path) -> dict[str, list[Path]]:
    """The files that the table of the page on privacy names for Linux, by the title of their kind."""
    rows = [line.split("|")[1:-1] for line in PRIVACY.read_text(encoding="utf-8").splitlines()]
    rows = [[cell.strip() for cell in cells] for cells in rows if len(cells) == 5]
    assert rows[0][2] == "Linux"
    found: dict[str, list[Path]] = {}
    for title, _, linux, *_ in rows[2:]:
        folder, *names = re.findall(r"`([^`]+)`", linux)
        folder = folder.replace("~", str(home)).replace("$TMPDIR", str(temporary))
        found[title] = [
            Path(folder, name.replace("DATE", "2026-01-02 03-04-05").replace("NAME", "mine"))
            for name in names
        ]
    return found


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() or path.is_symlink()]


def amounts() -> dict[str, tuple[int, int]]:
    return {data.kind.name: (data.files, data.size) for data in stored_data() if data.files}


def test_nothing_is_found_where_nothing_was_stored(home):
    assert amounts() == {}
    assert delete_data(ALL) == ()


@LINUX_ONLY
def test_all_that_the_page_on_privacy_names_is_found_and_deleted(home, tmp_path):
    table = documented(home, tmp_path / "tmp")
    assert list(table) == [kind.title for kind in DATA_KINDS]
    for title, paths_of_kind in table.items():
        for path in paths_of_kind:
            put(path, old="tmp" in path.parts)
        if title == "Deleted models in the trash":
            note = next(path for path in paths_of_kind if path.suffix == ".trashinfo")
            note.write_text(f"[Trash Info]\nPath={paths.models_folder()}/mine\n".replace(" D", "%20D"))
    sizes = amounts()
    assert {data.kind.title: data.files for data in stored_data()} == {
        title: len(paths_of_kind) for title, paths_of_kind in table.items()
    }
    assert sizes["corrections"][1] == 4 * sizes["corrections"][0]
    assert delete_data(ALL) == ()
    assert files(home) == []
    assert files(tmp_path / "tmp") == []
    assert amounts() == {}


def test_only_the_kinds_that_were_chosen_are_deleted(home):
    recorded = put(paths.recordings_folder() / "2026-01-02 03-04-05 (2) clean.mp4")
    read = put(paths.recordings_folder() / "2026-01-02 03-04-05 readings part 2.csv")
    assert delete_data(["readings"]) == ()
    assert recorded.exists()
    assert not read.exists()


def test_files_that_the_program_did_not_name_are_left(home):
    own = [
        put(paths.recordings_folder() / name)
        for name in ("holiday.mp4", "people faces.csv", "2026-01-02 notes.csv", "2026-01-02 03-04-05.txt")
    ]
    other = put(home / ".local" / "share" / "Trash" / "files" / "mine" / "letter.txt")
    put(paths.recordings_folder() / "2026-01-02 03-04-05 snapshot.png")
    assert delete_data(ALL) == ()
    assert all(path.exists() for path in (*own, other))


def test_rows_of_analyses_are_told_by_what_lies_beside_them(home):
    folder = paths.recordings_folder()
    for name in ("a faces.csv", "a faces.csv.metadata.json", "b faces.csv.partial", "b faces.csv.progress"):
        put(folder / name)
    assert amounts() == {"readings": (4, 16)}
    assert delete_data(["readings"]) == ()
    assert not folder.exists()


def test_further_files_of_analyses_are_told_by_their_names_and_their_index(home):
    folder = paths.recordings_folder()
    tree, faces = folder / "a faces", folder / "a thumbnails"
    for path in (tree / "p01" / "b.mp4.csv", tree / "p01" / "b.mp4.csv.metadata.json"):
        put(path)
    put(tree / "index.csv").write_text("source,rows_file,frames,faces,problem\n")
    put(faces / "p01" / "b_frame7_face1.png")
    own = [put(faces / "holiday.png"), put(tree / "notes.csv"), put(folder / "photos" / "b_frame7_face1.png")]
    own.append(put(folder / "other" / "index.csv"))
    assert {kind: count for kind, (count, _) in amounts().items()} == {"recordings": 1, "readings": 3}
    assert delete_data(ALL) == ()
    assert {path for path in folder.rglob("*") if path.is_file()} == set(own)


def test_rows_that_another_process_writes_are_left_and_named(home):
    folder = paths.recordings_folder()
    page = put(folder / "2026-01-02 03-04-05 readings.csv")
    held = [put(folder / f"a faces.csv.{ending}") for ending in ("partial", "progress")]
    free = [put(folder / f"b faces.csv.{ending}") for ending in ("partial", "progress")]
    for path in free:
        put(lock_path(path))  # as a killed process leaves it
    locks = [take_lock(path) for path in held]
    with replacing(page) as partial:
        put(partial)
        failures = delete_data(["readings"])
        left = {*held, partial, *map(lock_path, (*held, partial))}
        assert set(folder.iterdir()) == left == {failure.path for failure in failures}
        assert {failure.reason for failure in failures} == {"another process is using it"}
    for lock in locks:
        release(lock)
    assert delete_data(["readings"]) == ()
    assert not folder.exists()


def test_a_model_that_is_imported_by_another_process_is_left(home):
    holder = paths.models_folder() / f".{'0' * 16}.partial"
    half = put(holder / "model" / "model.keras", old=True)
    os.utime(holder, (time.time() - 2 * LEFT_S,) * 2)
    lock = take_lock(holder)
    (failure,) = delete_data(["runs"])
    release(lock)
    assert (failure.path, failure.reason) == (holder, "another process is using it")
    assert half.exists()


@pytest.mark.skipif(os.name == "nt", reason="links need a permission there")
def test_links_are_removed_and_what_they_lead_to_is_left(home):
    elsewhere = put(home / "pictures" / "face.png")
    folder = paths.corrections_folder() / "train" / "happy"
    put(folder / "face.png")
    (folder / "linked.png").symlink_to(elsewhere)
    (folder.parent / "sad").symlink_to(elsewhere.parent, target_is_directory=True)
    assert amounts()["corrections"][0] == 3
    assert delete_data(["corrections"]) == ()
    assert not paths.corrections_folder().exists()
    assert elsewhere.exists()


@pytest.mark.skipif(os.name == "nt", reason="links need a permission there")
@pytest.mark.parametrize("folder", ["corrections_folder", "recordings_folder", "models_folder"])
def test_a_folder_that_is_a_link_is_named_and_what_it_leads_to_is_left(home, folder):
    moved = put(home / "moved" / "2026-01-02 03-04-05 clean.mp4")
    place = getattr(paths, folder)()
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(moved.parent, target_is_directory=True)
    failures = delete_data(ALL)
    assert {failure.path for failure in failures} == {place}
    assert "it is a link to another location" in str(failures[0])
    assert moved.exists()
    assert place.is_symlink()


def test_what_cannot_be_deleted_is_named_file_by_file_and_the_rest_goes(home, monkeypatch):
    kept = put(paths.corrections_folder() / "train" / "happy" / "face.png")
    gone = put(paths.corrections_folder() / "train" / "sad" / "face.png")
    unlink = Path.unlink

    def refusing(path, missing_ok=False):
        if path == kept:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refusing)
    (failure,) = delete_data(["corrections"])
    assert str(failure) == f"Cannot delete {kept} (Permission denied). Delete it manually."
    assert not gone.exists()


def test_a_model_that_another_process_trains_is_left_with_its_lock(home):
    out = paths.models_folder() / "mine"
    state = put(out.with_name("mine.run") / "state.npz")
    other = put(out.with_name("other.run") / "state.npz")
    # Locks belong to a thread.
    with locked(out), ThreadPoolExecutor(1) as other_thread:
        for path in out.parent.glob(".mine.lock*"):
            os.utime(path, times=(time.time() - 2 * LEFT_S,) * 2)
        failures = other_thread.submit(delete_data, ALL).result()
        assert state.parent in {failure.path for failure in failures}
        assert {failure.reason for failure in failures} == {"another process is using it"}
        assert (out.parent / ".mine.lock").exists()
    assert state.exists()
    assert not other.exists()


def test_repeated_runs_that_go_on_are_left_and_their_models_too(home):
    out = paths.models_folder() / f"study{SET_SUFFIX}"
    model = put(out / "seed-1" / "model.keras")
    lock = take_lock(out / SWEEP)
    (failure,) = delete_data(ALL)
    release(lock)
    assert (failure.path, failure.reason) == (out, "another process is using it")
    assert model.exists()
    assert not delete_data(ALL)
    assert not out.exists()


def test_temporary_files_that_may_be_in_use_are_left(home, tmp_path):
    new = put(tmp_path / "tmp" / "fer-desktop-new" / "1.csv")
    old = put(tmp_path / "tmp" / "fer-desktop-old" / "1.csv", old=True)
    other = put(tmp_path / "tmp" / "other" / "1.csv", old=True)
    assert delete_data(["temporary"]) == ()
    assert (new.exists(), old.exists(), other.exists()) == (True, False, True)


def test_temporary_files_that_are_locked_are_left_however_old_they_are(home):
    with TemporaryFolder("compare") as folder:
        rows = put(folder / "1.csv")
        for path in (*folder.iterdir(), folder):
            os.utime(path, (time.time() - 2 * LEFT_S,) * 2)
        assert amounts() == {}
        assert delete_data(["temporary"]) == ()
        assert rows.exists()


def test_the_log_goes_and_a_new_one_begins(home):
    logs.stop_logging()  # another test's
    handlers = list(logging.getLogger().handlers)
    path = logs.start_logging(paths.log_folder())
    assert path is not None
    try:
        logging.getLogger("fer_desktop").warning("the name of a person")
        put(path.with_name(f"{path.name}.1"))
        assert delete_data(["logs"]) == ()
        logging.getLogger("fer_desktop").warning("later")
        assert sorted(one.name for one in path.parent.iterdir()) == ["crash.log", path.name]
        assert "person" not in path.read_text(encoding="utf-8")
        assert "later" in path.read_text(encoding="utf-8")
    finally:
        logs.stop_logging()
    assert logging.getLogger().handlers == handlers
