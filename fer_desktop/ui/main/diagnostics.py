"""What a bug report needs to know of the program and the computer, without anything personal."""

import os
import platform
import sys
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from fer_desktop.base.i18n import current_language
from fer_desktop.base.paths import bundled_models
from fer_desktop.base.program_info import PACKAGE, package_version
from fer_desktop.base.settings import Settings
from fer_desktop.outputs.sender import SendingFigures
from fer_desktop.recording.recording import RecordingChoice
from fer_desktop.ui.main.command_table import COMMANDS
from fer_desktop.vision.opencv import cv2
from training.core.bundle import ModelBundle
from training.core.storage.atomic import MEGABYTE

if TYPE_CHECKING:
    from fer_desktop.ui.main.main_window import MainWindow

_PACKAGES: Final = (
    "PySide6-Essentials",
    "opencv-python",
    "ai-edge-litert",
    "numpy",
    "pillow",
    "tensorflow",
    "keras",
)
_FLAGS: Final = frozenset(
    (
        *("sse4_1", "sse4_2", "avx", "f16c", "fma", "avx2", "avx_vnni"),
        *("avx512f", "avx512bw", "avx512vl", "avx512_vnni", "avx512_bf16", "avx512_fp16"),
        *("amx_tile", "amx_int8", "amx_bf16"),
        *("neon", "asimd", "asimdhp", "asimddp", "bf16", "i8mm", "sve", "sve2"),
    )
)
"""Of the processor, those that libraries choose their code by."""
_FILES: Final = frozenset(("yunet_model",))
"""Settings that name files."""
_DIGITS: Final = 12
"""Of a hash, as many as tell models apart."""


def diagnostics_of(window: "MainWindow") -> str:
    """Lines of a name and a value, in English in every language.

    No file, folder, camera, person or model of the person's own is named, and the home folder is replaced by
    ~ wherever it might stand.
    """
    text = "\n".join(f"{name}: {value}" for name, value in _lines(window))
    home = str(Path.home())
    return text.replace(home, "~") if len(home) > 1 else text


def _lines(window: "MainWindow") -> Iterator[tuple[str, str]]:
    yield "FER Desktop", package_version(PACKAGE) or "not installed"
    yield "Python", f"{platform.python_version()}, {sys.implementation.name}"
    yield "Packages", ", ".join(f"{name} {package_version(name) or '–'}" for name in _PACKAGES)
    yield "System", platform.platform()
    yield "Processor", f"{platform.machine()}, {os.cpu_count()} threads, {_flags() or 'flags unknown'}"
    yield "Memory", _memory()
    yield "Qt", f"{qVersion()}, platform {QGuiApplication.platformName()}, {_desktop()}"
    for screen in QGuiApplication.screens():
        size = screen.size()
        scale = screen.devicePixelRatio()
        rate = screen.refreshRate()
        yield "Screen", f"{size.width()}×{size.height()}, scale {scale:g}, {rate:.0f} Hz"
    yield "Window", f"{window.width()}×{window.height()}, font {QApplication.font().pointSizeF():g} pt"
    yield "Model", _model(window.viewer.control.bundle)
    yield "Camera backends", _camera_backends()
    yield "Cameras", str(len(window.viewer.camera.cameras))
    yield "Source", window.viewer.control.kind.name.lower()
    figures = "; ".join(_figures(window))
    if figures:
        yield "Figures", figures
    for kind, sender in window.outputs.senders.items():
        yield f"Output {kind}", _sent(sender.figures)
    yield "Language", current_language()
    yield "Changed settings", ", ".join(_changed(window)) or "none"


def _model(bundle: ModelBundle) -> str:
    """The model without its name if a person gave it, which may be about anybody."""
    named = bundle.name if bundle.folder.parent == bundled_models() else "own model"
    return f"{named}, SHA-256 {bundle.sha256[:_DIGITS]}, input {bundle.input_size}×{bundle.input_size}"


def _figures(window: "MainWindow") -> Iterator[str]:
    statistics, shown_rate, analysis = window.viewer.status_line.measured
    if statistics is not None and statistics.capture_rate > 0:
        yield f"{statistics.capture_rate:.0f} frames/s captured"
        yield f"{shown_rate:.0f} frames/s shown"
        yield f"{statistics.analysis_rate:.0f} frames/s analysed"
        yield f"{statistics.dropped} frames shown but not analysed"
    measured = statistics if statistics is not None and statistics.detect_ms > 0 else analysis
    if measured is not None:
        yield f"face detection {measured.detect_ms:.0f} ms"
        yield f"classification {round(measured.classify_ms, 1)} ms"


def _sent(figures: SendingFigures) -> str:
    sent = f"{figures.frames} frames sent, {figures.dropped} dropped"
    if figures.median is None or figures.high is None:
        return sent
    late = f"{1000 * figures.median:.0f} ms (median), {1000 * figures.high:.0f} ms (95th percentile)"
    return f"{sent}, latency {late}"


def _changed(window: "MainWindow") -> Iterator[str]:
    settings, usual = window.settings.settings, Settings()
    for field in fields(Settings):
        value = getattr(settings, field.name)
        if value != getattr(usual, field.name):
            yield f"{field.name}=(set)" if field.name in _FILES else f"{field.name}={value}"
    theme = window.preferences.theme
    if theme != "system":
        yield f"theme={theme}"
    if window.viewer.face_cover.on:
        yield "cover_faces=True"
    kinds = window.viewer.recorder.choice.kinds
    if kinds != RecordingChoice(Path()).kinds:
        yield f"recorded={' '.join(kinds)}"
    for command in COMMANDS:
        keys = window.commands.keys(command.name)
        if keys != command.default_keys:
            yield f"shortcut {command.name}={keys.toString() or 'none'}"


def _flags() -> str:
    """What the processor can do, on Linux; empty elsewhere."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    named = (line.partition(":")[2] for line in lines if line.startswith(("flags", "Features")))
    return " ".join(flag for flag in next(named, "").split() if flag in _FLAGS)


def _memory() -> str:
    # Imported here: a window should appear without it.
    import psutil

    memory = psutil.virtual_memory()
    return f"{memory.total // MEGABYTE} MiB, {memory.available // MEGABYTE} MiB available"


def _desktop() -> str:
    """Desktop and session as the environment names them, such as "GNOME wayland"."""
    named = (os.environ.get(name, "") for name in ("XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE"))
    return " ".join(filter(None, named)) or "no desktop named"


def _camera_backends() -> str:
    registry = cv2.videoio_registry
    return ", ".join(registry.getBackendName(each) for each in registry.getCameraBackends()) or "none"
