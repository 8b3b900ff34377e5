"""Load the network of a bundle that is trained further, once it has stood its trial."""

import io
import zipfile
from typing import Any, Final

import h5py
import keras
import numpy as np

from training.core.bundle import ModelBundle
from training.core.untrusted.keras_archive import (
    ARCHIVE_ERRORS,
    KerasArchiveError,
    KerasShapeError,
    check_keras_archive,
)
from training.core.untrusted.network_file import NetworkOutputError, check_unchanged
from training.core.untrusted.network_trial import check_keras_tried
from training.networks.architectures.building_blocks import LOGITS

NORMALIZATION: Final = "standardise"
"""Name of the layer that has the mean and variance of the training faces."""


def load_master(bundle: ModelBundle) -> keras.Model:
    """The network as it is kept, not compiled.

    Raises:
        BundleError: It has code in it, is not what the bundle says, has changed since the bundle was read,
            or ended the process that tried it.
    """
    check_keras_archive(bundle)
    check_keras_tried(bundle)
    return keras.saving.load_model(bundle.keras_path, compile=False, safe_mode=True)


def try_master(bundle: ModelBundle) -> None:
    """Load the network and run it once; what comes from elsewhere can end the process.

    Raises:
        BundleError: It is not what the bundle says.
    """
    check_keras_archive(bundle)
    _check_weights(bundle)
    check_unchanged(bundle, bundle.keras_path)
    try:
        master = keras.saving.load_model(bundle.keras_path, compile=False, safe_mode=True)
        layers = {layer.name for layer in master.layers}
    except (*ARCHIVE_ERRORS, TypeError, KeyError, AttributeError, ImportError) as error:
        raise KerasArchiveError(path=bundle.keras_path) from error
    size, emotions = bundle.input_size, len(bundle.labels)
    taken, given = master.input_shape, master.output_shape
    if taken != (None, size, size, 1) or given != (None, emotions) or not {LOGITS, NORMALIZATION} <= layers:
        raise KerasShapeError(
            path=bundle.keras_path, taken=f"{taken}", given=f"{given}", size=size, n=emotions
        )
    faces = np.random.default_rng(0).integers(0, 256, (2, size, size, 1)).astype(np.float32)
    if not np.isfinite(np.asarray(master(faces, training=False))).all():
        raise NetworkOutputError(path=bundle.keras_path)


def _check_weights(bundle: ModelBundle) -> None:
    """Refuse weights that are stored in other files."""
    try:
        with zipfile.ZipFile(bundle.keras_path) as archive:
            content = archive.read("model.weights.h5")
        with h5py.File(io.BytesIO(content), "r") as file:
            own = _is_own(file)
    except (*ARCHIVE_ERRORS, KeyError) as error:
        raise KerasArchiveError(path=bundle.keras_path) from error
    if not own:
        raise KerasArchiveError(path=bundle.keras_path)


def _is_own(group: Any) -> bool:
    for name in group:
        if not isinstance(group.get(name, getlink=True), h5py.HardLink):
            return False
        item = group[name]
        if isinstance(item, h5py.Group):
            if not _is_own(item):
                return False
        elif item.external or item.is_virtual:
            return False
    return True
