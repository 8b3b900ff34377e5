"""The window's texts for the codes of the training process."""

import string
from importlib import import_module
from typing import Any

import pytest

from fer_desktop.explain.data_preparation import rule_summary, rule_title
from fer_desktop.explain.training_messages import TEXTS, message_text, stage_title, unreadable_text
from fer_desktop.explain.training_settings import PRESETS as PRESET_SUMMARIES
from fer_desktop.explain.training_settings import SETTINGS as SETTING_TEXTS
from training.core.bundle_lock import BundleLockError, Holder
from training.core.stages import ProgressStage
from training.core.training_error import CodedText, Note, TrainingError
from training.data.cleaning_rules import RENAMED, RULES
from training.data.data_errors import PixelCountError, UnreadableRowError
from training.data.skipped import CleaningNote, SkippedFilesNote
from training.export.formats import FormatError
from training.export.litert_conversion import ConversionError
from training.fitting.config import SettingRangeError
from training.fitting.distribution_errors import DistributionError
from training.fitting.presets import PRESETS
from training.fitting.recipe_settings import SETTINGS

MODULES = (
    *("training.commands.common", "training.evaluation.measurement", "training.fitting.disk_space"),
    *("training.evaluation.bundle_comparison", "training.evaluation.explanation"),
    *("training.export.formats", "training.export.parity"),
    *("training.fitting.distribution_errors", "training.fitting.run_checks"),
    *("training.worker.evaluate_job", "training.worker.faces_job", "training.worker.train_job"),
    "training.worker.label_errors_job",
)
WITH_KERAS = ("training.fitting.fit", "training.networks.fine_tuning")


def known_to_training(kind: type[CodedText]) -> dict[str, str]:
    """Templates by code of all classes that are loaded."""
    found = {kind.code: kind.template} if kind.template else {}
    for one in kind.__subclasses__():
        found |= known_to_training(one)
    return found


def fields_of(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.fixture(scope="module")
def templates() -> dict[str, str]:
    for name in (*MODULES, *WITH_KERAS):
        import_module(name)
    return known_to_training(TrainingError) | known_to_training(Note)


def test_every_text_is_of_an_error_or_note_and_uses_its_fields_alone(templates):
    assert TEXTS.keys() <= templates.keys()
    for code, text in TEXTS.items():
        assert fields_of(text) <= fields_of(templates[code]), code


@pytest.mark.parametrize("base", ["DistributionError", "FormatError", "ConversionError", "comparison"])
def test_what_two_models_processes_or_formats_are_refused_for_has_a_text(templates, base):
    kinds: dict[str, list[type[Any]]] = {
        "DistributionError": DistributionError.__subclasses__(),
        "FormatError": FormatError.__subclasses__(),
        "ConversionError": ConversionError.__subclasses__(),
        "comparison": [
            kind for kind in Note.__subclasses__() if kind.__module__.endswith("bundle_comparison")
        ],
    }
    assert kinds[base]
    assert {kind.code for kind in kinds[base]} <= TEXTS.keys()


def test_no_text_names_an_option_of_the_command_line(templates):
    assert not [code for code, text in {**templates, **TEXTS}.items() if " --" in text]


def test_stages_settings_presets_and_rules_have_texts():
    assert all(stage_title(stage) != stage for stage in ProgressStage)
    assert SETTING_TEXTS.keys() == {setting.name for setting in SETTINGS}
    assert PRESET_SUMMARIES.keys() == PRESETS.keys()
    for name in (rule.name for rule in RULES):
        assert rule_title(name) != name
        assert rule_summary(name)
    assert all(rule_title(old) == rule_title(new) for old, new in RENAMED.items())


def test_an_unknown_code_is_shown_in_english():
    assert message_text({"code": "new", "fields": {}, "text": "Something new."}) == "Something new."
    assert message_text({"code": "unreadable_row", "fields": {}, "text": "English."}) == "English."
    assert stage_title("levitating") == "levitating"


def test_settings_lines_reasons_and_holders_are_formatted():
    error = SettingRangeError(setting="batch_size", value=0, range="[1, ∞)")
    assert message_text(error.as_json()) == "Batch size is 0; it must be in the range [1, ∞)."
    reason = PixelCountError(count=3, expected=2304)
    row = UnreadableRowError(source="faces.csv", place=7, reason=reason)
    assert message_text(row.as_json()).startswith("faces.csv, line 7: 3 pixels instead of 2304.")
    unreadable = {"source": "faces", "place": "sad/1.png", "reason": reason.as_json()}
    assert unreadable_text(unreadable) == "faces, sad/1.png: 3 pixels instead of 2304"
    held = BundleLockError(folder="m", process="x", holder=Holder(7, "desk", "2026-01-02", "window"))
    assert message_text(held.as_json()).startswith("m is in use by process 7 on desk.")


def test_excluded_faces_and_skipped_files_are_formatted():
    cleaning = CleaningNote("", rule="exact-duplicates", count=1200)
    assert message_text(cleaning.as_json()) == "Excluded exact duplicates: 1,200."
    left_out = [{"reason": "not_supported", "what": "HEIC", "count": 2}]
    note = SkippedFilesNote("", left_out=left_out)
    assert message_text(note.as_json()).startswith("Skipped: 2 HEIC pictures (")
