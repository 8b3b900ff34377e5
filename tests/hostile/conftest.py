import pytest

from tests.hostile.disks import small_disk


@pytest.fixture
def disk(tmp_path):
    """A small disk that can be filled or made read-only."""
    with small_disk(tmp_path / "disk") as made:
        yield made
