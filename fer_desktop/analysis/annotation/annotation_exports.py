"""Annotations for other programs: ELAN's EAF, and CSV."""

from __future__ import annotations

import io
import mimetypes
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import datetime
from itertools import groupby, zip_longest
from pathlib import Path
from typing import Final, NamedTuple

from fer_desktop.analysis.annotation.annotations import Annotations
from training.core.untrusted.spreadsheet_text import csv_writer, escaped

MARKERS, EXCLUDED, NOTES, NAMES = "markers", "excluded", "notes", "names"
TIERS: Final = (MARKERS, EXCLUDED, NOTES, NAMES)
"""In English in every language, so that scripts find what they know."""
MOMENT_MS: Final = 40
"""How long a moment lasts in ELAN, which knows spans alone: one frame at 25 a second."""
_SCHEMA: Final = "http://www.mpi.nl/tools/elan/EAFv3.0.xsd"
_XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"


class TimedEntry(NamedTuple):
    """One annotation.

    Attributes:
        tier: One of ``TIERS``.
        begin: Seconds.
        end: Seconds; as ``begin`` for a moment.
        text: Label, note or name; empty for an excluded range.
    """

    tier: str
    begin: float
    end: float
    text: str


def entries(annotations: Annotations, duration: float) -> Iterator[TimedEntry]:
    """All annotations, tier by tier, each in the order of time.

    Args:
        annotations: The annotations.
        duration: Seconds of the video, for ranges that reach to its end.
    """
    for marker in annotations.markers:
        yield TimedEntry(MARKERS, marker.seconds, marker.seconds, _encodable(marker.text))
    for part in annotations.excluded:
        end = max(duration, part.begin) if part.end is None else part.end
        yield TimedEntry(EXCLUDED, part.begin, end, "")
    for note in annotations.notes:
        yield TimedEntry(NOTES, note.seconds, note.seconds, _encodable(note.text))
    for anchor in annotations.names:
        yield TimedEntry(NAMES, anchor.seconds, anchor.seconds, _encodable(anchor.name))


def _encodable(text: str) -> str:
    """The text with escapes in place of lone surrogates, which no file in UTF-8 can hold."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def csv_text(annotations: Annotations, duration: float) -> str:
    """A table with ``kind``, ``from_s``, ``to_s`` and ``text``."""
    written = io.StringIO()
    table = csv_writer(written)
    table.writerow(("kind", "from_s", "to_s", "text"))
    for entry in entries(annotations, duration):
        table.writerow((entry.tier, round(entry.begin, 3), round(entry.end, 3), escaped(entry.text)))
    return written.getvalue()


def eaf_text(annotations: Annotations, duration: float, media: Path | None, made: datetime) -> str:
    """An ELAN document with a tier for each kind; times in whole milliseconds.

    Args:
        annotations: The annotations.
        duration: As ``entries`` has it.
        media: The video; None for a recording without one.
        made: When, with its zone.
    """
    root = ET.Element(
        "ANNOTATION_DOCUMENT",
        {
            "AUTHOR": "FER Desktop",
            "DATE": made.isoformat(timespec="seconds"),
            "FORMAT": "3.0",
            "VERSION": "3.0",
            "xmlns:xsi": _XSI,
            "xsi:noNamespaceSchemaLocation": _SCHEMA,
        },
    )
    header = ET.SubElement(root, "HEADER", {"MEDIA_FILE": "", "TIME_UNITS": "milliseconds"})
    if media is not None:
        mime = mimetypes.guess_type(media.name)[0] or "video/*"
        place = {"MEDIA_URL": media.absolute().as_uri(), "MIME_TYPE": mime}
        ET.SubElement(header, "MEDIA_DESCRIPTOR", place)
    order = ET.SubElement(root, "TIME_ORDER")
    tiers = {
        name: ET.Element("TIER", {"TIER_ID": name, "LINGUISTIC_TYPE_REF": "default-lt"}) for name in TIERS
    }
    for number, (entry, begin, end) in enumerate(_apart(annotations, duration), start=1):
        slots = (f"ts{2 * number - 1}", f"ts{2 * number}")
        for slot, time in zip(slots, (begin, end), strict=True):
            ET.SubElement(order, "TIME_SLOT", {"TIME_SLOT_ID": slot, "TIME_VALUE": str(time)})
        annotation = ET.SubElement(ET.SubElement(tiers[entry.tier], "ANNOTATION"), "ALIGNABLE_ANNOTATION")
        annotation.attrib = {
            "ANNOTATION_ID": f"a{number}",
            "TIME_SLOT_REF1": slots[0],
            "TIME_SLOT_REF2": slots[1],
        }
        ET.SubElement(annotation, "ANNOTATION_VALUE").text = _xml_text(entry.text)
    root.extend(tiers.values())
    alignable = {"LINGUISTIC_TYPE_ID": "default-lt", "TIME_ALIGNABLE": "true", "GRAPHIC_REFERENCES": "false"}
    ET.SubElement(root, "LINGUISTIC_TYPE", alignable)
    ET.indent(root)
    return ET.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _apart(annotations: Annotations, duration: float) -> Iterator[tuple[TimedEntry, int, int]]:
    """Entries with begin and end in milliseconds; on a tier none overlaps the next, or ends after the video.

    What stands at the same time is one entry, its texts with semicolons between, as in rows.
    """
    last = round(duration * 1000)
    for _, on_tier in groupby(entries(annotations, duration), lambda entry: entry.tier):
        same = [list(group) for _, group in groupby(on_tier, lambda entry: round(entry.begin * 1000))]
        begins = [round(group[0].begin * 1000) for group in same]
        for group, begin, following in zip_longest(same, begins, begins[1:]):
            end = max(*(round(entry.end * 1000) for entry in group), begin + MOMENT_MS)
            end = min(end, following or end, last if last > begin else end)
            yield group[0]._replace(text="; ".join(entry.text for entry in group)), begin, end


def _xml_text(text: str) -> str:
    """The text without the characters that XML does not allow."""
    return "".join(one for one in text if one in "\t\n\r" or (one >= " " and one not in "\ufffe\uffff"))
