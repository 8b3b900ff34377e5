"""What every page keeps to."""

import base64

import cv2
import numpy as np
import pytest
from jinja2 import UndefinedError

from training.core.html import Disclaimer, gray_uri, interval, percent, png_uri, render, thousands


def test_a_gray_picture_comes_back_from_its_address():
    gray = np.arange(48 * 48, dtype=np.uint16).reshape(48, 48).astype(np.uint8)
    head, content = gray_uri(gray).split(",")
    assert head == "data:image/png;base64"
    decoded = cv2.imdecode(np.frombuffer(base64.b64decode(content), np.uint8), cv2.IMREAD_UNCHANGED)
    assert decoded is not None
    assert np.array_equal(decoded, gray)


def test_a_file_comes_back_from_its_address():
    assert base64.b64decode(png_uri(b"\x89PNG").partition(",")[2]) == b"\x89PNG"


def test_figures_are_written_for_people():
    assert percent(0.68097) == "68.1%"
    assert interval([0.665, 0.6963]) == "66.5% to 69.6%"
    assert thousands(3589) == "3,589"


def test_the_base_alone_is_a_page_that_may_load_nothing():
    page = render("base.html")
    assert page.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert "default-src 'none'" in page
    assert "prefers-color-scheme: dark" in page


def test_a_disclaimer_stands_at_the_end_and_is_escaped():
    page = render("base.html", Disclaimer("Mind", (("The law", "1 < 2."), ("", "No heading."))), "de")
    assert '<html lang="de">' in page
    assert "<h2>Mind</h2>\n<p><b>The law.</b> 1 &lt; 2.</p>\n<p>No heading.</p>" in page


def test_a_value_that_is_missing_is_an_error_and_no_gap():
    with pytest.raises(UndefinedError):
        render("evaluation.html", name="little")
