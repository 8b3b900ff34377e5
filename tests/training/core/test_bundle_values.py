"""Whatever stands in the files of a model, it is read or refused in a sentence; nothing else is raised."""

import json

import pytest

from tests.bad_values import BAD, GONE, changed, paths_in, shipped_json, write_json_bundle
from training.core.bundle import BundleError, read_bundle
from training.core.history import read_history
from training.core.untrusted.value_schema import AnyValue, Fields, Items, Number, Text, ValueFaultError
from training.evaluation.model_card import model_card

MANIFEST, METRICS = shipped_json("bundle.json"), shipped_json("metrics.json")
LONGEST_SENTENCE = 700


def outcome(folder, manifest=MANIFEST, metrics=METRICS):
    """The sentence of a refusal; else nothing, once the model's card could be written."""
    write_json_bundle(folder, manifest, metrics)
    try:
        bundle = read_bundle(folder)
    except BundleError as error:
        return str(error)
    assert model_card(bundle, bundle.metrics["splits"])
    return ""


def test_the_values_of_the_shipped_model_are_read(tmp_path):
    assert outcome(tmp_path) == ""


@pytest.mark.parametrize("bad", [*BAD, GONE])
def test_a_manifest_with_one_bad_value_is_read_or_refused_with_the_name_of_its_field(tmp_path, bad):
    said = {path: outcome(tmp_path, changed(MANIFEST, path, bad)) for path in paths_in(MANIFEST)}
    refused = {path: sentence for path, sentence in said.items() if sentence}
    assert refused
    for path, sentence in refused.items():
        assert len(sentence) < LONGEST_SENTENCE
        named = str(path[0]) in sentence or "other emotions" in sentence
        assert named or bad in ("NaN", "infinite"), (path, sentence)


@pytest.mark.parametrize("bad", [*BAD, GONE])
def test_metrics_with_one_bad_value_are_read_or_refused_with_the_name_of_their_field(tmp_path, bad):
    said = {path: outcome(tmp_path, metrics=changed(METRICS, path, bad)) for path in paths_in(METRICS)}
    refused = {path: sentence for path, sentence in said.items() if sentence}
    assert refused
    for path, sentence in refused.items():
        assert len(sentence) < LONGEST_SENTENCE
        named = str(path[-1]) in sentence or "splits" in sentence or "other emotions" in sentence
        assert named or bad in ("NaN", "infinite"), (path, sentence)


@pytest.mark.parametrize("name", ["bundle.json", "metrics.json"])
def test_numbers_that_are_none_are_refused_wherever_they_stand(tmp_path, name):
    write_json_bundle(tmp_path, MANIFEST | {"later": float("nan")}, METRICS | {"later": float("nan")})
    with pytest.raises(BundleError, match=r"bundle\.json is unreadable \(NaN is not a number\)"):
        read_bundle(tmp_path)


@pytest.mark.parametrize("text", ["", "{", "[]", "3", "null", "[" * 100_000, '{"a":' * 50_000, "\udcff"])
def test_what_is_no_object_is_refused(tmp_path, text):
    (tmp_path / "bundle.json").write_text(text, encoding="utf-8", errors="surrogateescape")
    with pytest.raises(BundleError, match=r"bundle\.json is unreadable"):
        read_bundle(tmp_path)


def test_a_giant_file_is_refused_before_it_is_read(tmp_path):
    (tmp_path / "bundle.json").write_text(json.dumps({"name": "x" * 10_000_000}))
    with pytest.raises(BundleError, match=r"bundle\.json is too large \(10 MB\)"):
        read_bundle(tmp_path)


HEADING = "epoch,loss,accuracy"


@pytest.mark.parametrize(
    "text",
    [
        "",
        HEADING,
        f"{HEADING}\n1,2",
        f"{HEADING}\n1,2,3,4",
        f"{HEADING}\n1,2,many",
        f"{HEADING}\n1,nan,0.5",
        f"{HEADING}\n1,-2,0.5",
        f"{HEADING}\n1,1e300,0.5",
        f"{HEADING}\n1,2,{'9' * 200_000}",
        f"{HEADING},{'x' * 200_000}\n1,2,0.5,1",
        f"{HEADING}\n1,2,\0",
        f'{HEADING}\n1,2,"',
    ],
)
def test_a_history_that_is_none_is_refused(tmp_path, text):
    path = tmp_path / "history.csv"
    path.write_text(text + "\n")
    with pytest.raises(ValueError, match=r".{3,300}"):
        read_history(path)


def test_a_figure_of_the_history_that_is_not_finite_is_left_out(tmp_path):
    path = tmp_path / "history.csv"
    path.write_text(f"{HEADING},val_loss\n1,2,0.5,nan\n2,1,0.6,inf\n3,1,0.7,0.25\n")
    assert [row.get("val_loss") for row in read_history(path)] == [None, None, 0.25]


def test_a_fault_names_the_field_by_its_path():
    schema = Fields({"splits": Items(Fields({"accuracy": Number(0, 1)}))})
    for value, said in (
        ({"splits": [{"accuracy": 0.5}, {"accuracy": 2}]}, "splits[1].accuracy must be 0 to 1"),
        ({"splits": [{}]}, "splits[0].accuracy is missing"),
        ({"splits": 3}, "splits must be a list"),
        ({"splits": [], "\u202e" * 50: {"a": 1e13}}, "must be a number up to 1e+12"),
    ):
        with pytest.raises(ValueFaultError) as raised:
            schema.check(value, "")
        assert said in str(raised.value)
        assert str(raised.value).isprintable()


def test_bytes_of_a_folder_name_that_are_no_text_may_be_a_name():
    Text().check(b"mod\xffel".decode("utf-8", "surrogateescape"), "name")
    with pytest.raises(ValueFaultError, match="name must be a valid text"):
        Text().check("\ud800", "name")


def test_later_fields_may_be_anything_that_is_small():
    AnyValue().check({"a": [1, 2.5, None, True, "text", {"b": []}]}, "later")
    with pytest.raises(ValueFaultError, match="nested too deeply"):
        AnyValue(depth=2).check([[[]]], "later")
