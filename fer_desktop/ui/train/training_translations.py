"""What the training process says in English, in the language of the window.

``training`` is a package of its own that knows no languages, so what it says of its settings, recipes,
networks, findings and progress is listed here once more. What is not listed is shown as it comes.
"""

from typing import Final

from fer_desktop.base import i18n
from fer_desktop.base.i18n import translate

_READS: Final = " reads the held-out faces"


def in_our_words(said: str) -> str:
    """What ``training`` says, in the language of the window; in English where nobody has translated it."""
    words = i18n.translate("training", said)
    if words == said and said.endswith(_READS):
        name = said.removesuffix(_READS)
        return translate("training", "{name} reads the held-out faces").format(name=name)
    return words


TEXTS: Final = frozenset(
    (
        # Recipes
        translate("training", "The textbook way: Adam, cross-entropy, 80/20, rotation, zoom and mirroring."),
        translate("training", "A usable model after some five minutes on two cores."),
        translate(
            "training",
            "The most accurate from random weights. The program's own model began so, and then learnt from "
            "two teachers and from votes.",
        ),
        translate("training", "One small network learns from the probabilities of several teachers."),
        translate("training", "Some epochs on new faces, from the weights of a model."),
        # Networks
        translate("training", "the textbook network, to learn from"),
        translate("training", "very small and quick"),
        translate("training", "plain and large"),
        translate("training", "what the program ships"),
        translate("training", "the most accurate, and the slowest"),
        # Settings
        translate("training", "Epochs"),
        translate("training", "How often every training face is seen."),
        translate("training", "Network"),
        translate("training", "The shape of the network."),
        translate("training", "Faces a step"),
        translate("training", "How many faces are learnt from at once."),
        translate("training", "Learning rate"),
        translate("training", "How far each step changes the network; too much and it learns nothing."),
        translate("training", "Rare emotions"),
        translate("training", "Whether faces of rare emotions weigh more, or are drawn more often."),
        translate("training", "Stop early"),
        translate(
            "training",
            "Stop after so many epochs without a better one, and keep the best; 0 never stops early.",
        ),
        translate("training", "Mirror"),
        translate("training", "Show half of the faces mirrored."),
        translate("training", "Turn"),
        translate("training", "Turn faces by up to so many degrees."),
        translate("training", "Zoom"),
        translate("training", "Scale faces by a factor between these."),
        translate("training", "Shift"),
        translate("training", "Move faces by up to so many of their 48 pixels."),
        translate("training", "Brightness"),
        translate("training", "Make faces lighter or darker by up to this part."),
        translate("training", "Contrast"),
        translate("training", "Change the contrast by up to this part."),
        translate("training", "Hidden patches"),
        translate("training", "Hide a patch of this part of the faces."),
        translate("training", "Blur"),
        translate("training", "Blur this part of the faces, as a camera out of focus does."),
        translate("training", "Frozen stages"),
        translate("training", "When a model is fine-tuned: leave its first stages as they are."),
        translate("training", "Seed"),
        translate("training", "The same seed gives the same training."),
        translate("training", "Optimizer"),
        translate("training", "The rule by which a step changes the network."),
        translate("training", "Course of the rate"),
        translate("training", "Whether the learning rate falls along a cosine or stays."),
        translate("training", "Warm-up"),
        translate("training", "Epochs over which the learning rate rises from 0."),
        translate("training", "Momentum"),
        translate("training", "How much of the last step goes on."),
        translate("training", "Weight decay"),
        translate("training", "How fast weights shrink."),
        translate("training", "Averaging"),
        translate(
            "training",
            "How slowly the average of the weights, which is kept, follows them; 0 keeps the last.",
        ),
        translate("training", "Label smoothing"),
        translate(
            "training",
            "The part of each label that is shared out among all emotions, as labels can be wrong.",
        ),
        translate("training", "Weight of votes"),
        translate("training", "The part of a label that votes make."),
        translate("training", "Weight of a head for the votes"),
        translate(
            "training",
            "Where several people voted, a second head learns their votes from the same features. 0: none.",
        ),
        translate("training", "Dropout"),
        translate("training", "The part of the features that is left out at random."),
        translate("training", "Size of patches"),
        translate("training", "How much of a face a patch hides."),
        translate("training", "Strength of blur"),
        translate("training", "How far faces are blurred at most, in pixels."),
        translate("training", "Mixup"),
        translate("training", "How much pairs of faces are blended; or 0."),
        translate("training", "Blended steps"),
        translate("training", "The part of the steps that blend."),
        translate("training", "Last epochs unblended"),
        translate("training", "Epochs at the end without it."),
        translate("training", "Margin"),
        translate(
            "training", "How much is seen around a face, as a part of its side; fits the faces of the data."
        ),
        translate("training", "Arithmetic"),
        translate("training", "How exactly numbers are kept while training; auto measures which is faster."),
        # What can be chosen; the other choices are names
        translate("training", "cosine"),
        translate("training", "constant"),
        translate("training", "auto"),
        # What is found when faces are cleaned
        translate("training", "blank faces"),
        translate("training", "The picture is of one gray and shows nothing."),
        translate("training", "pictures that their voters call no face"),
        translate(
            "training",
            "More than half of those who voted for FER+ said that the picture does not show a face.",
        ),
        translate("training", "copies of test faces"),
        translate(
            "training",
            "The same photograph is in a test split (for a test face: in the other one), where a "
            "network that has learnt it would look better than it is.",
        ),
        translate("training", "copies with conflicting labels"),
        translate(
            "training",
            "The same photograph has several labels: the one that more than half of its copies have "
            "stays, and without such a one none does.",
        ),
        translate("training", "exact copies"),
        translate("training", "The very same pixels came before with the same label, and would count twice."),
        translate("training", "near copies"),
        translate(
            "training",
            "The same photograph came before with the same label, cropped, shifted, mirrored, lit "
            "or compressed differently, and would count twice.",
        ),
        # What is being done
        translate("training", "Reading the faces"),
        translate("training", "Comparing the faces with one another"),
        translate("training", "Dividing the faces"),
        translate("training", "Making the faces ready"),
        translate("training", "Starting TensorFlow"),
        translate("training", "Training some steps to measure them"),
        translate("training", "Measuring which precision is faster"),
        translate("training", "Building the network"),
        translate("training", "Preparing the first step"),
        translate("training", "Reading the validation faces"),
        translate("training", "Writing the model"),
        translate("training", "The libraries for the figures are loaded"),
        translate("training", "The model reads the held-out faces"),
        translate("training", "The model reads their mirror images"),
        # What has happened
        translate("training", "No epoch was done before it stopped, so it begins anew."),
    )
)
"""All of it that stays the same from one time to another."""
