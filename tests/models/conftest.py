"""A list of models in a folder of its own, and models to take in."""

from pathlib import Path

import pytest

from fer_desktop.base.paths import bundled_models
from fer_desktop.models.library import ModelLibrary
from tests.bundles import write_bundle


@pytest.fixture
def library(tmp_path: Path) -> ModelLibrary:
    """The shipped model, and none of one's own yet."""
    return ModelLibrary(bundled_models(), tmp_path / "user data" / "models")


@pytest.fixture
def stranger(tmp_path: Path) -> Path:
    """A model folder from elsewhere."""
    return write_bundle(tmp_path / "elsewhere" / "stranger").folder
