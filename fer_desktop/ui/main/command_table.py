"""The commands of the window: one table, from which menus, keys, their list and the preferences are made."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QAction, QKeySequence

from fer_desktop.analysis.annotation.annotations import CODES
from fer_desktop.base.i18n import translate

_ROLE = QAction.MenuRole
_KEY = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class Command:
    """One line of the table.

    Attributes:
        name: What it is called in the code and in the settings.
        group: The menu that it stands in, as in ``GROUPS``.
        text: What the menu says; an ellipsis where more input follows.
        keys: The default key; a standard key, or as ``QKeySequence`` reads it; empty for none.
        section: Whether a separator stands above it.
        checkable: Whether it is on or off.
        everywhere: Whether its key works in the other windows of the program too.
        role: Where macOS puts it.
        submenu: The title of the submenu that it stands in; empty for the menu itself.
    """

    name: str
    group: str
    text: str
    keys: QKeySequence.StandardKey | str = ""
    section: bool = False
    checkable: bool = False
    everywhere: bool = False
    role: QAction.MenuRole = _ROLE.NoRole
    submenu: str = ""

    @property
    def title(self) -> str:
        """The text without mnemonic and ellipsis."""
        return plain_title(self.text)

    @property
    def default_keys(self) -> QKeySequence:
        """The key before it was changed; the first one, where the system has several."""
        if isinstance(self.keys, str):
            return QKeySequence(self.keys)
        known = QKeySequence.keyBindings(self.keys)
        return QKeySequence(known[0]) if known else QKeySequence()


def plain_title(text: str) -> str:
    """The text of a menu without mnemonic and ellipsis."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")


GROUPS: Final = {
    "file": translate("window", "&File"),
    "edit": translate("window", "&Edit"),
    "view": translate("window", "&View"),
    "playback": translate("window", "&Playback"),
    "model": translate("window", "&Model"),
    "window": translate("window", "&Window"),
    "help": translate("window", "&Help"),
}
"""The menus, from the left."""

_MARKER: Final = translate("window", "Marker &{number}")
_MARKERS: Final = translate("window", "Markers wit&h number keys")

COMMANDS: Final = (
    Command("open_files", "file", translate("window", "&Open pictures or a video…"), _KEY.Open),
    Command("open_folder", "file", translate("window", "Open &folder…"), "Ctrl+Shift+O"),
    Command("open_address", "file", translate("window", "Open &network address…"), "Ctrl+L"),
    Command("demonstration", "file", translate("window", "&Demonstration"), "Ctrl+D"),
    Command("analyse", "file", translate("window", "&Analyse files…"), "Ctrl+Shift+A", section=True),
    Command("summary", "file", translate("window", "Summar&y of rows…")),
    Command("record", "file", translate("window", "Start or stop &recording"), "R", section=True),
    Command("snapshot", "file", translate("window", "&Snapshot"), "S"),
    Command("save_face", "file", translate("window", "Save fa&ce…")),
    Command("save_report", "file", translate("window", "Save r&eport…"), "Ctrl+E"),
    Command("show_recordings", "file", translate("window", "Show recordin&gs folder")),
    Command("quit", "file", translate("window", "&Quit"), "Ctrl+Q", section=True, role=_ROLE.QuitRole),
    Command("copy", "edit", translate("window", "Copy &image"), _KEY.Copy),
    Command("paste", "edit", translate("window", "&Paste picture or files"), _KEY.Paste),
    Command("correct", "edit", translate("window", "&Correct the prediction…"), "W", section=True),
    Command("corrections", "edit", translate("window", "&My corrections…")),
    Command(
        "preferences",
        "edit",
        translate("window", "Pr&eferences…"),
        "Ctrl+,",
        section=True,
        role=_ROLE.PreferencesRole,
    ),
    Command(
        "mirror", "view", translate("window", "&Mirror picture"), "Shift+M", section=True, checkable=True
    ),
    Command("cover_faces", "view", translate("window", "&Cover faces"), "X", checkable=True, everywhere=True),
    Command("zoom_in", "view", translate("window", "Zoom &in"), "+", section=True),
    Command("zoom_out", "view", translate("window", "Zoom &out"), "-"),
    Command("zoom_fit", "view", translate("window", "Fi&t to window"), "0"),
    Command("zoom_actual", "view", translate("window", "&Actual size (1:1)"), "Ctrl+1"),
    Command("full_screen", "view", translate("window", "F&ull screen"), "F11", section=True, checkable=True),
    Command("presenter", "view", translate("window", "&Presenter view"), "P", checkable=True),
    Command("pause", "playback", translate("window", "&Pause or resume"), "Space"),
    Command("rewind", "playback", translate("window", "Play bac&kwards"), "J"),
    Command("hold", "playback", translate("window", "Pa&use the video"), "K"),
    Command("faster", "playback", translate("window", "Pla&y forwards"), "L"),
    Command("loop", "playback", translate("window", "Loop pl&ayback"), "Ctrl+R", checkable=True),
    Command("mark_in", "playback", translate("window", "&Set in point"), "I", section=True),
    Command("mark_out", "playback", translate("window", "Set ou&t point"), "O"),
    Command("clear_in", "playback", translate("window", "&Clear in point"), "Shift+I"),
    Command("clear_out", "playback", translate("window", "Cl&ear out point"), "Shift+O"),
    Command("frame_back", "playback", translate("window", "Previous &frame"), ",", section=True),
    Command("frame_forward", "playback", translate("window", "Ne&xt frame"), "."),
    Command("back", "playback", translate("window", "Pre&vious picture, or back 1 s"), "Left", section=True),
    Command("forward", "playback", translate("window", "&Next picture, or forward 1 s"), "Right"),
    Command("page_back", "playback", translate("window", "Page &back, or back 5 s"), "PgUp"),
    Command("page_forward", "playback", translate("window", "Page f&orward, or forward 5 s"), "PgDown"),
    Command("first", "playback", translate("window", "F&irst picture, or start of the video"), "Home"),
    Command("last", "playback", translate("window", "&Last picture, or end of the video"), "End"),
    Command("marker", "playback", translate("window", "Set &marker…"), "M", section=True),
    Command("note", "playback", translate("window", "&Write note…"), "Shift+N"),
    Command("exclude", "playback", translate("window", "Start or end exclu&ded range"), "E"),
    Command("previous_marker", "playback", translate("window", "Jump to p&revious marker"), "Ctrl+Left"),
    Command("next_marker", "playback", translate("window", "&Jump to next marker"), "Ctrl+Right"),
    Command("annotations", "playback", translate("window", "Mana&ge annotations…")),
    *(
        Command(f"marker_{number}", "playback", _MARKER.format(number=number), str(number), submenu=_MARKERS)
        for number in range(1, CODES + 1)
    ),
    Command("models", "model", translate("window", "&Models…"), "Ctrl+Shift+M"),
    Command("evidence", "model", translate("window", "Model &evidence"), "Ctrl+I"),
    Command("open_model", "model", translate("window", "Open model &folder…")),
    Command("compare", "model", translate("window", "&Compare two models…")),
    Command("occlusion_map", "model", translate("window", "&Occlusion map"), "Shift+L", section=True),
    Command("calibrate", "model", translate("window", "Calibrate for this f&ace…"), "N"),
    Command("collect", "model", translate("window", "Co&llect faces…"), section=True),
    Command("train", "model", translate("window", "&Train a model…"), "Ctrl+T"),
    Command("reset_layout", "window", translate("window", "&Reset layout")),
    Command("minimize", "window", translate("window", "Mi&nimize"), "Ctrl+M"),
    Command("shortcuts", "help", translate("window", "&Keyboard shortcuts"), "F1"),
    Command("disclaimer", "help", translate("window", "&What a prediction says")),
    Command("delete_data", "help", translate("window", "&Delete my data…"), section=True),
    Command("diagnostics", "help", translate("window", "D&iagnostics")),
    Command("about", "help", translate("window", "&About FER Desktop"), section=True, role=_ROLE.AboutRole),
)
"""All commands, in the order of the menus."""
