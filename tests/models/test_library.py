"""The list of models, and what can be done with one's own."""

import os
import shutil
import sys
import time

import pytest

from fer_desktop.base.errors import LibraryError, ModelNameError
from fer_desktop.base.task import StoppedError, Work
from fer_desktop.models.entries import STALE, read_entry
from tests.bundles import write_bundle
from training.core.bundle import read_bundle
from training.core.bundle_lock import locked
from training.core.storage.atomic import replacing_folder


@pytest.fixture
def bin_folder(tmp_path):
    """A bin as desktops have it: a folder of things, and one of notes."""
    (tmp_path / "Trash" / "files").mkdir(parents=True)
    (tmp_path / "Trash" / "info").mkdir()
    return tmp_path / "Trash"


@pytest.fixture
def discard(bin_folder):
    def move(folder):
        kept = bin_folder / "files" / folder.name
        folder.rename(kept)
        (bin_folder / "info" / f"{folder.name}.trashinfo").write_text("[Trash Info]")
        return kept

    return move


def entry_named(library, name):
    (entry,) = [entry for entry in library.entries(Work()) if entry.name == name]
    return entry


def names(library):
    return [entry.name for entry in library.entries(Work())]


def test_the_bundled_models_come_first_and_then_ones_own_by_name(library):
    for name in ("zebra", "Apple", "bird"):
        write_bundle(library.own / name)
    entries = library.entries(Work())
    assert [(entry.name, entry.bundled) for entry in entries] == [
        ("default", True),
        ("Apple", False),
        ("bird", False),
        ("zebra", False),
    ]


def test_without_a_folder_of_ones_own_only_the_bundled_are_listed_and_nothing_is_made(library):
    assert names(library) == ["default"]
    assert not library.own.exists()


def test_a_broken_model_is_listed_with_its_sentence(library):
    broken = write_bundle(library.own / "broken").folder
    (broken / "model.tflite").write_bytes(b"short")
    (library.own / "empty").mkdir()
    entries = {entry.name: entry for entry in library.entries(Work())}
    assert entries["broken"].bundle is None
    assert "model.tflite is truncated or was changed" in entries["broken"].problem
    assert "bundle.json is missing" in entries["empty"].problem


def test_what_is_unfinished_or_no_folder_is_not_listed(library):
    write_bundle(library.own / "mine")
    (library.own / ".other.partial").mkdir()
    (library.own / "notes.txt").write_text("no model")
    assert names(library) == ["default", "mine"]


def test_a_deletion_that_was_cut_off_a_day_ago_is_finished_and_one_that_continues_is_left(library):
    left, busy = library.own / ".mine.abc.deleted", library.own / ".now.abc.deleted"
    for folder in (left, busy):
        (folder / "mine.run").mkdir(parents=True)
        (folder / "mine.run" / "state.npz").write_bytes(b"a checkpoint")
    long_ago = time.time() - STALE - 60
    os.utime(left, (long_ago, long_ago))
    assert names(library) == ["default"]
    assert not left.exists()
    assert (busy / "mine.run" / "state.npz").exists()


@pytest.mark.parametrize("name", ["mine", "0123456789abcdef"])
def test_a_model_that_another_process_writes_is_left(library, name):
    out = library.own / name
    library.own.mkdir(parents=True)
    with locked(out), replacing_folder(out, "bundle.json") as partial:
        weights = partial / "model.keras"
        weights.write_bytes(b"half")
        for path in (weights, partial):
            os.utime(path, (time.time() - STALE - 60,) * 2)
        assert names(library) == ["default"]
        assert weights.exists()


def test_a_half_written_model_without_a_lock_goes_after_a_day(library):
    recent, old = library.own / ".recent.partial", library.own / ".old.partial"
    for folder in (recent, old):
        folder.mkdir(parents=True)
        (folder / "model.keras").write_bytes(b"half")
    for path in (old / "model.keras", old):
        os.utime(path, (time.time() - STALE - 60,) * 2)
    assert names(library) == ["default"]
    assert list(library.own.iterdir()) == [recent]


def test_a_training_that_continues_is_no_model_but_has_its_name(library):
    (library.own / "mine.run").mkdir(parents=True)
    (library.own / "mine.run" / "state.npz").write_bytes(b"a checkpoint")
    (library.own / "copied.partial").mkdir()
    other = write_bundle(library.own / "other")
    assert names(library) == ["default", "other"]
    assert library.free_name("Mine") == "Mine 2"
    with pytest.raises(LibraryError, match="An unfinished training run named mine already exists"):
        library.rename(read_entry(other.folder, bundled=False), "mine")


def test_a_model_that_is_trained_again_may_change_its_capitals(library):
    mine = write_bundle(library.own / "mine")
    (library.own / "mine.run").mkdir()
    assert library.check_name("Mine", read_entry(mine.folder, bundled=False)) == "Mine"


@pytest.mark.parametrize("name", ["mine.run", "mine.Partial"])
def test_a_name_under_which_a_model_would_not_be_listed_is_refused(library, name):
    with pytest.raises(ModelNameError, match="cannot end with"):
        library.check_name(name)


def test_a_model_that_was_called_like_a_training_is_still_listed(library):
    write_bundle(library.own / "old.run", name="old.run")
    assert names(library) == ["default", "old.run"]


def test_a_manifest_nested_without_end_is_named_as_broken(library):
    folder = write_bundle(library.own / "deep").folder
    (folder / "bundle.json").write_text("[" * 200_000)
    assert "unreadable" in entry_named(library, "deep").problem


def test_the_list_can_be_given_up(library):
    work = Work()
    work.stop()
    with pytest.raises(StoppedError):
        library.entries(work)


def test_a_renamed_model_has_its_name_everywhere(library):
    write_bundle(library.own / "mine")
    bundle = library.rename(entry_named(library, "mine"), " Ärger  表情 ")
    assert bundle.name == "Ärger 表情"
    assert bundle.folder == (library.own / "Ärger 表情").resolve()
    assert names(library) == ["default", "Ärger 表情"]
    assert read_bundle(bundle.folder) == bundle


def test_a_name_may_change_its_capitals(library):
    write_bundle(library.own / "mine")
    assert library.rename(entry_named(library, "mine"), "Mine").name == "Mine"


@pytest.mark.parametrize("name", ["default", "DEFAULT", "other", "folder of other"])
def test_a_name_that_exists_is_refused(library, name):
    write_bundle(library.own / "folder of other", name="other")
    write_bundle(library.own / "mine")
    with pytest.raises(LibraryError, match=r"A model named .* already exists\. Choose another name"):
        library.rename(entry_named(library, "mine"), name)
    assert names(library) == ["default", "mine", "other"]


def test_a_name_that_climbs_is_refused_and_nothing_moves(library):
    write_bundle(library.own / "mine")
    with pytest.raises(ModelNameError):
        library.rename(entry_named(library, "mine"), "../../elsewhere")
    assert names(library) == ["default", "mine"]


def test_where_a_folder_cannot_be_renamed_the_name_stays_as_it_was(library, monkeypatch):
    write_bundle(library.own / "mine")
    entry = entry_named(library, "mine")

    def refuse(self, target):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(entry.folder), "rename", refuse)
    with pytest.raises(LibraryError, match=r"Cannot rename .* \(Permission denied\)"):
        library.rename(entry, "other")
    assert names(library) == ["default", "mine"]


def test_bundled_models_can_be_neither_renamed_nor_deleted(library, discard):
    default = entry_named(library, "default")
    with pytest.raises(LibraryError, match="default is a bundled model and cannot be renamed"):
        library.rename(default, "mine")
    with pytest.raises(LibraryError, match="default is a bundled model and cannot be deleted"):
        library.discard(default, discard)


def test_a_model_from_elsewhere_is_not_touched(library, tmp_path, discard):
    elsewhere = read_entry(write_bundle(tmp_path / "elsewhere").folder, bundled=False)
    with pytest.raises(LibraryError, match="is not stored with your models"):
        library.discard(elsewhere, discard)
    with pytest.raises(LibraryError, match="Import it first"):
        library.rename(elsewhere, "mine")


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_what_only_points_elsewhere_is_not_touched(library, tmp_path, discard):
    target = write_bundle(tmp_path / "elsewhere").folder
    library.own.mkdir(parents=True)
    (library.own / "link").symlink_to(target)
    with pytest.raises(LibraryError, match="is a link to another folder"):
        library.discard(entry_named(library, "elsewhere"), discard)


def test_a_deleted_model_can_be_brought_back(library, discard, bin_folder):
    bundle = write_bundle(library.own / "mine")
    discarded = library.discard(entry_named(library, "mine"), discard)
    assert names(library) == ["default"]
    assert library.restore(discarded) == bundle.folder
    assert read_bundle(bundle.folder) == bundle
    assert list((bin_folder / "info").iterdir()) == []


def test_a_broken_model_can_be_deleted(library, discard):
    folder = write_bundle(library.own / "broken").folder
    (folder / "bundle.json").unlink()
    library.discard(entry_named(library, "broken"), discard)
    assert names(library) == ["default"]


def test_a_model_that_was_removed_from_the_bin_cannot_be_brought_back(library, discard):
    write_bundle(library.own / "mine")
    discarded = library.discard(entry_named(library, "mine"), discard)
    shutil.rmtree(discarded.kept)
    with pytest.raises(LibraryError, match="no longer in the trash"):
        library.restore(discarded)


def test_bringing_back_replaces_nothing(library, discard):
    write_bundle(library.own / "mine")
    discarded = library.discard(entry_named(library, "mine"), discard)
    write_bundle(library.own / "mine", labels=("A", "B"))
    with pytest.raises(LibraryError, match="A model named mine exists again"):
        library.restore(discarded)
    assert entry_named(library, "mine").bundle.labels == ("A", "B")


def test_where_there_is_no_bin_nothing_is_deleted(library):
    write_bundle(library.own / "mine")

    def no_bin(folder):
        raise OSError(95, "Operation not supported")

    with pytest.raises(LibraryError, match=r"Cannot move .* to the trash"):
        library.discard(entry_named(library, "mine"), no_bin)
    assert names(library) == ["default", "mine"]
