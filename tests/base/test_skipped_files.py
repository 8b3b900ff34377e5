"""What is said of files that are not read."""

from fer_desktop.base.skipped_files import left_out_of, left_out_sentence, left_out_templates
from training.core.media import LEFT_OUT_TEMPLATES, LeftOut, Reason


def test_the_window_and_the_command_line_say_the_same():
    assert left_out_templates() == LEFT_OUT_TEMPLATES
    assert set(left_out_templates()) == set(Reason)


def test_nothing_is_said_of_nothing():
    assert left_out_sentence([]) == ""


def test_counts_pass_between_processes():
    values = [{"reason": "no_picture", "what": ".txt", "count": 2}]
    assert left_out_of(values) == [LeftOut(Reason.NO_PICTURE, ".txt", 2)]
    assert left_out_sentence(left_out_of(values)) == "Skipped: 2 .txt files (not pictures)."
