"""What reading, cleaning and splitting report, one class for each kind of note."""

from training.core.training_error import Note


class SkippedFilesNote(Note):
    """Files of folders that were not read."""


class UnmappedLabelNote(Note):
    """Faces whose label is no emotion in the label map."""

    template = "Excluded faces labelled {label}, not an emotion in the label map {map}: {count:,}."


class UnusedMappingNote(Note):
    """A label that was to be mapped and does not occur."""

    template = "No face is labelled {label!r}, which was to be mapped."


class UnreadableRowsNote(Note):
    """Rows or pictures that were skipped."""

    template = "Skipped unreadable rows: {count:,} ({rows})."


class CleaningNote(Note):
    """Faces that were excluded by a rule."""


class ExcludedEmotionsNote(Note):
    """Faces that were excluded by their label."""

    template = "Excluded faces labelled {emotions}: {count:,}."
