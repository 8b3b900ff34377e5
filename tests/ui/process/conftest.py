"""Clients of workers that compute nothing."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from fer_desktop.ui.process.worker_client import WorkerClient
from fer_desktop.ui.train.run_outcomes import ENDED
from tests.ui.train.conftest import fake_command


@pytest.fixture
def make_link(qtbot) -> Iterator[Callable[..., WorkerClient]]:
    """Makes links to fake workers, and ends them."""
    links: list[WorkerClient] = []

    def make(patience_seconds: float = 30.0, **behaviour: Any) -> WorkerClient:
        links.append(WorkerClient(fake_command(**behaviour), ENDED, patience_seconds=patience_seconds))
        return links[-1]

    yield make
    for link in links:
        link.close()
