"""Notifications for somebody who works in another program."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from fer_desktop.ui.widgets.desktop_notice import DesktopNotice

ACTIVE, INACTIVE = Qt.ApplicationState.ApplicationActive, Qt.ApplicationState.ApplicationInactive


@pytest.fixture
def shown(monkeypatch):
    """What the desktop was asked for; it has a tray."""
    asked = []
    monkeypatch.setattr(QApplication, "alert", lambda window: asked.append("alert"))
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda icon: asked.append("icon"))
    monkeypatch.setattr(QSystemTrayIcon, "hide", lambda icon: asked.append("no icon"))
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda icon, title, text, *_: asked.append(text))
    return asked


@pytest.fixture
def notice(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return DesktopNotice(window)


def test_a_notice_is_shown_while_another_program_is_in_front(notice, shown, monkeypatch):
    monkeypatch.setattr(QGuiApplication, "applicationState", lambda: INACTIVE)
    assert notice.show("Training is complete.")
    assert shown == ["alert", "icon", "Training is complete."]
    notice.hide()
    assert shown[-1] == "no icon"


def test_nothing_is_shown_while_the_program_itself_is_in_front(notice, shown, monkeypatch):
    monkeypatch.setattr(QGuiApplication, "applicationState", lambda: ACTIVE)
    assert not notice.show("Training is complete.")
    assert shown == []


def test_without_a_tray_the_window_flashes_alone(notice, shown, monkeypatch):
    monkeypatch.setattr(QGuiApplication, "applicationState", lambda: INACTIVE)
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    assert notice.show("Training is complete.")
    assert shown == ["alert"]
