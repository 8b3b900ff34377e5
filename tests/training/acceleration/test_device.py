"""What a training says of the device that it computes on."""

import os

import pytest

from training.acceleration import device
from training.acceleration.device import DeviceNote, ProcessorNote, device_note


@pytest.mark.parametrize(("limit", "expected"), [("3", 3), ("", os.cpu_count()), ("0", os.cpu_count())])
def test_threads_are_those_that_the_worker_was_given_or_one_for_each_core(monkeypatch, limit, expected):
    monkeypatch.setenv("TF_NUM_INTRAOP_THREADS", limit)
    assert device.threads() == expected


def test_without_a_graphics_card_processor_precision_and_threads_are_named(monkeypatch):
    monkeypatch.setattr(device, "graphics_cards", str)
    monkeypatch.setattr(device, "processor_name", lambda: "Fast CPU")
    monkeypatch.setenv("TF_NUM_INTRAOP_THREADS", "3")
    note = device_note("float32")
    assert isinstance(note, ProcessorNote)
    assert str(note) == "Device: Fast CPU, precision float32, threads: 3"


def test_a_graphics_card_is_named_in_place_of_the_processor(monkeypatch):
    monkeypatch.setattr(device, "graphics_cards", lambda: "2 × Fast GPU")
    note = device_note("mixed_bfloat16")
    assert isinstance(note, DeviceNote)
    assert str(note) == "Device: 2 × Fast GPU, precision mixed_bfloat16"


def test_the_processor_is_named_as_the_system_does(monkeypatch, tmp_path):
    named = tmp_path / "cpuinfo"
    named.write_text("processor\t: 0\nmodel name\t: Fast CPU @ 3 GHz\n")
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(device, "CPUINFO", named)
    assert device.processor_name() == "Fast CPU @ 3 GHz"
    monkeypatch.setattr(device, "CPUINFO", tmp_path / "missing")
    assert device.processor_name()
