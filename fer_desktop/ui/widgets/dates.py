"""Dates and times as the person's system writes them; whatever is exported keeps ISO 8601."""

from typing import Final

from PySide6.QtCore import QDateTime, QLocale, Qt

_SHORT: Final = QLocale.FormatType.ShortFormat


def shown_day(moment: str) -> str:
    """The day of a moment in ISO 8601, briefly; what is no such moment stays as it is."""
    when = _local(moment)
    if not when.isValid():
        return moment
    if _has_no_country():
        return when.toString("yyyy-MM-dd")
    return QLocale().toString(when.date(), _SHORT)


def shown_moment(moment: str) -> str:
    """Day and time of a moment in ISO 8601, the month as a word; what is no such moment stays as it is."""
    when = _local(moment)
    if not when.isValid():
        return moment
    if _has_no_country():
        return when.toString("yyyy-MM-dd HH:mm")
    day = QLocale().toString(when.date(), QLocale.FormatType.LongFormat)
    return f"{day}, {QLocale().toString(when.time(), _SHORT)}"


def _has_no_country() -> bool:
    """Whether the system is set to no language ("C"), in whose dates nobody thinks."""
    return QLocale().language() is QLocale.Language.C


def _local(moment: str) -> QDateTime:
    """A moment in the time zone of this computer."""
    return QDateTime.fromString(moment, Qt.DateFormat.ISODate).toLocalTime()
