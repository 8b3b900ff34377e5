"""Threads share few heaps, so that gaps in them do not add up; freed frames are memory for the next ones."""

import os
import platform
import subprocess
import sys

import pytest

PROGRAM = """
import ctypes, sys, tempfile, threading
from fer_desktop.base.malloc_arenas import limit_malloc_arenas
if sys.argv[1] == "limited":
    assert limit_malloc_arenas()
ready = threading.Barrier(9)
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
def take():
    libc.malloc(1000)
    ready.wait()
    ready.wait()
threads = [threading.Thread(target=take, daemon=True) for _ in range(8)]
for thread in threads: thread.start()
ready.wait()
libc.fopen.restype = ctypes.c_void_p
with tempfile.NamedTemporaryFile() as file:
    stream = ctypes.c_void_p(libc.fopen(file.name.encode(), b"w"))
    libc.malloc_info(0, stream)
    libc.fclose(stream)
    print(open(file.name).read().count("<heap nr="))
ready.wait()
"""


def heaps(how):
    command = [sys.executable, "-c", PROGRAM, how]
    return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other C libraries have one heap")
def test_eight_threads_share_two_heaps():
    assert heaps("limited") <= 2 < heaps("usual")


FRAMES = """
import ctypes, resource, sys
from fer_desktop.base.malloc_arenas import keep_large_blocks
if sys.argv[1] == "kept":
    assert keep_large_blocks()
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
libc.free.argtypes = [ctypes.c_void_p]
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
for _ in range(50):
    frame = libc.malloc(4 << 20)
    ctypes.memset(frame, 1, 4 << 20)
    libc.free(frame)
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other C libraries have other rules")
def test_freed_frames_are_kept_also_where_dask_has_them_given_back():
    def faults(how):
        command = [sys.executable, "-c", FRAMES, how]
        env = os.environ | {"MALLOC_TRIM_THRESHOLD_": "65536"}
        return int(subprocess.run(command, capture_output=True, text=True, check=True, env=env).stdout)

    assert faults("kept") < faults("given back") / 5
