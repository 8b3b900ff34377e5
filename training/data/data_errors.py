"""Everything that can be wrong with files of faces, one class for each cause."""

from training.data.faces import DataError, NoFacesError


class RowError(DataError):
    """One row or picture cannot be read; its text is the reason alone, without a full stop."""


class PixelTextError(RowError):
    """Something else than integers."""

    template = "the pixels are not integers"


class PixelCountError(RowError):
    """Too few or too many pixels."""

    template = "{count} pixels instead of {expected}"


class PixelRangeError(RowError):
    """A pixel value out of range."""

    template = "the pixel value {value} is not between 0 and 255"


class LongRowError(RowError):
    """A row is longer than the header."""

    template = "more fields than the header ({detail})"


class PictureAccessError(RowError):
    """The system refuses to read a picture."""

    template = "unreadable ({reason})"


class UndecodedPictureError(RowError):
    """A picture that is too large, or that nothing here decodes."""

    template = "{reason}"


class VoteRangeError(RowError):
    """A vote that is no small integer."""

    template = "a FER+ vote is not an integer from 0 to 255"


class UnknownUsageError(RowError):
    """A split that nobody knows."""

    template = "the usage {usage!r} is unknown; use one of {known}"


class UnreadableRowError(DataError):
    """A row or picture cannot be read, and is not to be skipped."""

    template = "{source}, {place}: {reason}. Correct or remove it."
    option_hint = "--clean excludes it."


class MissingSourceError(DataError):
    """A file or folder does not exist."""

    template = "There is no file or folder {path}. Choose a fer2013.csv or a folder of labelled pictures."


class NotRegularSourceError(DataError):
    """A FIFO, a socket or a device."""

    template = "{path} is a {kind}, not a regular file. Choose another one."


class UnreadableFileError(DataError):
    """The system refuses to read a file."""

    template = "{path} is unreadable ({reason}). Check its permissions."


class EmptyFileError(DataError):
    """An empty CSV file."""

    template = "{path} is empty. Choose a CSV file with the columns emotion, pixels and Usage."


class MalformedCsvError(DataError):
    """A CSV file that cannot be parsed."""

    template = "{path} cannot be parsed as CSV ({reason}). Correct the file."


class NotTextError(DataError):
    """A binary file."""

    template = "{path} is not a text file. Choose a CSV file with the columns emotion, pixels and Usage."


class LongFirstRowsError(DataError):
    """The first rows are longer than the header."""

    template = "{path}: the first rows have more fields than the header. Correct the file."


class LongHeaderError(DataError):
    """A first line that is far longer than a header."""

    template = (
        "{path} is not a table of faces: its first line is longer than {most:,} bytes. Choose a CSV file "
        "with the columns emotion, pixels and Usage."
    )


class LongLineError(DataError):
    """A line that is far longer than a face."""

    template = "{path}, {place}: the line is longer than {most:,} bytes. Correct or remove it."


class NullBytesError(DataError):
    """A file whose rest is filled with zeros, as after a power cut."""

    template = "{path} is damaged: from {place} on, it contains null bytes. Copy the file again."


class EncodingError(DataError):
    """A file in UTF-16."""

    template = "{path} is encoded in UTF-16. Save it as UTF-8 (in Excel: CSV UTF-8)."


class SeparatorError(DataError):
    """A file with another separator."""

    template = "{path} has columns separated by {separator!r}. Save it with commas."


class NotAFaceTableError(DataError):
    """A text file without the header of a table of faces."""

    template = (
        "{path} is not a table of faces: its first line is “{line}”, not a header with emotion and pixels. "
        "Choose a CSV file such as fer2013.csv, or a folder with one folder of pictures per emotion."
    )


class MissingColumnError(DataError):
    """A header without a necessary column."""

    template = (
        "{path} has no column '{column}' (header: {header}). The header must name emotion, pixels and, if "
        "there is a split, Usage."
    )


class EmptyTableError(NoFacesError):
    """A header without rows."""

    template = "{path} has a header but no faces. Choose a CSV file with one row per face."


class NoLabelledPicturesError(NoFacesError):
    """A folder without emotion folders that contain pictures."""

    template = "{folder} contains no labelled pictures. Put pictures into folders named after emotions."


class NoReadableFaceError(DataError):
    """Not one row or picture can be read."""

    template = "{source} contains no readable face: {count:,} unreadable, the first is {place}: {reason}."


class MixedSplitsError(DataError):
    """Emotion folders next to split folders."""

    template = (
        "{folder} contains emotion folders next to folders such as train and test. Move all pictures into "
        "the latter."
    )


class UnreadableFolderError(DataError):
    """The system refuses to read a folder."""

    template = "The folder {folder} is unreadable. Check its permissions."


class ParentFolderError(DataError):
    """A folder above the one with the emotion folders was chosen."""

    template = "{folder} contains no emotion folders itself. Choose a folder that does: {choices}."


class EmotionFolderError(DataError):
    """A folder of one emotion, or one inside, was chosen."""

    template = "{folder} belongs to a single emotion. Choose {above}, which contains the emotion folders."


class NestedEmotionError(DataError):
    """A folder named after one emotion inside that of another."""

    template = (
        "{folder} is named after the emotion {inner}, but is inside {top}, which means {outer}. Move or "
        "rename one of them."
    )
    option_hint = "--map {name}=EMOTION says what the name means; EMOTION none excludes it."


class VotesForFolderError(DataError):
    """Votes together with a folder."""

    template = "{votes} cannot be used with the folder {path}. Votes belong to the rows of a CSV file."


class VotesForOneFileError(DataError):
    """Votes together with several CSV files, or none."""

    template = "{votes} contains votes on the rows of one CSV file. Choose exactly one CSV file with it."


class VoteCountError(DataError):
    """Votes on another number of rows."""

    template = "{votes} has {vote_rows:,} rows, {path} has {rows:,}. Choose the votes on this file."


class NoFacesLeftError(DataError):
    """Cleaning would remove every face."""

    template = "Cleaning removes every face of {source}. Keep the faces of at least one rule."
    option_hint = "--keep RULE keeps them."


class UnknownRuleError(DataError):
    """No such cleaning rule."""

    template = "There is no cleaning rule {rule!r}. Use one of {known}."


class SmallClassError(DataError):
    """Too few faces for a stratified split."""

    template = "{source} has too few faces of at least one emotion for a split. Add faces."


class SplitOptionError(DataError):
    """An option of the split that is out of range."""

    option_hint = "See --split-by, --test-fraction and --validation-fraction."

    template = "{option} is {value}; it must be in the range {range}."
