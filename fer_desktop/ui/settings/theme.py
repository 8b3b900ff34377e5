"""Light and dark palettes on the Fusion style, and colours that can be told apart on them."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPalette
from PySide6.QtWidgets import QApplication

from fer_desktop.base.emotion_names import colour_of
from fer_desktop.base.paths import resource

NOT_SURE_PAPER: Final = QColor("#2A2E35")
"""Under the label of a face that is not sure, which is hatched and has no colour."""

SERIES: Final = ("#3D8FD1", "#E69F00", "#8A8A8A")
"""For the lines of one chart, the last one for a reference, on light and on dark."""
FACE_SERIES: Final = ("#0072B2", "#E69F00", "#009E73", "#D55E00", "#CC79A7", "#56B4E9")
"""For a line of each face, on light and on dark: those of Okabe and Ito (2008), without black and yellow."""


def emotion_colour(label: str) -> QColor:
    """The colour of an emotion, or of a class of one's own."""
    return QColor(colour_of(label))


def hatching(ink: QColor, strength: float = 1.0) -> QBrush:
    """Slanted lines in place of a colour, for what is not sure; ``strength`` 0..1 lets them fade."""
    faded = QColor(ink)
    faded.setAlphaF(strength)
    return QBrush(faded, Qt.BrushStyle.BDiagPattern)


def relative_luminance(colour: QColor) -> float:
    """Relative luminance, 0 (black) to 1 (white), by WCAG 2."""
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: QColor, second: QColor) -> float:
    """Contrast ratio of two colours, 1 to 21, by WCAG 2."""
    dark, light = sorted((relative_luminance(first), relative_luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def text_on(background: QColor) -> QColor:
    """Black or white, whichever can be read better on ``background``."""
    black, white = QColor("#101010"), QColor("#FFFFFF")
    return max((black, white), key=lambda colour: contrast(colour, background))


def mixed(first: QColor, second: QColor, part: float) -> QColor:
    """``first`` at part 0, ``second`` at part 1, straight between in sRGB."""
    return QColor.fromRgbF(
        first.redF() + (second.redF() - first.redF()) * part,
        first.greenF() + (second.greenF() - first.greenF()) * part,
        first.blueF() + (second.blueF() - first.blueF()) * part,
    )


@dataclass(frozen=True)
class Theme:
    """The colours of one theme, as hexadecimal sRGB."""

    name: str
    window: str
    base: str
    raised: str
    text: str
    muted: str
    border: str
    accent: str
    alert: str


LIGHT: Final = Theme(
    "light", "#F4F5F7", "#FFFFFF", "#E9EBEF", "#1B1F24", "#57606A", "#CDD2D9", "#1F6FB5", "#C42B1C"
)
DARK: Final = Theme(
    "dark", "#1D2025", "#15181C", "#2A2E35", "#E6E9ED", "#A2ABB6", "#3A4049", "#5AA7E8", "#FF7B72"
)
THEMES: Final = {theme.name: theme for theme in (LIGHT, DARK)}
FOLLOW_SYSTEM: Final = "system"


def apply_theme(application: QApplication, choice: str) -> None:
    """Dress the application in ``light``, ``dark`` or, with ``system``, in what the desktop is set to."""
    theme = THEMES.get(choice) or _of_the_system(application)
    application.setStyle("Fusion")
    application.setPalette(_palette(theme))
    application.setStyleSheet(_style_sheet(theme))


def _of_the_system(application: QApplication) -> Theme:
    return DARK if application.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: theme.window,
        QPalette.ColorRole.WindowText: theme.text,
        QPalette.ColorRole.Base: theme.base,
        QPalette.ColorRole.AlternateBase: theme.raised,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.PlaceholderText: theme.muted,
        QPalette.ColorRole.Button: theme.raised,
        QPalette.ColorRole.ButtonText: theme.text,
        QPalette.ColorRole.ToolTipBase: theme.raised,
        QPalette.ColorRole.ToolTipText: theme.text,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: "#FFFFFF" if theme is LIGHT else "#0B1016",
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.Mid: theme.border,
        QPalette.ColorRole.Accent: theme.accent,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return palette


def _style_sheet(theme: Theme) -> str:
    line = f"1px solid {theme.border}"
    check = resource("icons", f"check_{theme.name}.svg").as_posix()
    return f"""
        QToolTip {{ color: {theme.text}; background: {theme.raised}; border: {line}; padding: 4px; }}
        QStatusBar {{ border-top: {line}; }}
        QStatusBar::item {{ border: none; }}
        QStatusBar QLabel {{ color: {theme.muted}; padding: 4px 8px; }}
        QTabBar {{ qproperty-drawBase: 0; qproperty-elideMode: ElideNone;
                   qproperty-usesScrollButtons: true; }}
        QTabBar::tab {{ color: {theme.muted}; padding: 6px 6px; border: none;
                        border-bottom: 2px solid transparent; }}
        QTabBar::tab:hover {{ color: {theme.text}; }}
        QTabBar::tab:selected {{ color: {theme.text}; border-bottom: 2px solid {theme.accent}; }}
        QRadioButton::indicator {{ width: 11px; height: 11px; border: 1px solid {theme.muted};
                                   border-radius: 6px; background: {theme.base}; }}
        QRadioButton::indicator:checked {{ background: {theme.accent}; }}
        QCheckBox::indicator, QListWidget::indicator {{
                                width: 11px; height: 11px; border: 1px solid {theme.muted};
                                border-radius: 2px; background: {theme.base}; }}
        QCheckBox::indicator:checked, QListWidget::indicator:checked {{
                                        border-color: {theme.accent}; background: {theme.accent};
                                        image: url("{check}"); }}
        QCheckBox::indicator:checked:disabled {{ border-color: {theme.border}; background: {theme.muted}; }}
        #sourceBar {{ border-bottom: {line}; }}
        #seekBar, #readingBar, #filmstrip {{ border-top: {line}; }}
        #filmstrip QScrollBar {{ height: 8px; }}
        #filmstrip {{ background: {theme.window}; }}
        #readingColumn {{ border-left: {line}; }}
        QPushButton:default:focus {{ border: 2px solid {theme.accent}; border-radius: 3px;
                                     background: {theme.base}; }}
        QScrollArea {{ background: transparent; }}
        QScrollArea:focus, QListWidget:focus {{ border: 1px solid {theme.accent}; }}
        #link {{ color: {theme.accent}; border: none; background: transparent; padding: 2px 0;
                 text-align: left; text-decoration: underline; }}
        #link:focus {{ border: 1px solid {theme.accent}; }}
        #messageBar {{ background: {theme.raised}; border: {line}; border-radius: 4px; }}
        #messageBar[kind="error"] {{ border-left: 4px solid #D55E00; }}
        #messageBar[kind="notice"] {{ border-left: 4px solid {theme.accent}; }}
        #recordingIndicator, #sendingSign {{ color: {theme.base}; background: {theme.alert}; border: none;
                                             font-weight: bold; border-radius: 4px; padding: 3px 8px; }}
        #sendingSign:focus {{ border: 2px solid {theme.text}; padding: 1px 6px; }}
        #faceCard, #playerOverlay {{ background: {theme.base}; border: {line}; border-radius: 6px; }}
        #caption {{ color: {theme.muted}; }}
        #qualityHint {{ color: {theme.alert}; }}
        QTableView {{ border: none; background: {theme.window}; }}
        QTableCornerButton::section {{ background: {theme.window}; border: none; }}
        QHeaderView::section {{ background: {theme.window}; color: {theme.muted}; padding: 4px;
                                border: none; }}
    """
