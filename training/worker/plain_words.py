"""Sentences that were written for the command line, without its options."""

import re
from typing import Final

_INSTEAD: Final = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r" on with --resume\b", " on with it"),
        (r" without --resume\b", " anew"),
        (r" the command with --resume\b", " it"),
        (r" with --resume\b", ""),
        (r"--learning-rate\b", "learning rate"),
        (r" with --drop(?: [A-Z]\w*)*", ""),
        (r", or say what it means with --map .+?=EMOTION \((.+?) leaves it out\)", ", or say what it means"),
        (
            r"say what the codes mean with --labels \S+, or with --map CODE=EMOTION for each\.",
            "say what the codes mean.",
        ),
        (r" --labels (\w+) has codes like these\.", ""),
        (
            r"; name the data set's codes with --labels \S+, or say it with --map [^)]+\)",
            "; say what it means",
        ),
        (r"; say what it means with --map [^)]+\)", "; say what it means"),
        (r" its --split ", " its split "),
        (r" and --votes\b", " and votes"),
        (r" \(--from\)", ""),
        (r", or --overwrite to replace it", ""),
        (r"the preset (\w+)", r"the recipe \1"),
    )
)


def in_plain_words(sentence: str) -> str:
    """The sentence as it can stand in a window."""
    for pattern, words in _INSTEAD:
        sentence = pattern.sub(words, sentence)
    return sentence
