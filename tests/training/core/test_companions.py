"""Notes, tags and the request of a run stay beside its model, of which they are no part."""

import shutil

import pytest

from tests.bundles import write_bundle
from training.core.bundle import ModelBundle, read_bundle, write_manifest, writing
from training.core.training_runs import RunNotes, leftover_runs, read_notes, write_notes


def write_anew(bundle: ModelBundle, folder, ends_run: bool = False) -> None:
    """Write a model as an evaluation does, or a training."""
    with writing(folder, ends_run) as partial:
        for name in bundle.files:
            shutil.copy2(bundle.folder / name, partial / name)
        write_manifest(partial, bundle)


def test_notes_leave_the_model_valid_and_stay_when_it_is_evaluated_anew(tmp_path):
    bundle = write_bundle(tmp_path / "mine")
    notes = RunNotes(("seminar", "GPU"), "Better light.")
    write_notes(bundle.folder, notes)
    (bundle.folder / "request.json").write_text('{"preset": "best"}')
    write_anew(read_bundle(bundle.folder), bundle.folder)
    assert read_notes(bundle.folder) == notes
    assert (bundle.folder / "request.json").exists()
    assert read_bundle(bundle.folder) == bundle


def test_the_request_of_a_run_goes_to_its_model(tmp_path):
    bundle = write_bundle(tmp_path / "shipped")
    (tmp_path / "mine.run").mkdir()
    (tmp_path / "mine.run" / "request.json").write_text('{"preset": "quick"}')
    write_anew(bundle, tmp_path / "mine", ends_run=True)
    assert (tmp_path / "mine" / "request.json").read_text() == '{"preset": "quick"}'


def test_a_new_run_does_not_take_over_the_request_of_the_model_it_replaces(tmp_path):
    bundle = write_bundle(tmp_path / "mine")
    (bundle.folder / "request.json").write_text('{"preset": "best"}')
    (tmp_path / "mine.run").mkdir()  # of a command line, which has no request
    write_anew(bundle, bundle.folder, ends_run=True)
    assert not (bundle.folder / "request.json").exists()


def test_an_evaluation_keeps_the_request_while_another_run_is_unfinished(tmp_path):
    bundle = write_bundle(tmp_path / "mine")
    (bundle.folder / "request.json").write_text('{"preset": "best"}')
    (tmp_path / "mine.run").mkdir()
    (tmp_path / "mine.run" / "request.json").write_text('{"preset": "quick"}')
    write_anew(bundle, bundle.folder)
    assert (bundle.folder / "request.json").read_text() == '{"preset": "best"}'


@pytest.mark.parametrize("state", [False, True])
def test_a_run_that_can_still_be_resumed_is_not_left_over(tmp_path, state):
    write_bundle(tmp_path / "mine")
    run = tmp_path / "mine.run"
    run.mkdir()
    (run / "history.csv").write_text("epoch,loss,accuracy\n1,1.5,0.4\n")
    if state:
        (run / "state.npz").write_text("state")
    assert [folder.name for folder in leftover_runs(tmp_path)] == ([] if state else ["mine.run"])
