"""Which files of a folder are not read, counted by reason, and how that is said."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final


class Reason(Enum):
    """Why a file of a folder is not read."""

    NOT_SUPPORTED = "not_supported"
    NO_PICTURE = "no_picture"
    NO_MEDIA = "no_media"
    NOT_REGULAR = "not_regular"
    FOLDER_LINK = "folder_link"
    BROKEN_LINK = "broken_link"
    NO_LABEL = "no_label"
    PERMISSION = "permission"
    REPEATED = "repeated"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Files that are not read for the same reason.

    Attributes:
        reason: Why.
        what: The format, the suffix or the kind of file, by which they are told apart; may be empty.
        count: How many there are.
    """

    reason: Reason
    what: str
    count: int


LeftOutTemplates = Mapping[Reason, tuple[str, str]]
"""What to say of one file and of several, for each reason; both take ``n`` and ``what``."""

LEFT_OUT_TEMPLATES: Final[LeftOutTemplates] = {
    Reason.NOT_SUPPORTED: (
        "1 {what} picture (not supported; export it as JPEG)",
        "{n} {what} pictures (not supported; export them as JPEG)",
    ),
    Reason.NO_PICTURE: ("1 {what} file (not a picture)", "{n} {what} files (not pictures)"),
    Reason.NO_MEDIA: (
        "1 {what} file (not a picture or video)",
        "{n} {what} files (not pictures or videos)",
    ),
    Reason.NOT_REGULAR: ("1 {what} (not a regular file)", "{n} {what}s (not regular files)"),
    Reason.FOLDER_LINK: ("1 link to a folder (not followed)", "{n} links to folders (not followed)"),
    Reason.BROKEN_LINK: ("1 broken link", "{n} broken links"),
    Reason.NO_LABEL: (
        "1 picture (not in a folder named after an emotion)",
        "{n} pictures (not in a folder named after an emotion)",
    ),
    Reason.PERMISSION: ("1 {what} file (unreadable)", "{n} {what} files (unreadable)"),
    Reason.REPEATED: ("1 file (given twice)", "{n} files (given twice)"),
}


def left_out_text(
    left_out: Iterable[LeftOut],
    templates: LeftOutTemplates = LEFT_OUT_TEMPLATES,
    number: Callable[[int], str] = "{:,}".format,
) -> str:
    """What was left out, as a part of a sentence: ``2 HEIC pictures (…), 3 .txt files (…)``.

    Args:
        left_out: The counts; those of several folders are added up.
        templates: What to say of each reason.
        number: How a count is written.
    """
    counts: Counter[tuple[Reason, str]] = Counter()
    for one in left_out:
        counts[one.reason, one.what] += one.count
    order = list(Reason)
    ordered = sorted(counts.items(), key=lambda item: (order.index(item[0][0]), -item[1], item[0][1]))
    parts = (templates[reason][n > 1].format(n=number(n), what=what) for (reason, what), n in ordered)
    return ", ".join(" ".join(part.split()) for part in parts)
