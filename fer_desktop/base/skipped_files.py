"""What is said of files that are not read, in the language of the window; no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from fer_desktop.base.errors import UnsupportedFileError
from fer_desktop.base.i18n import shown_number, translate
from training.core.media import Kind, LeftOut, MediaFormat, Reason, Words, left_out_text


def words() -> Words:
    """One file, and several, by reason; made when it is asked for, since the language is chosen first."""
    return {
        Reason.NOT_SUPPORTED: (
            translate("sources", "1 {what} picture (not supported; export it as JPEG)"),
            translate("sources", "{n} {what} pictures (not supported; export them as JPEG)"),
        ),
        Reason.NO_PICTURE: (
            translate("sources", "1 {what} file (no picture)"),
            translate("sources", "{n} {what} files (no pictures)"),
        ),
        Reason.NO_MEDIA: (
            translate("sources", "1 {what} file (no picture or video)"),
            translate("sources", "{n} {what} files (no pictures or videos)"),
        ),
        Reason.NOT_REGULAR: (
            translate("sources", "1 {what} (no regular file)"),
            translate("sources", "{n} {what}s (no regular files)"),
        ),
        Reason.FOLDER_LINK: (
            translate("sources", "1 link to a folder (not followed)"),
            translate("sources", "{n} links to folders (not followed)"),
        ),
        Reason.BROKEN_LINK: (translate("sources", "1 broken link"), translate("sources", "{n} broken links")),
        Reason.NO_LABEL: (
            translate("sources", "1 picture (in no folder named by emotion)"),
            translate("sources", "{n} pictures (in no folder named by emotion)"),
        ),
        Reason.PERMISSION: (
            translate("sources", "1 {what} file (cannot be read)"),
            translate("sources", "{n} {what} files (cannot be read)"),
        ),
    }


def left_out_of(values: Iterable[Mapping[str, Any]]) -> list[LeftOut]:
    """What a training process says was left out, from its JSON."""
    return [LeftOut(Reason(one["reason"]), str(one["what"]), int(one["count"])) for one in values]


def left_out_words(left_out: Iterable[LeftOut]) -> str:
    """What was left out, as a part of a sentence; empty for nothing."""
    return left_out_text(left_out, words(), shown_number)


def left_out_sentence(left_out: Iterable[LeftOut]) -> str:
    """What was left out, as a sentence; empty for nothing."""
    files = left_out_words(left_out)
    return translate("sources", "Left out: {files}.").format(files=files) if files else ""


def unsupported(path: str | Path, form: MediaFormat | None) -> UnsupportedFileError:
    """What to say of a file that is no picture or video which can be read.

    Args:
        path: The file.
        form: Its format, if that is known.
    """
    if form is not None and form.kind is Kind.UNSUPPORTED:
        said = translate(
            "sources",
            "{path} is in the format {format}, which is not supported; export it as JPEG and open that.",
        )
        return UnsupportedFileError(said.format(path=path, format=form.name))
    said = translate("sources", "{path} is neither a picture nor a video; open a JPEG, PNG, MP4 or AVI file.")
    return UnsupportedFileError(said.format(path=path))
