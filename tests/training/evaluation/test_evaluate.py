"""Measuring a bundle: what goes into its folder, onto the page and onto the terminal."""

import dataclasses
import json
import re
import shutil
from csv import reader
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest

from tests.training.conftest import draw_faces
from training.commands.main import main
from training.core.bundle import BundleError, ModelBundle, read_bundle, write_manifest
from training.core.html import png_uri
from training.core.stored_figures import figures_key
from training.data.faces import PRIVATE_TEST, PUBLIC_TEST, TRAINING, DataError
from training.evaluation.evaluate import evaluate, summary
from training.evaluation.evaluation_page import evaluation_page
from training.evaluation.figures import PICTURES
from training.export.litert import LiteRTNetwork, threads_allowed

FACES = draw_faces({TRAINING: 2, PUBLIC_TEST: 4, PRIVATE_TEST: 3})
OF_FACES = ("samples", "mistakes")


class Addresses(HTMLParser):
    """Collects whatever a browser could load."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.loaded: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.loaded += [value for name, value in attributes if name in {"src", "href", "srcset", "data"}]


@pytest.fixture
def model(shipped_bundle, tmp_path) -> Path:
    """A copy of the bundle that comes with the program, as if it had been trained on ``FACES``."""
    folder = Path(shutil.copytree(shipped_bundle.folder, tmp_path / "model"))
    write_manifest(folder, dataclasses.replace(shipped_bundle, data_fingerprint=FACES.fingerprint()))
    return folder


@pytest.fixture(scope="module")
def measured_twice(shipped_bundle, tmp_path_factory) -> tuple[dict[str, bytes], ModelBundle]:
    """The files of such a copy that was measured on ``PrivateTest``, and it when ``PublicTest`` was, too."""
    folder = Path(shutil.copytree(shipped_bundle.folder, tmp_path_factory.mktemp("measured") / "model"))
    write_manifest(folder, dataclasses.replace(shipped_bundle, data_fingerprint=FACES.fingerprint()))
    evaluate(folder, FACES, PRIVATE_TEST)
    return contents(folder), evaluate(folder, FACES, PUBLIC_TEST)


@pytest.fixture(scope="module")
def measured(measured_twice) -> ModelBundle:
    """Such a copy that was measured on ``PrivateTest`` and on ``PublicTest``; to be read."""
    return measured_twice[1]


@pytest.fixture
def csv(tmp_path) -> Path:
    """The same faces as a file."""
    lines = [
        f"{FACES.emotions[label]},{' '.join(map(str, face.ravel()))},{split}"
        for face, label, split in zip(FACES.faces, FACES.labels, FACES.splits, strict=True)
    ]
    path = tmp_path / "faces.csv"
    path.write_text("\n".join(["emotion,pixels,Usage", *lines]) + "\n")
    return path


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_split_that_is_measured_again_leaves_the_others_figures_and_pictures(
    measured_twice, shipped_bundle
):
    before, bundle = measured_twice
    after = contents(bundle.folder)
    for picture in PICTURES:
        assert picture.file_name(PUBLIC_TEST) in bundle.files
        assert after[picture.file_name(PRIVATE_TEST)] == before[picture.file_name(PRIVATE_TEST)]
    stored = json.loads(before["metrics.json"])["splits"]
    assert bundle.metrics["splits"][PRIVATE_TEST] == stored[PRIVATE_TEST]
    assert bundle.metrics["splits"][PUBLIC_TEST]["faces"] == 28
    assert read_bundle(bundle.folder) == bundle
    assert bundle.history() == shipped_bundle.history()


def test_the_mean_with_the_mirror_image_is_measured_too(measured):
    bundle = measured
    chosen, network = FACES.split(PUBLIC_TEST), LiteRTNetwork(bundle.tflite_path)
    mirrored = np.ascontiguousarray(chosen.faces[:, :, ::-1])
    both = [bundle.calibrated(network.predict(faces)) for faces in (chosen.faces, mirrored)]
    read = (both[0] + both[1]).argmax(axis=1)
    order = [bundle.labels.index(name) for name in chosen.emotions]
    right = float((read == np.array(order)[chosen.labels]).mean())
    figures = bundle.metrics["splits"][PUBLIC_TEST]["with_mirror_image"]
    assert figures["accuracy"] == pytest.approx(right)
    assert f"and its mirror image: accuracy {right:.2%}" in summary(bundle, PUBLIC_TEST)


@pytest.mark.usefixtures("without_pictures")
def test_what_the_bundle_had_of_an_older_measurement_stays_readable(model):
    stored = json.loads((model / "metrics.json").read_text())
    for figures in stored["splits"].values():
        del figures["with_mirror_image"], figures["accuracy_interval"]
    bundle = read_bundle(model)
    (model / "metrics.json").write_text(json.dumps(stored))
    write_manifest(model, bundle)
    bundle = evaluate(model, FACES, PUBLIC_TEST)
    assert bundle.metrics["splits"][PRIVATE_TEST] == stored["splits"][PRIVATE_TEST]
    assert stored["splits"][PUBLIC_TEST].keys() < bundle.metrics["splits"][PUBLIC_TEST].keys()


def test_faces_are_left_out_of_folder_and_page_if_nobody_may_see_them(measured, tmp_path):
    model = Path(shutil.copytree(measured.folder, tmp_path / "model"))
    page = evaluation_page(read_bundle(model), PRIVATE_TEST)
    for name in OF_FACES:
        assert png_uri((model / f"{name}_{PRIVATE_TEST}.png").read_bytes()) in page
    bundle = evaluate(model, FACES, PUBLIC_TEST, faces_in_pictures=False)
    assert not [path for path in model.iterdir() if path.name.startswith(OF_FACES)]
    assert not [name for name in bundle.files if name.startswith(OF_FACES)]
    page = evaluation_page(bundle, PUBLIC_TEST)
    assert Addresses(page).tags.count("img") == len(PICTURES) - len(OF_FACES)


def test_the_page_loads_nothing_from_outside(measured):
    page = evaluation_page(measured, PUBLIC_TEST)
    found = Addresses(page)
    assert len(found.loaded) == found.tags.count("img") == len(PICTURES)
    assert all(address.startswith("data:image/png;base64,") for address in found.loaded)
    assert set(found.tags).isdisjoint({"script", "link", "iframe", "object", "a"})
    for word in ("://", "url(", "@import"):
        assert word not in page


def test_the_page_says_the_figures_and_what_the_model_is(measured):
    bundle = measured
    page = evaluation_page(bundle, PUBLIC_TEST)
    figures = bundle.metrics["splits"][PUBLIC_TEST]
    low, high = figures["accuracy_interval"]
    assert f"{figures['accuracy']:.1%}" in page
    assert f"{low:.1%} to {high:.1%}" in page
    for fact in (
        bundle.data_fingerprint,
        bundle.sha256,
        "28,709 Training",
        "se_resnet_small",
        "weight_decay",
    ):
        assert fact in page
    assert f"The top prediction is the label for {figures['accuracy']:.1%} of the faces" in page


@pytest.mark.usefixtures("without_pictures")
def test_names_are_escaped_on_the_page(model, shipped_bundle):
    labels = ("<b>Angry</b>", "Tom & Jerry", *shipped_bundle.labels[2:])
    odd = dataclasses.replace(shipped_bundle, labels=labels, name="<script>alert(1)</script>")
    for name in ("bundle.json", "metrics.json"):  # which are of the other names
        (model / name).unlink()
    write_manifest(model, odd)
    bundle = evaluate(model, dataclasses.replace(FACES, emotions=labels), PUBLIC_TEST)
    page = evaluation_page(bundle, list(bundle.metrics["splits"])[-1])
    assert "&lt;b&gt;Angry&lt;/b&gt;" in page
    assert "Tom &amp; Jerry" in page
    assert set(Addresses(page).tags).isdisjoint({"script"})
    assert "<b>Angry" not in page


@pytest.mark.usefixtures("without_pictures")
def test_a_split_of_copies_alone_has_its_page_and_summary(model):
    twins = FACES.where(np.concatenate([np.arange(14), np.arange(14)]))
    splits = np.repeat([TRAINING, PUBLIC_TEST], 14)
    data = dataclasses.replace(twins, splits=splits)
    bundle = evaluate(model, data, PUBLIC_TEST)
    key = figures_key(bundle, data, PUBLIC_TEST)
    assert "without exact duplicates of Training faces: no face is left" in summary(bundle, key)
    assert "every face has a duplicate in the Training split" in evaluation_page(bundle, key)


@pytest.mark.usefixtures("without_pictures")
def test_without_training_faces_duplicates_are_not_mentioned(model):
    data = FACES.split(PUBLIC_TEST)
    bundle = evaluate(model, data, PUBLIC_TEST)
    key = figures_key(bundle, data, PUBLIC_TEST)
    assert bundle.metrics["splits"][key]["without_copies"] is None
    assert "copies" not in summary(bundle, key)
    assert "Accuracy without" not in evaluation_page(bundle, key)


@pytest.mark.usefixtures("without_pictures")
def test_figures_on_other_data_stand_beside_those_on_the_own(model):
    own = evaluate(model, FACES, PRIVATE_TEST).metrics["splits"][PRIVATE_TEST]
    others = [
        dataclasses.replace(draw_faces({PRIVATE_TEST: 2}, seed=seed), source=f"{place}/small faces.csv")
        for seed, place in ((1, "/one"), (2, "/two"))
    ]
    for data in (*others, others[0]):
        bundle = evaluate(model, data, PRIVATE_TEST)
    splits = bundle.metrics["splits"]
    first, second = "PrivateTest of small_faces.csv", "PrivateTest of small_faces.csv_2"
    assert [key for key in splits if key.startswith(PRIVATE_TEST)] == [PRIVATE_TEST, first, second]
    assert splits[PRIVATE_TEST] == own
    assert splits[first]["data"]["fingerprint"] == others[0].fingerprint()
    assert splits[second]["data"]["fingerprint"] == others[1].fingerprint()
    assert (own["data"]["own"], splits[first]["data"]["own"]) == (True, False)
    card = (model / "model_card.md").read_text()
    assert f"small faces.csv, {others[0].fingerprint()[:16]}" in card
    assert "drawn faces, the data of the training" in card
    assert "not from the training dataset" in evaluation_page(bundle, first)


def test_nothing_is_stored_where_that_is_not_wanted(model, csv, tmp_path, capsys):
    before = contents(model)
    page = tmp_path / "page.html"
    assert main(["evaluate", str(model), str(csv), "--no-store", "--html", str(page)]) == 0
    assert "on PublicTest, 28 faces" in capsys.readouterr().out
    assert contents(model) == before
    assert "Precision, recall and F1 of each emotion" in page.read_text()


@pytest.mark.usefixtures("without_pictures")
def test_an_emotion_without_faces_is_left_out_of_the_macro_average_and_named(model):
    data = FACES.where(FACES.labels != FACES.emotions.index("Disgust"))
    bundle = evaluate(model, data, PUBLIC_TEST)
    key = figures_key(bundle, data, PUBLIC_TEST)
    figures = bundle.metrics["splits"][key]
    others = [row["f1"] for name, row in figures["per_class"].items() if name != "Disgust"]
    assert figures["absent"] == ["Disgust"]
    assert figures["macro_average"]["f1"] == pytest.approx(sum(others) / 6)
    for text in (summary(bundle, key), evaluation_page(bundle, key), (model / "model_card.md").read_text()):
        assert "No face is labelled Disgust; the macro average is over the other emotions." in text


def test_labels_that_the_model_does_not_know_leave_the_folder_as_it_was(model):
    before = contents(model)
    other = dataclasses.replace(FACES, emotions=("Bored", *FACES.emotions[1:]))
    with pytest.raises(DataError, match=r"has faces labelled Bored, .*model has no class"):
        evaluate(model, other, PUBLIC_TEST)
    assert contents(model) == before


def test_a_history_that_is_none_is_named(model, shipped_bundle):
    (model / "history.csv").write_text("epoch,accuracy\n1,good\n")
    (model / "bundle.json").unlink()
    write_manifest(model, shipped_bundle)
    with pytest.raises(BundleError, match=r"history\.csv is unreadable"):
        evaluate(model, FACES, PUBLIC_TEST)


def test_the_command_writes_page_and_figures_and_says_the_summary(model, csv, tmp_path, capsys):
    page, figures = tmp_path / "page.html", tmp_path / "figures.json"
    command = ["evaluate", str(model), str(csv), "--html", str(page), "--json", str(figures)]
    assert main(command) == 0
    said = capsys.readouterr().out
    assert f"{read_bundle(model).name} on PublicTest, 28 faces (faces.csv, the data of the training" in said
    for words in ("95% CI", "top-2 accuracy", "exact duplicates", "exact and near duplicates", "macro avg"):
        assert words in said
    stored = json.loads(figures.read_text())
    assert stored.items() >= read_bundle(model).metrics["splits"][PUBLIC_TEST].items()
    assert stored["split"] == PUBLIC_TEST
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_figures_on_standard_output_stand_there_alone(model, csv, tmp_path, capsys):
    assert (
        main(["evaluate", str(model), str(csv), "--json", "-", "--no-faces", "--split", "PrivateTest"]) == 0
    )
    assert json.loads(capsys.readouterr().out)["faces"] == 21
    assert not (model / "samples_PrivateTest.png").exists()


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (["--html", "{tmp}/faces.csv/page.html"], "faces.csv/page.html is inside"),
        (["--html", "{tmp}"], "exists and is not a regular file"),
        (["--html", "{tmp}/model/page.html"], "model/page.html is inside"),
        (["--json", "{tmp}/faces.csv"], "faces.csv is inside"),
        (["--json", "{tmp}/a", "--html", "{tmp}/a"], "is named for both --html and --json"),
        (["--json", "{tmp}/a", "--predictions", "{tmp}/a"], "is named for both --json and --predictions"),
        (["--attributes", "{tmp}/faces.csv"], "--attributes has no effect without --group-by COLUMN."),
        (["--group-by", "age"], "there is no column age; the columns are emotion, usage"),
    ],
)
def test_an_output_that_cannot_be_written_is_one_sentence_and_changes_nothing(
    model, csv, tmp_path, capsys, options, complaint
):
    before, files = contents(model), set(tmp_path.iterdir())
    options = [option.format(tmp=tmp_path) for option in options]
    assert main(["evaluate", str(model), str(csv), *options]) == 2
    error = capsys.readouterr().err
    assert complaint in error
    assert len(error.splitlines()) == 1
    assert contents(model) == before
    assert set(tmp_path.iterdir()) == files


@pytest.mark.usefixtures("without_pictures")
def test_predictions_have_a_row_for_each_face_that_the_figures_rest_on(model, csv, tmp_path):
    table = tmp_path / "predictions.csv"
    assert main(["evaluate", str(model), str(csv), "--predictions", str(table), "--no-faces"]) == 0
    rows = list(reader(table.read_text(encoding="utf-8").splitlines()))
    figures = read_bundle(model).metrics["splits"][PUBLIC_TEST]
    header, faces = rows[0], rows[1:]
    assert header == ["face", "label", "prediction", "confidence", *(f"p_{name}" for name in FACES.emotions)]
    assert [row[0] for row in faces] == [f"line {16 + number}" for number in range(28)]
    assert sum(row[1] == row[2] for row in faces) / len(faces) == pytest.approx(figures["accuracy"])
    for row in faces:
        probabilities = [float(cell) for cell in row[4:]]
        assert sum(probabilities) == pytest.approx(1.0, abs=1e-4)
        assert float(row[3]) == max(probabilities)


@pytest.mark.usefixtures("without_pictures")
def test_groups_have_their_own_accuracy_and_recall(model, csv, tmp_path, capsys):
    lines = csv.read_text().splitlines()
    genders = ["gender", *("female" if number % 2 else "male" for number in range(len(lines) - 1))]
    csv.write_text("\n".join(f"{line},{gender}" for line, gender in zip(lines, genders, strict=True)) + "\n")
    assert main(["evaluate", str(model), str(csv), "--group-by", "Gender", "--no-faces"]) == 0
    said = capsys.readouterr().out
    figures = read_bundle(model).metrics["splits"][PUBLIC_TEST]
    groups = figures["groups"]["Gender"]
    assert [groups[name]["faces"] for name in ("female", "male")] == [14, 14]
    right = sum(group["accuracy"] * group["faces"] for group in groups.values())
    assert right / 28 == pytest.approx(figures["accuracy"])
    assert sum(one["support"] for one in groups["female"]["recall"].values()) == 14
    assert re.search(r"Gender female +14 +[\d.]+% +[\d.]+% to [\d.]+%", said)
    assert "  recall of Happy" in said


def test_an_empty_split_is_one_sentence_and_writes_no_page(model, tmp_path, capsys):
    csv = tmp_path / "faces.csv"
    pixels = " ".join(map(str, FACES.faces[0].ravel()))
    csv.write_text(f"emotion,pixels,Usage\nHappy,{pixels},PublicTest\n")
    page, before = tmp_path / "page.html", contents(model)
    assert main(["evaluate", str(model), str(csv), "--split", "PrivateTest", "--html", str(page)]) == 2
    error = capsys.readouterr().err
    assert "has no faces in the split PrivateTest" in error
    assert len(error.splitlines()) == 1
    assert not page.exists()
    assert contents(model) == before


def test_measuring_takes_no_more_threads_than_training_may(monkeypatch):
    monkeypatch.delenv("TF_NUM_INTRAOP_THREADS", raising=False)
    assert threads_allowed() == 2
    monkeypatch.setenv("TF_NUM_INTRAOP_THREADS", "1")
    assert threads_allowed() == 1
