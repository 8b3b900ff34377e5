"""The program from Python: models, predictions, tables; and that importing it costs nothing."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

import fer_desktop
from fer_desktop import FerError, Settings, load_model, save_rows, to_frame
from fer_desktop.vision.picture_file import read_picture
from tests.fakes import write_picture, write_video


@pytest.fixture(scope="module")
def model():
    return load_model()


@pytest.fixture(scope="module")
def video(tmp_path_factory, happy_sample_path):
    picture = read_picture(happy_sample_path)
    frames = [np.roll(picture, 2 * number, axis=1) for number in range(6)]
    return write_video(tmp_path_factory.mktemp("api") / "clip.avi", frames)


@pytest.fixture(scope="module")
def happy_sample_path():
    from fer_desktop.base.paths import resource

    return resource("samples") / "happy.png"


def test_a_picture_file_and_its_array_are_read_alike(model, happy_sample_path):
    prediction = model.predict(happy_sample_path)
    (face,) = prediction.faces
    assert face.label == "Happy"
    assert face.confidence == max(face.probabilities.values())
    assert list(face.probabilities) == list(model.labels)
    assert sum(face.probabilities.values()) == pytest.approx(1.0, abs=1e-5)
    assert face.crop.shape == (model.input_size, model.input_size)
    bgr = read_picture(happy_sample_path)
    for array, channels in ((bgr, "bgr"), (bgr[:, :, ::-1], "rgb")):
        (same,) = model.predict(array, channels=channels).faces
        assert same.box == face.box
        assert same.probabilities == face.probabilities
    assert prediction.size == (bgr.shape[1], bgr.shape[0])
    assert prediction.largest is face
    assert prediction.probabilities.shape == (1, len(model.labels))


def test_without_a_face_there_is_an_empty_prediction_and_a_row(model):
    prediction = model.predict(np.full((120, 160), 128, np.uint8))
    assert prediction.faces == ()
    assert prediction.largest is None
    assert prediction.probabilities.shape == (0, len(model.labels))
    table = prediction.to_frame()
    assert len(table) == 1
    assert table["prediction"].isna().all()


def test_the_frames_of_a_video_have_its_times(model, video):
    times = [prediction.time for prediction in model.predict_files(video)]
    assert times == pytest.approx([0.0, 0.1, 0.2, 0.3, 0.4, 0.5], abs=1e-3)


def test_several_files_are_read_in_order_and_the_loop_may_be_left(model, tmp_path):
    paths = [write_picture(tmp_path / f"{number}.png", gray=40 * number) for number in range(1, 4)]
    assert [one.source for one in model.predict_files(paths)] == list(map(str, paths))
    assert [one.source for one in model.predict_files(tmp_path)] == list(map(str, paths))
    for prediction in model.predict_files(paths):
        assert prediction.source == str(paths[0])
        break


def test_crops_have_the_probabilities_of_their_faces(model, happy_sample_path):
    (face,) = model.predict(happy_sample_path).faces
    read = model.predict_crops(face.crop[None])
    assert read.shape == (1, len(model.labels))
    assert dict(zip(model.labels, map(float, read[0]), strict=True)) == face.probabilities
    assert (model.predict_crops([face.crop, face.crop]) == read).all()
    with pytest.raises(ValueError, match="48 × 48"):
        model.predict_crops(np.zeros((1, 20, 20), np.uint8))


def test_faces_are_drawn_on_a_copy(model, happy_sample_path):
    picture = np.ascontiguousarray(read_picture(happy_sample_path)[:, :, ::-1])
    before = picture.copy()
    prediction = model.predict(picture)
    drawn = prediction.draw(picture)
    assert (picture == before).all()
    assert drawn.shape == picture.shape
    box = prediction.faces[0].box
    red, _, blue = drawn[box.y + box.height // 2, box.x].astype(int)
    assert red > blue + 50, "the frame of a happy face is orange"
    blue_first = prediction.draw(picture[:, :, ::-1], channels="bgr")
    assert (blue_first[:, :, ::-1] == drawn).all()
    gray = np.ascontiguousarray(picture[:, :, 0])
    assert (model.predict(gray).draw(gray) == prediction.draw(np.repeat(gray[:, :, None], 3, axis=2))).all()
    with pytest.raises(ValueError, match="shape"):
        prediction.draw(picture[:10])


def test_a_model_is_loaded_by_its_name_or_its_folder(model, happy_sample_path, shipped_bundle, tmp_path):
    mine = tmp_path / "mine"
    shutil.copytree(shipped_bundle.folder, mine)
    expected = model.predict(happy_sample_path).faces[0].probabilities
    for given in ("default", shipped_bundle.folder, str(mine)):
        assert load_model(given).predict(happy_sample_path).faces[0].probabilities == expected


def test_a_face_under_the_threshold_is_uncertain(happy_sample_path):
    for threshold, uncertain in ((0.5, False), (0.99, True)):
        read = load_model(settings=Settings(confidence_threshold=threshold)).predict(happy_sample_path)
        assert read.faces[0].uncertain is uncertain
        assert read.to_rows()[0]["uncertain"] == int(uncertain)


def test_columns_of_numbers_are_numbers_also_where_some_lack_a_value(model, happy_sample_path):
    empty = model.predict(np.full((120, 160), 128, np.uint8))
    table = to_frame([model.predict(happy_sample_path), empty])
    assert [str(table[name].dtype) for name in ("frame", "face_id", "x", "uncertain")] == ["Int64"] * 4
    assert [str(table[name].dtype) for name in ("time_s", "Happy", "confidence")] == ["float64"] * 3
    assert table["face_id"].tolist() == [1, pd.NA]
    assert len(to_frame([])) == 0


def test_the_settings_decide_how_faces_are_found(happy_sample_path):
    whole = load_model(settings=Settings(faces="whole"))
    picture = read_picture(happy_sample_path)
    (face,) = whole.predict(happy_sample_path).faces
    assert (face.box.width, face.box.height) == (picture.shape[1], picture.shape[0])


@pytest.mark.parametrize(
    ("picture", "complaint"),
    [
        (np.zeros((4, 4, 4), np.uint8), "shape"),
        (np.zeros((40, 40, 3), np.float32), "float32"),
        (np.zeros((0, 4), np.uint8), "shape"),
    ],
)
def test_another_array_is_refused_in_a_sentence(model, picture, complaint):
    with pytest.raises(ValueError, match=complaint):
        model.predict(picture)


def test_what_cannot_be_read_is_named(model, tmp_path, video):
    bad = tmp_path / "bad.png"
    bad.write_bytes(b"\x89PNG no picture")
    for call in (lambda: model.predict(bad), lambda: list(model.predict_files([bad]))):
        with pytest.raises(FerError, match=r"bad\.png"):
            call()
    assert list(model.predict_files([bad], skip_unreadable=True)) == []
    with pytest.raises(FerError, match="nowhere"):
        list(model.predict_files(tmp_path / "nowhere"))
    with pytest.raises(FerError, match=r"predict_files\(\)"):
        model.predict(video)
    with pytest.raises(FerError, match=r"folder\. Use predict_files\(\)"):
        model.predict(tmp_path)
    with pytest.raises(TypeError, match=r"not list\. Use predict_files\(\)"):
        model.predict([bad])
    with pytest.raises(ValueError, match="above 0"):
        next(model.predict_frames([], 0.0))
    with pytest.raises(FerError, match="default"):
        load_model("no such model")
    with pytest.raises(ValueError, match="rgb"):
        model.predict(np.zeros((4, 4), np.uint8), channels="gray")


def test_the_table_joins_predictions(model, happy_sample_path):
    prediction = model.predict(happy_sample_path)
    table = to_frame([prediction, prediction])
    assert isinstance(table, pd.DataFrame)
    assert list(table["prediction"]) == ["Happy", "Happy"]


def test_rows_are_saved_in_the_format_of_the_ending(model, happy_sample_path, tmp_path):
    prediction = model.predict(happy_sample_path)
    save_rows(iter([prediction, prediction]), tmp_path / "faces.parquet")
    saved, expected = pd.read_parquet(tmp_path / "faces.parquet"), to_frame([prediction, prediction])
    assert list(saved.columns) == list(expected.columns)
    assert saved[list(model.labels)].equals(expected[list(model.labels)].astype(float))
    with pytest.raises(FerError, match="none of the endings"):
        save_rows([prediction], tmp_path / "faces.xlsx")
    with pytest.raises(ValueError, match="no predictions"):
        save_rows([], tmp_path / "faces.csv")


def test_importing_loads_nothing_and_reading_loads_neither_qt_nor_tensorflow(happy_sample_path):
    program = f"""
import sys
from pathlib import Path
import fer_desktop
print(sorted(name for name in ("numpy", "cv2", "pandas", "PySide6", "tensorflow") if name in sys.modules))
fer_desktop.load_model().predict({str(happy_sample_path)!r})
print(sorted(name for name in ("pandas", "PySide6", "tensorflow", "keras") if name in sys.modules))
"""
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout.split() == ["[]", "[]"]


def test_every_public_name_is_there_and_no_other():
    for name in fer_desktop.__all__:
        assert getattr(fer_desktop, name).__doc__
    assert set(fer_desktop.__all__) <= set(dir(fer_desktop))
    with pytest.raises(AttributeError, match="nothing"):
        _ = fer_desktop.nothing


@pytest.mark.parametrize("page", ["docs/python-api.md", "README.md"])
def test_the_documented_programs_run_as_written(page):
    root = Path(__file__).parents[2]
    blocks = re.findall(r"```python\n(.*?)```", (root / page).read_text(encoding="utf-8"), re.DOTALL)
    assert blocks
    program = "\n".join(blocks)
    result = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    assert "Happy" in result.stdout


def test_an_unknown_detector_is_refused_before_anything_is_read():
    with pytest.raises(FerError, match="There is no face detector “magic”"):
        load_model(settings=Settings(detector="magic"))
