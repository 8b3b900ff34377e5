"""What the fields of ``bundle.json`` and ``metrics.json`` must be."""

from typing import Final

from training.core.untrusted.value_schema import (
    AnyValue,
    Entries,
    Fields,
    Flag,
    Items,
    Nullable,
    Number,
    Text,
)

MOST_LABELS: Final = 256
MOST_GROUPS: Final = 50
MEBIBYTE: Final = 1 << 20
"""Bytes."""
LARGEST_JSON: Final = 4 * MEBIBYTE
"""Bytes that ``bundle.json``, ``metrics.json`` and ``history.csv`` may have; usual ones have some 20,000."""

_COUNT: Final = Number(0, 1 << 40, whole=True)
_PART: Final = Number(0, 1.000001)
"""A part of one, which float32 may have rounded up."""
_INTERVAL: Final = Nullable(Items(_PART, 2, 2))
_NAME: Final = Text(255)
_LABEL: Final = Text(100, 1)
_FACT: Final = Text(200)

_DATA_OPTIONS: Final = Fields(
    optional={
        "drop": Items(_NAME),
        "names": Items(Items(Text(1000), 2, 2)),
        "labels": _NAME,
        "clean": Flag(),
        "keep": Items(_NAME),
        "split_by": _FACT,
        "test_part": _PART,
        "validation_part": _PART,
        "fold": Number(0, 1000, whole=True),
        "folds": Number(0, 1000, whole=True),
        "classes": Items(_LABEL, 2, MOST_LABELS),
        "colours": Items(Text(7, 7), 2, MOST_LABELS),
        "find_faces": Flag(),
    }
)
_CONFIG: Final = Fields(
    optional={
        "architecture": _FACT,
        "architecture_source": Text(200_000),
        "epochs": Number(0, 1 << 31, whole=True),
        "precision": _FACT,
        "patience": Number(0, 1 << 31, whole=True),
        "vote_head": Number(0, 1e6),
        "teachers": Items(_FACT),
        "start": _FACT,
        "live_format": _FACT,
        "data": _DATA_OPTIONS,
    },
    other=AnyValue(depth=3, longest=100, text=_FACT),
)
DETAILS: Final = Fields(
    {
        "name": _NAME,
        "labels": Items(_LABEL, 2, MOST_LABELS),
        "input_size": Number(8, 512, whole=True),
        "margin": Number(-0.4, 1.0),
        "temperature": Number(0.01, 100.0),
        "config": _CONFIG,
        "seed": Number(0, 1 << 62, whole=True),
        "data_fingerprint": _FACT,
        "data_counts": Entries(_COUNT, 100),
        "versions": Entries(_FACT, 100),
        "created": _FACT,
    }
)
"""The fields of ``bundle_details.Details``, as ``bundle.json`` has them."""

_AVERAGE: Final = Fields({"precision": _PART, "recall": _PART, "f1": _PART, "support": _COUNT})
_SUMMARY: Final = Nullable(
    Fields(
        {"faces": _COUNT, "accuracy": _PART, "accuracy_interval": Items(_PART, 2, 2)},
        {"macro_f1": _PART, "macro_f1_interval": _INTERVAL},
    )
)
_BIN: Final = Fields({"low": _PART, "high": _PART, "faces": _COUNT, "confidence": _PART, "accuracy": _PART})
_MATRIX: Final = Items(Items(_COUNT, longest=MOST_LABELS), longest=MOST_LABELS)
_SHARE: Final = Fields({"support": _COUNT, "recall": _PART, "interval": Items(_PART, 2, 2)})
_GROUP: Final = Fields(
    {
        "faces": _COUNT,
        "accuracy": _PART,
        "accuracy_interval": Items(_PART, 2, 2),
        "recall": Entries(_SHARE, MOST_LABELS),
    }
)
_FIGURES: Final = Fields(
    {
        "faces": _COUNT,
        "accuracy": _PART,
        "confusion": _MATRIX,
        "per_class": Entries(_AVERAGE, MOST_LABELS),
        "macro_average": _AVERAGE,
        "weighted_average": _AVERAGE,
    },
    {
        "accuracy_interval": _INTERVAL,
        "macro_f1_interval": _INTERVAL,
        "top2_accuracy": Nullable(_PART),
        "confusion_by_row": Items(Items(_PART, longest=MOST_LABELS), longest=MOST_LABELS),
        "absent": Items(_LABEL, longest=MOST_LABELS),
        "calibration_error": Nullable(_PART),
        "calibration_error_uncorrected": Nullable(_PART),
        "log_loss": Nullable(Number(0)),
        "brier_score": Nullable(Number(0, 2)),
        "reliability": Items(_BIN, longest=100),
        "without_copies": Nullable(Entries(_SUMMARY, 10)),
        "with_mirror_image": _SUMMARY,
        "data": Fields(
            {"name": Text(1000, 1), "fingerprint": Text(200, 1), "own": Flag()}, {"fold": Text(20)}
        ),
        "groups": Entries(Entries(_GROUP, MOST_GROUPS), 10),
    },
)
METRICS: Final = Fields({"splits": Entries(_FIGURES, 100)})
"""The fields of ``metrics.json``; those of a split as ``metrics.evaluation_metrics`` gives them."""
