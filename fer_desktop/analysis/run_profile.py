"""The settings of an analysis as a TOML file, from which another run gives the same rows."""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final, TypeAlias

from fer_desktop.analysis.output.sidecar import METADATA, provenance_in
from fer_desktop.base.errors import FerError, reason_of
from fer_desktop.base.frame_sampling import MOST_EVERY, MOST_PER_SECOND, FrameSampling
from fer_desktop.base.i18n import shown_decimal, shown_number, translate
from fer_desktop.base.program_info import package_version
from fer_desktop.base.settings import FACES, SENSITIVITIES, SMALLEST_FACES, STORED_NAMES, Settings
from fer_desktop.base.time_range import TimeRange
from fer_desktop.vision.detectors import DETECTORS
from training.core.bundle import ModelBundle
from training.core.media import read_file
from training.core.storage.atomic import replace_text
from training.core.untrusted.printable_text import printable

Value: TypeAlias = str | int | float | bool
_MAX_LENGTH: Final = 4096
"""Characters of a text."""
_SHOWN: Final = 60
"""Characters of a wrong value that an error repeats."""


class ProfileError(FerError):
    """A profile cannot be read or written, or a run cannot be done by it."""


@dataclass(frozen=True)
class _Kind:
    """What the value of a key must be.

    Attributes:
        fits: Whether a value is that.
        expected: What to use instead, as the rest of a sentence.
    """

    fits: Callable[[Any], bool]
    expected: Callable[[], str]


def _number(low: float, high: float, *, whole: bool = False, above: bool = False) -> _Kind:
    def fits(value: Any) -> bool:
        if isinstance(value, bool) or not isinstance(value, int if whole else int | float):
            return False
        return low < value <= high if above else low <= value <= high

    def expected() -> str:
        if above:
            return translate("profile", "a number above {low} up to {high}").format(
                low=_shown(low), high=_shown(high)
            )
        said = (
            translate("profile", "a whole number from {low} to {high}")
            if whole
            else translate("profile", "a number from {low} to {high}")
        )
        return said.format(low=_shown(low), high=_shown(high))

    return _Kind(fits, expected)


def _one_of(*choices: str) -> _Kind:
    return _Kind(
        lambda value: value in choices,
        lambda: translate("profile", "one of {choices}").format(choices=", ".join(choices)),
    )


_TEXT: Final = _Kind(
    lambda value: isinstance(value, str) and 0 < len(value) <= _MAX_LENGTH,
    lambda: translate("profile", "a text in quotation marks"),
)
_FLAG: Final = _Kind(lambda value: isinstance(value, bool), lambda: translate("profile", "true or false"))
_DETECTOR: Final = _Kind(
    lambda value: (
        isinstance(value, str)
        and len(value) <= _MAX_LENGTH
        and value.partition("=")[0] in {entry.kind for entry in DETECTORS}
    ),
    lambda: translate("profile", "one of {choices}").format(
        choices=", ".join(f"{e.kind}=FILE.onnx" if e.kind == "yunet" else e.kind for e in DETECTORS)
    ),
)
_SECONDS: Final = _number(0.0, 1e9)
_KINDS: Final[Mapping[str, _Kind]] = {
    "model": _TEXT,
    "model-sha256": _TEXT,
    "temperature": _number(0.0, 1e6, above=True),
    "margin": _number(0.0, 1e6),
    "confidence-threshold": _number(0.0, 1.0),
    "minimum-quality": _number(0.0, 1.0),
    "from": _SECONDS,
    "to": _SECONDS,
    "every": _number(1, MOST_EVERY, whole=True),
    "per-second": _number(0.0, MOST_PER_SECOND, above=True),
    "faces": _one_of(*FACES),
    "detector": _DETECTOR,
    "sensitivity": _one_of(*SENSITIVITIES),
    "smallest-face": _number(*SMALLEST_FACES),
    "rotated": _FLAG,
    "profile": _FLAG,
    "reidentify": _FLAG,
}
"""What may stand in a profile: the options of ``analyse`` that rows depend on, and what tells the model."""
_IN_SETTINGS: Final = {
    "confidence-threshold": "confidence_threshold",
    "faces": "faces",
    "sensitivity": "sensitivity",
    "smallest-face": "smallest_face",
    "rotated": "rotated_faces",
    "profile": "profile_faces",
    "reidentify": "reidentify_faces",
}
"""The settings that some of them are."""
DEFAULTS: Final = Settings(rotated_faces=False, confidence_threshold=0.0)
"""What ``analyse`` does where neither the command line nor a profile says anything."""


@dataclass(frozen=True)
class RunProfile:
    """What a profile says; what it leaves out is as ``DEFAULTS`` has it.

    Attributes:
        path: Its file, as it was given.
        values: By the names of long options, without their dashes.
    """

    path: str
    values: Mapping[str, Value]

    @property
    def model(self) -> str:
        """The name or folder of the model; empty where none is named."""
        return str(self.values.get("model", ""))

    @property
    def settings(self) -> Settings:
        """How faces are found, and which readings are uncertain."""
        detector, _, network = str(self.values.get("detector", DEFAULTS.detector)).partition("=")
        known = {own: self.values[name] for name, own in _IN_SETTINGS.items() if name in self.values}
        return replace(DEFAULTS, detector=detector, yunet_model=network, **known)  # type: ignore[arg-type]

    @property
    def part(self) -> TimeRange:
        """What is analysed of each video."""
        end = self.values.get("to")
        return TimeRange(float(self.values.get("from", 0.0)), None if end is None else float(end))

    @property
    def sampling(self) -> FrameSampling:
        """Which frames of that."""
        rate = self.values.get("per-second")
        return FrameSampling(int(self.values.get("every", 1)), None if rate is None else float(rate))

    @property
    def minimum_quality(self) -> float:
        """Faces below this count in no figure, 0..1."""
        return float(self.values.get("minimum-quality", 0.0))

    def check_model(self, bundle: ModelBundle) -> None:
        """Make sure that a model gives the readings that it gave when the profile was written.

        Raises:
            ProfileError: It is another one.
        """
        known = {"model-sha256": bundle.sha256, "temperature": bundle.temperature, "margin": bundle.margin}
        for name, value in known.items():
            if name in self.values and self.values[name] != value:
                said = translate(
                    "profile",
                    "{path} was saved with another model: its {key} is {wanted}, that of {model} is {found}. "
                    "Use the same model, or delete this line from the profile.",
                )
                shown = {"wanted": _short(self.values[name]), "found": _short(value)}
                raise ProfileError(said.format(path=self.path, key=name, model=bundle.name, **shown))


def read_profile(path: Path) -> RunProfile:
    """Read a profile, or the ``.metadata.json`` of an earlier run as one.

    Raises:
        ProfileError: It cannot be read, or has an unknown key or a wrong value; the sentence names it.
    """
    try:
        data = read_file(path)
        if path.name.endswith(METADATA):
            return profile_of(provenance_in(data) or {}, str(path))
        values = tomllib.loads(data.decode("utf-8-sig"))
    except OSError as error:
        said = translate("profile", "Cannot read {path} ({reason}). Choose another profile.")
        raise ProfileError(said.format(path=path, reason=reason_of(error))) from error
    except UnicodeDecodeError as error:
        said = translate("profile", "{path} is not a text file. Choose a profile (TOML).")
        raise ProfileError(said.format(path=path)) from error
    except (ValueError, RecursionError) as error:
        said = translate("profile", "{path} is not a valid TOML file ({reason}). Correct it.")
        raise ProfileError(said.format(path=path, reason=error)) from error
    return _checked(str(path), values)


def profile_of(provenance: Mapping[str, Any], path: str) -> RunProfile:
    """The profile that gives the rows with this provenance, as ``Job.identity`` and their sidecar have it.

    Raises:
        ProfileError: It is not that of an analysis by one model.
    """
    settings = {STORED_NAMES.get(own, own): name for name, own in _IN_SETTINGS.items()}
    names = {
        "model": "model",
        "model_sha256": "model-sha256",
        "temperature": "temperature",
        "margin": "margin",
        "detector": "detector",
        "confidence_threshold": "confidence-threshold",
        "minimum_quality": "minimum-quality",
        "from_s": "from",
        "to_s": "to",
        "every": "every",
        "per_second": "per-second",
        **settings,
    }
    values = {names[name]: value for name, value in provenance.items() if name in names and value is not None}
    if not {"model", "model-sha256", "detector"} <= set(values):
        said = translate("profile", "{path} does not describe an analysis by one model. Choose another file.")
        raise ProfileError(said.format(path=path))
    if provenance.get("yunet_model"):
        values["detector"] = f"{values['detector']}={provenance['yunet_model']}"
    return _checked(path, values)


def write_profile(path: Path, profile: RunProfile) -> None:
    """Write it as TOML; a file of that name is replaced.

    Raises:
        ProfileError: It cannot be written.
    """
    lines = [
        f"# Settings of an analysis by FER Desktop {package_version()}".rstrip(),
        "# fer-desktop analyse PATH… --profile-file FILE",
        *(f"{name} = {_toml(profile.values[name])}" for name in _KINDS if name in profile.values),
    ]
    try:
        replace_text(path, "\n".join(lines) + "\n")
    except (OSError, UnicodeEncodeError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else str(error)
        said = translate("profile", "Cannot write {path} ({reason}). Choose another location.")
        raise ProfileError(said.format(path=path, reason=reason)) from error


def _checked(path: str, values: Mapping[str, Any]) -> RunProfile:
    for name, value in values.items():
        kind = _KINDS.get(name)
        if kind is None:
            nearest = next(iter(get_close_matches(name.replace("_", "-").lower(), _KINDS, 1, 0.0)), "")
            said = translate("profile", "{path} has an unknown key, {key}. Did you mean {nearest}?")
            raise ProfileError(said.format(path=path, key=_short(name), nearest=nearest))
        if not kind.fits(value):
            said = translate("profile", "{path} has a wrong value: {key} is {value}. Use {expected}.")
            raise ProfileError(
                said.format(path=path, key=name, value=_short(value), expected=kind.expected())
            )
    if "every" in values and values["every"] != 1 and "per-second" in values:
        said = translate("profile", "{path} has both every and per-second. Delete one of the two lines.")
        raise ProfileError(said.format(path=path))
    if "to" in values and values["to"] <= values.get("from", 0.0):
        said = translate("profile", "{path} has a wrong value: to is not later than from. Correct it.")
        raise ProfileError(said.format(path=path))
    detector, _, network = str(values.get("detector", "")).partition("=")
    if network:
        # As the profile has it: it may be moved together with the file.
        network = os.path.abspath(os.path.join(os.path.dirname(path), network))
        values = {**values, "detector": f"{detector}={network}"}
    return RunProfile(path, values)


def _shown(number: float) -> str:
    return shown_number(int(number)) if number == int(number) else shown_decimal(number, "g")


def _short(value: object) -> str:
    text = printable(value if isinstance(value, str) else str(value).lower(), one_line=True)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _toml(value: Value) -> str:
    # JSON's texts are TOML's too, but for pairs of surrogates and the letter DEL.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
