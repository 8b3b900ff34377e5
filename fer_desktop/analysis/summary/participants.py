"""A participants file, such as ``participants.tsv`` of BIDS: who is on which file, and in which group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from fer_desktop.analysis.output.columns import Column
from fer_desktop.analysis.output.rows import Row
from fer_desktop.analysis.output.table_formats import read_table
from fer_desktop.analysis.output.text_tables import NOT_AVAILABLE
from fer_desktop.base.errors import OutputError
from fer_desktop.base.i18n import translate

ID: Final = "participant_id"
"""The column that names a participant, as in BIDS, unless another one is asked for."""
SOURCE, NAME, FACE = "source", "name", "face_id"
"""Columns that a participants file may have to say which rows are a participant's."""
ID_COLUMN: Final = Column(ID, "string", "Participant, as in the participants file")
RANGE: Final = "range"
"""What the groups are where they are the marker ranges of the summary."""
MAX_NAMED: Final = 5
"""Names that are given where many do not match."""
MOST_NUMBERS: Final = 10
"""Different numbers in a column that are still taken for codes of groups."""


@dataclass(frozen=True, slots=True)
class Participant:
    """One row of the file.

    Attributes:
        id: Who it is; several rows may have the same one, for several conditions.
        group: The group or condition; empty for none.
        source: The file that the row is about: path, name, or name without its ending; empty for any.
        name: The name of the face; empty for any.
        face_id: The number of the face; empty for any.
    """

    id: str
    group: str
    source: str = ""
    name: str = ""
    face_id: str = ""


class Participants:
    """All rows of a participants file, and the column that makes the groups.

    Attributes:
        by: That column.
        groups: Its values, in the order of the file.
    """

    def __init__(self, path: Path, by: str, people: Sequence[Participant]) -> None:
        """Take the rows; ``read_participants`` reads them from a file.

        Raises:
            OutputError: A participant stands there more than once, and nothing says for which file.
        """
        self._path, self.by, self._people = path, by, tuple(people)
        self.groups = tuple(dict.fromkeys(person.group for person in people if person.group))
        self._by_source = any(person.source for person in people)
        self._found: dict[str, list[Participant]] = defaultdict(list)
        for person in people:
            self._found[(person.source if self._by_source else person.id).casefold()].append(person)
        twice = [same[0].id for same in self._found.values() if len(same) > 1]
        if twice and not self._by_source:
            message = translate(
                "summary",
                "{path} has {id} more than once. Add a column “source” that names the file of each row.",
            )
            raise OutputError(message.format(path=path, id=twice[0]))

    def assign(self, rows: Sequence[Row]) -> list[Participant]:
        """Whose each row of a summary is.

        With a column ``source``, a participant's rows are those of this file, and where there are several
        people in it, those with the same ``name`` or ``face_id``, or with the participant as the name.
        Without one, they are those that have the participant as the name of the face, of the file without its
        ending, of the part of it before the first underscore, or of one of its folders, up to the one with
        all files; the first of these counts. Small and capital letters are the same.

        Raises:
            OutputError: There are rows that are nobody's, or could be several participants'.
        """
        places: dict[str, set[str]] = defaultdict(set)
        for row in rows:
            known = next((key for key in _file_keys(row) if key in self._found), "")
            places[known].add(str(row[SOURCE]))
        folders = _folders([str(row[SOURCE]) for row in rows])
        found = [self._of(row, places, folders) for row in rows]
        unmatched = dict.fromkeys(
            shown_row(row) for row, person in zip(rows, found, strict=True) if person is None
        )
        if unmatched:
            message = translate(
                "summary",
                "{path} has no row for {names}. Add what is missing, or correct the column {column}.",
            )
            column = SOURCE if self._by_source else ID
            raise OutputError(message.format(path=self._path, names=listed(list(unmatched)), column=column))
        return [person for person in found if person is not None]

    def unused(self, assigned: Sequence[Participant]) -> str:
        """What to say of participants without rows, and of those without a group; empty for none."""
        used = {person.id for person in assigned}
        absent = list(dict.fromkeys(person.id for person in self._people if person.id not in used))
        without = list(dict.fromkeys(person.id for person in assigned if not person.group))
        said = []
        if absent:
            message = translate("summary", "No readings of {names} of {path}.")
            said.append(message.format(names=listed(absent), path=self._path.name))
        if without and self.by != RANGE:
            message = translate("summary", "No {by} for {names}: left out of the comparison.")
            said.append(message.format(by=self.by, names=listed(without)))
        return " ".join(said)

    def pooled(self, rows: Sequence[Row], assigned: Sequence[Participant]) -> str:
        """What to say of files with several faces that count as one participant; empty for none."""
        faces: dict[tuple[str, str], set[str]] = defaultdict(set)
        for row, person in zip(rows, assigned, strict=True):
            if not person.name and not person.face_id:
                faces[person.id, str(row[SOURCE])].add(str(row[NAME] or row[FACE]))
        files = dict.fromkeys(_path_of(source).name for (_, source), seen in faces.items() if len(seen) > 1)
        if not files:
            return ""
        message = translate(
            "summary",
            "More than one face, counted as one participant: {names}. Name the participant’s face, or tell "
            "faces apart by columns “source” and “face_id” of {path}.",
        )
        return message.format(names=listed(list(files)), path=self._path.name)

    def _of(
        self, row: Row, places: Mapping[str, Collection[str]], folders: Collection[PurePosixPath]
    ) -> Participant | None:
        if not self._by_source:
            keys = _keys(str(row[SOURCE]), str(row[NAME] or ""), folders)
            return next((self._found[key][0] for key in keys if key in self._found), None)
        return self._of_source(row, places)

    def _of_source(self, row: Row, places: Mapping[str, Collection[str]]) -> Participant | None:
        key = next((key for key in _file_keys(row) if key in self._found), "")
        if key and len(places[key]) > 1:
            message = translate(
                "summary", "{path} has “{name}”, which are several files. Name each with its folder."
            )
            raise OutputError(message.format(path=self._path, name=self._found[key][0].source))
        people = self._found[key] if key else []
        fits = [
            person
            for person in people
            if (not person.name or person.name.casefold() == str(row[NAME] or "").casefold())
            and (not person.face_id or person.face_id == str(row[FACE]))
        ]
        called = [person for person in fits if person.id.casefold() == str(row[NAME] or "").casefold()]
        fits = called or fits
        if len({(person.id, person.group) for person in fits}) > 1:
            message = translate(
                "summary",
                "{path} has several rows for {name}. Add a column “face_id” or “name” that tells them apart.",
            )
            raise OutputError(message.format(path=self._path, name=shown_row(row)))
        return fits[0] if fits else None


def read_participants(path: Path, by: str, column: str = ID) -> Participants:
    """Read a participants file: CSV, TSV, JSON lines or Parquet, by its ending.

    Args:
        path: The file.
        by: The column that has the groups or conditions; ``RANGE`` for marker ranges where it has none.
        column: The column that names the participants.

    Raises:
        OutputError: It cannot be read, or lacks one of both columns.
    """
    heading, rows = read_table(path)
    for name in (column, by):
        if name not in heading and name != RANGE:
            message = translate(
                "summary", "{path} has no column “{name}”, only {names}. Choose one of these."
            )
            names = ", ".join(heading) or "–"
            raise OutputError(message.format(path=path, name=name, names=names))
    people = [
        Participant(*(_known(row.get(name, "")) for name in (column, by, SOURCE, NAME, FACE)))
        for row in rows
        if _known(row[column])
    ]
    groups = {person.group for person in people if person.group}
    if len(groups) > MOST_NUMBERS and all(map(_is_number, groups)):
        message = translate(
            "summary",
            "{path} has {n} different numbers in “{name}”, which make no groups. Add a column that puts them "
            "into groups, such as “younger” and “older”.",
        )
        raise OutputError(message.format(path=path, n=len(groups), name=by))
    return Participants(path, by, people)


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def _known(cell: str) -> str:
    """A cell; empty where it says that there is no value, also in CSV."""
    return "" if cell == NOT_AVAILABLE else cell


def group_column(by: str, taken: Collection[str]) -> Column:
    """The column of the groups, for a summary that already has the columns ``taken``."""
    name = f"participant_{by}" if by in taken else by
    return Column(name, "string", "Group or condition, as in the participants file")


def shown_row(row: Row) -> str:
    """The file of a row of a summary, and of several people, the face."""
    file = _path_of(str(row[SOURCE])).name
    return f"{file} ({row[NAME]})" if row[NAME] else file


def _path_of(source: str) -> PurePosixPath:
    return PurePosixPath(source.replace("\\", "/"))


def _file_keys(row: Row) -> Iterator[str]:
    """What the file of a row may be called: its path, its name, its name without the ending."""
    source = str(row[SOURCE])
    path = _path_of(source)
    return iter(dict.fromkeys(key.casefold() for key in (source, path.name, path.stem)))


def _keys(source: str, name: str, folders: Collection[PurePosixPath]) -> Iterator[str]:
    """What a participant may be called whose face was read there, the surest first."""
    path = _path_of(source)
    above = (parent.name for parent in path.parents if parent in folders)
    names = (name, path.stem, path.stem.partition("_")[0], *above)
    return (found.casefold() for found in names if found)


def _folders(sources: Sequence[str]) -> frozenset[PurePosixPath]:
    """The folders that may name participants: the one that has all files, and those in it."""
    files = [_path_of(source) for source in dict.fromkeys(sources)]
    if not files:
        return frozenset()
    shared = set(files[0].parents).intersection(*(path.parents for path in files[1:]))
    deepest = max((len(folder.parts) for folder in shared), default=0)
    return frozenset(folder for path in files for folder in path.parents if len(folder.parts) >= deepest)


def listed(names: Sequence[str]) -> str:
    """The first names, and how many more there are."""
    shown = ", ".join(names[:MAX_NAMED])
    if len(names) <= MAX_NAMED:
        return shown
    return translate("summary", "{names} and {n:,} more").format(names=shown, n=len(names) - MAX_NAMED)
