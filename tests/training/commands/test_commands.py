"""The command line of the training: one sentence and exit code 2 for what cannot be done."""

import argparse
import errno
import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.training.conftest import draw_faces, pixels
from training.commands.main import main
from training.commands.split_options import check_split_options
from training.data.csv_writer import write_csv
from training.data.data_options import DataOptions
from training.data.splits import with_splits


@pytest.mark.parametrize(
    ("lines", "complaint"),
    [
        (["label,pixels", "1,2"], "has no column 'emotion'"),
        (["emotion,pixels,Usage", "3,1 2 3,Training"], "line 2: 3 pixels instead of 2304"),
        (["emotion,pixels,Usage", f"9,{pixels()},Training"], "line 2: 9 is none of FER2013's codes 0 to 6"),
    ],
)
def test_bad_data_is_one_sentence_and_exit_code_2(write_csv, tmp_path, capsys, lines, complaint):
    path = write_csv(*lines)
    assert main(["train", str(path), "--out", str(tmp_path / "model")]) == 2
    error = capsys.readouterr().err
    assert complaint in error
    assert str(path) in error
    assert len(error.splitlines()) == 1
    assert not (tmp_path / "model").exists()


def test_a_model_that_is_not_there_is_one_sentence_and_exit_code_2(write_csv, tmp_path, capsys):
    path = write_csv("emotion,pixels,Usage", f"3,{pixels()},PublicTest")
    assert main(["evaluate", str(tmp_path / "nothing"), str(path)]) == 2
    assert "There is no model folder" in capsys.readouterr().err


def test_a_finished_model_is_not_replaced_unasked(write_csv, tmp_path, capsys):
    path = write_csv("emotion,pixels,Usage", f"3,{pixels()},Training")
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "bundle.json").write_text("{}")
    assert main(["train", str(path), "--out", str(tmp_path / "model")]) == 2
    assert "already contains a model. Choose another folder. --overwrite" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (["--test-fraction", "0.3"], "--test-fraction has no effect, because {path} has its own split."),
        (["--test-fraction", "0.3", "--split-by", "usage"], "--split-by percent splits it at random."),
        (
            ["--validation-fraction", "0.3"],
            "--validation-fraction has no effect, because {path} has its",
        ),
        (["--validation-fraction", "0"], "--validation-fraction has no effect, because {path} has its"),
        (["--fold", "1/2", "--test-fraction", "0.3"], "--test-fraction has no effect with --fold K/N"),
    ],
)
def test_a_fraction_of_a_split_that_is_not_drawn_is_refused(tmp_path, capsys, options, complaint):
    path = tmp_path / "faces.csv"
    write_csv(draw_faces({"Training": 4, "PublicTest": 2, "PrivateTest": 2}), path)
    assert main(["train", str(path), "--out", str(tmp_path / "model"), *options]) == 2
    error = capsys.readouterr().err
    assert complaint.format(path=path) in error
    assert len(error.splitlines()) == 1


@pytest.mark.parametrize(
    ("splits", "options"),
    [
        (["Training", "PublicTest", "PrivateTest"], {"split_by": "percent", "test_part": 0.3}),
        (["Training", "PrivateTest"], {"validation_part": 0.3}),
        (["Training", "PrivateTest"], {"validation_part": 0.0}),
    ],
)
def test_a_fraction_that_has_an_effect_is_taken(splits, options):
    data = with_splits(draw_faces(dict.fromkeys(splits, 8)), 0, DataOptions(**options))
    given = {"split_by": None, "test_part": None, "validation_part": None} | options
    check_split_options(argparse.Namespace(**given), data)


def test_the_split_of_data_that_names_none_is_refused_and_said_in_one_sentence(tmp_path, capsys):
    path = tmp_path / "faces.csv"
    write_csv(draw_faces({"": 30}), path)
    assert main(["train", str(path), "--out", str(tmp_path / "model"), "--split-by", "usage"]) == 2
    (error,) = capsys.readouterr().err.splitlines()
    assert f"--split-by usage has no effect, because {path} names no split" in error


def test_a_value_out_of_range_is_named(write_csv, tmp_path, capsys):
    path = write_csv("emotion,pixels,Usage", f"3,{pixels()},Training")
    assert main(["train", str(path), "--out", str(tmp_path / "model"), "--epochs", "0"]) == 2
    assert "epochs is 0; it must be in the range [1, ∞)" in capsys.readouterr().err


def test_as_a_program_it_says_one_sentence_and_nothing_else(tmp_path):
    result = subprocess.run(
        [sys.executable, "-m", "training", "evaluate", str(tmp_path / "model"), str(tmp_path / "no.csv")],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[3],
    )
    assert result.returncode == 2
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1
    assert "There is no model folder" in result.stderr


@pytest.mark.parametrize("error", [MemoryError(), RuntimeError("RESOURCE_EXHAUSTED: Out of memory")])
def test_a_lack_of_memory_is_one_sentence_and_exit_code_2(monkeypatch, capsys, error):
    def without_memory(shape):
        raise error

    monkeypatch.setattr("training.networks.architectures.multiply_adds", without_memory)
    assert main(["architectures"]) == 2
    assert "Not enough memory" in capsys.readouterr().err


def test_a_disk_that_is_full_is_one_sentence_and_exit_code_2(monkeypatch, capsys):
    def full(shape):
        raise OSError(errno.ENOSPC, "No space left on device", "/models/mine")

    monkeypatch.setattr("training.networks.architectures.multiply_adds", full)
    assert main(["architectures"]) == 2
    assert capsys.readouterr().err == "Cannot write /models/mine: the disk is full. Free up disk space.\n"


def test_who_reads_our_output_may_stop_when_he_has_seen_enough(write_csv):
    path = write_csv("emotion,pixels,Usage", *(f"{code},{pixels(9 * code)},Training" for code in range(7)))
    shell = f"{sys.executable} -m training clean {path} | true"
    result = subprocess.run(
        shell, shell=True, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[3]
    )
    assert result.stderr == ""


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (["--preset", "distil"], "Name it with --teacher"),
        (["--preset", "fine_tune"], "Name it with --fine-tune"),
        (["--fine-tune", "model", "--architecture", "vgg"], "Remove the setting architecture"),
        (["--vote-weight", "0.5"], "has no effect without --votes"),
        (["--margin", "9"], "margin is 9.0; it must be in the range [-0.4, 1]"),
    ],
)
def test_options_that_would_have_no_effect_are_refused(write_csv, tmp_path, capsys, options, complaint):
    path = write_csv("emotion,pixels,Usage", f"3,{pixels()},Training")
    assert main(["train", str(path), "--out", str(tmp_path / "model"), *options]) == 2
    assert complaint in capsys.readouterr().err


def test_a_model_is_not_written_among_the_faces(tmp_path, capsys):
    (tmp_path / "faces").mkdir()
    assert main(["train", str(tmp_path / "faces"), "--out", str(tmp_path / "faces" / "model")]) == 2
    assert "which contains the faces. Choose another location" in capsys.readouterr().err


def test_wrong_usage_is_one_sentence(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["clean", "faces.csv", "--map", "nonsense"])
    assert ended.value.code == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.usefixtures("without_pictures")
def test_from_faces_to_a_tuned_and_measured_model_by_commands_alone(tmp_path, capsys):
    csv, model, tuned = tmp_path / "faces.csv", tmp_path / "model", tmp_path / "tuned"
    write_csv(draw_faces({"Training": 8, "PublicTest": 3, "PrivateTest": 3}), csv)
    small = ["--epochs", "1", "--batch-size", "16", "--precision", "float32"]
    assert main(["train", str(csv), "--out", str(model), "--architecture", "classic", *small]) == 0
    assert main(["train", str(csv), "--out", str(model), "--architecture", "classic", *small]) == 2
    assert main(["train", str(csv), "--out", str(tuned), "--from", str(model), *small]) == 0
    printed = capsys.readouterr()
    assert "--from is now --fine-tune; the old name will be removed." in printed.err
    said = [json.loads(line) for line in printed.out.splitlines()]
    assert [row["epoch"] for row in said if "epoch" in row] == [1, 1]
    assert "PublicTest: On the same 21 faces" in said[-1]["message"]
    assert main(["evaluate", str(tuned), str(csv), "--json", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["faces"] == 21


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows sends no SIGINT to another process")
def test_pressing_ctrl_c_while_it_loads_is_one_word():
    process = subprocess.Popen(
        [sys.executable, "-X", "importtime", "-m", "training", "architectures"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
        # Programs that a shell runs in the background do not hear of Ctrl-C, and hand that on.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    with process:
        assert process.stderr is not None
        # What is imported is written to standard error: from numpy on, our own handler is in charge.
        while "numpy" not in (line := process.stderr.readline()):
            assert line
        process.send_signal(signal.SIGINT)
        said = [line for line in process.stderr if not line.startswith("import time:")]
    assert "".join(said).endswith("Stopped.\n")
    assert "Traceback" not in "".join(said)
    assert process.returncode == 130


@pytest.mark.parametrize(
    ("faces", "options", "complaint"),
    [
        ("all", ["--architecture", "resnet50"], "There is no architecture 'resnet50'. Use one of classic, "),
        ("all", ["--frozen-stages", "1"], "only useful for fine-tuning a model"),
        ("all", ["--resume"], "There is no unfinished run at "),
        ("all", ["--num-processes", "2"], "needs the address of process 0"),
        (
            "all",
            ["--num-processes", "2", "--process-id", "2", "--job-addresses", "localhost:1"],
            "There is no process 2 of 2",
        ),
        (
            "all",
            ["--num-processes", "2", "--job-addresses", "localhost:1", "--precision", "auto"],
            "need the same precision",
        ),
        ("some", [], "has no training faces labelled Angry, "),
        ("all", ["--out", "unfinished"], "There is an unfinished run in "),
    ],
)
def test_what_is_wrong_is_said_before_tensorflow_is_loaded(tmp_path, faces, options, complaint):
    labels = "0123456" if faces == "all" else "34"
    table = tmp_path / "faces.csv"
    rows = [f"{label},{pixels()},{split}" for split in ("Training", "PublicTest") for label in labels]
    table.write_text("\n".join(["emotion,pixels,Usage", *rows]) + "\n")
    (tmp_path / "unfinished.run").mkdir()
    (tmp_path / "unfinished.run" / "state.npz").touch()
    program = (
        "import sys\n"
        "from training.commands.main import main\n"
        "sys.modules['keras'] = sys.modules['tensorflow'] = None\n"
        "sys.exit(main(sys.argv[1:]))\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", program, "train", str(table), "--out", "model", *options],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert result.returncode == 2, result.stderr
    assert complaint in result.stderr
