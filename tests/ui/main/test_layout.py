"""No window cuts off what it says, in any language, with letters of any usual size, on a small screen."""

import json
import subprocess
import sys

import pytest

from fer_desktop.base.i18n import codes
from tests.ui.untranslated import WINDOWS

NO_WINDOWS = {
    "page of a run": "the texts of a web page, not laid out",
    "session report": "the texts of a web page, not laid out",
}
SCREENS = [(100, "1024x640"), (150, "1366x768"), (200, "1366x768")]
"""The size of letters in percent, and that of the screen."""


@pytest.mark.parametrize("language", codes())
@pytest.mark.parametrize(("percent", "size"), SCREENS)
def test_no_window_cuts_off_a_text_or_a_widget(language, percent, size):
    names = [name for name in WINDOWS if name not in NO_WINDOWS]
    command = [sys.executable, "-m", "tests.ui.clipped", language, str(percent), size, *names]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {}
