import numpy as np

from fer_desktop.explain.occlusion import occlusion_sentence, occlusion_title
from fer_desktop.vision.inference.occlusion_map import Occlusion
from tests.fakes import LABELS

HAPPY = LABELS.index("Happy")


def look(*covered):
    """A face that looks happy at 80%, and how happy with the patch at each of some places."""
    probabilities = np.full(len(LABELS), 0.2 / 6, np.float32)
    probabilities[HAPPY] = 0.8
    places = np.zeros((1, len(covered), len(LABELS)), np.float32)
    places[0, :, HAPPY] = covered
    return Occlusion(np.zeros((48, 48), np.uint8), LABELS, probabilities, places, 10)


def test_both_directions_are_reported_with_their_sizes():
    assert occlusion_sentence(look(0.3, 0.8, 0.9), "Happy") == (
        "Orange: covering this part lowers Happy by up to 50\u00a0points (to 30%). "
        "Blue: covering this part raises it by up to 10\u00a0points (to 90%)."
    )


def test_one_direction_alone_is_reported_in_full():
    assert occlusion_sentence(look(0.8, 0.95), "Happy").startswith("Blue: covering this part raises Happy")
    assert "Blue" not in occlusion_sentence(look(0.3, 0.8), "Happy")


def test_small_effects_are_called_what_they_are():
    sentence = occlusion_sentence(look(0.79, 0.8), "Happy")
    assert sentence.startswith(
        "No single part matters: wherever the patch is, Happy stays within 1\u00a0point"
    )


def test_the_title_names_the_likeliest_where_another_one_is_asked_for():
    assert occlusion_title(look(0.8), "Happy") == "Happy: 80% without occlusion"
    assert occlusion_title(look(0.8), "Sad") == "Sad: 3% without occlusion (top prediction: Happy)"
