"""Taking models in: those that are good, and those that would do harm."""

import hashlib
import io
import json
import os
import pickle
import shutil
import stat
import struct
import sys
import threading
import time
import zipfile
from pathlib import Path

import numpy as np
import pytest

from fer_desktop.analysis import model_trial
from fer_desktop.base.errors import FerError, LibraryError, ModelFileError
from fer_desktop.base.task import StoppedError, Work
from fer_desktop.models import allowed_files
from fer_desktop.models.copying import export_model
from fer_desktop.models.entries import IMPORTED
from fer_desktop.models.importing import import_model
from tests.bundles import change_manifest, write_bundle
from training.core.bundle import read_bundle
from training.core.storage.file_lock import lock_path


class _Watched(Work):
    """Remembers how far it came, and stops there if it is told to."""

    def __init__(self, stop_at=0):
        super().__init__()
        self.parts = []
        self._stop_at = stop_at

    def advance(self, part):
        self.parts.append(part)
        if len(self.parts) == self._stop_at:
            self.stop()
        super().advance(part)


def runs(folder, work):
    """Stands for the trial where that is not what is tested."""
    return ""


def take_in(path, library, work=None, probe=runs, **options):
    return import_model(path, library, work or Work(), probe, **options)


def refused(path, library, reason, error=ModelFileError, **options):
    """Whether it is refused with this reason, in one sentence that names the file, and nothing is left."""
    with pytest.raises(error, match=reason) as raised:
        take_in(path, library, **options)
    message = str(raised.value)
    assert str(path) in message or error is not ModelFileError
    assert ".partial" not in message
    assert len(message.replace(str(path), "")) < 400
    assert not library.own.exists() or list(library.own.iterdir()) == []


@pytest.fixture
def packed(stranger, tmp_path):
    """The stranger's model in one file."""
    return export_model(stranger, tmp_path / "stranger.fermodel", Work())


@pytest.fixture
def pack(stranger, tmp_path):
    """Packs the stranger's model together with other things."""

    def into(*extra, without=(), compress=zipfile.ZIP_DEFLATED, prefix=""):
        path = tmp_path / "hostile.fermodel"
        with zipfile.ZipFile(path, "w", compress) as archive:
            for file in sorted(stranger.iterdir()):
                if file.name not in without:
                    archive.write(file, prefix + file.name)
            for name, content in extra:
                archive.writestr(name, content)
        return path

    return into


@pytest.fixture
def with_file(stranger):
    """Puts a file into the stranger's folder, and its hash into the manifest."""

    def put(name, content):
        (stranger / name).write_bytes(content)
        files = {file: read_bundle_hash(stranger / file) for file in names_in(stranger)}
        change_manifest(stranger, files=files)
        return stranger

    return put


def names_in(folder):
    return sorted(path.name for path in folder.iterdir() if path.name not in {"bundle.json", IMPORTED})


def read_bundle_hash(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_an_exported_model_is_the_same_when_it_is_taken_in(library, stranger, packed):
    imported = take_in(packed, library)
    assert imported.bundle.folder == (library.own / "stranger").resolve()
    before = read_bundle(stranger)
    assert imported.bundle.files == before.files
    assert (imported.bundle.name, imported.bundle.metrics) == (before.name, before.metrics)
    assert [path.name for path in library.own.iterdir()] == ["stranger"]


def test_the_shipped_model_goes_out_and_comes_in_again(library, shipped_bundle, tmp_path):
    path = export_model(shipped_bundle.folder, tmp_path / "out", Work())
    assert path.name == "out.fermodel"
    with pytest.raises(LibraryError, match="already in the list, as default"):
        take_in(path, library)


def test_a_damaged_copy_of_a_model_that_is_there_is_reported_as_damaged(library, stranger, pack):
    take_in(stranger, library)
    history = (stranger / "history.csv").read_bytes()
    damaged = pack(("history.csv", history[:-1] + b"?"), without=("history.csv",))
    with pytest.raises(ModelFileError, match=r"history\.csv in .*\.fermodel is truncated or was modified"):
        take_in(damaged, library)
    assert [path.name for path in library.own.iterdir()] == ["stranger"]


def test_a_whole_copy_of_a_model_that_is_damaged_in_the_list_says_what_to_do(library, stranger):
    take_in(stranger, library)
    (library.own / "stranger" / "history.csv").write_text("cut short")
    with pytest.raises(LibraryError, match=r"as stranger, but is damaged there\. Delete that one"):
        take_in(stranger, library)


def test_a_folder_is_taken_in_and_what_does_not_belong_to_it_stays_behind(library, stranger):
    (stranger / "notes.txt").write_text("mine")
    imported = take_in(stranger, library)
    assert imported.bundle.name == "stranger"
    assert not (imported.bundle.folder / "notes.txt").exists()


def test_a_folder_packed_by_a_file_manager_is_taken_in(library, pack):
    path = pack(("__MACOSX/a/._bundle.json", b"x"), ("a/.DS_Store", b"x"), prefix="a/")
    assert take_in(path, library).bundle.name == "stranger"


def test_a_model_whose_name_is_taken_gets_a_number_and_says_so(library, tmp_path):
    write_bundle(library.own / "mine")
    other = write_bundle(tmp_path / "other", name="mine", labels=("A", "B"))
    imported = take_in(other.folder, library)
    assert (imported.called, imported.bundle.name) == ("mine", "mine 2")
    assert read_bundle(library.own / "mine 2").labels == ("A", "B")


def test_a_name_that_climbs_out_becomes_a_plain_one(library, stranger):
    change_manifest(stranger, name="../../evil")
    imported = take_in(stranger, library)
    assert imported.bundle.folder == library.own.resolve() / "evil"
    assert imported.bundle.name == "evil"


@pytest.mark.parametrize(
    "name", ["../evil.png", "a/../../evil.png", "/etc/evil.png", "C:evil.png", "C:/evil.png", "..\\evil.png"]
)
def test_names_that_climb_out_are_refused(library, pack, tmp_path, name):
    refused(pack((name, b"x")), library, "outside the model folder")
    assert not (tmp_path / "evil.png").exists()


def test_links_are_refused(library, pack):
    link = zipfile.ZipInfo("figure.png")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    refused(pack((link, b"/etc/passwd")), library, "which is a link, not a file")


@pytest.mark.parametrize(
    "name",
    ["run.py", "a.h5", "NUL.png", "a\x1bb.png", "deep/figure.png", "a.exe", "bundle.json.bak", "x" * 5000],
)
def test_unknown_members_are_refused(library, pack, name):
    refused(pack((name, b"x")), library, "which is not part of a model")


@pytest.mark.parametrize("name", ["model.pkl", "weights.pickle", "net.joblib", "net.PT"])
def test_pickles_are_refused_by_name(library, pack, name):
    refused(pack((name, pickle.dumps([1]))), library, "pickled Python")


def test_a_member_that_the_manifest_does_not_list_is_refused(library, pack):
    refused(
        pack(("extra.png", b"x")), library, r"contains 'extra\.png', which its bundle\.json does not list"
    )


def test_a_member_that_comes_twice_is_refused(library, pack):
    with pytest.warns(UserWarning, match="Duplicate name"):
        path = pack(("history.csv", b"epoch\n"))
    refused(path, library, r"contains history\.csv twice")


def test_too_many_members_are_refused(library, pack):
    figures = [(f"{number}.png", b"x") for number in range(allowed_files.MOST_MEMBERS)]
    refused(pack(*figures), library, "more than a model has")


def test_a_list_of_very_many_members_is_refused_before_it_is_read(library, pack, monkeypatch):
    path = pack(*[(f"{number}.png", b"") for number in range(1000)])

    def must_not_be_read(*unused):
        raise AssertionError("the list was read")

    monkeypatch.setattr(zipfile, "ZipFile", must_not_be_read)
    refused(path, library, "contains more files than a model has")


def test_an_archive_with_a_long_end_is_refused(library, packed):
    content = packed.read_bytes()
    end = content.rindex(b"PK\x05\x06")
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, 0, 1)
    packed.write_bytes(content[:end] + locator + content[end:])
    refused(packed, library, "contains more files than a model has")


def test_another_way_of_packing_is_refused(library, stranger, pack):
    network = stranger / "model.tflite"
    network.write_bytes(network.read_bytes()[:100_000])  # packing all of it would take seconds
    refused(pack(compress=zipfile.ZIP_LZMA), library, "with an unsupported compression method")


def test_a_locked_archive_is_refused(library, packed):
    content = bytearray(packed.read_bytes())
    place = content.index(b"PK\x01\x02")
    content[place + 8] |= 1
    packed.write_bytes(content)
    refused(packed, library, "password-protected")


@pytest.mark.parametrize(
    "content", [b"", b"no archive", b"PK\x05\x06" + b"\0" * 18, b"PK\x03\x04" + b"\0" * 500]
)
def test_what_is_no_archive_is_refused(library, tmp_path, content):
    path = tmp_path / "some.fermodel"
    path.write_bytes(content)
    refused(path, library, "truncated or not a model file|contains no model")


def test_an_archive_that_is_cut_short_is_refused_wherever_it_is_cut(library, packed):
    content = packed.read_bytes()
    for part in (0.01, 0.3, 0.7, 0.99, 1.0):
        packed.write_bytes(content[: int(len(content) * part) - 1])
        refused(packed, library, "truncated")


def test_bytes_changed_anywhere_are_refused_or_change_nothing(library, packed):
    content = packed.read_bytes()
    places = np.random.default_rng(0).integers(0, len(content), 25)
    for place in places:
        changed = bytearray(content)
        changed[place] ^= 0xFF
        packed.write_bytes(changed)
        try:
            imported = take_in(packed, library)
        except FerError:
            assert list(library.own.glob("*")) == []
            assert list(library.own.glob(".*")) == []
        else:
            assert read_bundle(imported.bundle.folder).sha256 == imported.bundle.sha256
            shutil.rmtree(imported.bundle.folder)


def test_a_declared_size_that_is_giant_is_refused(library, packed):
    content = bytearray(packed.read_bytes())
    place = content.index(b"PK\x01\x02")
    struct.pack_into("<L", content, place + 24, 0xFFFF_FFF0)
    packed.write_bytes(content)
    refused(packed, library, "is too large for this type of file")


def test_a_bomb_is_refused_by_its_size(library, pack):
    bomb = b"\0" * (allowed_files.MEMBERS["metrics.json"].largest + 1)
    refused(
        pack(("metrics.json", bomb), without=("metrics.json",)), library, "is too large for this type of file"
    )


def test_a_bomb_that_says_it_is_small_is_stopped_while_it_is_unpacked(library, pack):
    path = pack(("metrics.json", b"\0" * (64 << 20)), without=("metrics.json",))
    content = bytearray(path.read_bytes())
    place = content.rindex(b"PK\x01\x02", 0, content.rindex(b"metrics.json"))
    struct.pack_into("<L", content, place + 24, 100)
    path.write_bytes(content)
    refused(path, library, "truncated or was modified")


def test_a_wrong_hash_is_refused(library, pack, stranger):
    content = (stranger / "model.tflite").read_bytes()
    path = pack(("model.tflite", content[:-1] + b"!"), without=("model.tflite",))
    refused(path, library, r"model\.tflite in .* is truncated or was modified")


def test_a_folder_with_a_wrong_hash_is_refused(library, stranger):
    (stranger / "history.csv").write_text("changed")
    refused(stranger, library, r"history\.csv in .* is truncated or was modified")


def test_a_pickle_under_another_name_is_refused(library, with_file):
    refused(with_file("figure.png", pickle.dumps({"a": 1})), library, "contains pickled Python")


def test_an_array_of_objects_is_refused(library, with_file):
    content = io.BytesIO()
    np.save(content, np.array([{"a": 1}], dtype=object), allow_pickle=True)
    refused(with_file("seen_faces.npy", content.getvalue()), library, "contains pickled Python")


def test_an_array_of_numbers_is_taken_in(library, with_file):
    content = io.BytesIO()
    np.save(content, np.arange(5, dtype=np.uint64))
    folder = with_file("seen_faces.npy", content.getvalue())
    assert "seen_faces.npy" in take_in(folder, library).bundle.files


@pytest.mark.parametrize("name", ["model.tflite", "model.keras", "figure.png", "seen_faces.npy"])
def test_what_is_not_what_its_name_says_is_refused(library, with_file, name):
    refused(with_file(name, b"#!/bin/sh\n" * 10), library, "does not match its file extension")


@pytest.mark.parametrize("name", [None, 3, ["mine"]])
def test_a_model_without_a_name_is_refused_before_it_is_copied(library, pack, stranger, name):
    manifest = json.loads((stranger / "bundle.json").read_text()) | {"name": name}
    if name is None:
        del manifest["name"]
    packed = pack(("bundle.json", json.dumps(manifest)), without=("bundle.json",))
    refused(packed, library, "has no model name. Copy the model again")
    assert not library.own.exists()


def test_a_model_that_is_there_without_a_name_is_no_hindrance(library, stranger):
    take_in(stranger, library)
    manifest = json.loads((library.own / "stranger" / "bundle.json").read_text())
    del manifest["name"]
    (library.own / "stranger" / "bundle.json").write_text(json.dumps(manifest))
    with pytest.raises(LibraryError, match="already in the list, as stranger"):
        take_in(stranger, library)


@pytest.mark.parametrize("text", ["", "{", "[]", "[" * 100_000, '{"files": 3}', '{"files": {"../a": "x"}}'])
def test_a_manifest_that_is_none_is_refused(library, pack, text):
    refused(pack(("bundle.json", text), without=("bundle.json",)), library, "bundle.json|no part of a model")


def test_a_model_without_its_network_is_refused(library, pack):
    refused(pack(without=("model.tflite",)), library, r"model\.tflite is missing in")


def test_an_archive_without_a_manifest_is_refused(library, pack):
    refused(pack(without=("bundle.json",)), library, r"contains no model: bundle\.json is missing")


def test_another_format_version_is_refused(library, stranger):
    change_manifest(stranger, format_version=2)
    refused(stranger, library, "format version 2")


@pytest.mark.parametrize(
    ("labels", "reason"),
    [
        (["Happy", "=cmd()"], "with the invalid name"),
        (["Happy", "a\nb"], "with the invalid name"),
        (["Happy", "model_sha256"], "reserved column name"),
        (["Happy", "name"], "reserved column name"),
        (["Happy", "marker"], "reserved column name"),
        (["Happy", "x" * 41], "with the invalid name"),
        ([f"emotion {number}" for number in range(65)], r"has too many emotions \(65\)"),
    ],
)
def test_emotions_that_would_harm_a_table_are_refused(library, tmp_path, labels, reason):
    folder = write_bundle(tmp_path / "odd", labels=("A", "B")).folder
    change_manifest(folder, labels=labels)
    refused(folder, library, reason)


@pytest.mark.parametrize(
    "change",
    [
        {"accuracy": "high"},
        {"accuracy": None},
        {"faces": -3},
        {"macro_average": {}},
        {"per_class": {"Happy": {}}},
        {"accuracy_interval": [0.1]},
        {"reliability": [{}]},
        {"calibration_error": []},
        {"absent": "Fear"},
        {"absent": ["Pain"]},
        {"absent": [{}]},
        {"data": []},
        {"data": {"name": 3, "fingerprint": "ab", "own": True}},
        {"data": {"name": "a\nb", "fingerprint": "ab", "own": True}},
        {"data": {"name": "faces", "fingerprint": "<b>", "own": True}},
        {"data": {"name": "faces", "fingerprint": "ab", "own": "yes"}},
        {"data": {"name": "faces", "fingerprint": "ab"}},
    ],
)
def test_figures_that_no_panel_could_show_are_refused(library, stranger, with_file, change):
    metrics = json.loads((stranger / "metrics.json").read_text())
    for figures in metrics["splits"].values():
        figures.update(change)
    refused(
        with_file("metrics.json", json.dumps(metrics).encode()),
        library,
        "has invalid metrics or metadata|The metrics in .* (are invalid|belong to other emotions)",
    )


def test_figures_on_other_data_with_a_long_name_come_in(library, stranger, with_file):
    metrics = json.loads((stranger / "metrics.json").read_text())
    key = f"PrivateTest of {'a' * 40}_12"
    data = {"name": "a" * 80 + ".csv", "fingerprint": "ab" * 32, "own": False}
    metrics["splits"][key] = metrics["splits"]["PrivateTest"] | {"data": data, "absent": ["Fear"]}
    path = with_file("metrics.json", json.dumps(metrics).encode())
    assert key in take_in(path, library).bundle.metrics["splits"]


@pytest.mark.parametrize(
    "change",
    [
        {"data_counts": {"Training": 10**300}},
        {"data_counts": {"x" * 1000: 1}},
        {"created": "x" * 1000},
        {"versions": {"keras": "a\nb"}},
        {"config": {"architecture": ["x"] * 1000}},
        {"config": {"data": [1]}},
        {"config": {"data": {"labels": 3}}},
        {"config": {"data": {"names": [["1"]]}}},
        {"config": {"data": {"drop": [["Fear"]]}}},
        {"config": {"data": {"test_part": "half"}}},
    ],
)
def test_facts_that_no_panel_could_show_are_refused(library, stranger, change):
    change_manifest(stranger, **change)
    refused(stranger, library, "has invalid metrics or metadata|is not a valid description of a model")


@pytest.mark.parametrize("text", ["epoch,loss,accuracy\n1,nan,0.5\n", "no history", ""])
def test_a_training_without_figures_is_refused(library, with_file, text):
    refused(
        with_file("history.csv", text.encode()), library, "non-finite values|has no readable training history"
    )


def test_a_full_disk_leaves_nothing(library, stranger, monkeypatch):
    refused(
        stranger,
        library,
        r"Not enough disk space in .* for stranger",
        error=LibraryError,
        free=lambda folder: 1000,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
def test_a_disk_that_fills_up_meanwhile_leaves_nothing(library, stranger):
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, before[1]))
    try:
        refused(stranger, library, "Cannot write to", error=LibraryError)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_what_a_process_that_was_killed_left_is_cleared_away(library, stranger):
    left = library.own / f".{'0' * 16}.partial"
    left.mkdir(parents=True)
    (left / "model.keras").write_bytes(b"half")
    lock_path(library.own / ".gone.partial").touch()

    def look(folder, work):
        library.entries(Work())
        assert folder.is_dir(), "another process that lists the models has taken an import's files along"
        return ""

    take_in(stranger, library, probe=look)
    assert [path.name for path in library.own.iterdir()] == ["stranger"]


def test_work_that_is_stopped_leaves_nothing(library, stranger):
    work = _Watched(stop_at=1)
    with pytest.raises(StoppedError):
        take_in(stranger, library, work)
    assert len(work.parts) == 1
    assert list(library.own.iterdir()) == []


def test_it_says_how_far_it_is(library, stranger):
    work = _Watched()
    take_in(stranger, library, work)
    assert len(work.parts) > 3
    assert work.parts == sorted(work.parts)
    assert work.parts[-1] == 1.0


def test_a_network_that_cannot_be_run_is_refused_with_what_the_trial_said(library, with_file):
    folder = with_file("model.tflite", b"\x1c\0\0\0TFL3" + b"\0" * 200)
    refused(folder, library, r"Cannot run .*model\.tflite", probe=model_trial.why_not)


def test_a_trial_that_comes_to_a_sudden_end_is_a_refusal(library, stranger, monkeypatch):
    monkeypatch.setattr(sys, "executable", shutil.which("false"))
    refused(stranger, library, "crashed the process that tested it", probe=model_trial.why_not)


@pytest.mark.skipif(os.name == "nt", reason="a script stands in for the trial")
def test_an_error_of_the_trial_itself_is_no_crash(library, stranger, tmp_path, monkeypatch):
    failing = tmp_path / "failing"
    fields = '{"type": "KeyError", "message": "gone"}'
    answer = f'{{"id": 1, "event": "failed", "code": "internal", "fields": {fields}, "text": ""}}'
    failing.write_text(f"#!/bin/sh\necho '{answer}'\n")
    failing.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(failing))
    refused(stranger, library, r"Cannot test .* \(KeyError: gone\)\. See the log", probe=model_trial.why_not)


def test_a_good_network_stands_its_trial(library, stranger):
    assert model_trial.why_not(stranger, Work()) == ""


@pytest.mark.skipif(os.name == "nt", reason="a script stands in for the trial")
def test_a_trial_that_is_not_wanted_any_more_ends_at_once(stranger, tmp_path, monkeypatch):
    sleeper = tmp_path / "sleeper"
    sleeper.write_text(f"#!/bin/sh\necho $$ > {tmp_path}/child\nexec sleep 60\n")
    sleeper.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(sleeper))
    work = Work()
    threading.Timer(0.3, work.stop).start()
    began = time.monotonic()
    with pytest.raises(StoppedError):
        model_trial.why_not(stranger, work)
    assert time.monotonic() - began < 10
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "child").read_text()), 0)


def test_an_import_that_was_cancelled_does_not_clear_the_next_one_away(library, stranger):
    def late(folder, work):
        imported = take_in(stranger, library)
        assert imported.bundle.folder.is_dir()
        raise StoppedError

    with pytest.raises(StoppedError):
        take_in(stranger, library, probe=late)
    assert [path.name for path in library.own.iterdir()] == ["stranger"]


def test_two_imports_at_once_keep_out_of_each_others_way(library, stranger):
    inside: list[Path] = []

    def trial_of(folder, work):
        if not inside:
            inside.append(folder)
            with pytest.raises(ModelFileError, match="no good"):
                take_in(stranger, library, probe=lambda folder, work: "no good")
            assert (folder / "model.tflite").is_file(), "the other one has taken its files along"
        return ""

    assert read_bundle(take_in(stranger, library, probe=trial_of).bundle.folder).name == "stranger"


@pytest.mark.skipif(os.name == "nt", reason="rights are others there")
def test_what_was_taken_in_may_be_read_by_whom_other_folders_may(library, stranger):
    library.own.mkdir(parents=True)
    (library.own / "another").mkdir()
    folder = take_in(stranger, library).bundle.folder
    assert folder.stat().st_mode == (library.own / "another").stat().st_mode


def test_an_export_leaves_nothing_when_it_is_stopped(stranger, tmp_path):
    work = Work()
    work.stop()
    target = tmp_path / "out" / "x.fermodel"
    target.parent.mkdir()
    target.write_bytes(b"older")
    with pytest.raises(StoppedError):
        export_model(stranger, target, work)
    assert os.listdir(target.parent) == ["x.fermodel"]
    assert target.read_bytes() == b"older"


def test_a_path_that_cannot_be_written_is_named(stranger, tmp_path):
    with pytest.raises(ModelFileError, match=r"Cannot write .*x\.fermodel \(No such file or directory\)"):
        export_model(stranger, tmp_path / "nowhere" / "x.fermodel", Work())


def test_the_same_model_gives_the_same_file(stranger, tmp_path):
    first, second = (export_model(stranger, tmp_path / name, Work()) for name in ("a", "b"))
    assert first.read_bytes() == second.read_bytes()
