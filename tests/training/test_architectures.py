"""Every network of the table keeps the contract of a bundle."""

import numpy as np
import pytest

from training.architectures import ARCHITECTURES, Shape, architecture

SHAPE = Shape(input_size=48, emotions=7, mean=0.5, deviation=0.25, dropout=0.3)


@pytest.mark.parametrize("entry", ARCHITECTURES, ids=lambda entry: entry.name)
def test_gray_0_to_255_goes_in_and_probabilities_come_out(entry):
    network = entry.build(SHAPE)
    faces = np.random.default_rng(0).integers(0, 256, (3, 48, 48, 1)).astype(np.float32)
    probabilities = np.asarray(network(faces))
    assert network.input_shape == (None, 48, 48, 1)
    assert probabilities.shape == (3, 7)
    assert probabilities.dtype == np.float32
    assert probabilities.sum(axis=1) == pytest.approx(np.ones(3), abs=1e-5)


def test_the_small_network_has_1_6_million_parameters():
    assert architecture("se_resnet_small").build(SHAPE).count_params() == pytest.approx(1.6e6, rel=0.02)


def test_an_unknown_name_lists_what_there_is():
    with pytest.raises(KeyError, match="se_resnet_small"):
        architecture("resnet9000")
