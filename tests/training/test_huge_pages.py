"""A training asks for large pages of memory where there are any to be had."""

import os
import subprocess
import sys

import pytest

from training.huge_pages import ASK, VARIABLE, _library, _state, tunables

ON_REQUEST = "always [madvise] never\n"


@pytest.mark.parametrize(
    ("before", "expected"),
    [("", f"{ASK}=1"), ("glibc.malloc.check=0", f"glibc.malloc.check=0:{ASK}=1")],
)
def test_it_asks_where_linux_gives_large_pages_to_who_asks(before, expected):
    assert tunables(before, "glibc 2.36", ON_REQUEST) == expected


@pytest.mark.parametrize(
    ("before", "library", "state"),
    [
        (f"{ASK}=0", "glibc 2.36", ON_REQUEST),
        ("", "glibc 2.31", ON_REQUEST),
        ("", "", ON_REQUEST),
        ("", "glibc 2.36", "[always] madvise never\n"),
        ("", "glibc 2.36", "always madvise [never]\n"),
        ("", "glibc 2.36", ""),
    ],
    ids=["the user has decided", "an old library", "another library", "always", "never", "no such pages"],
)
def test_it_leaves_all_as_it_is_where_asking_changes_nothing(before, library, state):
    assert tunables(before, library, state) is None


def test_a_program_begins_again_once_with_its_arguments_and_its_input():
    program = (
        "import os, sys; from training.huge_pages import *; begin_again_with_huge_pages();"
        f"print(os.getpid(), os.environ.get('{VARIABLE}'), sys.argv[1:], sys.stdin.read())"
    )
    environment = {name: value for name, value in os.environ.items() if name != VARIABLE}
    started = subprocess.Popen(
        [sys.executable, "-c", program, "one", "two words"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
        text=True,
    )
    said, _ = started.communicate("said", timeout=60)
    wanted = tunables("", _library(), _state())
    assert said == f"{started.pid} {wanted} ['one', 'two words'] said\n"
