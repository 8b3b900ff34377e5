"""What a training computes on: the graphics cards that the backend uses, or the processor and its threads."""

import os
import platform
import sys
from collections import Counter

import keras

from training.acceleration.precision import CPUINFO
from training.core.training_error import Note


class DeviceNote(Note):
    """A run computes on graphics cards."""

    template = "Device: {device}, precision {precision}"


class ProcessorNote(Note):
    """A run computes on the processor."""

    template = "Device: {device}, precision {precision}, threads: {threads}"


def device_note(precision: str) -> Note:
    """Name the devices of a run, and the precision and threads it computes with."""
    cards = graphics_cards()
    if cards:
        return DeviceNote(device=cards, precision=precision)
    return ProcessorNote(device=processor_name(), precision=precision, threads=threads())


def graphics_cards() -> str:
    """The names of the graphics cards that Keras' backend uses, such as "2 × NVIDIA H200"; empty without."""
    backend = keras.backend.backend()
    names: list[str] = []
    if backend == "tensorflow":
        import tensorflow as tf

        for card in tf.config.list_physical_devices("GPU"):
            details = tf.config.experimental.get_device_details(card)
            names.append(details.get("device_name") or card.name)
    elif backend == "jax":
        import jax

        names = [device.device_kind for device in jax.devices() if device.platform != "cpu"]
    counts = Counter(names)
    return ", ".join(name if count == 1 else f"{count} × {name}" for name, count in counts.items())


def processor_name() -> str:
    """As the system names the processor; its architecture, such as "x86_64", where it does not."""
    if sys.platform == "linux":
        try:
            lines = CPUINFO.read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            lines = []
        named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
        if name := next(filter(None, named), ""):
            return name
    return platform.processor() or platform.machine()


def threads() -> int:
    """How many threads may compute one operation; one for each core unless the worker was given fewer."""
    limit = os.environ.get("TF_NUM_INTRAOP_THREADS", "")
    return int(limit) if limit.isdecimal() and int(limit) else os.cpu_count() or 1
