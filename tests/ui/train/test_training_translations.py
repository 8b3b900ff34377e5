"""The words of the training process that the window says in another language."""

import ast
from functools import cache
from pathlib import Path

import training
from fer_desktop.ui.train.training_translations import TEXTS, in_our_words
from training.data.cleaning_rules import RULES
from training.data.csv_rows import READING
from training.data.duplicates import COMPARING
from training.fitting.presets import SUMMARIES
from training.fitting.recipe_settings import SETTINGS
from training.worker.training_task import LOADING

ROOT = Path(training.__path__[0])


@cache
def said_by_training() -> frozenset[str]:
    """Each piece of text in its sources, without the points at the end of what goes on."""
    pieces = set()
    for path in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                pieces |= {node.value, node.value.rstrip(". …")}
    return frozenset(pieces)


def summaries_of_networks() -> set[str]:
    """As in the table of networks, which takes ten seconds to load."""
    table = ROOT / "networks" / "architectures" / "__init__.py"
    calls = [node for node in ast.walk(ast.parse(table.read_text("utf-8"))) if isinstance(node, ast.Call)]
    entries = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "Architecture"]
    return {str(ast.literal_eval(entry.args[1])) for entry in entries}


def test_what_settings_recipes_and_networks_are_called_can_be_translated_word_for_word():
    settings = {text for setting in SETTINGS for text in (setting.title, setting.summary)}
    networks = summaries_of_networks()
    assert networks
    assert settings | networks | set(SUMMARIES.values()) <= TEXTS


def test_what_cleaning_finds_can_be_translated_word_for_word():
    assert {text for rule in RULES for text in (rule.many, rule.summary)} <= TEXTS


def test_what_takes_long_can_be_translated_word_for_word():
    assert {READING, COMPARING, LOADING} <= TEXTS


def test_nothing_is_translated_that_training_does_not_say():
    assert not {text for text in TEXTS if text not in said_by_training()}


def test_what_is_said_around_the_steps_can_be_translated_word_for_word():
    tree = ast.parse((ROOT / "fitting" / "fit.py").read_text("utf-8"))
    said = {
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.AnnAssign) and isinstance(node.value, ast.Constant)
    }
    sentences = {text for text in said if isinstance(text, str) and " " in text}
    assert sentences
    assert sentences <= TEXTS


def test_a_model_that_reads_keeps_its_name():
    assert in_our_words("seven reads the held-out faces") == "seven reads the held-out faces"


def test_a_sentence_that_nobody_has_translated_is_shown_as_it_comes():
    assert in_our_words("Line 7 has no pixels.") == "Line 7 has no pixels."
