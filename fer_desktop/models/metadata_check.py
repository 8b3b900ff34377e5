"""Open a model from elsewhere: whether its names can be shown, and its network be run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final

from fer_desktop.analysis.model_trial import Probe, why_not
from fer_desktop.analysis.output.columns import FORMER_NAMES, names_of, recording_schema
from fer_desktop.base import paths
from fer_desktop.base.errors import ModelFileError
from fer_desktop.base.i18n import translate
from fer_desktop.base.task import Work
from fer_desktop.explain.training_messages import error_text
from fer_desktop.models.library import ModelLibrary
from fer_desktop.models.names import is_written, same_name
from training.core.bundle import BundleError, ModelBundle, read_bundle
from training.core.untrusted.network_trial import is_proven

MOST_NAMES: Final = 10
"""Names of models that an error lists."""
LONGEST_LABEL: Final = 40
LONGEST_KEY: Final = 64
"""Of figures: a split and, of other data than the training's, a name of up to 40 letters and a number."""
MOST_LABELS: Final = 64
LONGEST_FACT: Final = 60


def open_model(folder: Path, work: Work | None = None, probe: Probe = why_not) -> ModelBundle:
    """Read a model that may come from elsewhere, and make sure that it can be shown and run.

    Args:
        folder: Its folder.
        work: Stops a trial; None for one that nobody stops.
        probe: Tries the network where it can do no harm, unless it was tried before.

    Raises:
        ModelFileError: There is no whole model in the folder, or it is no good; the sentence says why.
        StoppedError: It is not wanted any more.
    """
    try:
        bundle = read_bundle(folder)
    except BundleError as error:
        raise ModelFileError(error_text(error)) from error
    if is_proven(bundle):
        return bundle
    fault = fault_in(bundle)
    said = translate("models", "{path} {fault}. Do not use this model.")
    refusal = said.format(path=folder, fault=fault) if fault else probe(bundle.folder, work or Work())
    if refusal:
        raise ModelFileError(refusal)
    return bundle


def named_model(given: str) -> ModelBundle:
    """Open the model that a person gives by its folder or by its name in the list.

    Raises:
        ModelFileError: It is neither, and the sentence lists the names that there are; or as ``open_model``.
    """
    folders = {
        folder.name: folder
        for folder in ModelLibrary(paths.bundled_models(), paths.models_folder()).folders()
    }
    known = next((name for name in folders if same_name(name, given)), "")
    if known and not Path(given).exists():
        return open_model(folders[known])
    if given and (Path(given).exists() or Path(given).name != given):
        return open_model(Path(given))
    names = get_close_matches(given, folders, MOST_NAMES) or list(folders)
    said = translate(
        "models",
        "There is no model “{name}”. Use the folder of a model, or its name in the list of models: {names}.",
    )
    more = ["…"] if len(names) > MOST_NAMES else []
    raise ModelFileError(said.format(name=given, names=", ".join([*names[:MOST_NAMES], *more])))


def fault_in(bundle: ModelBundle) -> str:
    """What is wrong with what a model says of itself, as the rest of a sentence; empty where nothing is."""
    if len(bundle.labels) > MOST_LABELS:
        return translate("models", "has too many emotions ({n})").format(n=len(bundle.labels))
    taken = {*names_of(recording_schema(())), *FORMER_NAMES} & set(bundle.labels)
    if taken:
        return translate("models", "has an emotion {name!r}, which is a reserved column name").format(
            name=min(taken)
        )
    odd = next((label for label in bundle.labels if not _is_word(label)), None)
    if odd is not None:
        return translate("models", "has an emotion with the invalid name {name!r}").format(
            name=odd[:LONGEST_LABEL]
        )
    split = next((name for name in bundle.metrics.get("splits", {}) if not _is_word(name, LONGEST_KEY)), None)
    if split is not None:
        return translate("models", "has an evaluation with the invalid split name {name!r}").format(
            name=split[:LONGEST_LABEL]
        )
    text = next((text for text in _facts(bundle) if not _is_short(text)), None)
    if text is not None:
        said = translate("models", "{text!r} is too long or not printable")
        return translate("models", "has invalid metrics or metadata ({reason})").format(
            reason=said.format(text=text[:LONGEST_FACT])
        )
    if not all(_is_source(figures["data"]) for figures in _measured_on_named_data(bundle)):
        return translate("models", "has invalid metrics or metadata ({reason})").format(
            reason=translate("models", "the evaluation dataset has no valid name")
        )
    try:
        bundle.history()
    except BundleError:
        return translate("models", "has no readable training history")
    return ""


def _is_short(text: str) -> bool:
    return len(text) <= LONGEST_FACT and text.isprintable()


def _is_word(text: str, longest: int = LONGEST_LABEL) -> bool:
    """Whether it can stand in a table: it begins with a letter or figure, and all of it can be seen."""
    return (
        0 < len(text) <= longest and text[0].isalnum() and text == text.strip() and all(map(is_written, text))
    )


def _facts(bundle: ModelBundle) -> Iterator[str]:
    """The texts beside the figures that panels show."""
    config = bundle.config
    options = config.get("data", {})
    yield from (bundle.created, *bundle.data_counts, *bundle.versions, *bundle.versions.values())
    yield from (str(config.get(name, "")) for name in ("architecture", "epochs", "precision"))
    yield from (options.get("labels", ""), options.get("split_by", ""))
    yield from (*options.get("drop", ()), *options.get("keep", ()))
    yield from (text for pair in options.get("names", ()) for text in pair)


def _measured_on_named_data(bundle: ModelBundle) -> list[Mapping[str, Any]]:
    return [figures for figures in bundle.metrics.get("splits", {}).values() if "data" in figures]


def _is_source(data: Mapping[str, Any]) -> bool:
    """Whether name and fingerprint of data are a name and a fingerprint."""
    name, fingerprint = str(data["name"]), str(data["fingerprint"])
    return name.isprintable() and fingerprint.isalnum()
