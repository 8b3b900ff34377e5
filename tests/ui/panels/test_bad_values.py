"""A model whose files have a strange value is refused when it is read, or every panel can show it."""

from typing import Any

from fer_desktop.explain.data_preparation import data_lines
from fer_desktop.models.bundle_figures import all_figures, common_splits, why_not_comparable
from fer_desktop.ui.panels import PANELS
from tests.bad_values import BAD, GONE, changed, paths_in, shipped_json, write_json_bundle
from training.core.bundle import BundleError, read_bundle

MANIFEST, METRICS = shipped_json("bundle.json"), shipped_json("metrics.json")


def readable(folder):
    """The models that are read although one value is strange."""
    for bad in (*BAD, GONE):
        for path in paths_in(MANIFEST):
            write_json_bundle(folder, changed(MANIFEST, path, bad), METRICS)
            yield from one(folder)
        for path in paths_in(METRICS):
            write_json_bundle(folder, MANIFEST, changed(METRICS, path, bad))
            yield from one(folder)


def one(folder):
    try:
        yield read_bundle(folder)
    except BundleError:
        return


def test_what_is_read_can_be_shown(qtbot, tmp_path, shipped_bundle):
    panels: list[Any] = [entry.create() for entry in PANELS if entry.model]
    for panel in panels:
        qtbot.addWidget(panel)
    count = 0
    for bundle in readable(tmp_path):
        count += 1
        for panel in panels:
            panel.show_model(bundle)
        for figures in all_figures(bundle):
            assert figures.caption
            assert figures.overall
        assert data_lines(bundle.config.get("data", {}))
        for split in common_splits([bundle, shipped_bundle]):
            why_not_comparable(bundle, split, shipped_bundle)
    assert count > 100
