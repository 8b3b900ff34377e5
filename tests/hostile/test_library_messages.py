"""What libraries complain of names a file, or is not shown."""

import io
import os
import re
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from tests.fakes import gray_frames, write_video
from training.core.command_line import silence_libraries
from training.core.process.worker_protocol import EventWriter
from training.worker.read_faces import read_source
from training.worker.request import Source
from training.worker.training_task import TrainingTask

NOISE = np.random.default_rng(0).integers(0, 255, (200, 160, 3), np.uint8)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


@pytest.fixture
def damaged(tmp_path) -> list[Path]:
    """Files of which libjpeg, libpng, libtiff, FFmpeg, OpenCV and Pillow complain when they read them."""
    folder = tmp_path / "faces" / "happy"
    folder.mkdir(parents=True)
    jpeg = cv2.imencode(".jpg", NOISE)[1].tobytes()
    (folder / "extra.jpg").write_bytes(jpeg[:-2] + b"\x11\x22\x33" + jpeg[-2:])
    (folder / "cut.jpg").write_bytes(jpeg[: len(jpeg) // 2])
    png = cv2.imencode(".png", NOISE)[1].tobytes()
    (folder / "profile.png").write_bytes(png[:33] + _chunk(b"iCCP", b"broken\0\0nonsense") + png[33:])
    (folder / "cut.png").write_bytes(png[: len(png) // 2])
    Image.fromarray(NOISE).save(folder / "cut.tif")
    (folder / "cut.tif").write_bytes((folder / "cut.tif").read_bytes()[:-2000])
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.fromarray(NOISE).save(folder / "exif.jpg", exif=exif.tobytes()[:-9])
    return sorted(folder.iterdir())


def _said(*arguments: str) -> list[str]:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-m", *arguments], capture_output=True, text=True, env=environment, check=False
    )
    return [line for line in done.stderr.splitlines() if line.strip()]


def test_an_analysis_says_of_damaged_files_what_it_knows_and_names_them(damaged, tmp_path):
    film = write_video(damaged[0].parent / "film.avi", gray_frames(9))
    film.write_bytes(film.read_bytes()[:-900])
    said = _said(
        "fer_desktop",
        "analyse",
        str(damaged[0].parent),
        "--faces",
        "whole",
        "--csv",
        str(tmp_path / "rows.csv"),
    )
    for name in ("cut.png", "cut.tif", "film.avi"):
        assert any(name in line for line in said), name
    summary = re.compile(r"\d+ pictures?, ")
    assert [line for line in said if str(tmp_path) not in line and not summary.match(line)] == []


def test_a_training_process_reads_damaged_pictures_without_a_word_of_libraries(damaged, capfd):
    faces = damaged[0].parents[1]
    (faces / "sad").mkdir()
    assert cv2.imwrite(str(faces / "sad" / "1.png"), NOISE)
    task = TrainingTask(EventWriter(io.StringIO()))
    task.control.begin(1)
    read = read_source(task, Source((faces,)))
    assert {Path(str(one.place)).name for one in read.unreadable} >= {"cut.png", "cut.tif"}
    assert capfd.readouterr().err == ""


def test_python_still_writes_to_standard_error_and_libraries_in_c_do_not(capfd):
    program = (
        "import os, sys\n"
        "from training.core.command_line import silence_libraries\n"
        "with silence_libraries():\n"
        "    os.write(2, b'from C\\n')\n"
        "    print('from Python', file=sys.stderr)\n"
        "os.write(2, b'afterwards\\n')\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stderr.splitlines() == ["from Python", "afterwards"]
    with silence_libraries():
        os.write(2, b"from C\n")
    os.write(2, b"afterwards\n")
    assert capfd.readouterr().err == "afterwards\n"
