"""What a model may be called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fer_desktop.base.errors import ModelNameError
from fer_desktop.models.names import MAX_LENGTH, MOST_BYTES, checked_name, numbered, plain_name, same_name


@pytest.mark.parametrize(
    "name",
    ["mine", "Ärger 2", "表情", "مشاعر", "भावना", "नमस्\u200dते", "чувства (v2)", "_x", "3 classes", "🙂"],
)
def test_names_of_every_script_are_taken(name):
    assert checked_name(name) == name


def test_blanks_around_and_between_are_put_in_order():
    assert checked_name("  my \t model\n") == "my model"


def test_a_letter_written_in_two_ways_is_one_name():
    assert checked_name("A\u0308rger") == "Ärger"
    assert same_name("ÄRGER", "a\u0308rger")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", "Enter a model name"),
        (" \n ", "Enter a model name"),
        ("../evil", "cannot contain /"),
        ("..", "cannot begin with ."),
        (".hidden", "cannot begin with ."),
        ("a\\b", r"cannot contain \\"),
        ("C:model", "cannot contain :"),
        ("what?", r"cannot contain \?"),
        ("end.", "cannot end with a period"),
        ("=cmd()", "cannot begin with ="),
        ("-x", "cannot begin with -"),
        ("a\x00b", "invisible characters"),
        ("gnp\u202egro", "invisible characters"),
        ("NUL", "reserved device name"),
        ("com1.model", "reserved device name"),
        ("x" * (MAX_LENGTH + 1), "too long"),
        ("表" * 70, "too long"),
    ],
)
def test_a_name_that_cannot_be_is_refused_with_the_reason(name, reason):
    with pytest.raises(ModelNameError, match=reason):
        checked_name(name)


@given(st.text())
def test_a_name_can_be_made_of_every_text(text):
    name = plain_name(text)
    assert checked_name(name) == name


@given(st.text(min_size=1).map(plain_name), st.integers(2, 99_999))
def test_a_numbered_name_can_be_given_too(name, number):
    numbered_name = numbered(name, number)
    assert numbered_name.endswith(f" {number}")
    assert len(numbered_name) <= MAX_LENGTH
    assert len(numbered_name.encode()) <= MOST_BYTES
