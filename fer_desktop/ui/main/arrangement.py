"""Where everything stands in the window, and how that is remembered."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabBar, QTabWidget, QVBoxLayout, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.ui.panels import PANELS, PanelEntry

WIDTH: Final = 1280
HEIGHT: Final = 760
PANEL_WIDTH: Final = 464
"""In pixels, before anything is remembered."""


def lay_out(
    window: QMainWindow,
    above: Sequence[QWidget],
    picture: QWidget,
    below: Sequence[QWidget],
    panels: dict[str, Any],
) -> None:
    """Put the picture and its bars into the middle, and the panels around them.

    Args:
        window: The window.
        above: Bars above the picture, from the top.
        picture: Takes all the room that is left.
        below: Bars below the picture.
        panels: By name, as in ``PANELS``.
    """
    centre = QWidget()
    layout = QVBoxLayout(centre)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for bar in above:
        layout.addWidget(bar)
    layout.addWidget(picture, 1)
    for bar in below:
        layout.addWidget(bar)
    window.setCentralWidget(centre)
    window.setDockOptions(QMainWindow.DockOption.AllowTabbedDocks | QMainWindow.DockOption.AllowNestedDocks)
    window.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
    docks = [_dock(window, entry, panels[entry.name]) for entry in PANELS]
    tabbed = [dock for dock, entry in zip(docks, PANELS, strict=True) if entry.tabbed]
    for dock in tabbed[1:]:
        window.tabifyDockWidget(tabbed[0], dock)
    tabbed[0].raise_()
    window.resize(WIDTH, HEIGHT)
    for tabs in window.findChildren(QTabBar):
        tabs.setAccessibleName(translate("window", "Panels"))
    window.resizeDocks(docks, [PANEL_WIDTH] * len(docks), Qt.Orientation.Horizontal)


def restore(window: QMainWindow, settings: QSettings | None) -> None:
    """Arrange the window as it was remembered."""
    if settings is not None:
        geometry, state = settings.value("window/geometry"), settings.value("window/state")
        if isinstance(geometry, QByteArray):
            window.restoreGeometry(geometry)
        if isinstance(state, QByteArray):
            window.restoreState(state)
    # What stands below the picture leaves the panels beside it their full height; afterwards, because an
    # arrangement remembered by an earlier version says otherwise.
    window.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)


def remember(window: QMainWindow, settings: QSettings | None) -> None:
    """Keep the arrangement for the next time."""
    if settings is not None:
        settings.setValue("window/geometry", window.saveGeometry())
        settings.setValue("window/state", window.saveState())


def _dock(window: QMainWindow, entry: PanelEntry, panel: QWidget) -> QDockWidget:
    dock = QDockWidget(entry.title)
    dock.setObjectName(entry.name)
    dock.setWidget(panel)
    # Its tab, or its heading, says what it is; it is shut and opened in the View menu.
    dock.setTitleBarWidget(QWidget())
    areas = Qt.DockWidgetArea
    window.addDockWidget(areas.BottomDockWidgetArea if entry.below else areas.RightDockWidgetArea, dock)
    return dock
