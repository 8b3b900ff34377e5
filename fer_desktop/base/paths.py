"""Where things lie on this computer, and which of those places nobody else may read."""

import contextlib
from pathlib import Path

import resources
from training.core.storage.permissions import make_folder, make_private, opener

APPLICATION = "FER Desktop"


def resource(*parts: str) -> Path:
    """A file or folder that comes with the program, such as ``resource("samples", "happy.png")``."""
    return Path(next(iter(resources.__path__)), *parts)


def default_model() -> Path:
    """The bundle of the model that comes with the program."""
    return resource("models", "default")


def icon() -> Path:
    """The program's icon, an SVG file."""
    return resource("icons", "fer-desktop.svg")


def bundled_models() -> Path:
    """The folder of the models that come with the program."""
    return resource("models")


def models_folder() -> Path:
    """The folder of the person's own models; may not exist yet."""
    # Imported here because reading a picture on the command line needs none of it.
    from platformdirs import user_data_path

    return user_data_path(APPLICATION, appauthor=False) / "models"


def corrections_folder() -> Path:
    """The faces whose reading the person corrected, to be trained on as they are; may not exist yet."""
    from platformdirs import user_data_path

    return user_data_path(APPLICATION, appauthor=False) / "corrections"


def collected_faces_folder() -> Path:
    """The faces that were collected from a camera, a folder for each collection; may not exist yet."""
    from platformdirs import user_data_path

    return user_data_path(APPLICATION, appauthor=False) / "collected faces"


def annotations_folder() -> Path:
    """The annotations of videos that were opened, by the videos' fingerprints; may not exist yet."""
    from platformdirs import user_data_path

    return user_data_path(APPLICATION, appauthor=False) / "annotations"


def log_folder() -> Path:
    """The folder for the program's log files; may not exist yet."""
    # Imported here because reading a picture on the command line needs none of it.
    from platformdirs import user_log_path

    return user_log_path(APPLICATION, appauthor=False)


def cache_folder() -> Path:
    """What can be made anew at any time; may not exist yet."""
    from platformdirs import user_cache_path

    return user_cache_path(APPLICATION, appauthor=False)


def settings_file() -> Path:
    """Where the window's size, arrangement and colours are remembered; may not exist yet."""
    from platformdirs import user_config_path

    return user_config_path(APPLICATION, appauthor=False) / "window.ini"


def recordings_folder() -> Path:
    """Where recordings and snapshots go unless another folder is chosen; may not exist yet."""
    from platformdirs import user_documents_path

    return user_documents_path() / APPLICATION


def own_folders() -> tuple[Path, ...]:
    """The folders that nobody but the person may enter; they may not exist yet."""
    from platformdirs import user_data_path, user_state_path

    data = user_data_path(APPLICATION, appauthor=False)
    state = user_state_path(APPLICATION, appauthor=False)
    own = (data, settings_file().parent, state, log_folder(), cache_folder(), recordings_folder())
    return tuple(dict.fromkeys(own))


def close_own_folders() -> None:
    """Close those that are there to other users, whether an earlier version or the person opened them."""
    for folder in own_folders():
        if folder.is_dir():
            with contextlib.suppress(OSError):
                make_private(folder)


def prepare_folder(folder: Path) -> None:
    """Make a folder to write to, if it is not there; the program's own, and those in them, are private.

    Raises:
        OSError: It cannot be made.
    """
    for own in own_folders():
        if folder.is_relative_to(own):
            make_private(own)
    make_folder(folder)


def prepare_settings_file() -> None:
    """Make the file of settings private, if it is not there; Qt keeps the permissions of one that is."""
    with contextlib.suppress(OSError):
        prepare_folder(settings_file().parent)
        open(settings_file(), "a", opener=opener).close()
