"""The rooms of the house: what each may import, how large it may be, and that names tell files apart."""

import ast
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path

import pytest

import fer_desktop

ROOT = Path(next(iter(fer_desktop.__path__))).parent
HEAVY = ("PySide6", "tensorflow", "keras", "pandas", "sklearn", "seaborn", "matplotlib")
# The rooms of the application, the lowest first; a room imports its own files and those of lower levels.
LEVELS = (
    ("base",),
    ("vision",),
    ("live", "explain"),
    ("analysis",),
    ("recording",),
    ("models", "outputs"),
    ("api", "cli", "ui"),
)
LEVEL_OF = {room: level for level, rooms in enumerate(LEVELS) for room in rooms}
DOOR = "training.core"
LOOSE = {"__init__.py", "__main__.py", "app.py"}
MOST_FILES = 20
MOST_LINES = 300
# A command or a window of its own starts in each of these.
WITHOUT_A_WINDOW = (
    "fer_desktop.api.model",
    "fer_desktop.cli.run_job",
    "fer_desktop.cli.run_live",
    "fer_desktop.analysis.worker",
    "fer_desktop.live.session",
    "fer_desktop.models.importing",
    "fer_desktop.outputs.sender",
    "fer_desktop.recording.recording",
    "fer_desktop.vision.factory",
    "training.commands.main",
    "training.core.bundle",
    "training.worker.handlers",
)


def _files(*rooms: str) -> list[Path]:
    return sorted(path for room in rooms for path in (ROOT / room).rglob("*.py"))


def _name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


FILES = _files("fer_desktop", "training")
MODULES = {_name(path) for path in FILES}


def _imports(path: Path) -> set[str]:
    """The modules that a file imports, wherever in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.update(
                whole if (whole := f"{node.module}.{alias.name}") in MODULES else node.module
                for alias in node.names
            )
    return names


IMPORTS = {path: _imports(path) for path in FILES}


def _room(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def test_imports_of_the_application_point_downwards():
    wrong = []
    for path in _files("fer_desktop"):
        own = _room(_name(path))
        if own not in LEVEL_OF:
            continue
        for module in IMPORTS[path]:
            other = _room(module) if module.startswith("fer_desktop.") else own
            if other != own and LEVEL_OF.get(other, len(LEVELS)) >= LEVEL_OF[own]:
                wrong.append(f"{_name(path)} imports {module}")
    assert wrong == []


def test_training_core_is_the_only_door_to_training():
    wrong = [
        f"{_name(path)} imports {module}"
        for path in _files("fer_desktop")
        for module in IMPORTS[path]
        if module.split(".")[0] == "training" and not f"{module}.".startswith(f"{DOOR}.")
    ]
    assert wrong == []


def test_the_door_leads_to_nothing_else_in_training():
    wrong = [
        f"{_name(path)} imports {module}"
        for path in _files("training/core")
        for module in IMPORTS[path]
        if module.split(".")[0] == "training" and not f"{module}.".startswith(f"{DOOR}.")
    ]
    assert wrong == []


def test_only_what_decodes_pictures_needs_more_than_the_standard_library_for_media():
    wanted = {"picture_decoder.py": {"PIL", "cv2", "numpy"}, "picture_header.py": {"PIL"}}
    for path in _files("training/core/media"):
        foreign = {name.split(".")[0] for name in IMPORTS[path]} - sys.stdlib_module_names - {"training"}
        assert foreign == wanted.get(path.name, set()), path


def test_walking_folders_loads_neither_opencv_nor_pillow():
    program = "import sys, training.core.media, training.core.media.picture_decoder; "
    program += "print([name for name in ('cv2', 'PIL') if name in sys.modules])"
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


def test_training_knows_nothing_of_the_application_or_of_qt():
    for path in _files("training"):
        assert {name.split(".")[0] for name in IMPORTS[path]}.isdisjoint({"fer_desktop", "PySide6"}), path


def test_qt_is_imported_by_the_window_alone():
    allowed = {ROOT / "fer_desktop" / "app.py", ROOT / "fer_desktop" / "base" / "logs.py"}
    users = {
        path for path in _files("fer_desktop") if "PySide6" in {name.split(".")[0] for name in IMPORTS[path]}
    }
    assert {path for path in users if "ui" not in path.relative_to(ROOT).parts} == allowed


def test_opencv_is_imported_in_one_place():
    door = ROOT / "fer_desktop" / "vision" / "opencv.py"
    assert [path for path in _files("fer_desktop") if "cv2" in IMPORTS[path]] == [door]


@pytest.mark.parametrize("module", WITHOUT_A_WINDOW)
def test_what_works_without_a_window_imports_nothing_heavy(module):
    program = f"import sys, {module}; print([name for name in {HEAVY} if name in sys.modules])"
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


def test_reading_a_face_imports_nothing_heavy(happy_sample):
    program = (
        f"import sys; from fer_desktop.cli.run_job import analyse; "
        f"code = analyse([{str(happy_sample)!r}, '--csv', '-']); "
        f"print(code, [name for name in {HEAVY} if name in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout.splitlines()[-1] == "0 []"


def test_no_module_stands_loose_beside_the_rooms():
    assert {path.name for path in (ROOT / "fer_desktop").glob("*.py")} == LOOSE
    assert {path.name for path in (ROOT / "training").glob("*.py")} == LOOSE - {"app.py"}


def test_the_guide_for_contributors_lists_every_room():
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    rooms = {f"{path.parent.relative_to(ROOT).as_posix()}/" for path in FILES}
    assert [room for room in sorted(rooms) if f"| `{room}`" not in guide] == ["training/"]


def test_a_room_has_at_most_twenty_files():
    rooms = Counter(str(path.parent.relative_to(ROOT)) for path in FILES if path.name != "__init__.py")
    assert {room: number for room, number in rooms.items() if number > MOST_FILES} == {}


def test_a_file_has_at_most_three_hundred_lines():
    long = {_name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    assert {name: lines for name, lines in long.items() if lines > MOST_LINES} == {}


def test_every_file_has_a_name_of_its_own():
    names = Counter(path.name for path in FILES if path.name not in ("__init__.py", "__main__.py"))
    assert [name for name, number in names.items() if number > 1] == []


def test_every_public_class_has_a_name_of_its_own():
    places = defaultdict(list)
    for path in FILES:
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places[node.name].append(_name(path))
    assert {name: modules for name, modules in places.items() if len(modules) > 1} == {}


def test_imports_at_the_top_of_files_form_no_circle():
    at_top: dict[str, set[str]] = {_name(path): set() for path in FILES}
    for path in FILES:
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ImportFrom) and node.module:
                for alias in node.names:
                    whole = f"{node.module}.{alias.name}"
                    at_top[_name(path)].add(whole if whole in MODULES else node.module)
    left = {name: {other for other in others if other in MODULES} for name, others in at_top.items()}
    while free := [name for name, others in left.items() if not others & left.keys()]:
        for name in free:
            del left[name]
    assert left == {}
