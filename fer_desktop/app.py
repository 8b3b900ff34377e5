"""The composition root: arguments, logging, wiring, and the event loop."""

import gc
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from fer_desktop.base import logs, paths
from fer_desktop.base.i18n import ENGLISH, translate
from fer_desktop.base.malloc_arenas import limit_malloc_arenas
from fer_desktop.cli import window as arguments
from fer_desktop.cli.window import COMMANDS, has_display
from fer_desktop.vision.sources.targets import CAMERA_PREFIX, DEMO_TARGET
from training.core.process.shutdown import INTERRUPTED, end_on_signals, handled_signals
from training.core.untrusted.printable_text import print_text

if TYPE_CHECKING:
    import argparse

    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

    from fer_desktop.live.events import Failed
    from fer_desktop.ui.main.main_window import MainWindow
    from fer_desktop.vision.sources.camera import CameraInfo
    from fer_desktop.vision.types import Analysis
    from training.core.bundle import ModelBundle

USAGE_ERROR: Final = 2
STOPPED: Final = "Stopped."
NO_DISPLAY: Final = "No display found; rendering the window offscreen to a file."
UNATTENDED_SCREENSHOT: Final = Path("fer-desktop.png")
_KEPT: Final[list[object]] = []


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program: the window, or one of ``COMMANDS`` without one.

    A signal ends the process at once, with exit code 130, until there is something to be saved.

    Returns:
        0; 2 if something that was asked for on the command line could not be read; 130 if stopped by Ctrl-C
        or closed before what was asked for was done.
    """
    end_on_signals()
    return _main(argv)


def no_camera() -> str:
    """What the window says where there is no camera."""
    return translate(
        "app", "No camera found; showing the demonstration. Open a picture, a video or a folder instead."
    )


def _main(argv: Sequence[str] | None) -> int:
    argv = sys.argv[1:] if argv is None else list(argv)
    paths.close_own_folders()
    logs.start_logging(paths.log_folder())
    if argv and argv[0] in COMMANDS:
        command = getattr(import_module(f"fer_desktop.cli.{COMMANDS[argv[0]]}"), argv[0])
        return int(command(argv[1:]))
    if argv[:1] == ["worker"]:
        _serve_the_window(*argv[1:2])
    options = arguments.parse(argv)
    if options.desktop_entry:
        from fer_desktop.cli import desktop_entry

        return desktop_entry.run(install=options.desktop_entry == "install")
    # A picture of the window must look the same wherever it is taken, so it uses and keeps no settings.
    settings = _settings() if has_display() and options.screenshot is None else None
    language = _choose_language(options.language, settings)

    from fer_desktop.base.errors import FerError
    from fer_desktop.models.package import is_package
    from fer_desktop.vision.sources import open_source
    from training.core.bundle import BundleError, read_bundle

    try:
        bundle = read_bundle(paths.default_model()) if options.model is None else _asked_for(options.model)
        if options.targets and not is_package(options.targets):
            open_source(options.targets, browse=True)
    except (FerError, BundleError) as error:
        _complain(str(error))
        return USAGE_ERROR
    return _run_window(bundle, options, settings, language)


def _asked_for(model: str) -> "ModelBundle":
    from fer_desktop.models.metadata_check import named_model  # the bundled model needs no trial

    return named_model(model)


def _serve_the_window(language: str = ENGLISH) -> NoReturn:
    # Its sentences are read in the window, so it speaks as the window does.
    if language != ENGLISH:
        _choose_language(language, None)
    from fer_desktop.analysis.worker import main as serve

    serve()


def _choose_language(asked_for: str | None, settings: "QSettings | None") -> str:
    from fer_desktop.ui.settings.languages import choose_language, remembered_language

    return choose_language(asked_for or (remembered_language(settings) if settings else ENGLISH))


def _run_window(
    bundle: "ModelBundle",
    options: "argparse.Namespace",
    settings: "QSettings | None",
    language: str,
) -> int:
    targets, screenshot = options.targets, options.screenshot
    may_remember = options.model is None
    attended = has_display()
    if not attended:
        print_text(NO_DISPLAY, flush=True)
        os.environ["QT_QPA_PLATFORM"] = "offscreen"

    # Nothing that is made while starting becomes garbage, and looking for some takes a tenth of the start.
    gc.disable()
    limit_malloc_arenas()
    from fer_desktop.models.package import is_package
    from fer_desktop.ui.main.application import create_application
    from fer_desktop.ui.main.main_window import MainWindow
    from fer_desktop.ui.models.model_choice import remembered_model
    from fer_desktop.ui.settings.languages import translate_buttons
    from fer_desktop.ui.settings.theme import apply_theme
    from fer_desktop.vision.factory import create_analyser
    from fer_desktop.vision.sources.camera import list_cameras

    application = create_application()
    logs.route_qt_messages()
    translate_buttons(application, language)
    chosen_theme = settings.value("theme", "system") if settings else "system"
    apply_theme(application, options.theme or str(chosen_theme))
    # A model named on the command line wins, and no other takes its place.
    remembered, reason = remembered_model(settings) if may_remember else (None, "")
    bundle = remembered or bundle
    cameras = list_cameras()
    window = MainWindow(
        bundle,
        create_analyser,
        cameras,
        settings,
        lambda name: apply_theme(application, name),
        fallback=paths.default_model() if may_remember else None,
    )
    if options.allow_other_hosts and targets:
        window.viewer.control.allow_hosts(targets[0], any_host=True)
    window.show()
    gc.freeze()
    gc.enable()
    application.aboutToQuit.connect(window.viewer.stop)
    # Also where a dialog is open, which has an event loop of its own.
    window.ended.connect(lambda: application.exit())
    # What is left to the end of the process is not taken apart while threads may still use it.
    _KEPT.extend((application, window))
    if targets is not None and is_package(targets):
        window.open(targets)
        targets = None
    asked_for = targets is not None
    if targets is None and attended:
        targets = _first_camera(cameras, settings)
    with handled_signals(window.end_soon):
        if attended and screenshot is None:
            code = _run_attended(application, window, settings, targets, asked_for, reason)
        else:
            code = _run_unattended(application, window, bundle, screenshot, targets, attended)
        if settings is not None:
            settings.sync()
    return code


def _run_unattended(
    application: "QApplication",
    window: "MainWindow",
    bundle: "ModelBundle",
    screenshot: Path | None,
    targets: list[str] | None,
    attended: bool,
) -> int:
    from fer_desktop.ui.main.screenshot_run import ScreenshotRun

    screenshot = screenshot or UNATTENDED_SCREENSHOT
    collect_ms = _demonstration_ms() if not (attended or targets) else 0
    if collect_ms:
        print_text(f"Analysing the demonstration for {collect_ms / 1000:.0f} seconds …", flush=True)
    screenshot_run = ScreenshotRun(window, screenshot, collect_ms, application.exit, _complain)
    window.open(targets or [DEMO_TARGET])
    code = application.exec()
    window.close()
    if code:
        return code
    if not screenshot_run.written:
        _complain(STOPPED)
        return INTERRUPTED
    if not attended:
        _print_table(screenshot_run.readings, bundle)
    print_text(f"Saved {screenshot}.", flush=True)
    return 0


def _run_attended(
    application: "QApplication",
    window: "MainWindow",
    settings: "QSettings | None",
    targets: list[str] | None,
    asked_for: bool,
    reason: str,
) -> int:
    from fer_desktop.ui.main.notices import show_note_at_first

    outcome = _Outcome(asked_for, window.viewer.models.recovers_from)
    window.viewer.clock.failed.connect(outcome.failed)
    window.viewer.clock.analysed.connect(outcome.worked)
    if reason:
        instead = translate("app", "{reason} Using the bundled model instead.")
        _say_when_opened(window, instead.format(reason=reason))
    window.open(targets or [DEMO_TARGET])
    if not targets:
        window.tell(no_camera())
    if settings is not None:
        show_note_at_first(window, settings)
    return application.exec() or outcome.code


def _say_when_opened(window: "MainWindow", sentence: str) -> None:
    """Say something once a source is open, which takes away what was said before."""
    from PySide6.QtCore import Qt

    _complain(sentence)
    window.viewer.clock.source_ready.connect(
        lambda: window.viewer.message_bar.complain(
            sentence, action=translate("app", "Models…"), step=window.model_list.open
        ),
        Qt.ConnectionType.SingleShotConnection,
    )


class _Outcome:
    """Remembers whether what was asked for on the command line came to a first reading."""

    def __init__(self, asked_for: bool, recovers_from: Callable[["Failed"], bool]) -> None:
        self._waiting = asked_for
        self._recovers_from = recovers_from
        self.code = 0

    def failed(self, failure: "Failed") -> None:
        _complain(failure.message)
        if self._waiting and failure.fatal and not self._recovers_from(failure):
            self.code = USAGE_ERROR

    def worked(self, _analysis: "Analysis") -> None:
        self._waiting = False


def _first_camera(cameras: "tuple[CameraInfo, ...]", settings: "QSettings | None") -> list[str] | None:
    """The camera that was used last, or the first one."""
    from fer_desktop.ui.viewer.camera_control import RememberedCamera

    camera = RememberedCamera(settings).first(cameras)
    return [f"{CAMERA_PREFIX}{camera.index}"] if camera else None


def _demonstration_ms() -> int:
    """Time that the demonstration takes to show each of its faces once."""
    from fer_desktop.vision.sources.demo import BLEND, HOLD, ORDER

    return round(len(ORDER) * (HOLD + BLEND) * 1000)


def _settings() -> "QSettings":
    from PySide6.QtCore import QSettings

    paths.prepare_settings_file()
    return QSettings(str(paths.settings_file()), QSettings.Format.IniFormat)


def _print_table(readings: "list[Analysis]", bundle: "ModelBundle") -> None:
    from fer_desktop.analysis.output.rows import analysis_rows, format_table

    rows = [row for analysis in readings for row in analysis_rows(analysis, bundle)]
    print_text(format_table(rows), flush=True)


def _complain(message: str) -> None:
    # A windowed program on Windows has no standard error.
    if sys.stderr is not None:
        print_text(message, one_line=True, file=sys.stderr, flush=True)
