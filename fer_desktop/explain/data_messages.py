"""What can be wrong with files and faces, in the language of the window; no Qt."""

from typing import Final

from fer_desktop.base.i18n import translate

DATA_ERRORS: Final = {
    "no_memory": translate(
        "training", "Not enough memory. Close other programs, reduce the batch size, or use fewer faces."
    ),
    "disk_full": translate("training", "Cannot write {path}: the disk is full. Free up disk space."),
    "long_name": translate("training", "The name {path} is too long. Choose a shorter one."),
    "permission_denied": translate(
        "training", "No permission for {path}. Change its permissions, or choose another location."
    ),
    "read_only_disk": translate(
        "training", "Cannot write {path}: the disk is read-only. Choose another location."
    ),
    "not_a_file": translate("training", "{path} is a folder. Choose a file."),
    "file_access": translate("training", "{path}: {reason}. Check the permissions and the disk space."),
    "empty_table": translate(
        "training", "{path} has a header but no faces. Choose a CSV file with one row per face."
    ),
    "no_labelled_pictures": translate(
        "training", "{folder} contains no labelled pictures. Put pictures into folders named after emotions."
    ),
    "no_face_found": translate(
        "training",
        "No face was found in any of the {count:,} pictures of {source}. Use photographs of faces.",
    ),
    "list_row": translate(
        "training", "{path}, {place}: the line is not as in the list of {dataset}. Correct or remove it."
    ),
    "missing_pictures": translate(
        "training",
        "{path} lists {count:,} pictures, but {first} is not in {folder} or a folder beside it. Put the list "
        "where the dataset has it.",
    ),
    "missing_split": translate(
        "training", "{source} has no faces in the split {split} (splits: {splits}). Choose another split."
    ),
    "unknown_emotion": translate("training", "{source} has no emotion {emotion}. Use one of {known}."),
    "too_few_emotions": translate(
        "training", "{source} would have fewer than two emotions left. Keep at least two."
    ),
    "pixel_text": translate("training", "the pixels are not integers"),
    "pixel_count": translate("training", "{count} pixels instead of {expected}"),
    "pixel_range": translate("training", "the pixel value {value} is not between 0 and 255"),
    "long_row": translate("training", "more fields than the header ({detail})"),
    "picture_access": translate("training", "unreadable ({reason})"),
    "unsupported_picture": translate("training", "the format {format} is not supported; export it as JPEG"),
    "damaged_picture": translate("training", "not a readable picture"),
    "empty_picture": translate("training", "the file is empty"),
    "text_picture": translate("training", "a text file, not a picture"),
    "refused_picture": translate("training", "too large or damaged; save it again as PNG or JPEG"),
    "special_picture": translate("training", "not a regular file"),
    "picture_bytes": translate("training", "{size:,.1f} GB; the limit is {most:.0f} GB; save a smaller copy"),
    "picture_pixels": translate(
        "training",
        "{width:,} × {height:,} pixels, {millions:,.0f} million; the limit is {most:,.0f} million; save "
        "a smaller copy",
    ),
    "picture_samples": translate(
        "training", "{bits}-bit {samples} values are not supported; save it with 8 bits per channel"
    ),
    "undecoded_picture": "{reason}",
    "vote_range": translate("training", "a FER+ vote is not an integer from 0 to 255"),
    "unknown_usage": translate("training", "the usage {usage!r} is unknown; use one of {known}"),
    "unknown_name": translate("training", "the emotion {label!r} is unknown; use one of {known}"),
    "unknown_code": translate("training", "the meaning of the code {label} is unknown"),
    "unknown_map_code": translate("training", "{title} has no code {label}"),
    "unreadable_row": translate("training", "{source}, {place}: {reason}. Correct or remove it."),
    "missing_source": translate(
        "training",
        "There is no file or folder {path}. Choose a fer2013.csv or a folder of labelled pictures.",
    ),
    "not_regular_source": translate(
        "training", "{path} is a {kind}, not a regular file. Choose another one."
    ),
    "unreadable_file": translate("training", "{path} is unreadable ({reason}). Check its permissions."),
    "empty_file": translate(
        "training", "{path} is empty. Choose a CSV file with the columns emotion, pixels and Usage."
    ),
    "malformed_csv": translate("training", "{path} cannot be parsed as CSV ({reason}). Correct the file."),
    "not_text": translate(
        "training", "{path} is not a text file. Choose a CSV file with the columns emotion, pixels and Usage."
    ),
    "long_first_rows": translate(
        "training", "{path}: the first rows have more fields than the header. Correct the file."
    ),
    "long_header": translate(
        "training",
        "{path} is not a table of faces: its first line is longer than {most:,} bytes. Choose a CSV file "
        "with the columns emotion, pixels and Usage.",
    ),
    "long_line": translate(
        "training", "{path}, {place}: the line is longer than {most:,} bytes. Correct or remove it."
    ),
    "null_bytes": translate(
        "training", "{path} is damaged: from {place} on, it contains null bytes. Copy the file again."
    ),
    "encoding": translate("training", "{path} is encoded in UTF-16. Save it as UTF-8 (in Excel: CSV UTF-8)."),
    "separator": translate("training", "{path} has columns separated by {separator!r}. Save it with commas."),
    "not_a_face_table": translate(
        "training",
        "{path} is not a table of faces: its first line is “{line}”, not a header with emotion "
        "and pixels. Choose a CSV file such as fer2013.csv, or a folder with one folder of "
        "pictures per emotion.",
    ),
    "missing_column": translate(
        "training",
        "{path} has no column '{column}' (header: {header}). The header must name emotion, pixels"
        " and, if there is a split, Usage.",
    ),
    "no_readable_face": translate(
        "training",
        "{source} contains no readable face: {count:,} unreadable, the first is {place}: {reason}.",
    ),
    "mixed_splits": translate(
        "training",
        "{folder} contains emotion folders next to folders such as train and test. Move all "
        "pictures into the latter.",
    ),
    "unreadable_folder": translate("training", "The folder {folder} is unreadable. Check its permissions."),
    "parent_folder": translate(
        "training", "{folder} contains no emotion folders itself. Choose a folder that does: {choices}."
    ),
    "emotion_folder": translate(
        "training",
        "{folder} belongs to a single emotion. Choose {above}, which contains the emotion folders.",
    ),
    "nested_emotion": translate(
        "training",
        "{folder} is named after the emotion {inner}, but is inside {top}, which means {outer}. "
        "Move or rename one of them.",
    ),
    "unknown_meaning": translate(
        "training",
        "{label!r} cannot be mapped to {meaning!r}. Use one of {known}, or none to exclude such faces.",
    ),
    "unknown_class_name": translate("training", "the class {label!r} is unknown; use one of {known}"),
    "unknown_class_code": translate(
        "training", "the code {label} is none of the classes, which have the codes 0 to {last}"
    ),
    "labels_with_classes": translate(
        "training", "The label map {name!r} has emotions, not the named classes. Map each code to a class."
    ),
    "class_count": translate("training", "There are {count} classes. Name {fewest} to {most}."),
    "reserved_class_name": translate(
        "training",
        "A class cannot be called {name!r}, because tables or folders use this name for something else. "
        "Choose another name.",
    ),
    "invalid_class_name": translate(
        "training",
        "A class cannot be called {name!r}. Use at most {longest} characters, a letter first, and no commas, "
        "equals signs, quotation marks or slashes.",
    ),
    "repeated_class_name": translate("training", "The class {name!r} is named twice. Name each class once."),
    "unknown_label_map": translate("training", "There is no label map {name!r}. Use one of {known}."),
    "votes_for_folder": translate(
        "training", "{votes} cannot be used with the folder {path}. Votes belong to the rows of a CSV file."
    ),
    "votes_for_one_file": translate(
        "training", "{votes} contains votes on the rows of one CSV file. Choose exactly one CSV file with it."
    ),
    "vote_count": translate(
        "training", "{votes} has {vote_rows:,} rows, {path} has {rows:,}. Choose the votes on this file."
    ),
    "unreadable_votes": translate(
        "training", "{path} is unreadable as a table of votes ({reason}). Choose a FER+ file."
    ),
    "no_vote_columns": translate(
        "training", "{path} lacks the FER+ columns {columns}. Choose the FER+ file fer2013new.csv."
    ),
    "vote_value": translate(
        "training", "{path}, {place}: a vote is not an integer from 0 to 255. Correct this row."
    ),
    "no_faces_left": translate(
        "training", "Cleaning removes every face of {source}. Keep the faces of at least one rule."
    ),
    "small_class": translate(
        "training", "{source} has too few faces of at least one emotion for a split. Add faces."
    ),
    "unreadable_zip": translate(
        "training", "{path} is unreadable as a ZIP file ({reason}). Download or create it again."
    ),
    "unsafe_zip": translate(
        "training",
        "{path} contains {name!r}, which is no file of its own folder. Do not use this ZIP file.",
    ),
    "locked_zip": translate("training", "{path} is password-protected. Unpack it, and choose the folder."),
    "large_zip": translate(
        "training",
        "{path} has {files:,} files of {megabytes:,} MB in all; the limits are {most_files:,} files and "
        "{most_megabytes:,} MB. Unpack it, and choose the folder.",
    ),
    "zip_space": translate(
        "training",
        "{path} needs {needed:,} MB for temporary files in {folder}, {free:,} MB are free. Free up disk "
        "space, or unpack it elsewhere and choose the folder.",
    ),
    "split_option": translate("training", "{option} is {value}; it must be in the range {range}."),
}
"""By ``code`` of the classes in ``training.data.data_errors``; the fields are in braces."""
