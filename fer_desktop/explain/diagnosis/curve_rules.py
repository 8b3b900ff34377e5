"""Rules on learning curves: underfitting, overfitting, and a training that ended too soon.

They follow the usual advice on reading learning curves: Goodfellow, Bengio and Courville, Deep Learning
(2016), sections 5.2 and 11.3; Karpathy, A Recipe for Training Neural Networks (2019). The thresholds are
conventions; the reason for each stands with it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import shown_decimal, translate
from fer_desktop.explain.diagnosis.finding import Finding, Step, Suggestion, change, longer
from training.core.metrics import Z

FEWEST_EPOCHS: Final = 3
"""With fewer epochs a curve has no course."""
LEARNED: Final = 0.4
"""Underfitting: on the training faces less than this part of the way from chance to 100 % was learned. People
agree with FER2013's labels on about 65 % of its faces, half of that way."""
SMALL_GAP: Final = 0.05
"""Underfitting: training and validation accuracy are no further apart than this."""
LARGE_GAP: Final = 0.1
"""Overfitting: training accuracy so far above that of the validation, and the validation loss rises.
Augmentation makes training faces harder, so a gap that shows in spite of it is a real one. A gap within the
95 % interval of the validation accuracy may be chance, and does not count."""
HUGE_GAP: Final = 0.2
"""Overfitting, whatever the loss does."""
RISE: Final = 1.05
"""Overfitting: the last validation loss is so many times the lowest one."""
PART: Final = 5
"""The last fifth of the epochs is compared with the fifth before."""
GAIN: Final = 0.01
"""Still improving: mean validation accuracy of the last fifth above that of the fifth before."""
_SMALL_NETWORKS: Final = ("classic", "mini_xception")
_LARGER_NETWORK: Final = "se_resnet_small"
"""As ``python -m training architectures`` lists them."""


@dataclass(frozen=True)
class Curves:
    """The course of a training, in the figures that the rules need; each list has one value an epoch.

    Attributes:
        accuracy: On the training faces, 0..1.
        val_accuracy: On the validation faces; empty without any.
        val_loss: Cross-entropy on the validation faces; likewise.
        chance: Share of the most frequent class.
        validation: Number of validation faces; None where it is not known.
    """

    accuracy: Sequence[float]
    val_accuracy: Sequence[float]
    val_loss: Sequence[float]
    chance: float
    validation: int | None = None

    @classmethod
    def of(
        cls, history: Sequence[Mapping[str, Any]], chance: float, validation: int | None = None
    ) -> "Curves":
        """From rows as ``training.core.history.EpochRow``."""
        accuracy, val_accuracy, val_loss = (
            [float(row[name]) for row in history if row.get(name) is not None]
            for name in ("accuracy", "val_accuracy", "val_loss")
        )
        return cls(accuracy, val_accuracy, val_loss, chance, validation)

    @property
    def gap(self) -> float:
        """Training minus validation accuracy after the last epoch."""
        return self.accuracy[-1] - self.val_accuracy[-1]

    @property
    def gap_of_chance(self) -> float:
        """Half of the 95 % interval of the validation accuracy: a smaller gap may be chance."""
        p = self.val_accuracy[-1]
        return Z * (p * (1 - p) / self.validation) ** 0.5 if self.validation else 0.0

    @property
    def learned(self) -> float:
        """Part of the way from chance to 100 % on the training faces, after the last epoch."""
        return (self.accuracy[-1] - self.chance) / (1 - self.chance) if self.chance < 1 else 1.0

    @property
    def loss_rises(self) -> bool:
        """Whether the last validation loss is above the lowest one by more than noise."""
        return bool(self.val_loss) and self.val_loss[-1] >= RISE * min(self.val_loss)

    @property
    def gain(self) -> float:
        """Mean validation accuracy of the last fifth of the epochs minus that of the fifth before."""
        count = max(1, round(len(self.val_accuracy) / PART))
        last, before = self.val_accuracy[-count:], self.val_accuracy[-2 * count : -count]
        return sum(last) / len(last) - sum(before) / len(before)


def too_few_epochs(curves: Curves, config: Mapping[str, Any]) -> Finding:
    """A course too short to judge, or none on validation faces."""
    if not curves.val_accuracy:
        sentence = translate(
            "train",
            "Without validation faces, the curves cannot show underfitting or overfitting. Split the data "
            "into training, validation and test faces.",
        )
        step = Suggestion(translate("train", "Change the split"), Step.DATA)
        return Finding("no_validation", translate("train", "No validation faces"), sentence, (step,))
    sentence = translate("train", "{epochs} epochs are too few to judge the curves. Train longer.").format(
        epochs=len(curves.val_accuracy)
    )
    return Finding("few_epochs", translate("train", "Few epochs"), sentence, (longer(config, least=10),))


def underfitting(curves: Curves, config: Mapping[str, Any]) -> Finding | None:
    """A model that has not learned enough even of its training faces."""
    if curves.learned >= LEARNED or curves.gap > SMALL_GAP:
        return None
    sentence = translate(
        "train",
        "The accuracy is {accuracy} even on the training faces (chance: {chance}), and about the same on the "
        "validation faces: the model has not learned enough. Train longer, use a larger network, or "
        "regularize less.",
    )
    steps = [longer(config)]
    if config.get("architecture") in _SMALL_NETWORKS and not config.get("start"):
        title = translate("train", "Use a larger network")
        steps.append(Suggestion(title, Step.RECIPE, {"architecture": _LARGER_NETWORK}))
    if config.get("dropout", 0) > 0.2:
        title = translate("train", "Less dropout ({value})")
        steps.append(change(title, "dropout", round(config["dropout"] / 2, 2)))
    figures = {"accuracy": shown_percent(curves.accuracy[-1]), "chance": shown_percent(curves.chance)}
    title = translate("train", "Underfitting")
    return Finding("underfitting", title, sentence.format(**figures), tuple(steps))


def overfitting(curves: Curves, config: Mapping[str, Any]) -> Finding | None:
    """A model that does much better on its training faces than on others."""
    large = curves.gap >= HUGE_GAP or (curves.gap >= LARGE_GAP and curves.loss_rises)
    if not large or curves.gap <= curves.gap_of_chance:
        return None
    sentence = translate(
        "train",
        "The accuracy is {accuracy} on the training faces and {validation} on the validation faces: the "
        "model has memorized training faces instead of learning what they have in common. Use more "
        "augmentation, more regularization, or more faces.",
    )
    if curves.loss_rises:
        lowest = curves.val_loss.index(min(curves.val_loss)) + 1
        rises = translate("train", "The validation loss has been rising since epoch {epoch}.")
        sentence = f"{sentence} {rises.format(epoch=lowest)}"
    steps = []
    if config.get("erasing", 0) < 0.5:
        title = translate("train", "More augmentation")
        changes = {"flip": True, "rotation": 12.0, "scale": [0.85, 1.18], "shift": 4.5, "erasing": 0.5}
        steps.append(Suggestion(title, Step.RECIPE, changes))
    if config.get("dropout", 0) < 0.5:
        steps.append(change(translate("train", "More dropout ({value})"), "dropout", 0.5))
    if config.get("optimizer") != "adam":
        value = max(2 * config.get("weight_decay", 0.0), 1e-3)
        steps.append(change(translate("train", "More weight decay ({value})"), "weight_decay", value))
    elif not config.get("mixup"):
        steps.append(change(translate("train", "Use mixup ({value})"), "mixup", 0.2))
    if not config.get("patience"):
        title = translate("train", "Early stopping (patience {value})")
        steps.append(change(title, "patience", 8))
    figures = {
        "accuracy": shown_percent(curves.accuracy[-1]),
        "validation": shown_percent(curves.val_accuracy[-1]),
    }
    title = translate("train", "Overfitting")
    return Finding("overfitting", title, sentence.format(**figures), tuple(steps[:3]))


def still_improving(curves: Curves, config: Mapping[str, Any]) -> Finding | None:
    """A validation accuracy that was rising when the training ended."""
    stopped_early = len(curves.val_accuracy) < config.get("epochs", 0)
    if stopped_early or curves.gain < GAIN:
        return None
    sentence = translate(
        "train",
        "In the last fifth of the epochs, the validation accuracy rose by {points} percentage points: it had "
        "not levelled off when the training ended.",
    ).format(points=shown_decimal(curves.gain * 100, ".1f"))
    return Finding("improving", translate("train", "Still improving"), sentence, (longer(config),))
