"""Hands inputs to a child process, as the program would get them, and judges what came of each."""

from __future__ import annotations

import csv
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from benchmarks.torture_parts.case import Case
from benchmarks.torture_parts.child import Answer, Child, Result
from benchmarks.torture_parts.media import damaged_video, picture
from benchmarks.torture_parts.models import model
from benchmarks.torture_parts.servers import SERVERS, serving
from benchmarks.torture_parts.tables import table
from fer_desktop.vision.sources.targets import list_files

LIMIT: Final = 120.0
"""Seconds that one input may take, also where the computer does other things meanwhile."""
LONGEST: Final = 1000
"""Letters of a sentence."""
TOGETHER: Final = 40
"""Files that are analysed in one folder; one by one where something goes wrong."""
_UNEXPECTED: Final = ("Traceback (most recent call last)", "See the log file")
"""What is said of an error that nobody foresaw."""
_GENERAL: Final = re.compile(r"Skipped: |Saved |No face found |[\d,]+ (picture|video|file|face)")
"""Lines of ``analyse`` that are about all files."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one input.

    Attributes:
        case: The input's number.
        what: What it is.
        result: What came of it.
        detail: The sentence, or the end of what was said.
        seconds: How long it took.
        peak: Megabytes that the child has had at most by then.
        stray: Lines on standard error that name no file, of all inputs that were analysed together.
    """

    case: int
    what: str
    result: Result
    detail: str = ""
    seconds: float = 0.0
    peak: float = 0.0
    stray: tuple[str, ...] = ()


Run = Callable[["Trial", int, Sequence[int]], Iterator[Outcome]]


@dataclass(frozen=True)
class Trial:
    """One kind of input at one place where the program takes it.

    Attributes:
        family: What is made: "pictures".
        way: How it comes in: "analyse".
        make: Makes a case from seed and number.
        count: How many are tried by default.
        run: Tries the cases of some numbers.
        entry: Of the child process.
        options: Fields of each request, beside the path.
    """

    family: str
    way: str
    make: Callable[[int, int], Case]
    count: int
    run: Run
    entry: str
    options: Mapping[str, Any]

    @property
    def name(self) -> str:
        """Of the line in the table."""
        return f"{self.family}, {self.way}"


def one_by_one(trial: Trial, seed: int, numbers: Sequence[int]) -> Iterator[Outcome]:
    """Each input alone, all in one child."""
    with tempfile.TemporaryDirectory() as folder, Child(trial.entry) as child:
        for number in numbers:
            case = trial.make(seed, number)
            path = case.write(Path(folder))
            answer = child.ask({"path": str(path), **trial.options}, LIMIT)
            yield outcome(case, judged(answer, path.name), answer)
            _remove(path)


def folders_alone(trial: Trial, seed: int, numbers: Sequence[int]) -> Iterator[Outcome]:
    """As ``one_by_one``, without what is no folder."""
    yield from one_by_one(trial, seed, [n for n in numbers if not trial.make(seed, n).name.endswith("l")])


def all_together(trial: Trial, seed: int, numbers: Sequence[int]) -> Iterator[Outcome]:
    """Many inputs in one folder for ``analyse``; one by one where that comes to a bad end."""
    with Child(trial.entry) as child:
        for begin in range(0, len(numbers), TOGETHER):
            cases = [trial.make(seed, number) for number in numbers[begin : begin + TOGETHER]]
            found = _analysed(child, cases, LIMIT * 5)
            yield from found or (one for case in cases for one in _analysed(child, [case], LIMIT) or ())


def _analysed(child: Child, cases: Sequence[Case], limit: float) -> list[Outcome]:
    """What came of the files of one folder; nothing where several came to a bad end together."""
    with tempfile.TemporaryDirectory() as place:
        folder, rows = Path(place, "files"), Path(place, "rows.csv")
        folder.mkdir()
        paths = [case.write(folder) for case in cases]
        answer = child.ask({"path": str(folder), "csv": str(rows)}, limit)
        bad = answer.fault is not None or any(text in answer.said for text in _UNEXPECTED)
        lines = answer.said.splitlines()
        if len(cases) > 1 and (bad or "traceback" in answer.values):
            return []
        listed = set(list_files([str(folder)]).paths)
        read = _sources(rows)
        found = []
        for case, path in zip(cases, paths, strict=True):
            said = [line for line in lines if path.name in line]
            if bad or "traceback" in answer.values:
                result, detail = judged(answer, path.name)
            elif not all(_is_sentence(line, path.name) for line in said):
                result, detail = Result.UNCLEAR, " ".join(said)
            elif str(path) in read:
                result, detail = Result.READ, " ".join(said)
            elif said or path not in listed:
                result, detail = Result.REFUSED, " ".join(said)
            else:
                result, detail = Result.UNCLEAR, "neither a row nor a word"
            found.append(outcome(case, (result, detail), answer, len(cases)))
        names = [path.name for path in paths]
        stray = [line for line in lines if not (_GENERAL.match(line) or any(name in line for name in names))]
        return [*found[:-1], replace(found[-1], stray=tuple(stray))]


def over_addresses(trial: Trial, seed: int, numbers: Sequence[int]) -> Iterator[Outcome]:
    """Each server alone; several at a time, because most of them let one wait."""

    def one(number: int) -> Outcome:
        case = trial.make(seed, number)
        with serving(number) as server, Child(trial.entry) as child:
            answer = child.ask({"path": server.address}, LIMIT)
            return outcome(case, judged(answer, server.address), answer)

    with ThreadPoolExecutor(8) as pool:
        yield from pool.map(one, numbers)


def _server(seed: int, number: int) -> Case:
    return Case(number, f"server {SERVERS[number][0]}", "", b"")


def outcome(case: Case, judgement: tuple[Result, str], answer: Answer, shared: int = 1) -> Outcome:
    """Of one case; ``shared`` is how many inputs the time was taken for."""
    result, detail = judgement
    seconds = float(answer.values.get("seconds", 0.0)) / shared
    return Outcome(case.number, case.what, result, detail, seconds, float(answer.values.get("peak", 0.0)))


def judged(answer: Answer, name: str) -> tuple[Result, str]:
    """What an answer means, and its words.

    Args:
        answer: What a child said.
        name: What a refusal must name.
    """
    values, said = answer.values, answer.said.strip()
    refused = str(values.get("refused", ""))
    last = (said.splitlines() or [""])[-1]
    if answer.fault is not None:
        return answer.fault, f"{values.get('signal', '')} {said[-2000:]}".strip()
    if "hang" in values:
        return Result.HANG, values["hang"]
    if "traceback" in values:
        return Result.TRACEBACK, values["traceback"]
    if any(text in said or text in refused for text in _UNEXPECTED):
        return Result.TRACEBACK, said[-2000:] or refused
    if refused:
        return (Result.REFUSED if _is_sentence(refused, name) else Result.UNCLEAR), refused
    if values.get("code"):
        clear = values["code"] == 2 and _is_sentence(last, name)
        return (Result.REFUSED if clear else Result.UNCLEAR), said or f"exit code {values['code']}"
    return Result.READ, ""


def _is_sentence(text: str, name: str) -> bool:
    """Whether it is one line that can be read, and names the file."""
    return name in text and text.strip().isprintable() and len(text) <= LONGEST


def _sources(rows: Path) -> set[str]:
    try:
        with rows.open(newline="", encoding="utf-8") as file:
            return {row["source"] for row in csv.DictReader(file)}
    except FileNotFoundError:
        return set()


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


TRIALS: Final[tuple[Trial, ...]] = (
    Trial("pictures", "analyse", picture, 1100, all_together, "analyse", {}),
    Trial("pictures", "window", picture, 1100, one_by_one, "open_file", {}),
    Trial("videos", "analyse", damaged_video, 420, all_together, "analyse", {}),
    Trial("videos", "window", damaged_video, 420, one_by_one, "open_file", {}),
    Trial("tables", "clean", table, 400, one_by_one, "clean", {}),
    Trial("tables", "train", table, 400, one_by_one, "read_table", {}),
    Trial("models", "import", model, 400, one_by_one, "import_package", {}),
    Trial("models", "analyse --model", model, 400, folders_alone, "analyse_by", {}),
    Trial("addresses", "window", _server, len(SERVERS), over_addresses, "watch_stream", {}),
)
"""One line of the table each."""


def try_all(trial: Trial, seed: int, numbers: Iterable[int]) -> Iterator[Outcome]:
    """What came of the inputs of these numbers."""
    return trial.run(trial, seed, list(numbers))
