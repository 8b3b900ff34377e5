"""A train window on a worker that computes nothing."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fer_desktop.ui.train.worker_link import WorkerLink

FAKE = Path(__file__).with_name("fake_worker.py")


def fake_command(**behaviour: Any) -> list[str]:
    """Starts the fake worker; for what it can do see ``fake_worker.BEHAVIOUR``."""
    return [sys.executable, str(FAKE), json.dumps(behaviour)]


@pytest.fixture
def make_link(qtbot) -> Callable[..., WorkerLink]:
    """Makes links to fake workers, and ends them."""
    links: list[WorkerLink] = []

    def make(patience_seconds: float = 30.0, **behaviour: Any) -> WorkerLink:
        links.append(WorkerLink(fake_command(**behaviour), patience_seconds=patience_seconds))
        return links[-1]

    yield make
    for link in links:
        link.close()
