from fer_desktop.base.settings import Settings
from fer_desktop.explain.face_detection import shown_finding


def test_a_report_says_that_pictures_were_read_whole_and_nothing_of_it_otherwise():
    assert dict(shown_finding(Settings(faces="whole")))["Faces"].endswith("is treated as one face, uncropped")
    assert "Faces" not in dict(shown_finding(Settings()))
