"""The base of all errors that the training has words for."""


class TrainingError(Exception):
    """Its text is one sentence for the person at the screen: what happened, to which file, what to do."""
