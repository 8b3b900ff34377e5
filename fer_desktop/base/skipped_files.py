"""What is said of files that are not read, in the language of the window; no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from fer_desktop.base.errors import UnsupportedFileError, shown_kind
from fer_desktop.base.i18n import shown_number, translate
from training.core.media import Kind, LeftOut, LeftOutTemplates, MediaFormat, Reason, left_out_text


def left_out_templates() -> LeftOutTemplates:
    """One file, and several, by reason; made when it is asked for, since the language is chosen first."""
    return {
        Reason.NOT_SUPPORTED: (
            translate("sources", "1 {what} picture (not supported; export it as JPEG)"),
            translate("sources", "{n} {what} pictures (not supported; export them as JPEG)"),
        ),
        Reason.NO_PICTURE: (
            translate("sources", "1 {what} file (not a picture)"),
            translate("sources", "{n} {what} files (not pictures)"),
        ),
        Reason.NO_MEDIA: (
            translate("sources", "1 {what} file (not a picture or video)"),
            translate("sources", "{n} {what} files (not pictures or videos)"),
        ),
        Reason.NOT_REGULAR: (
            translate("sources", "1 {what} (not a regular file)"),
            translate("sources", "{n} {what}s (not regular files)"),
        ),
        Reason.FOLDER_LINK: (
            translate("sources", "1 link to a folder (not followed)"),
            translate("sources", "{n} links to folders (not followed)"),
        ),
        Reason.BROKEN_LINK: (translate("sources", "1 broken link"), translate("sources", "{n} broken links")),
        Reason.NO_LABEL: (
            translate("sources", "1 picture (not in a folder named after an emotion)"),
            translate("sources", "{n} pictures (not in a folder named after an emotion)"),
        ),
        Reason.PERMISSION: (
            translate("sources", "1 {what} file (unreadable)"),
            translate("sources", "{n} {what} files (unreadable)"),
        ),
        Reason.REPEATED: (
            translate("sources", "1 file (given twice)"),
            translate("sources", "{n} files (given twice)"),
        ),
    }


def left_out_of(values: Iterable[Mapping[str, Any]]) -> list[LeftOut]:
    """What a training process says was left out, from its JSON."""
    return [LeftOut(Reason(one["reason"]), str(one["what"]), int(one["count"])) for one in values]


def shown_left_out(left_out: Iterable[LeftOut]) -> str:
    """What was left out, as a part of a sentence; empty for nothing."""
    shown = [replace(one, what=shown_kind(one.what)) for one in left_out]
    return left_out_text(shown, left_out_templates(), shown_number)


def left_out_sentence(left_out: Iterable[LeftOut]) -> str:
    """What was left out, as a sentence; empty for nothing."""
    files = shown_left_out(left_out)
    return translate("sources", "Skipped: {files}.").format(files=files) if files else ""


def not_regular(path: str | Path, kind: str) -> UnsupportedFileError:
    """What to say of a FIFO, a socket or a device.

    Args:
        path: The file.
        kind: What it is, as ``SpecialFileError`` has it.
    """
    said = translate("sources", "{path} is a {kind}, not a regular file. Choose another one.")
    return UnsupportedFileError(said.format(path=path, kind=shown_kind(kind)))


def too_many_pixels(path: str | Path, width: int, height: int, most: int) -> str:
    """What to say of a picture or video with more pixels than are read."""
    said = translate(
        "sources",
        "{path} has {width:,} × {height:,} pixels, {millions:,.0f} million; the limit is "
        "{most:,.0f} million. Save a smaller copy and open that.",
    )
    return said.format(path=path, width=width, height=height, millions=width * height / 1e6, most=most / 1e6)


def unsupported(path: str | Path, form: MediaFormat | None) -> UnsupportedFileError:
    """What to say of a file that is no picture or video which can be read.

    Args:
        path: The file.
        form: Its format, if that is known.
    """
    if form is not None and form.kind is Kind.UNSUPPORTED:
        said = translate(
            "sources",
            "{path} is in the format {format}, which is not supported. Export it as JPEG and open that.",
        )
        return UnsupportedFileError(said.format(path=path, format=form.name))
    said = translate("sources", "{path} is neither a picture nor a video. Open a JPEG, PNG, MP4 or AVI file.")
    return UnsupportedFileError(said.format(path=path))
