"""Pages that a person reads speak the language of the program; figures and names of files stay."""

import subprocess
import sys

import pytest

PROGRAM = """
import sys
from datetime import datetime
from fer_desktop.ui.settings.languages import choose_language
if sys.argv[1] != "en":
    choose_language(sys.argv[1])
from fer_desktop.analysis.report import render
from fer_desktop.analysis.report import PageRows
from fer_desktop.analysis.totals import Totals
from fer_desktop.base.settings import Settings
from fer_desktop.recording.session_report import report_html
from fer_desktop.base.paths import default_model
from tests.fakes import LABELS, make_analysis
from tests.recording.test_session_report import HAPPY, SAD, log_of
from training.core.bundle import read_bundle
bundle = read_bundle(default_model())
totals = Totals(LABELS)
totals.add(make_analysis("Happy", source="1.png"))
print(render(totals.summary(), bundle, PageRows((), 0, ()), "holiday"))
print(report_html(log_of(HAPPY, SAD), bundle, Settings(), datetime.now().astimezone()))
"""


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("1 picture, 1 face.", "Session report", "<span>Happy</span>", "50.0%", "2.0 s")),
        ("de", ("1 Bild, 1 Gesicht.", "Sitzungsbericht", "<span>Freude</span>", "50,0\u00a0%", "2,0 s")),
    ],
)
def test_the_pages_are_written_in_the_language_of_the_program(language, said):
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", PROGRAM, language],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.count(f'<html lang="{language}">') == 2
    for words in (*said, "holiday", "clip.mp4"):
        assert words in done.stdout
