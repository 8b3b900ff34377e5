"""Put a new file in the place of an old one; a process killed at any moment leaves one of them whole."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def replacing(file: Path) -> Iterator[Path]:
    """Hand out ``.STEM.partial.SUFFIX`` beside ``file`` to write; on success it takes the place of ``file``.

    A failure inside the block leaves ``file`` as it was and removes the partial one. Where ``file`` is a
    symbolic link, all this happens to what it points to, in that folder.

    Raises:
        OSError: The file cannot be written; it names ``file``, whatever step failed.
    """
    target = Path(os.path.realpath(file))
    partial = target.with_name(f".{file.stem}.partial{file.suffix}")
    try:
        yield partial
        os.replace(partial, target)
    except OSError as error:
        raise OSError(error.errno, error.strerror or str(error), str(file)) from error
    finally:
        partial.unlink(missing_ok=True)
