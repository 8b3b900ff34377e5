"""Pictures and videos on the disk: what a file holds, and which of a folder's files are read.

The one walker and the one decoder of the whole program, in training and in analysis; the walker needs the
standard library alone.
"""

from training.core.media.file_formats import (
    HEAD,
    MEDIA,
    MEDIA_SUFFIXES,
    PICTURE_SUFFIXES,
    PICTURES,
    VIDEO_SUFFIXES,
    Container,
    Kind,
    MediaFormat,
    container_in,
    format_by_name,
    format_in,
    format_of,
    has_overlong_chunk,
    has_suffix,
    is_text,
)
from training.core.media.left_out import LEFT_OUT_TEMPLATES, LeftOut, LeftOutTemplates, Reason, left_out_text
from training.core.media.regular_file import (
    SpecialFileError,
    read_file,
    regular_file,
    special_file,
    special_file_at,
)
from training.core.media.walk import POLL_EVERY, LeftOutCounter, walk

__all__ = [
    "HEAD",
    "LEFT_OUT_TEMPLATES",
    "MEDIA",
    "MEDIA_SUFFIXES",
    "PICTURES",
    "PICTURE_SUFFIXES",
    "POLL_EVERY",
    "VIDEO_SUFFIXES",
    "Container",
    "Kind",
    "LeftOut",
    "LeftOutCounter",
    "LeftOutTemplates",
    "MediaFormat",
    "Reason",
    "SpecialFileError",
    "container_in",
    "format_by_name",
    "format_in",
    "format_of",
    "has_overlong_chunk",
    "has_suffix",
    "is_text",
    "left_out_text",
    "read_file",
    "regular_file",
    "special_file",
    "special_file_at",
    "walk",
]
