"""Files for other programs: each gives what the model gives, or is not there."""

import errno
from dataclasses import replace

import numpy as np
import pytest
from ai_edge_litert.interpreter import Interpreter

from training.commands.main import main
from training.data import DataError
from training.data.faces import PUBLIC_TEST, TRAINING
from training.export.export_file import CALIBRATION_FACES, calibration_faces, export_file
from training.export.formats import FORMATS, Format, FormatError, file_format
from training.export.litert import LiteRTNetwork
from training.export.parity import ParityError, check, compare, made_up_faces

pytestmark = pytest.mark.slow

FLOAT = [form for form in FORMATS if form.tolerance is not None]
TFLITE = file_format("tflite")
INT8 = file_format("tflite-int8")


class WrongNetwork:
    """A network that reads the first emotion in every face."""

    def __init__(self, path, threads):
        pass

    def predict(self, faces):
        return np.tile(np.eye(7, dtype=np.float32)[0], (len(faces), 1))


@pytest.fixture(scope="module")
def exported(trained, drawn, tmp_path_factory):
    """Every format of the tiny model, by name."""
    folder = tmp_path_factory.mktemp("exported")
    return {form.name: export_file(trained, form, folder / f"tiny{form.suffix}", drawn) for form in FORMATS}


@pytest.fixture
def export(monkeypatch, trained):
    """Runs the command on the tiny model and returns its exit code."""
    monkeypatch.setenv("KERAS_BACKEND", "tensorflow")  # the command sets it; this puts it back afterwards

    def run(*arguments: object) -> int:
        return main(["export", str(trained.folder), *map(str, arguments)])

    return run


def name_of(form: Format) -> str:
    return form.name


@pytest.mark.parametrize("form", FLOAT, ids=name_of)
def test_a_float_file_gives_what_the_model_gives(exported, form):
    parity = exported[form.name].parity
    assert parity.faces == 28
    assert parity.difference <= form.tolerance


def test_a_file_of_whole_numbers_reads_nearly_as_the_model_does(exported):
    assert exported["tflite-int8"].parity.difference < 0.1


@pytest.mark.parametrize("form", FORMATS, ids=name_of)
def test_a_file_takes_any_number_of_faces_and_gives_probabilities(exported, drawn, form):
    network = form.load(exported[form.name].path, 1)
    for faces in (drawn.faces[:1], drawn.faces[:70]):
        probabilities = network.predict(faces)
        assert probabilities.shape == (len(faces), 7)
        assert probabilities.dtype == np.float32
        assert np.allclose(probabilities.sum(axis=1), 1, atol=0.02)


@pytest.mark.parametrize("form", FORMATS, ids=name_of)
def test_a_file_says_how_large_quick_and_accurate_it_is(exported, form):
    result = exported[form.name]
    assert result.size == result.path.stat().st_size
    assert result.milliseconds > 0
    assert 0 <= result.accuracy <= 1
    assert 0 <= result.accuracy_before <= 1


def test_rounding_makes_the_file_smaller(exported):
    whole, half, quarter = (exported[name].size for name in ("tflite", "tflite-float16", "tflite-int8"))
    assert half < 0.6 * whole
    assert quarter < 0.4 * whole


def test_an_int8_file_computes_in_whole_numbers_between_float_ends(exported):
    interpreter = Interpreter(model_path=str(exported["tflite-int8"].path))
    (taken,), (given,) = interpreter.get_input_details(), interpreter.get_output_details()
    assert taken["dtype"] == given["dtype"] == np.float32
    floats = {tensor["index"] for tensor in interpreter.get_tensor_details() if tensor["dtype"] == np.float32}
    assert floats == {taken["index"], given["index"]}


def test_an_onnx_file_has_one_input_and_one_output_with_plain_names(exported):
    import onnxruntime

    session = onnxruntime.InferenceSession(exported["onnx"].path, providers=["CPUExecutionProvider"])
    assert [(entry.name, entry.type, entry.shape[1:]) for entry in session.get_inputs()] == [
        ("gray", "tensor(float)", [48, 48, 1])
    ]
    assert [(entry.name, entry.shape[1:]) for entry in session.get_outputs()] == [("probabilities", [7])]


def test_value_ranges_are_measured_on_training_faces_of_every_emotion(drawn):
    chosen = calibration_faces(drawn, seed=1)
    training = drawn.split(TRAINING)
    assert len(chosen) == min(7 * CALIBRATION_FACES, len(training))
    known = {face.tobytes() for face in training.faces}
    assert all(face.tobytes() in known for face in chosen)
    assert np.array_equal(chosen, calibration_faces(drawn, seed=1))
    assert not np.array_equal(chosen, calibration_faces(drawn, seed=2))


def test_int8_asks_for_data(export, tmp_path, capsys):
    out = tmp_path / "tiny.tflite"
    assert export("--format", "tflite-int8", "--out", out) == 2
    assert "needs representative faces for calibration. Name some with --data" in capsys.readouterr().err
    assert not out.exists()


def test_without_anything_else_the_model_s_name_is_used_and_no_faces(export, tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert export("--format", "tflite-float16") == 0
    printed = capsys.readouterr().out
    assert "on 256 random patterns: maximum absolute difference of the probabilities" in printed
    assert "Random patterns are not faces; --data" in printed
    assert "Accuracy" not in printed
    assert [path.name for path in tmp_path.iterdir()] == ["tiny-float16.tflite"]


def test_with_data_it_prints_both_accuracies(export, trained, drawn, tmp_path, capsys, write_csv):
    some = drawn.where(drawn.splits == PUBLIC_TEST)
    lines = [
        f"{emotion},{' '.join(map(str, face.ravel()))},{PUBLIC_TEST}"
        for face, emotion in zip(some.faces, _fer2013_numbers(some.labels), strict=True)
    ]
    data = write_csv("emotion,pixels,Usage", *lines)
    out = tmp_path / "tiny-float16.tflite"
    assert export("--format", "tflite-float16", "--data", data, "--out", out) == 0
    right = (LiteRTNetwork(trained.tflite_path).predict(some.faces).argmax(axis=1) == some.labels).mean()
    printed = capsys.readouterr().out
    assert "on 28 faces of PublicTest" in printed
    assert f"Keras model {right:.2%}." in printed


def _fer2013_numbers(labels):
    """FER2013 counts Sad, Surprise, Neutral where we count Neutral, Sad, Surprise."""
    return np.array([0, 1, 2, 3, 6, 4, 5])[labels]


def test_a_file_that_is_there_is_refused_and_replaced_only_when_asked(export, tmp_path, capsys):
    out = tmp_path / "made" / "mine.tflite"
    assert export("--format", "tflite", "--out", out) == 0
    out.write_text("mine")
    assert export("--format", "tflite", "--out", out) == 2
    assert "replace it with --overwrite" in capsys.readouterr().err
    assert out.read_text() == "mine"
    assert export("--format", "tflite", "--out", out, "--overwrite") == 0
    assert out.stat().st_size > 1000


@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("tiny.bin", "must end with .tflite"),
        ("a_file/tiny.tflite", "tiny.tflite (Not a directory)"),
    ],
)
def test_a_file_that_cannot_be_is_one_sentence(export, tmp_path, capsys, name, complaint):
    (tmp_path / "a_file").touch()
    assert export("--format", "tflite", "--out", tmp_path / name) == 2
    error = capsys.readouterr().err
    assert complaint in error
    assert len(error.splitlines()) == 1


def test_the_model_folder_stays_as_it_is(export, trained, capsys):
    before = (trained.folder / "model.tflite").read_bytes()
    assert export("--format", "tflite", "--out", trained.folder / "model.tflite", "--overwrite") == 2
    assert "Choose another location" in capsys.readouterr().err
    assert (trained.folder / "model.tflite").read_bytes() == before


@pytest.mark.parametrize("there", [True, False])
def test_a_write_that_fails_leaves_nothing_behind(trained, tmp_path, there):
    out = tmp_path / "tiny.tflite"
    if there:
        out.write_text("mine")

    def fill_the_disk(network, path, faces):
        path.write_bytes(b"half")
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    with pytest.raises(OSError, match=r"No space left on device: .*/tiny\.tflite"):
        export_file(trained, replace(TFLITE, write=fill_the_disk), out, None)
    assert [path.read_text() for path in tmp_path.iterdir()] == (["mine"] if there else [])


def test_a_file_that_differs_is_not_left_behind(trained, tmp_path):
    wrong = replace(TFLITE, write=lambda network, path, faces: path.touch(), load=WrongNetwork)
    with pytest.raises(ParityError, match=r"tiny\.tflite was not written: its probabilities differ"):
        export_file(trained, wrong, tmp_path / "tiny.tflite", None)
    assert list(tmp_path.iterdir()) == []


def test_probabilities_that_are_no_numbers_differ(tmp_path):
    numbers = np.full((2, 7), 1 / 7, np.float32)
    parity = compare(numbers, np.full_like(numbers, np.nan))
    with pytest.raises(ParityError):
        check(parity, 0.1, tmp_path / "tiny.tflite")


@pytest.mark.parametrize(("lost", "much"), [(0.009, False), (0.011, True)])
def test_a_loss_of_more_than_a_point_is_worth_a_warning(exported, lost, much):
    result = replace(exported["tflite-int8"], accuracy=0.7 - lost, accuracy_before=0.7)
    assert result.loses_much is much


def test_data_that_does_not_fit_the_model_is_refused(trained, drawn, tmp_path):
    small = replace(drawn, faces=drawn.faces[:, :40, :40])
    with pytest.raises(DataError, match=r"are 40 pixels wide, the input of the model .* is 48"):
        export_file(trained, INT8, tmp_path / "tiny-int8.tflite", small)
    strange = replace(drawn, emotions=("Angry", "Bored", "Fear", "Happy", "Neutral", "Sad", "Surprise"))
    with pytest.raises(DataError, match=r"has faces labelled Bored, for which the model .* has no class"):
        export_file(trained, INT8, tmp_path / "tiny-int8.tflite", strange)
    assert list(tmp_path.iterdir()) == []


def test_a_missing_library_is_named_with_what_installs_it():
    form = replace(file_format("onnx"), libraries=("no_such_library",))
    with pytest.raises(FormatError, match=r"needs no_such_library\. .* fer-desktop\[onnx\]") as raised:
        form.check_usable(has_faces=True)
    assert raised.value.hint == "Install with: pip install 'fer-desktop[onnx]'"


def test_an_unknown_format_is_answered_with_those_there_are():
    with pytest.raises(FormatError, match="Use one of tflite, tflite-float16, tflite-int8, onnx"):
        file_format("coreml")


def test_made_up_faces_are_the_same_for_the_same_seed():
    faces = made_up_faces(5, 40, seed=1)
    assert faces.shape == (5, 40, 40)
    assert faces.dtype == np.uint8
    assert (faces[0].max(), faces[1].min()) == (0, 255)
    assert np.array_equal(faces, made_up_faces(5, 40, seed=1))
    assert not np.array_equal(faces, made_up_faces(5, 40, seed=2))
