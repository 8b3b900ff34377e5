"""Whether faces and a bundle fit together."""

import numpy as np
from numpy.typing import NDArray

from training.bundle import ModelBundle
from training.data.faces import DataError, FaceData


def check_size(bundle: ModelBundle, data: FaceData) -> None:
    """Make sure that the model can read the faces.

    Raises:
        DataError: Their size is not the model's.
    """
    size = data.faces.shape[1]
    if size != bundle.input_size:
        raise DataError(
            f"{data.source} has faces of {size} pixels, the model {bundle.folder} reads {bundle.input_size}; "
            "use the data it was made for."
        )


def labels_of(bundle: ModelBundle, data: FaceData) -> NDArray[np.int64]:
    """The data's labels as indexes into the bundle's labels.

    Raises:
        DataError: Faces have a label that the model does not know.
    """
    unknown = [data.emotions[i] for i in np.unique(data.labels) if data.emotions[i] not in bundle.labels]
    if unknown:
        raise DataError(
            f"{data.source} has faces labelled {', '.join(unknown)}, which the model {bundle.folder} "
            "does not know; remove them."
        )
    index = [bundle.labels.index(name) if name in bundle.labels else -1 for name in data.emotions]
    return np.array(index, np.int64)[data.labels]
