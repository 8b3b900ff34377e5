"""The first step: which faces."""

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from fer_desktop.ui.widgets.page_parts import CollapsibleSection


def read(qtbot, window, path):
    window.data_page.sources.add([str(path)])
    qtbot.waitUntil(lambda: window.data_page.read)
    return window.data_page


def wait_for_sentence(qtbot, page, part):
    qtbot.waitUntil(lambda: part in page.problem.text())
    return page.problem.text()


def test_before_there_are_faces_it_says_what_to_bring(make_train):
    window = make_train()
    assert window.data_page._right.drop_place.isVisible()
    assert window.hint.text() == "Add faces first."
    assert not window.next.isEnabled()


def test_faces_are_counted_by_emotion_and_shown(qtbot, make_train, csv_file):
    page = read(qtbot, make_train(), csv_file)
    assert list(page.counts.boxes) == ["Angry", "Disgust", "Fear", "Happy", "Neutral", "Sad", "Surprise"]
    assert page.counts._numbers["Disgust"].text() == "14"
    assert page.samples.rows["Happy"].count == 12


def test_what_is_dropped_is_read(qtbot, make_train, csv_file):
    window = make_train()
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(csv_file))])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    )
    window.data_page.dropEvent(event)
    assert window.data_page.sources.paths == [str(csv_file)]
    qtbot.waitUntil(lambda: window.data_page.complete)


def test_several_sources_are_read_together_and_can_be_taken_off(qtbot, make_train, csv_file, tmp_path):
    window = make_train()
    page = read(qtbot, window, csv_file)
    page.sources.add([str(tmp_path), str(csv_file)])
    assert page.choice["paths"] == [str(csv_file), str(tmp_path)]
    qtbot.waitUntil(lambda: page.complete)
    page.sources.select(1)
    page.sources.remove.click()
    qtbot.waitUntil(lambda: page.complete and page.choice["paths"] == [str(csv_file)])


def test_what_cleaning_found_is_explained_with_examples(qtbot, make_train, csv_file):
    page = read(qtbot, make_train(), csv_file)
    assert page.cleaning.boxes["exact-duplicates"].text() == "Exact duplicates: 12"
    assert page.choice["options"]["clean"] is True
    assert page.choice["options"]["keep"] == []


def test_what_one_rule_found_can_be_kept(qtbot, make_train, csv_file):
    page = read(qtbot, make_train(), csv_file)
    qtbot.waitUntil(lambda: page.counts._numbers["Angry"].text() == "62 of 74")
    page.cleaning.boxes["exact-duplicates"].setChecked(False)
    assert page.choice["options"]["keep"] == ["exact-duplicates"]
    qtbot.waitUntil(lambda: page.counts._numbers["Angry"].text() == "74")


def test_everything_can_be_kept_but_what_cannot_be_read(qtbot, make_train, csv_file):
    page = read(qtbot, make_train(), csv_file)
    for box in page.cleaning.boxes.values():
        box.setChecked(False)
    assert page.choice["options"]["clean"] is True  # or a row that cannot be read would end it
    assert page.choice["options"]["keep"] == ["blank", "conflicts", "exact-duplicates"]


def test_the_sizes_of_the_parts_follow_the_percentage(qtbot, make_train, csv_file):
    page = read(qtbot, make_train(), csv_file)
    qtbot.waitUntil(lambda: page.complete)
    before = page.split_form.text
    page.split_form.percent.setChecked(True)
    page.split_form.test.setValue(50)
    assert not page.complete  # not before the answer
    qtbot.waitUntil(lambda: page.complete)
    assert page.choice["options"]["test_part"] == 0.5
    assert page.split_form.text != before


def test_an_unticked_emotion_is_left_out(qtbot, make_train, csv_file):
    page = read(qtbot, make_train(), csv_file)
    page.counts.boxes["Disgust"].setChecked(False)
    assert page.choice["options"]["drop"] == ["Disgust"]
    qtbot.waitUntil(lambda: page.counts._numbers["Disgust"].text() == "0 of 14")


def test_with_one_emotion_there_is_nothing_to_distinguish(qtbot, make_train, csv_file):
    window = make_train(counts=[0, 0, 0, 80, 0, 0, 0])
    page = read(qtbot, window, csv_file)
    assert "Selected: Happy. Training needs at least two emotions" in page.split_form.text
    assert not window.next.isEnabled()


def test_ten_faces_are_too_few_and_it_says_so(qtbot, make_train, csv_file):
    sentence = "faces.csv has too few faces of some emotion to be split; add faces."
    window = make_train(counts=[5, 0, 0, 5, 0, 0, 0], fail={"split": sentence})
    page = read(qtbot, window, csv_file)
    qtbot.waitUntil(lambda: page.split_form.text == sentence)
    assert not window.next.isEnabled()


def test_a_wrong_file_is_named_in_a_sentence(qtbot, make_train, csv_file):
    window = make_train(fail={"read": "faces.csv has no column emotion; give a fer2013.csv."})
    window.data_page.sources.add([str(csv_file)])
    wait_for_sentence(qtbot, window.data_page, "has no column emotion")
    assert not window.next.isEnabled()


def test_a_wrong_file_is_marked_so_that_it_can_be_taken_off_at_once(qtbot, make_train, csv_file, tmp_path):
    wrong = tmp_path / "notes.txt"
    wrong.write_text("notes")
    window = make_train(fail={"read": f"{wrong} is no table of faces."})
    sources = window.data_page.sources
    sources.add([str(csv_file), str(wrong)])
    wait_for_sentence(qtbot, window.data_page, "no table")
    sources.remove.click()
    assert sources.paths == [str(csv_file)]


def test_a_folder_that_has_vanished_is_named(qtbot, make_train, tmp_path):
    window = make_train()
    window.data_page.sources.add([str(tmp_path / "gone")])
    assert str(tmp_path / "gone") in wait_for_sentence(qtbot, window.data_page, "no longer exists")


def test_reading_can_be_cancelled(qtbot, make_train, csv_file):
    window = make_train(read_seconds=60)
    window.data_page.sources.add([str(csv_file)])
    qtbot.waitUntil(lambda: window.data_page.work.isVisible() and window.link.busy)
    window.data_page.work.cancelled.emit()
    wait_for_sentence(qtbot, window.data_page, "Reading stopped")
    assert not window.data_page.work.isVisible()


def test_adding_more_while_it_reads_reads_all_of_it(qtbot, make_train, csv_file, tmp_path):
    window = make_train(read_seconds=0.6)
    page = window.data_page
    page.sources.add([str(csv_file)])
    qtbot.waitUntil(lambda: page._reading is not None)
    page.sources.add([str(tmp_path)])
    qtbot.waitUntil(lambda: page.complete)
    assert page.problem.text() == ""


def test_a_worker_that_dies_while_reading_is_reported_and_can_be_tried_again(qtbot, make_train, csv_file):
    window = make_train(read_seconds=60)
    page = window.data_page
    page.sources.add([str(csv_file)])
    qtbot.waitUntil(lambda: window.link.process_id > 0)
    window.link.kill()
    wait_for_sentence(qtbot, page, "ended unexpectedly")
    assert page.again.isVisible()


def test_votes_go_to_the_worker(qtbot, make_train, csv_file):
    page = make_train().data_page
    page.expert.votes_field.setText(str(csv_file))
    assert page.choice["votes"] == str(csv_file)


def test_test_faces_that_a_rule_finds_stay_and_it_says_so(qtbot, make_train, csv_file):
    page = read(qtbot, make_train(), csv_file)
    qtbot.waitUntil(lambda: page.complete)
    part = page.cleaning._parts["exact-duplicates"]
    assert "2 PublicTest" in part.stay.text()
    page.split_form.percent.setChecked(True)
    qtbot.waitUntil(lambda: page.complete)
    assert part.box.text() == "Exact duplicates: 14"
    assert part.stay.text() == ""


def test_what_was_corrected_is_offered_as_soon_as_there_is_any(make_train, tmp_path, monkeypatch):
    monkeypatch.setattr(
        "fer_desktop.ui.train.data_step.data_page.corrections_folder", lambda: tmp_path / "mine"
    )
    window = make_train()
    sources = window.data_page.sources
    assert sources.add_corrections.isHidden()
    (tmp_path / "mine" / "train" / "Sad").mkdir(parents=True)
    (tmp_path / "mine" / "train" / "Sad" / "face.png").write_bytes(b"")
    window.data_page.enter()
    assert not sources.add_corrections.isHidden()
    sources.add_corrections.click()
    assert sources.paths == [str(tmp_path / "mine")]


def test_files_that_are_left_out_are_said_below_the_sources(qtbot, make_train, csv_file):
    window = make_train()
    page = read(qtbot, window, csv_file)
    assert page.left_out.text() == "Skipped: 2 HEIC pictures (not supported; export them as JPEG)."
    assert page.left_out.isVisibleTo(window)
    page.sources.select(0)
    page.sources.remove.click()
    qtbot.waitUntil(lambda: not page.left_out.isVisibleTo(window))


def test_an_emotion_with_few_faces_says_how_many_are_needed_and_what_to_do(qtbot, make_train, csv_file):
    page = read(qtbot, make_train(counts=[600, 12, 50, 80, 110, 0, 600]), csv_file)
    qtbot.waitUntil(lambda: page.complete)
    said = {name: advice.text() for name, advice in page.counts.advice.items() if advice.isVisibleTo(page)}
    assert said == {
        "Disgust": "12 training faces: add 8, or exclude it",
        "Fear": "50 training faces: add 50, or fine-tune",
        "Happy": "80 training faces: add 20, or fine-tune",
        "Neutral": "Surprise has 5 times as many: use class weights",
    }
    page.counts.boxes["Disgust"].setChecked(False)
    qtbot.waitUntil(lambda: page.complete)
    assert not page.counts.advice["Disgust"].isVisibleTo(page)


def test_class_balance_shows_each_split_before_and_after_cleaning(qtbot, make_train, csv_file):
    page = read(qtbot, make_train(), csv_file)
    qtbot.waitUntil(lambda: page.complete)
    first = page.class_balance.chart.rows[0]
    assert (first.name, first.text) == ("Angry", "62 of 74")
    assert [round(bar.end - bar.start) for bar in first.bars] == [74, 48, 7, 7, 0]
    assert page.class_balance.legend.header[1:] == ("Dataset", "Used")
    assert page.class_balance.legend.rows[0] == ("Train", "362", "350")


def test_zip_files_are_offered_beside_tables(qtbot, make_train, monkeypatch, tmp_path):
    path = tmp_path / "faces.zip"
    path.write_bytes(b"PK\x03\x04")
    offered = []

    def choose(parent, title, folder, kinds):
        offered.append(kinds)
        return [str(path)], kinds

    monkeypatch.setattr("fer_desktop.ui.train.data_step.source_list.QFileDialog.getOpenFileNames", choose)
    page = make_train().data_page
    page.sources.add_file.click()
    assert "*.zip" in offered[0]
    assert page.sources.paths == [str(path)]
    qtbot.waitUntil(lambda: page.complete)


def test_whole_photographs_are_searched_for_faces_on_request(qtbot, make_train, csv_file):
    page = make_train().data_page
    page.sources.add([str(csv_file)])
    qtbot.waitUntil(lambda: page.complete)
    assert "find_faces" not in page.choice["options"]
    page.expert.photographs.setChecked(True)
    qtbot.waitUntil(lambda: page.complete and bool(page._photographs.get("no_face")))
    assert page.choice["options"]["find_faces"] is True
    titles = [section.button.text() for section in page.cleaning.findChildren(CollapsibleSection)]
    assert "Photographs without a face: 21" in titles
    assert "Photographs with several faces: 1" in titles
