"""What a training that the window shows is doing."""

from enum import Enum, auto
from typing import Final


class State(Enum):
    """What is going on."""

    NOTHING = auto()
    STARTING = auto()
    RUNNING = auto()
    PAUSED = auto()
    STOPPING = auto()
    STOPPED = auto()
    """Nothing goes on, but it can go on later: cancelled, failed, or the worker was lost."""
    TRAINED = auto()


BUSY: Final = frozenset((State.STARTING, State.RUNNING, State.PAUSED, State.STOPPING))
