"""What every chart can do: be copied and saved, as a picture and as a table, by pointer and keyboard."""

from abc import abstractmethod
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFont,
    QFontInfo,
    QGuiApplication,
    QImage,
    QImageWriter,
    QPainter,
)
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QMenu, QMessageBox, QWidget

from fer_desktop.base.errors import reason_of
from fer_desktop.base.i18n import translate
from fer_desktop.ui.charts.chart_table import ChartTable
from fer_desktop.ui.widgets.save_dialog import ask_where_to_save
from training.core.storage.atomic import replacing

IMAGE_SCALE: Final = 2.0
"""Pixels of a saved picture to one of the screen."""
_PNG: Final = translate("charts", "PNG picture (*.png)")
_SVG: Final = translate("charts", "SVG drawing (*.svg)")


class ChartWidget(QWidget):
    """A chart with a context menu, which the Menu key opens too.

    Args:
        name: What a screen reader calls it, and what its files are called.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setAccessibleName(name)
        # A click leaves the arrows with the window; who comes by the Tab key gets them for the chart.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    @abstractmethod
    def empty(self) -> bool:
        """Whether there is nothing to draw."""

    @abstractmethod
    def draw(self, painter: QPainter, font: QFont) -> None:
        """Draw the chart as it stands in a document: with its legend, without pointer and selection."""

    @abstractmethod
    def table(self) -> ChartTable:
        """What is drawn, as numbers."""

    def image(self) -> QImage:
        """The picture, at ``IMAGE_SCALE`` times the size on the screen."""
        image = QImage(self.size() * IMAGE_SCALE, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(IMAGE_SCALE)
        self._draw_on(image)
        return image

    def svg(self) -> bytes:
        """The drawing as an SVG file."""
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        # Version 1.1, because tiny SVG has no clipping, and lines would run out of the axes.
        drawing = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
        drawing.setOutputDevice(buffer)
        drawing.setTitle(self._name)
        drawing.setSize(self.size())
        drawing.setViewBox(QRectF(self.rect()))
        self._draw_on(drawing)
        return bytes(data.data())

    def copy_image(self) -> None:
        """Put the picture into the clipboard."""
        QGuiApplication.clipboard().setImage(self.image())

    def copy_data(self) -> None:
        """Put the table into the clipboard, as spreadsheets take it."""
        QGuiApplication.clipboard().setText(self.table().as_tsv())

    def save_image(self, path: Path) -> None:
        """Write the picture: as SVG where the suffix says so, else as PNG; a dialog says why it fails."""
        try:
            with replacing(path) as partial:
                if path.suffix.casefold() == ".svg":
                    partial.write_bytes(self.svg())
                else:
                    partial.write_bytes(_as_png(self.image()))
        except OSError as error:
            self._complain(path, error)

    def save_data(self, path: Path) -> None:
        """Write the table as CSV; a dialog says why it fails."""
        try:
            self.table().write_csv(path)
        except OSError as error:
            self._complain(path, error)

    def menu(self) -> QMenu:
        """What can be done with the chart; the menu is deleted once it is closed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(translate("charts", "Save image…"), self._ask_for_image)
        menu.addAction(translate("charts", "Copy image"), self.copy_image)
        menu.addSeparator()
        menu.addAction(translate("charts", "Save data…"), self._ask_for_data)
        menu.addAction(translate("charts", "Copy data"), self.copy_data)
        return menu

    def describe(self, text: str) -> None:
        """Tell a screen reader what is shown or chosen."""
        if text != self.accessibleDescription():
            self.setAccessibleDescription(text)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def draw_focus(self, painter: QPainter) -> None:
        """Frame the chart, as a sign that the keyboard is in it."""
        painter.setPen(self.palette().highlight().color())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to save and to copy."""
        if self.empty:
            super().contextMenuEvent(event)
            return
        self.menu().popup(event.globalPos())

    def _draw_on(self, device: QImage | QSvgGenerator) -> None:
        painter = QPainter(device)
        painter.fillRect(self.rect(), self.palette().window())
        # In pixels, because the device has other dots per inch than the screen.
        font = QFont(self.font())
        font.setPixelSize(QFontInfo(self.font()).pixelSize())
        painter.setFont(font)
        self.draw(painter, font)
        painter.end()

    def _ask_for_image(self) -> None:
        title = translate("charts", "Save image")
        ask_where_to_save(self, title, f"{self._name}.png", f"{_PNG};;{_SVG}", self.save_image)

    def _ask_for_data(self) -> None:
        title = translate("charts", "Save data")
        ask_where_to_save(self, title, f"{self._name}.csv", "CSV (*.csv)", self.save_data)

    def _complain(self, path: Path, error: OSError) -> None:
        said = translate(
            "charts", "Cannot write {path} ({reason}). Choose another folder, or check its permissions."
        )
        box = QMessageBox(
            QMessageBox.Icon.Warning,
            self._name,
            said.format(path=path, reason=reason_of(error)),
            QMessageBox.StandardButton.Ok,
            self,
        )
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()


def _as_png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(data.data())
