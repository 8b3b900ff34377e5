"""Why a model cannot be used is told in the language of the window."""

import pytest

from fer_desktop.explain.bundle_messages import BUNDLE_ERRORS
from fer_desktop.explain.training_messages import error_text
from training.core.bundle import read_bundle
from training.core.training_error import CodedText
from training.core.untrusted import bundle_errors, keras_archive, network_file, network_trial


def test_the_texts_are_those_of_the_errors():
    kinds = [
        kind
        for module in (bundle_errors, keras_archive, network_file, network_trial)
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, CodedText) and kind.code in BUNDLE_ERRORS
    ]
    assert {kind.code: kind.template for kind in kinds} == BUNDLE_ERRORS


def test_what_is_wrong_with_a_network_has_a_text():
    kinds = [kind for kind in vars(network_file).values() if isinstance(kind, type)]
    refused = [kind for kind in kinds if issubclass(kind, bundle_errors.BundleError) and kind.template]
    assert refused
    assert {kind.code for kind in refused} <= BUNDLE_ERRORS.keys()


def test_an_error_of_reading_is_told_with_its_fields(tmp_path):
    with pytest.raises(bundle_errors.BundleError) as raised:
        read_bundle(tmp_path / "nowhere")
    assert raised.value.code == "no_model_folder"
    assert error_text(raised.value) == str(raised.value)
    assert str(tmp_path / "nowhere") in str(raised.value)


def test_another_error_is_told_as_it_stands():
    assert error_text(ValueError("It is none.")) == "It is none."
