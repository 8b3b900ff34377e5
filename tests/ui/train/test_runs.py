"""What lies in the folder of models."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from fer_desktop.base.paths import bundled_models, default_model
from fer_desktop.base.task import Work
from fer_desktop.models.entries import read_entry
from fer_desktop.models.importing import import_model
from fer_desktop.models.library import ModelLibrary
from fer_desktop.models.names import MAX_LENGTH
from fer_desktop.ui.process.json_process import ProcessExit, memory_kills
from fer_desktop.ui.train.run_outcomes import end_of_process
from fer_desktop.ui.train.runs import free_name, set_aside, stored_runs, written_down
from fer_desktop.ui.train.start_page import StartPage
from tests.bundles import write_bundle
from training.core.bundle_run import KILLED, RunEnd, read_end, read_epochs

ROOT = Path(__file__).parents[3]


def unfinished(models, name, path, epochs_done=0, epochs=8):
    folder = models / f"{name}.run"
    folder.mkdir(parents=True)
    (folder / "request.json").write_text(json.dumps({"paths": [str(path)], "overrides": {"epochs": epochs}}))
    if epochs_done:
        (folder / "state.npz").write_text("state")
        rows = [f"{epoch},1.5,0.4" for epoch in range(1, epochs_done + 1)]
        (folder / "history.csv").write_text("\n".join(["epoch,loss,accuracy", *rows]) + "\n")
    return folder


@pytest.mark.parametrize(
    ("end", "sentence"),
    [
        ({"kind": "stopped"}, "Stopped by the user."),
        ({"kind": "window_closed"}, "Stopped when the window was closed."),
        ({"kind": "disk_full", "text": "Make room."}, "The disk is full. Make room."),
        ({"kind": "killed_for_memory", "code": -9}, "Out of memory (killed by the system)."),
        ({"kind": "crashed", "code": 3}, "The process crashed (exit code 3)."),
        ({"kind": "failed", "text": "It diverged."}, "It diverged."),
        (None, "The process ended without a message: it was killed, or the computer was switched off."),
    ],
)
def test_an_unfinished_training_says_how_it_ended(qtbot, models, csv_file, end, sentence):
    folder = unfinished(models, "mine", csv_file, epochs_done=3)
    (folder / "run.json").write_text(json.dumps({"process": 1} | ({"end": end} if end else {})))
    page = StartPage(models)
    qtbot.addWidget(page)
    page.read_again()
    assert (
        page.cards["mine"]
        .state_text.text()
        .replace("\u200b", "")
        .startswith(f"{sentence} 3 of 8 epochs complete. · ")
    )


def test_a_training_of_another_process_is_neither_resumed_nor_deleted(qtbot, models, csv_file):
    unfinished(models, "mine", csv_file, epochs_done=3)
    program = (
        "import sys; from pathlib import Path; from training.core.bundle_lock import locked\n"
        "with locked(Path(sys.argv[1]), 'command line'): print('holds', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", program, str(models / "mine")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout
        assert process.stdout.readline() == b"holds\n"
        page = StartPage(models)
        qtbot.addWidget(page)
        (run,) = page.read_again()
        assert run.trouble.startswith(f"In use by process {process.pid} on ")
        assert run.trouble.endswith(" (command line).")
        assert not page.cards["mine"].go.isEnabled()
        assert not page.cards["mine"].delete.isEnabled()
        process.communicate()
    (run,) = page.read_again()
    assert run.trouble == ""
    assert page.cards["mine"].delete.isEnabled()


def test_kills_for_lack_of_memory_are_distinguished_from_others(tmp_path):
    counters = tmp_path / "vmstat"
    counters.write_text("nr_free_pages 7\noom_kill 4\n")
    assert memory_kills(counters) == 4
    assert memory_kills(tmp_path / "none") is None
    ends = [ProcessExit(-9, False, counts) for counts in ((4, 5), (4, 4), (None, None))]
    assert [end_of_process(end).kind for end in ends] == ["killed_for_memory", "killed", "killed"]
    for end in (ProcessExit(-11, False, (4, 5)), ProcessExit(1, False, (4, 4))):
        assert end_of_process(end).kind == "crashed"
    assert end_of_process(ProcessExit(-9, True, (4, 4))).kind == "stopped"


def test_where_nothing_was_trained_there_is_nothing(models):
    assert stored_runs(models) == ()


def test_an_unfinished_training_is_found_with_how_far_it_came(models, csv_file):
    unfinished(models, "mine", csv_file, epochs_done=3)
    (run,) = stored_runs(models)
    assert (run.name, run.finished, run.done, run.epochs, run.resumable) == ("mine", False, 3, 8, True)
    assert [row["epoch"] for row in read_epochs(run.folder)] == [1, 2, 3]


def test_without_a_whole_epoch_it_can_only_be_started_again(models, csv_file):
    unfinished(models, "mine", csv_file)
    (run,) = stored_runs(models)
    assert not run.resumable
    assert run.trouble == ""


def test_a_finished_model_is_found_with_its_accuracy_behind_the_unfinished(models, csv_file):
    shutil.copytree(default_model(), models / "done")
    unfinished(models, "later", csv_file)
    first, second = stored_runs(models)
    assert (first.name, second.name) == ("later", "done")
    assert second.finished
    assert second.accuracy is not None
    assert 0.6 < second.accuracy < 0.8


def test_a_run_whose_model_was_written_is_finished(models, csv_file):
    shutil.copytree(default_model(), models / "done")
    unfinished(models, "done", csv_file, epochs_done=8)
    assert [run.finished for run in stored_runs(models)] == [True]


def test_a_run_whose_faces_are_gone_says_so(models, tmp_path):
    unfinished(models, "mine", tmp_path / "gone.csv", epochs_done=1)
    (run,) = stored_runs(models)
    assert str(tmp_path / "gone.csv") in run.trouble


def test_a_run_that_cannot_be_read_says_so(models):
    (models / "bad.run").mkdir(parents=True)
    (models / "bad.run" / "request.json").write_text('{"paths": ')
    (run,) = stored_runs(models)
    assert "settings are unreadable" in run.trouble


def test_a_model_that_lacks_a_file_says_so(models):
    shutil.copytree(default_model(), models / "bad")
    (models / "bad" / "model.tflite").unlink()
    (run,) = stored_runs(models)
    assert run.trouble == "Its model.tflite is missing or unreadable. Delete the model and train it again."


@pytest.mark.parametrize("text", ["", "[]", '{"files": 1}', "[" * 100_000])
def test_a_model_whose_manifest_cannot_be_read_says_so(models, text):
    shutil.copytree(default_model(), models / "bad")
    (models / "bad" / "bundle.json").write_text(text)
    (run,) = stored_runs(models)
    assert run.trouble == "Its bundle.json is missing or unreadable. Delete the model and train it again."


@pytest.mark.parametrize("text", ["", "[]", '{"splits": 1}', '{"splits": {"PrivateTest": []}}'])
def test_a_model_without_sound_figures_is_listed_without_them(models, text):
    shutil.copytree(default_model(), models / "bare")
    (models / "bare" / "metrics.json").write_text(text)
    (run,) = stored_runs(models)
    assert (run.trouble, run.accuracy) == ("", None)


def test_listing_does_not_read_the_networks(models):
    write_bundle(models / "large")
    os.truncate(models / "large" / "model.tflite", 2**40)  # hashing a tebibyte would take an hour
    (run,) = stored_runs(models)
    assert run.finished


def test_a_model_from_elsewhere_is_no_training(models, tmp_path):
    stranger = write_bundle(tmp_path / "stranger").folder
    library = ModelLibrary(bundled_models(), models)
    imported = import_model(stranger, library, Work(), lambda folder, work: "").bundle
    assert stored_runs(models) == ()
    library.rename(read_entry(imported.folder, bundled=False), "another name")
    assert stored_runs(models) == ()


def test_what_is_on_its_way_in_or_out_is_not_listed(models):
    shutil.copytree(default_model(), models / ".done.partial")
    assert stored_runs(models) == ()


def test_other_folders_are_left_alone(models):
    (models / "holiday").mkdir(parents=True)
    (models / "holiday.run").mkdir()
    assert stored_runs(models) == ()


def test_what_is_set_aside_is_whole_and_no_longer_listed(models, csv_file):
    unfinished(models, "one", csv_file, epochs_done=1)
    unfinished(models, "two", csv_file, epochs_done=1)
    aside = set_aside(next(run for run in stored_runs(models) if run.name == "one"))
    assert [run.name for run in stored_runs(models)] == ["two"]
    assert (aside / "one.run" / "state.npz").exists()


def test_what_cannot_be_set_aside_leaves_nothing_behind(models, csv_file):
    folder = unfinished(models, "one", csv_file, epochs_done=1)
    (run,) = stored_runs(models)
    shutil.rmtree(folder)
    with pytest.raises(OSError, match=r"one\.run"):
        set_aside(run)
    assert list(models.iterdir()) == []


def test_a_free_name_is_found(models, csv_file):
    assert free_name("My model", models) == "My model"
    (models / "my model").mkdir(parents=True)
    unfinished(models, "My model 2", csv_file)
    assert free_name("My model", models) == "My model 3"


def test_a_free_name_is_found_for_the_longest_one_and_for_what_is_none(models):
    longest = "x" * MAX_LENGTH
    (models / longest).mkdir(parents=True)
    assert free_name(longest, models) == f"{longest[:-2]} 2"
    assert free_name("a/b", models) == "a-b"


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own")
def test_the_end_of_a_model_behind_a_link_is_kept_where_it_is_trained(models, tmp_path, csv_file):
    elsewhere = unfinished(tmp_path / "large disk", "mine", csv_file, epochs_done=2)
    models.mkdir(exist_ok=True)
    (models / "mine").symlink_to(elsewhere.with_name("mine"))
    written_down(models / "mine", RunEnd.now(KILLED))
    end = read_end(elsewhere)
    assert end is not None
    assert end.kind == KILLED
