"""Heads that are turned by known angles: points of the mean face, and the bundled samples as reliefs."""

import math

import numpy as np

from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.quality.head_pose import MOUTH, NOSE

EYES = (244.0, 209.0)
"""Middle between the eyes of a bundled sample, in pixels."""
EYES_APART = 131.0
NOSE_WIDTH = 0.22
"""Standard deviation of the nose's relief, in distances of the eyes."""


def rotation(yaw, pitch, roll):
    """(3, 3): first pitch (upwards), then yaw (to the right), then roll (clockwise); y points down."""
    y, p, r = (math.radians(angle) for angle in (yaw, pitch, roll))
    nod = [[1, 0, 0], [0, math.cos(p), -math.sin(p)], [0, math.sin(p), math.cos(p)]]
    turn = [[math.cos(y), 0, math.sin(y)], [0, 1, 0], [-math.sin(y), 0, math.cos(y)]]
    lean = [[math.cos(r), -math.sin(r), 0], [math.sin(r), math.cos(r), 0], [0, 0, 1]]
    return np.array(lean) @ np.array(turn) @ np.array(nod)


def points(yaw, pitch, roll, mouth=MOUTH, distance=math.inf, size=40.0):
    """Right eye, left eye, nose, mouth of a mean head in pixels; ``distance`` is in distances of the eyes."""
    head = np.array([[-0.5, 0, 0], [0.5, 0, 0], [0, *NOSE], [0, *mouth]])
    there = head @ rotation(yaw, pitch, roll).T
    nearer = 1.0 if distance == math.inf else distance / (distance - there[:, 2:])
    return [(100.0 + x, 80.0 + y) for x, y in size * there[:, :2] * nearer]


def turned_sample(bgr, yaw):
    """A bundled sample whose face is turned by ``yaw`` degrees: a round head with a nose in front of it."""
    height, width = bgr.shape[:2]
    down, across = np.mgrid[:height, :width].astype(np.float32)
    x, y = (across - EYES[0]) / EYES_APART, (down - EYES[1]) / EYES_APART
    sine, cosine = math.sin(math.radians(yaw)), math.cos(math.radians(yaw))
    source = x
    for _ in range(30):
        # Where a point of the face moves to depends on its depth, which is known at its own place only.
        source = 0.5 * source + 0.5 * (x - _depth(source, y) * sine) / cosine
    back = (source * EYES_APART + EYES[0]).astype(np.float32)
    return cv2.remap(bgr, back, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)


def _depth(x, y):
    """How far in front of the eyes a point of the face lies, in distances of the eyes."""
    head = np.sqrt(np.maximum(1.1**2 - x**2, 0.1)) - math.sqrt(1.1**2 - 0.5**2)
    missing = NOSE[1] - (1.1 - math.sqrt(1.1**2 - 0.5**2))
    beyond = np.square(x) + np.square(y - NOSE[0])
    return head + missing * np.exp(-beyond / (2 * NOSE_WIDTH**2))
