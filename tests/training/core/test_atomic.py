"""A file is refused before the work, or written whole."""

import pytest

from training.core.atomic import OutputFileError, check_output, replacing, write_text


def test_a_new_file_and_one_that_is_there_may_be_written(tmp_path):
    path = tmp_path / "page.html"
    check_output(path, [])
    assert list(tmp_path.iterdir()) == []
    write_text(path, "first")
    check_output(path, [])
    write_text(path, "zweite Fassung: ä")
    assert path.read_text(encoding="utf-8") == "zweite Fassung: ä"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["missing/page.html", "a_file/page.html"])
def test_a_folder_that_cannot_be_written_to_is_one_sentence_with_the_file(tmp_path, name):
    (tmp_path / "a_file").touch()
    path = tmp_path / name
    with pytest.raises(OutputFileError, match=r"page\.html cannot be written \(.+\); choose another folder"):
        check_output(path, [])
    with pytest.raises(OutputFileError, match=r"page\.html cannot be written"):
        write_text(path, "text")


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(OutputFileError, match="is there already and is no file"):
        check_output(tmp_path, [])


def test_nothing_is_written_over_or_into_what_is_read(tmp_path):
    data = tmp_path / "fer2013.csv"
    data.touch()
    model = tmp_path / "model"
    model.mkdir()
    for path in (data, model / "report.html"):
        with pytest.raises(OutputFileError, match="which is read; choose another place"):
            check_output(path, [data, model])


def test_a_link_keeps_pointing_where_it_points(tmp_path):
    (tmp_path / "real").mkdir()
    target, link = tmp_path / "real" / "page.txt", tmp_path / "page.html"
    target.write_text("old")
    link.symlink_to(target)
    with replacing(link) as partial:
        partial.write_text("new")
        assert (partial.parent, partial.suffix, target.read_text()) == (target.parent, ".html", "old")
    assert link.is_symlink()
    assert target.read_text() == "new"
    assert list(target.parent.iterdir()) == [target]


def test_a_link_to_a_file_that_is_not_there_yet_makes_it(tmp_path):
    link = tmp_path / "page.html"
    link.symlink_to(tmp_path / "later.html")
    write_text(link, "text")
    assert link.is_symlink()
    assert (tmp_path / "later.html").read_text() == "text"


def test_what_stood_there_is_kept_if_the_new_text_cannot_be_written(tmp_path):
    path = tmp_path / "page.html"
    path.mkdir()
    with pytest.raises(OutputFileError):
        write_text(path, "text")
    assert list(tmp_path.iterdir()) == [path]
