"""The settings of a recipe that a person can change, in words, with the range that makes sense."""

from dataclasses import asdict, dataclass
from typing import Any, Final, Literal

Kind = Literal["whole", "number", "part", "choice", "yes_no", "span"]


@dataclass(frozen=True)
class Setting:
    """One field of ``TrainConfig``.

    Attributes:
        name: Of the field.
        title: For people.
        summary: What it does, in a sentence.
        kind: ``whole`` and ``number`` from ``low`` to ``high``; ``part``: a number from 0 to 1; ``choice``:
            one of ``choices``; ``yes_no``; ``span``: two rising numbers from ``low`` to ``high``.
        low: Smallest value.
        high: Largest value that makes sense.
        choices: What can be chosen.
        expert: Whether most people leave it alone.
    """

    name: str
    title: str
    summary: str
    kind: Kind
    low: float | None = None
    high: float | None = None
    choices: tuple[str, ...] = ()
    expert: bool = False

    def as_json(self) -> dict[str, Any]:
        """Plain values."""
        return {**asdict(self), "choices": list(self.choices)}


NETWORKS: Final = ("classic", "mini_xception", "vgg", "se_resnet_small", "se_resnet_large")
"""As in ``training.networks.architectures``, which takes ten seconds to load."""

SETTINGS: Final = (
    Setting("epochs", "Epochs", "How often every training face is seen.", "whole", 1, 500),
    Setting("architecture", "Network", "The shape of the network.", "choice", choices=NETWORKS),
    Setting("batch_size", "Faces a step", "How many faces are learnt from at once.", "whole", 8, 1024),
    Setting(
        "learning_rate",
        "Learning rate",
        "How far each step changes the network; too much and it learns nothing.",
        "number",
        1e-5,
        1.0,
    ),
    Setting(
        "balance",
        "Rare emotions",
        "Whether faces of rare emotions weigh more, or are drawn more often.",
        "choice",
        choices=("none", "class_weights", "sampling"),
    ),
    Setting(
        "patience",
        "Stop early",
        "Stop after so many epochs without a better one, and keep the best; 0 never stops early.",
        "whole",
        0,
        100,
    ),
    Setting("flip", "Mirror", "Show half of the faces mirrored.", "yes_no"),
    Setting("rotation", "Turn", "Turn faces by up to so many degrees.", "number", 0, 45),
    Setting("scale", "Zoom", "Scale faces by a factor between these.", "span", 0.5, 2.0),
    Setting("shift", "Shift", "Move faces by up to so many of their 48 pixels.", "number", 0, 16),
    Setting("brightness", "Brightness", "Make faces lighter or darker by up to this part.", "part", 0, 1),
    Setting("contrast", "Contrast", "Change the contrast by up to this part.", "part", 0, 1),
    Setting("erasing", "Hidden patches", "Hide a patch of this part of the faces.", "part", 0, 1),
    Setting("blur", "Blur", "Blur this part of the faces, as a camera out of focus does.", "part", 0, 1),
    Setting(
        "frozen_stages",
        "Frozen stages",
        "When a model is fine-tuned: leave its first stages as they are.",
        "whole",
        0,
        4,
    ),
    Setting("seed", "Seed", "The same seed gives the same training.", "whole", 0, 2**31 - 1),
    Setting(
        "optimizer",
        "Optimizer",
        "The rule by which a step changes the network.",
        "choice",
        choices=("sgd", "adam", "adamw"),
        expert=True,
    ),
    Setting(
        "schedule",
        "Course of the rate",
        "Whether the learning rate falls along a cosine or stays.",
        "choice",
        choices=("cosine", "constant"),
        expert=True,
    ),
    Setting(
        "warmup_epochs",
        "Warm-up",
        "Epochs over which the learning rate rises from 0.",
        "number",
        0,
        20,
        expert=True,
    ),
    Setting("momentum", "Momentum", "How much of the last step goes on.", "number", 0, 0.999, expert=True),
    Setting(
        "weight_decay",
        "Weight decay",
        "How fast weights shrink.",
        "number",
        0,
        0.1,
        expert=True,
    ),
    Setting(
        "ema",
        "Averaging",
        "How slowly the average of the weights, which is kept, follows them; 0 keeps the last.",
        "number",
        0,
        0.9999,
        expert=True,
    ),
    Setting(
        "label_smoothing",
        "Label smoothing",
        "The part of each label that is shared out among all emotions, as labels can be wrong.",
        "number",
        0,
        0.5,
        expert=True,
    ),
    Setting(
        "vote_weight", "Weight of votes", "The part of a label that votes make.", "part", 0, 1, expert=True
    ),
    Setting(
        "vote_head",
        "Weight of a head for the votes",
        "Where several people voted, a second head learns their votes from the same features. 0: none.",
        "number",
        0,
        2,
        expert=True,
    ),
    Setting(
        "dropout",
        "Dropout",
        "The part of the features that is left out at random.",
        "number",
        0,
        0.9,
        expert=True,
    ),
    Setting(
        "erasing_area", "Size of patches", "How much of a face a patch hides.", "span", 0.01, 0.5, expert=True
    ),
    Setting(
        "blur_deviation",
        "Strength of blur",
        "How far faces are blurred at most, in pixels.",
        "number",
        0.1,
        3,
        expert=True,
    ),
    Setting("mixup", "Mixup", "How much pairs of faces are blended; or 0.", "number", 0, 2, expert=True),
    Setting("mixup_share", "Blended steps", "The part of the steps that blend.", "part", 0, 1, expert=True),
    Setting(
        "plain_epochs",
        "Last epochs unblended",
        "Epochs at the end without it.",
        "whole",
        0,
        100,
        expert=True,
    ),
    Setting(
        "margin",
        "Margin",
        "How much is seen around a face, as a part of its side; fits the faces of the data.",
        "number",
        -0.4,
        1,
        expert=True,
    ),
    Setting(
        "precision",
        "Arithmetic",
        "How exactly numbers are kept while training; auto measures which is faster.",
        "choice",
        choices=("auto", "float32", "mixed_bfloat16"),
        expert=True,
    ),
)
