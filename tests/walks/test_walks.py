"""The commonest tasks, from the first click or key to what the person gets."""

import csv
import re
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from fer_desktop.models.corrections import CorrectionFolder
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.picture_file import read_picture
from tests.walks.conftest import FACES, RATE
from tests.walks.person import CTRL, SHIFT


def test_the_demonstration_is_read_at_once(person):
    person.chooses("File", "Demonstration")
    person.waits_for(lambda: re.fullmatch(r"Looks \w+, \d+%", person.heading), "no prediction is shown")
    assert 95 <= sum(person.probabilities.values()) <= 105
    person.waits_for(lambda: "1 face" in person.status, "the status line does not count the face")


def test_a_picture_is_opened_by_the_file_menu(person, folder):
    person.will_enter(folder / "1 happy.png")
    person.chooses("File", "Open pictures or a video")
    person.reads("1 happy.png")
    assert person.heading.startswith("Looks happy, ")
    assert max(person.probabilities, key=person.probabilities.__getitem__) == "Happy"


def opens_the_folder(person, folder):
    """By keys alone; the first picture is shown at the end."""
    person.will_enter(folder)
    person.presses(Qt.Key.Key_O, CTRL | SHIFT)
    person.reads("1 happy.png")


def finds_the_saddest_face(person):
    """Goes through the folder by the arrow keys, comparing the bars, and back to the saddest picture."""
    sadness = [person.probabilities["Sad"]]
    for number, name in enumerate(FACES[1:], start=2):
        person.presses(Qt.Key.Key_Right)
        person.reads(f"{number} {name}.png")
        sadness.append(person.probabilities["Sad"])
    place = sadness.index(max(sadness))
    for number in range(len(FACES) - 1, place, -1):
        person.presses(Qt.Key.Key_Left)
        person.reads(f"{number} {FACES[number - 1]}.png")
    return FACES[place]


def corrects_to(person, key):
    """Presses W, and the key of an emotion in the menu that opens."""
    person.presses(Qt.Key.Key_W)
    person.waits_for(QApplication.activePopupWidget, "no menu of emotions opens")
    person.presses(key)


def corrections():
    """The corrections that are stored in the person's home, as (emotion, size)."""
    from fer_desktop.base.paths import corrections_folder

    folder = CorrectionFolder(corrections_folder())
    return [(correction.emotion, read_picture(correction.path).shape) for correction in folder.all()]


def test_the_saddest_face_of_a_folder_is_found_and_corrected_by_keys(person, folder):
    opens_the_folder(person, folder)
    assert finds_the_saddest_face(person) == "sad"
    assert person.heading.startswith("Looks sad, ")
    corrects_to(person, Qt.Key.Key_5)
    person.waits_for(
        lambda: "Saved this face as Neutral" in person.message, "the correction is not confirmed"
    )
    assert corrections() == [("Neutral", (48, 48, 3))]


def test_a_video_is_played_paused_stepped_sought_and_looped(person, make_video):
    bar = person.window.viewer.playback.bar
    person.will_enter(make_video(4))
    person.presses(Qt.Key.Key_O, CTRL)
    person.waits_for(lambda: bar.isVisible() and person.time > 0, "the video does not play")
    person.reads("film.avi")
    person.clicks(bar.play)
    assert bar.play.toolTip().startswith("Play")
    person.clicks(bar.slider, QPoint(bar.slider.width() // 2, bar.slider.height() // 2))
    person.waits_for(lambda: abs(person.time - 2.0) < 0.2, "a click in the middle does not go there")
    person.waits_for(lambda: "frame" in bar.time, "the frame is not named")
    before = person.time
    person.clicks(bar.forward)
    person.waits_for(lambda: abs(person.time - before - 1 / RATE) < 0.01, "one frame forward is not 0.1 s")
    person.waits_for(lambda: "frame" in bar.time, "the frame is not named")
    begin = person.time
    person.clicks(bar.mark_in)
    person.presses(Qt.Key.Key_Period)
    person.presses(Qt.Key.Key_Period)
    person.waits_for(lambda: abs(person.time - begin - 2 / RATE) < 0.01, "the key . does not go on")
    end = person.time
    person.clicks(bar.mark_out)
    assert bar.mark_in.isChecked()
    assert bar.mark_out.isChecked()
    person.clicks(bar.loop)
    times = person.times_seen()
    person.presses(Qt.Key.Key_Space)
    person.waits_for(
        lambda: sum(later < earlier for earlier, later in pairwise(times)) >= 3,
        "the video does not begin again at the in point",
    )
    assert begin - 0.01 <= min(times) <= max(times) <= end + 0.01


def records_two_seconds(person):
    """By the key R, until the sign over the picture says two seconds; the files are there at the end."""
    buttons = person.window.viewer.source_bar.recording
    person.presses(Qt.Key.Key_R)
    person.waits_for(lambda: buttons.indicator.endswith("00:02"), "the recording does not reach two seconds")
    person.presses(Qt.Key.Key_R)
    person.waits_for(lambda: not buttons.indicator and person.message, "the recording is not saved")


def recorded(recordings):
    """The rows of the table that was recorded, and the frames of the video."""
    (table,) = recordings.rglob("*.csv")
    (video,) = recordings.rglob("*.mp4")
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    capture = cv2.VideoCapture(str(video))
    frames = 0
    while capture.read()[0]:
        frames += 1
    capture.release()
    return rows, frames


def test_some_seconds_are_recorded_and_the_files_open(person, recordings):
    person.presses(Qt.Key.Key_D, CTRL)
    person.waits_for(lambda: person.heading.startswith("Looks "), "no prediction is shown")
    records_two_seconds(person)
    assert str(recordings) in person.message.replace("\u200b", "")
    rows, frames = recorded(recordings)
    assert len(rows) > 5
    assert {row["prediction"] for row in rows} <= {
        "Happy",
        "Surprise",
        "Neutral",
        "Sad",
        "Angry",
        "Fear",
        "Disgust",
    }
    assert frames > 20


def test_a_snapshot_shows_the_picture_with_its_box(person, folder, recordings):
    person.window.open([str(folder / "1 happy.png")])
    person.reads("1 happy.png")
    person.clicks(person.window.viewer.source_bar.recording.snapshot_button)
    person.waits_for(lambda: ".png" in person.message, "the snapshot is not confirmed")
    (path,) = recordings.glob("*.png")
    assert path.name in person.message
    snapshot, picture = read_picture(path), read_picture(folder / "1 happy.png")
    assert snapshot.shape[1] == picture.shape[1]
    orange = (abs(snapshot.astype(int) - (0x00, 0x9F, 0xE6)).sum(axis=2) < 30).sum()
    assert orange > 500, "no box in the colour of Happy is drawn"


def saves_the_report(person, path):
    """By keys alone: Ctrl+E, Enter, a path, Enter."""
    person.will_enter(path)
    person.presses(Qt.Key.Key_E, CTRL)
    person.waits_for(lambda: person.window.viewer.report.dialog is QApplication.activeWindow(), "no dialog")
    person.presses(Qt.Key.Key_Return)
    person.waits_for(lambda: person.message.startswith("Report: "), "the report is not confirmed")
    return path.read_text(encoding="utf-8")


def test_the_report_of_the_session_is_saved(person, folder, recordings):
    opens_the_folder(person, folder)
    page = saves_the_report(person, recordings / "session.html")
    assert "1 happy.png" in page
    assert "Happy" in page
    assert "data:image" not in page, "pictures are in the report though nobody asked for them"


def test_full_screen_shows_the_picture_alone_and_escape_leads_back(person, folder):
    person.window.open([str(folder / "1 happy.png")])
    person.reads("1 happy.png")
    view, column = person.window.viewer.frame_view, person.window.panels["probabilities"]
    person.presses(Qt.Key.Key_F11)
    person.waits_for(lambda: view.window() is not person.window and view.isVisible(), "no full screen")
    assert view.size() == view.screen().size()
    person.waits_for(lambda: view.window().isActiveWindow(), "full screen has no keyboard")
    person.presses(Qt.Key.Key_Escape)
    person.waits_for(lambda: view.window() is person.window and view.isVisible(), "the picture is not back")
    assert column.isVisible()
    assert person.heading.startswith("Looks happy, ")


def test_the_link_leads_to_the_evidence_and_its_samples(person, folder):
    person.window.open([str(folder / "1 happy.png")])
    person.reads("1 happy.png")
    person.clicks(person.window.panels["probabilities"].evidence)
    evidence = person.window.evidence
    person.waits_for(lambda: evidence.isActiveWindow() and evidence.isVisible(), "the evidence does not open")
    assert "on 3,589 faces" in person.window.panels["confusion"].caption
    assert person.window.panels["confusion"].isVisible()
    tabs = evidence.pages.tabBar()
    (samples,) = [index for index in range(tabs.count()) if tabs.tabText(index) == "Samples"]
    person.clicks(tabs, tabs.tabRect(samples).center())
    page = person.window.panels["samples"].page
    person.waits_for(page.isVisible, "the page of samples does not open")
    assert "because they show people" in page.text
    assert page.choose.isVisible()
    person.presses(Qt.Key.Key_Escape)
    person.waits_for(lambda: not evidence.isVisible(), "Escape does not close the evidence")


def test_a_higher_threshold_makes_the_label_uncertain(person, folder):
    person.window.open([str(folder / "3 sad.png")])
    person.reads("3 sad.png")
    view = person.window.viewer.frame_view
    sure = view.accessibleDescription()
    person.presses(Qt.Key.Key_Comma, CTRL)
    person.waits_for(
        lambda: person.window.preferences.dialog is QApplication.activeWindow(), "no preferences"
    )
    dialog = person.window.preferences.dialog
    reading = list(dialog.pages).index("reading")
    person.clicks(dialog.list.viewport(), dialog.list.visualItemRect(dialog.list.item(reading)).center())
    slider = dialog.pages["reading"].bar.threshold.slider
    person.tabs_to(slider)
    person.presses(Qt.Key.Key_End)
    assert dialog.pages["reading"].bar.threshold.text == "90%"
    person.waits_for(lambda: person.heading == "Uncertain", "no uncertain heading")
    assert "uncertain" not in sure
    assert "uncertain" in view.accessibleDescription()
    person.presses(Qt.Key.Key_Escape)
    person.waits_for(lambda: not dialog.isVisible(), "Escape does not close the preferences")


def test_a_session_by_keyboard_alone(person, folder, recordings):
    opens_the_folder(person, folder)
    assert finds_the_saddest_face(person) == "sad"
    corrects_to(person, Qt.Key.Key_1)
    person.waits_for(lambda: "Saved this face as Angry" in person.message, "the correction is not confirmed")
    assert corrections() == [("Angry", (48, 48, 3))]
    records_two_seconds(person)
    rows, frames = recorded(recordings)
    assert {row["prediction"] for row in rows} == {"Sad"}
    assert frames > 0
    page = saves_the_report(person, recordings / "session.html")
    assert "3 sad.png" in page
