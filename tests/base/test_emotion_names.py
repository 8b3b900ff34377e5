"""Names and colours of a model's classes, be they emotions or one's own."""

import math
from itertools import combinations

from fer_desktop.base import emotion_names
from fer_desktop.base.emotion_names import (
    CLASS_COLOURS,
    EMOTION_COLOURS,
    colour_of,
    looks,
    shown_name,
    stored_colours,
    use_class_colours,
)
from training.core.class_list import MOST_CLASSES, is_colour


def linear(colour: str) -> list[float]:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]


def luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_there_is_a_colour_for_each_of_twenty_classes_on_light_and_on_dark():
    assert len(set(CLASS_COLOURS)) == MOST_CLASSES
    for colour in CLASS_COLOURS:
        assert is_colour(colour)
        assert 1.05 / (luminance(colour) + 0.05) >= 2
        assert (luminance(colour) + 0.05) / (luminance("#202020") + 0.05) >= 2


def test_the_colours_can_be_told_apart():
    nearest = min(
        math.dist(linear(first), linear(second)) for first, second in combinations(CLASS_COLOURS, 2)
    )
    assert nearest > 0.1


def test_classes_have_the_usual_colours_in_their_order_and_emotions_keep_theirs():
    use_class_colours(("Happy", "Bored", "Tired"))
    assert colour_of("Happy") == EMOTION_COLOURS["Happy"]
    assert (colour_of("Bored"), colour_of("Tired")) == CLASS_COLOURS[1:3]


def test_a_model_shows_the_colours_that_it_was_trained_with():
    data = {"classes": ["Bored", "Tired", "Awake"], "colours": ["#112233", "#445566", "#778899"]}
    colours = stored_colours(("Bored", "Awake"), {"data": data})
    assert colours == ("#112233", "#778899")
    use_class_colours(("Bored", "Awake"), colours)
    assert colour_of("Awake") == "#778899"
    assert stored_colours(("Bored", "Other"), {"data": data}) == ()
    assert stored_colours(("Bored",), {}) == ()


def test_classes_of_rows_without_a_model_get_different_colours(monkeypatch):
    monkeypatch.setattr(emotion_names, "_in_use", {})
    assert len({colour_of(f"class {number}") for number in range(20)}) == 20
    assert colour_of("class 3") == colour_of("class 3")


def test_a_class_of_ones_own_is_shown_by_its_own_name():
    assert shown_name("thumbs up") == "thumbs up"
    assert looks("thumbs up") == ""
    assert looks("Happy") == "happy"
