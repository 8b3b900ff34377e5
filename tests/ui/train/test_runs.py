"""What lies in the folder of models."""

import json
import shutil

from fer_desktop.paths import default_model
from fer_desktop.ui.train.runs import delete, free_name, history, stored_runs


def unfinished(models, name, path, epochs_done=0, epochs=8):
    folder = models / f"{name}.run"
    folder.mkdir(parents=True)
    (folder / "request.json").write_text(json.dumps({"paths": [str(path)], "overrides": {"epochs": epochs}}))
    if epochs_done:
        (folder / "state.npz").write_text("state")
        rows = [f"{epoch},1.5,0.4" for epoch in range(1, epochs_done + 1)]
        (folder / "history.csv").write_text("\n".join(["epoch,loss,accuracy", *rows]) + "\n")
    return folder


def test_where_nothing_was_trained_there_is_nothing(models):
    assert stored_runs(models) == ()


def test_an_unfinished_training_is_found_with_how_far_it_came(models, csv_file):
    unfinished(models, "mine", csv_file, epochs_done=3)
    (run,) = stored_runs(models)
    assert (run.name, run.finished, run.done, run.epochs, run.resumable) == ("mine", False, 3, 8, True)
    assert [row["epoch"] for row in history(run.out)] == [1, 2, 3]


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
    assert "cannot be read any more" in run.trouble


def test_a_model_that_was_damaged_says_so(models):
    shutil.copytree(default_model(), models / "bad")
    (models / "bad" / "model.tflite").write_bytes(b"")
    (run,) = stored_runs(models)
    assert "cut short or was changed" in run.trouble


def test_other_folders_are_left_alone(models):
    (models / "holiday").mkdir(parents=True)
    (models / "holiday.run").mkdir()
    assert stored_runs(models) == ()


def test_deleting_takes_the_folder_of_that_run_alone(models, csv_file):
    folder = unfinished(models, "one", csv_file, epochs_done=1)
    other = unfinished(models, "two", csv_file, epochs_done=1)
    delete(next(run for run in stored_runs(models) if run.name == "one"))
    assert not folder.exists()
    assert other.exists()


def test_a_free_name_is_found(models, csv_file):
    assert free_name("My model", models) == "My model"
    (models / "my model").mkdir(parents=True)
    unfinished(models, "My model 2", csv_file)
    assert free_name("My model", models) == "My model 3"
