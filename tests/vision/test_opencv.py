import os
import subprocess
import sys

SHOW = (
    "import os; import fer_desktop.vision.opencv; "
    "print([os.environ.get(name) for name in ('QT_QPA_PLATFORM_PLUGIN_PATH', 'QT_QPA_FONTDIR')])"
)


def _qt_variables_after_import(**environment: str) -> str:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("QT_QPA_")}
    return subprocess.run(
        [sys.executable, "-c", SHOW], env=clean | environment, capture_output=True, text=True, check=True
    ).stdout.strip()


def test_importing_opencv_leaves_qt_alone():
    assert _qt_variables_after_import() == "[None, None]"


def test_what_the_person_set_for_qt_stays():
    assert _qt_variables_after_import(QT_QPA_FONTDIR="/fonts") == "[None, '/fonts']"
