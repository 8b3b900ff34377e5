"""A profile: what it must be, that it gives the same rows again, and that the command line goes before it."""

import json
import shutil
import tomllib

import pytest

from fer_desktop.base.paths import default_model
from fer_desktop.cli.run_job import analyse, compare
from fer_desktop.cli.terminal import FAULTY, FINE
from tests.bundles import write_bundle
from tests.fakes import LABELS, gray_frames, write_video
from tests.row_files import read_table
from training.core.untrusted.network_trial import remember


@pytest.fixture
def film(tmp_path):
    return write_video(tmp_path / "film.avi", gray_frames(20))


@pytest.fixture
def profile(tmp_path):
    """Writes a profile with these lines."""

    def write(*lines):
        path = tmp_path / "lab.toml"
        path.write_text("\n".join(lines), encoding="utf-8")
        return path

    return write


def frames(out):
    return [int(row["frame"]) for row in read_table(out)]


def provenance(out):
    return json.loads(out.with_name(f"{out.name}.metadata.json").read_text())["provenance"]


CHOSEN = (
    *("--faces", "whole", "--every", "4", "--from", "0.2", "--to", "1.5"),
    *("--minimum-quality", "0.1"),
    *("--confidence-threshold", "0.9", "--sensitivity", "eager", "--smallest-face", "0.2", "--profile"),
)


@pytest.mark.parametrize("from_sidecar", [False, True])
def test_a_run_by_the_profile_of_another_one_gives_the_same_rows(
    film, tmp_path, shipped_bundle, from_sidecar
):
    first, second, saved = (tmp_path / name for name in ("first.csv", "second.csv", "lab.toml"))
    assert analyse([str(film), "--csv", str(first), "--save-profile", str(saved), *CHOSEN]) == FINE
    values = tomllib.loads(saved.read_text(encoding="utf-8"))
    assert values["model-sha256"] == shipped_bundle.sha256
    used = tmp_path / "first.csv.metadata.json" if from_sidecar else saved
    assert analyse([str(film), "--csv", str(second), "--profile-file", str(used)]) == FINE
    assert second.read_bytes() == first.read_bytes()
    assert provenance(second) == provenance(first)


def test_the_command_line_goes_before_the_profile(film, profile, tmp_path):
    out = tmp_path / "rows.csv"
    path = profile("every = 5", 'faces = "whole"', "from = 1.0", "profile = true", "rotated = true")
    assert analyse([str(film), "--csv", str(out), "--profile-file", str(path)]) == FINE
    assert frames(out) == [10, 15]
    options = ["--from", "0", "--per-second", "1", "--no-profile"]
    assert analyse([str(film), "--csv", str(out), "--profile-file", str(path), *options]) == FINE
    assert frames(out) == [0, 10]
    known = provenance(out)
    assert (known["profile_faces"], known["tilted_faces"], "every" in known) == (False, True, False)


def test_the_same_file_serves_a_comparison(film, profile, tmp_path, shipped_bundle):
    other = write_bundle(tmp_path / "models" / "other", labels=LABELS[::-1], seed=77)
    remember(other)
    out = tmp_path / "rows.csv"
    path = profile('model = "gone"', f'model-sha256 = "{"0" * 64}"', 'faces = "whole"', "every = 10")
    models = [str(default_model()), str(other.folder)]
    assert compare([*models, str(film), "--csv", str(out), "--profile-file", str(path)]) == FINE
    assert frames(out) == [0, 10]
    assert provenance(out)["every"] == 10


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("sensitvity = 'eager'", "has an unknown key, sensitvity. Did you mean sensitivity?"),
        ("smallest_face = 0.2", "has an unknown key, smallest_face. Did you mean smallest-face?"),
        ("csv = 'out.csv'", "has an unknown key, csv."),
        ("sensitivity = 'high'", "sensitivity is high. Use one of strict, normal, eager."),
        ("every = 2.5", "every is 2.5. Use a whole number from 1 to 1,000,000."),
        ("every = true", "every is true. Use a whole number"),
        ("per-second = 0", "per-second is 0. Use a number above 0 up to 240."),
        ("per-second = nan", "per-second is nan. Use a number above 0 up to 240."),
        ("detector = 'retina'", "Use one of haar, blazeface, yunet=FILE.onnx."),
        ("rotated = 1", "rotated is 1. Use true or false."),
        ("model = 3", "model is 3. Use a text in quotation marks."),
        ("from = 2\nto = 1.5", "to is not later than from"),
        ("every = 2\nper-second = 1", "has both every and per-second"),
        ("[analyse]\nevery = 2", "has an unknown key, analyse."),
        ("every 2", "is not a valid TOML file ("),
        ("\ud800".encode("utf-8", "surrogatepass").decode("latin-1") + " = 1", "is not a valid TOML file"),
    ],
)
def test_what_is_wrong_with_a_profile_is_said_in_one_line(film, profile, tmp_path, capsys, line, said):
    path = profile(line)
    assert analyse([str(film), "--csv", str(tmp_path / "rows.csv"), "--profile-file", str(path)]) == FAULTY
    (sentence,) = capsys.readouterr().err.splitlines()
    assert sentence.startswith(str(path))
    assert said in sentence
    assert not (tmp_path / "rows.csv").exists()


def test_a_profile_that_is_missing_is_named(film, tmp_path, capsys):
    path = tmp_path / "none.toml"
    assert analyse([str(film), "--profile-file", str(path)]) == FAULTY
    assert (
        capsys.readouterr().err
        == f"Cannot read {path} (No such file or directory). Choose another profile.\n"
    )


@pytest.mark.parametrize("line", ['model-sha256 = "{other}"', "temperature = 7.5", "margin = 0.75"])
def test_another_model_than_that_of_the_profile_is_refused(film, profile, capsys, line):
    path = profile(line.format(other="ab" * 32))
    assert analyse([str(film), "--profile-file", str(path)]) == FAULTY
    (sentence,) = capsys.readouterr().err.splitlines()
    assert sentence.startswith(f"{path} was saved with another model: its {line.split(' ')[0]} is ")


def test_the_model_of_a_profile_is_found_by_its_folder(film, tmp_path):
    folder = tmp_path / "elsewhere" / "copy"
    shutil.copytree(default_model(), folder)
    saved, out = tmp_path / "lab.toml", tmp_path / "rows.csv"
    whole = ["--faces", "whole", "--every", "19"]
    assert analyse([str(film), "--model", str(folder), "--save-profile", str(saved), *whole]) == FINE
    assert tomllib.loads(saved.read_text(encoding="utf-8"))["model"] == str(folder)
    assert analyse([str(film), "--csv", str(out), "--profile-file", str(saved)]) == FINE
    assert frames(out) == [0, 19]


def test_a_range_of_the_profile_that_ends_before_that_of_the_command_line_is_refused(film, profile, capsys):
    path = profile("to = 1.0")
    assert analyse([str(film), "--profile-file", str(path), "--from", "1.5"]) == FAULTY
    assert f"The time range of {path} and the command line is empty" in capsys.readouterr().err


def test_a_profile_is_not_written_over_the_rows_nor_into_a_missing_folder(film, tmp_path, capsys):
    out = tmp_path / "rows.csv"
    assert analyse([str(film), "--csv", str(out), "--save-profile", str(out)]) == FAULTY
    assert "is named for both --save-profile and --csv" in capsys.readouterr().err
    assert analyse([str(film), "--save-profile", str(tmp_path / "none" / "lab.toml")]) == FAULTY
    assert f"Cannot write {tmp_path / 'none' / 'lab.toml'}" in capsys.readouterr().err
