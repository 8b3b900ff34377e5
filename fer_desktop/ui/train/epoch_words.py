"""What has happened in the epochs of a training, in sentences."""

from fer_desktop.language import counted, translate
from fer_desktop.ui.json_lines import Event


def kept_in_words(done: int) -> str:
    """What is left of a training that is stopped after so many whole epochs."""
    if not done:
        return translate("train", "No epoch is complete yet, so it would begin anew.")
    return counted(
        done,
        translate(
            "train",
            "{n} complete epoch is kept, and you can go on with it later; what was learnt since then is "
            "lost.",
        ),
        translate(
            "train",
            "{n} complete epochs are kept, and you can go on with it later; what was learnt since then is "
            "lost.",
        ),
    )


def epoch_in_words(event: Event) -> str:
    """The figures of an event ``epoch``; a loss beside that of the validation only if the two compare."""
    if event.get("val_accuracy") is not None and event.get("cross_entropy") is not None:
        return translate(
            "train",
            "Epoch {epoch}: {accuracy:.1%} of the training faces right, cross-entropy {cross_entropy:.3f}; "
            "of those to check {val_accuracy:.1%}, cross-entropy {val_loss:.3f}; {seconds:.0f} s",
        ).format(**event)
    if event.get("val_accuracy") is None:
        return translate(
            "train",
            "Epoch {epoch}: {accuracy:.1%} of the training faces right, loss {loss:.3f}; {seconds:.0f} s",
        ).format(**event)
    return translate(
        "train",
        "Epoch {epoch}: {accuracy:.1%} of the training faces right, loss {loss:.3f}; of those to check "
        "{val_accuracy:.1%}, loss {val_loss:.3f}; {seconds:.0f} s",
    ).format(**event)
