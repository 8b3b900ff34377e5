"""Windows for ``untranslated`` from the comparison of two models."""

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from PySide6.QtWidgets import QWidget


def comparison() -> QWidget:
    """The window at the end of a comparison on a labelled folder, with a face on which they disagree."""
    import numpy as np

    from fer_desktop.analysis.job_models import ModelPair
    from fer_desktop.analysis.job_summary import Labelled, Summary
    from fer_desktop.analysis.top_disagreements import Disagreement
    from fer_desktop.base.paths import default_model
    from fer_desktop.base.settings import Settings
    from fer_desktop.models.entries import read_entry
    from fer_desktop.ui.run.comparison_parts import ComparisonParts
    from fer_desktop.ui.run.run_window import RunWindow
    from tests.fakes import LABELS
    from training.core.bundle import read_bundle
    from training.core.mcnemar import McNemarTest

    folder = Path(mkdtemp())
    parts = ComparisonParts(folder)
    window = RunWindow(parts, Settings)
    parts.show_models([read_entry(default_model(), bundled=True)], None, None)
    window.show()
    bundle = read_bundle(default_model())
    parts.pair = ModelPair(bundle, bundle, tuple(LABELS))
    window.link.faces.emit(
        [Disagreement("1", 0, None, 1, "Happy", 0.7, "Sad", 0.7, np.zeros((48, 48), np.uint8))]
    )
    counts = np.eye(len(LABELS), dtype=int) * 3
    counts[LABELS.index("Happy"), LABELS.index("Sad")] = 1
    labelled = Labelled(None, {"Sad": 1}, 1, 1, 1, McNemarTest(22, 20, 2, 0, 0.5))
    table = tuple(map(tuple, counts.tolist()))
    looks = dict.fromkeys(LABELS, 3)
    summary = asdict(Summary("", 24, 1, 2, 22, 1, 1, looks, labelled=labelled, counts=table))
    progress = {"done": 1.0, "ended": 1, "files": 2, "rows": "rows.csv", "length": 1}
    window.link.finished.emit({"summary": summary, **progress})
    return window


OF_THE_COMPARISON: Final[dict[str, Callable[[], QWidget]]] = {"comparison": comparison}
