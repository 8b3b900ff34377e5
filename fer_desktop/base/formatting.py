"""How times, durations and percentages are written."""

import re

from fer_desktop.base.i18n import counted, shown_decimal, translate
from fer_desktop.base.i18n import shown_percent as shown_percent


def shown_time(seconds: float) -> str:
    """A place in a video, to a tenth of a second: 1:02:03.4, or 2:03.4."""
    minutes, rest = divmod(round(seconds * 10), 600)
    hours, minutes = divmod(minutes, 60)
    rest_text = shown_decimal(rest / 10, "04.1f")
    written = f"{minutes:02}:{rest_text}" if hours else f"{minutes}:{rest_text}"
    return f"{hours}:{written}" if hours else written


def clock_time(seconds: float) -> str:
    """Whole seconds that have passed, as on a clock: 1:02:03, or 02:03."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"


def player_time(seconds: float) -> str:
    """A place in a video to a hundredth of a second, as players show it: 1:02:03.40, or 02:03.40."""
    minutes, rest = divmod(round(seconds * 100), 6000)
    hours, minutes = divmod(minutes, 60)
    written = f"{minutes:02}:{shown_decimal(rest / 100, '05.2f')}"
    return f"{hours}:{written}" if hours else written


def parsed_player_time(text: str) -> float | None:
    """The seconds of a time as ``player_time`` writes it, or of seconds alone; None if it is neither."""
    parts = text.strip().replace(",", ".").split(":")
    if len(parts) > 3 or not re.fullmatch(r"[0-9]+(\.[0-9]*)?", parts[-1]):
        return None
    if not all(re.fullmatch(r"[0-9]{1,4}", part) for part in parts[:-1]):
        return None
    return sum(float(part) * 60.0**power for power, part in enumerate(reversed(parts)))


def duration_text(seconds: float) -> str:
    """A measured span of time: 4.2 s, 3 min 5 s, or 2 h 10 min."""
    if seconds < 59.95:
        return translate("report", "{seconds} s").format(seconds=shown_decimal(seconds, ".1f"))
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return translate("report", "{hours} h {minutes} min").format(hours=hours, minutes=minutes)
    return translate("report", "{minutes} min {seconds} s").format(minutes=minutes, seconds=rest)


def approximate_duration(seconds: float) -> str:
    """A span of time that is only estimated: about 5 minutes."""
    if seconds < 45:
        return translate("train", "less than a minute")
    minutes = max(round(seconds / 60), 1)
    if minutes < 60:
        return counted(minutes, translate("train", "about a minute"), translate("train", "about {n} minutes"))
    hours, minutes = divmod(minutes, 60)
    if minutes and hours < 10:
        return translate("train", "about {hours} h {minutes} min").format(hours=hours, minutes=minutes)
    return translate("train", "about {hours} h").format(hours=hours)
