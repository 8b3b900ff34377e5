"""Every setting from the command line: printed as a file, read from one, or given one by one."""

import argparse
import tomllib
from dataclasses import fields, replace

import pytest

from training.commands import train_command
from training.commands.main import main
from training.commands.recipe_options import configuration, overrides_of
from training.core.bundle import read_bundle
from training.fitting.config import TrainConfig
from training.fitting.config_values import OF_THE_RUN, config_toml
from training.fitting.presets import PRESETS


def configured(*options):
    """The configuration of ``train`` with these options."""
    parser = argparse.ArgumentParser()
    train_command.add_to(parser.add_subparsers())
    return configuration(parser.parse_args(["train", "faces.csv", "--out", "model", *options]))


def overrides(*options):
    """What the options change, by name."""
    parser = argparse.ArgumentParser()
    train_command.add_to(parser.add_subparsers())
    return overrides_of(parser.parse_args(["train", "faces.csv", "--out", "model", *options]))


@pytest.fixture
def file(tmp_path):
    def write(text):
        path = tmp_path / "recipe.toml"
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write


@pytest.mark.parametrize("preset", sorted(PRESETS))
def test_a_printed_preset_trains_as_the_preset_does(capsys, file, preset):
    assert main(["config", "--preset", preset]) == 0
    printed = capsys.readouterr().out
    assert tomllib.loads(printed).keys() == {one.name for one in fields(TrainConfig)} - set(OF_THE_RUN)
    assert configured("--config", file(printed)) == replace(PRESETS[preset], data=TrainConfig().data)


def test_the_settings_of_a_model_can_be_printed(capsys, file, shipped):
    assert main(["config", "--model", str(shipped)]) == 0
    config = configured("--config", file(capsys.readouterr().out))
    stored = read_bundle(shipped).config
    for name in ("epochs", "vote_weight", "vote_head", "teacher_weight", "seed", "optimizer"):
        assert getattr(config, name) == stored[name]
    assert list(config.scale) == stored["scale"]


@pytest.fixture
def shipped():
    from fer_desktop.base.paths import default_model

    return default_model()


def test_an_option_goes_before_a_set_value_and_that_before_the_file(file):
    path = file("epochs = 3\ndropout = 0.1\nrotation = 5.0\n")
    config = configured("--config", path, "--set", "dropout=0.2", "--set", "epochs=4", "--epochs", "7")
    assert (config.epochs, config.dropout, config.rotation) == (7, 0.2, 5.0)
    assert config.batch_size == PRESETS["best"].batch_size


def test_values_have_the_forms_of_toml_and_texts_need_no_quotes():
    config = configured(
        *("--set", "scale=[0.9, 1.1]"),
        *("--set", "optimizer=adamw"),
        *("--set", 'schedule = "constant"'),
        *("--set", "flip=false"),
        *("--set", "warmup_epochs=1"),
    )
    assert (config.scale, config.optimizer, config.schedule) == ((0.9, 1.1), "adamw", "constant")
    assert (config.flip, config.warmup_epochs) == (False, 1.0)


@pytest.mark.parametrize(
    ("setting", "complaint"),
    [
        ("dropout", "does not have the form SETTING=VALUE"),
        ("drop_out=0.3", "There is no setting drop_out. python -m training config prints all settings."),
        ("teachers=['a']", "There is no setting teachers"),
        ("dropout=2", "dropout is 2.0; it must be in the range [0, 1)."),
        ("dropout=often", "dropout is 'often', which has the wrong type."),
        ("epochs=1.5", "epochs is 1.5, which has the wrong type."),
        ("scale=[0.9]", "scale is '0.9', which has the wrong type."),
        ("scale=[0.9, 'wide']", "scale is 'wide', which has the wrong type."),
        ("flip=1", "flip is 1, which has the wrong type."),
        ("epochs=inf", "epochs is inf, which has the wrong type."),
        ("epochs=nan", "epochs is nan, which has the wrong type."),
        ("dropout=1" + 400 * "0", "which has the wrong type."),
        ("teacher_weight=0.5", "There is no teacher."),
        ("vote_weight=0.5", "--vote-weight has no effect without --votes FILE."),
        ("optimizer=lion", "optimizer is 'lion'. Use one of sgd, adam, adamw."),
    ],
)
def test_a_wrong_setting_is_named(capsys, tmp_path, setting, complaint):
    assert main(["train", "faces.csv", "--out", str(tmp_path / "model"), "--set", setting]) == 2
    assert complaint in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("epochs: 3", "it is not TOML"),
        ("[data]\nclean = true", "There is no setting data"),
        ("epochs = '3'", "epochs is '3', which has the wrong type."),
    ],
)
def test_a_wrong_file_is_named(capsys, tmp_path, file, text, complaint):
    path = file(text)
    assert main(["train", "faces.csv", "--out", str(tmp_path / "model"), "--config", path]) == 2
    said = capsys.readouterr().err
    assert complaint in said
    assert len(said.splitlines()) == 1


def test_a_missing_file_is_named(capsys, tmp_path):
    missing = tmp_path / "none.toml"
    assert main(["train", "faces.csv", "--out", str(tmp_path / "model"), "--config", str(missing)]) == 2
    assert f"{missing}: it cannot be read" in capsys.readouterr().err


def test_toml_says_what_was_configured():
    config = TrainConfig(epochs=3, scale=(0.5, 2.0), flip=False, precision="float32")
    values = tomllib.loads(config_toml(config))
    assert (values["epochs"], values["scale"], values["flip"]) == (3, [0.5, 2.0], False)
    assert values["precision"] == "float32"


def test_a_margin_from_a_file_is_kept_when_a_model_is_fine_tuned(file):
    path = file("margin = 0.2\n")
    for options in (["--config", path], ["--set", "margin=0.2"], ["--margin", "0.2"]):
        assert configured("--fine-tune", "model", *options).margin == 0.2
        assert "margin" in overrides(*options)
    assert "margin" not in overrides("--set", "dropout=0.1")


@pytest.mark.parametrize(
    "options",
    [
        ("--classes", "Bored,Tired, Awake"),
        ("--classes", "Bored", "Tired", "Awake"),
        ("--set", "classes=Bored,Tired,Awake"),
        ("--set", 'classes=["Bored", "Tired", "Awake"]'),
    ],
)
def test_own_classes_are_named_by_an_option_or_a_setting(options):
    assert configured(*options).data.classes == ("Bored", "Tired", "Awake")


def test_own_classes_stand_in_a_file_of_settings_and_are_printed_into_one(file):
    classes = ("Bored", "Tired")
    printed = config_toml(replace(TrainConfig(), data=replace(TrainConfig().data, classes=classes)))
    assert configured("--config", file(printed)).data.classes == classes
    assert configured("--config", file(printed), "--classes", "Calm,Awake").data.classes == ("Calm", "Awake")


def test_classes_that_cannot_be_used_are_refused_in_one_sentence(file, capsys):
    assert main(["train", file("emotion,pixels\n"), "--out", "model", "--classes", "Bored,source"]) != 0
    assert "A class cannot be called 'source'" in capsys.readouterr().err
    assert main(["train", file("emotion,pixels\n"), "--out", "model", "--set", "classes=3"]) != 0
    assert "classes is 3, which has the wrong type." in capsys.readouterr().err
