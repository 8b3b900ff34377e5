"""How large a picture is shown in a widget, and which part of it; geometry only."""

from math import isclose
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt

MAX_ZOOM: Final = 32.0
"""Screen pixels that a pixel of the picture may be wide."""


class PictureZoom:
    """As large as fits, until another scale is chosen.

    Positions are in logical pixels of the widget, from its upper left corner. The picture is as it is
    displayed: where left and right are swapped, its left edge is that of the mirrored picture.
    """

    def __init__(self) -> None:
        """Begin without a picture."""
        self._picture = QSize()
        self._area = QSize()
        self._ratio = 1.0
        self._scale: float | None = None
        self._centre = QPointF()

    def set_picture(self, size: QSize) -> None:
        """Show a picture of this size, in its own pixels; one of another size is shown as large as fits."""
        if size != self._picture:
            self._picture = QSize(size)
            self.fit()

    def set_area(self, size: QSize, pixel_ratio: float) -> None:
        """Take the size of the widget in logical pixels, and screen pixels per logical one."""
        if (size, pixel_ratio) != (self._area, self._ratio):
            self._area, self._ratio = QSize(size), pixel_ratio
            self._keep_inside()

    @property
    def fits(self) -> bool:
        """Whether the picture is as large as fits, whatever the size of the widget."""
        return self._scale is None

    @property
    def level(self) -> float:
        """Screen pixels per pixel of the picture; 1.0 is 1:1."""
        return self._shown_scale() * self._ratio

    @property
    def can_pan(self) -> bool:
        """Whether a part of the picture lies outside of the widget."""
        size = self._size()
        # Rounding may make a picture that fits a little larger than the widget.
        return not self.fits and (
            size.width() > self._area.width() + 0.5 or size.height() > self._area.height() + 0.5
        )

    def target(self) -> QRectF:
        """Where the whole picture is, in logical pixels; parts of it may lie outside of the widget."""
        size = self._size()
        if self._scale is None:
            corner = QPointF(
                (self._area.width() - size.width()) / 2, (self._area.height() - size.height()) / 2
            )
            return QRectF(corner, size)
        left = self._area.width() / 2 - self._centre.x() * self._scale
        top = self._area.height() / 2 - self._centre.y() * self._scale
        # On a whole screen pixel, so that 1:1 shows each pixel of the picture as it is.
        corner = QPointF(round(left * self._ratio) / self._ratio, round(top * self._ratio) / self._ratio)
        return QRectF(corner, size)

    def fit(self) -> None:
        """Show the whole picture as large as fits."""
        self._scale = None

    def show_actual_size(self) -> None:
        """Show one pixel of the picture on one pixel of the screen; the middle stays in the middle."""
        self._scale_to(1 / self._ratio, QPointF(self._area.width() / 2, self._area.height() / 2))

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Show the picture ``factor`` times as large; what is ``at`` this position stays there.

        It stops at the size that fits, on the way in either direction, and at ``MAX_ZOOM``.

        Args:
            factor: Over 1 to zoom in, under 1 to zoom out.
            at: None for the middle of the widget.
        """
        old, fit = self._shown_scale(), self._fit_scale()
        lowest, highest = min(fit, 1 / self._ratio), max(fit, MAX_ZOOM / self._ratio)
        new = min(max(old * factor, lowest), highest)
        if min(old, new) < fit < max(old, new) and not isclose(old, fit, rel_tol=1e-3):
            new = fit
        self._scale_to(new, at or QPointF(self._area.width() / 2, self._area.height() / 2))

    def pan(self, across: float, down: float) -> None:
        """Move the picture by so many logical pixels, no further than to its edges."""
        if self._scale is not None:
            self._centre -= QPointF(across, down) / self._scale
            self._keep_inside()

    def mirror(self) -> None:
        """Keep showing the same part of the picture after its left and right were swapped."""
        self._centre.setX(self._picture.width() - self._centre.x())

    def _scale_to(self, scale: float, at: QPointF) -> None:
        if isclose(scale, self._fit_scale(), rel_tol=1e-3):
            self._scale = None
            return
        target, old = self.target(), self._shown_scale()
        below = (at - target.topLeft()) / old
        middle = QPointF(self._area.width() / 2, self._area.height() / 2)
        self._scale, self._centre = scale, below + (middle - at) / scale
        self._keep_inside()

    def _keep_inside(self) -> None:
        """Centre what is smaller than the widget; let no edge of what is larger come inside of it."""
        if self._scale is None:
            return
        if self._scale < min(self._fit_scale(), 1 / self._ratio):
            self._scale = None
            return
        self._centre = QPointF(
            _kept(self._centre.x(), self._picture.width(), self._area.width() / self._scale),
            _kept(self._centre.y(), self._picture.height(), self._area.height() / self._scale),
        )

    def _size(self) -> QSizeF:
        if self._scale is None:
            return self._picture.scaled(self._area, Qt.AspectRatioMode.KeepAspectRatio).toSizeF()
        return self._picture.toSizeF() * self._scale

    def _shown_scale(self) -> float:
        return self._fit_scale() if self._scale is None else self._scale

    def _fit_scale(self) -> float:
        across = self._area.width() / max(self._picture.width(), 1)
        return max(min(across, self._area.height() / max(self._picture.height(), 1)), 1e-6)


def _kept(centre: float, picture: float, visible: float) -> float:
    """The middle of what is visible, so that no more than needed of it lies beside the picture."""
    if visible >= picture:
        return picture / 2
    return min(max(centre, visible / 2), picture - visible / 2)
