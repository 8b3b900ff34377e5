"""The names that data sets give to emotions, and the emotion each of them means here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from training.data.faces import DataError
from training.emotions import ALIASES, EMOTIONS

LEFT_OUT: Final = "none"
"""What a name is mapped to whose faces shall be left out."""


class UnknownNameError(Exception):
    """A name that no table knows; its text says what there is."""


@dataclass(frozen=True)
class ClassNames:
    """Turns a data set's names into emotions.

    Attributes:
        mapped: Emotion, or ``none``, by name: what the user said beyond, or against, the usual table.
    """

    mapped: Mapping[str, str] = field(default_factory=dict)
    _used: set[str] = field(default_factory=set, compare=False, repr=False)

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, str]]) -> "ClassNames":
        """From pairs of a data set's name and one of ours, in any case.

        Raises:
            DataError: The second name of a pair is none of ours.
        """
        mapped: dict[str, str] = {}
        for name, meaning in pairs:
            own = ClassNames().emotion(meaning) if meaning.strip().casefold() != LEFT_OUT else LEFT_OUT
            if own is None:
                raise DataError(
                    f"{name!r} cannot be mapped to {meaning!r}; use one of {', '.join(EMOTIONS)}, or "
                    f"{LEFT_OUT} to leave such faces out."
                )
            mapped[name.strip().casefold()] = own
        return cls(mapped)

    def emotion(self, name: str) -> str | None:
        """The emotion that a name means, ``none`` if its faces are to be left out, None if unknown."""
        wanted = name.strip().casefold()
        own = {emotion.casefold(): emotion for emotion in EMOTIONS}
        if wanted in self.mapped:
            self._used.add(wanted)
        return self.mapped.get(wanted) or own.get(wanted) or ALIASES.get(wanted)

    def unused(self) -> list[str]:
        """Names of ``mapped`` that nobody has asked for yet."""
        return [name for name in self.mapped if name not in self._used]

    def index(self, name: str) -> int | None:
        """Index of the emotion that a name means; None if its faces are to be left out.

        Raises:
            UnknownNameError: Nobody said what the name means.
        """
        meaning = self.emotion(name)
        if meaning is None:
            raise UnknownNameError(
                f"the emotion {name.strip()!r} is unknown; use one of {', '.join(EMOTIONS)}, or say what it "
                f"means with --map {name.strip() or 'NAME'}=EMOTION ({LEFT_OUT} leaves it out)"
            )
        return None if meaning == LEFT_OUT else EMOTIONS.index(meaning)
