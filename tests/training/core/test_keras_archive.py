"""What is seen in a ``model.keras`` before Keras is asked to load it."""

import hashlib
import json
import struct
import zipfile
from dataclasses import replace

import pytest

from training.core.bundle import BundleError
from training.core.process.worker_protocol import CRASHED, FAILED, WorkerError
from training.core.untrusted import network_trial
from training.core.untrusted.keras_archive import check_keras_archive


@pytest.fixture
def altered(shipped_bundle, tmp_path):
    """The shipped model with a ``model.keras`` whose configuration was changed, or that has other members."""

    def make(change=lambda config: config, members=()):
        with zipfile.ZipFile(shipped_bundle.keras_path) as archive:
            contents = {name: archive.read(name) for name in archive.namelist()}
        config = change(json.loads(contents["config.json"]))
        contents["config.json"] = config if isinstance(config, bytes) else json.dumps(config).encode()
        with zipfile.ZipFile(tmp_path / "model.keras", "w") as archive:
            for name, content in [*contents.items(), *members]:
                archive.writestr(name, content)
        return replace(shipped_bundle, folder=tmp_path)

    return make


def layer(config, kind):
    return next(one for one in config["config"]["layers"] if one["class_name"] == kind)


def with_layer(**values):
    def change(config):
        layer(config, "Dropout").update(values)
        return config

    return change


def with_setting(kind, **values):
    def change(config):
        layer(config, kind)["config"].update(values)
        return config

    return change


def test_the_shipped_network_is_as_it_should_be(shipped_bundle, altered):
    check_keras_archive(shipped_bundle)
    check_keras_archive(altered())


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (with_layer(class_name="Lambda"), "contains 'Lambda', which can execute arbitrary code"),
        (with_layer(class_name="TFSMLayer"), "contains 'TFSMLayer'"),
        (with_layer(module="os", class_name="system"), "contains 'system'"),
        (with_layer(module=None), "contains 'Dropout'"),
        (with_layer(module="kerasx.layers"), "contains 'Dropout'"),
        (with_layer(registered_name="mine>Dropout"), "contains 'Dropout'"),
        (with_layer(class_name=["Dropout"]), r"contains \['Dropout'\]"),
        (with_setting("ReLU", negative_slope={"class_name": "__lambda__"}), "contains '__lambda__'"),
        (with_setting("Dense", units=2**31), "is too large"),
        (with_setting("InputLayer", batch_shape=[None, 64, 64, 1]), r"input shape .*64, 64, 1"),
        (with_setting("InputLayer", batch_shape=None), "input shape"),
        (lambda config: [config], "is not a network that Keras can load"),
        (lambda config: {"config": {}}, "input shape"),
        (lambda config: b"{", "is not a network that Keras can load"),
        (lambda config: b"[" * 100_000, "is not a network that Keras can load"),
        (lambda config: b'{"a":' * 100 + b"1" + b"}" * 100, "is not a network that Keras can load"),
        (lambda config: b'"' + b"x" * (9 << 20) + b'"', "is too large"),
    ],
)
def test_code_and_other_shapes_are_refused_in_a_sentence_that_names_the_file(altered, change, reason):
    bundle = altered(change)
    with pytest.raises(BundleError, match=reason) as raised:
        check_keras_archive(bundle)
    assert str(bundle.keras_path) in str(raised.value)


def test_other_members_are_refused(altered):
    with pytest.raises(BundleError, match="is not a network that Keras can load"):
        check_keras_archive(altered(members=[("assets/code.py", b"print()")]))


@pytest.mark.parametrize("part", [0, 0.3, 0.9, 1])
def test_a_damaged_archive_is_refused(altered, part):
    bundle = altered()
    content = bundle.keras_path.read_bytes()
    bundle.keras_path.write_bytes(content[: int(len(content) * part)][:-1])
    with pytest.raises(BundleError, match="is not a network that Keras can load"):
        check_keras_archive(bundle)


def test_a_member_that_claims_more_bytes_than_the_file_has_is_refused(altered):
    bundle = altered(lambda config: b'"' + b"x" * 1000)
    with zipfile.ZipFile(bundle.keras_path) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(bundle.keras_path, "w") as archive:
        for name in sorted(contents, key="config.json".__eq__):  # the configuration comes last
            archive.writestr(name, contents[name][:10_000])
    content = bytearray(bundle.keras_path.read_bytes())
    entry = content.rfind(b"PK\x01\x02")
    for position in (entry + 20, struct.unpack_from("<L", content, entry + 42)[0] + 18):
        struct.pack_into("<LL", content, position, 100_000, 100_000)
    bundle.keras_path.write_bytes(content)
    with pytest.raises(BundleError, match="is not a network that Keras can load"):
        check_keras_archive(bundle)


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
@pytest.mark.parametrize("damaged", [False, True])
def test_a_member_that_keras_would_not_have_packed_so_is_refused(altered, method, damaged):
    bundle = altered()
    with zipfile.ZipFile(bundle.keras_path) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(bundle.keras_path, "w", method) as archive:
        for name, content in contents.items():
            archive.writestr(name, content[:100_000])  # packing all of the weights would take seconds
        place = archive.getinfo("config.json").header_offset + 30 + len("config.json")
    packed = bytearray(bundle.keras_path.read_bytes())
    if damaged:
        packed[place + 12 : place + 40] = b"\xff" * 28
    bundle.keras_path.write_bytes(packed)
    with pytest.raises(BundleError, match="is not a network that Keras can load"):
        check_keras_archive(bundle)


@pytest.mark.parametrize(
    ("file", "check"),
    [("model.keras", network_trial.check_keras_tried), ("model.tflite", network_trial.check_tried)],
)
def test_a_network_that_was_exchanged_since_the_model_was_opened_is_refused(
    shipped_bundle, tmp_path, file, check
):
    path, content = tmp_path / file, b"the network that was tried"
    digest = hashlib.sha256(content).hexdigest()
    bundle = replace(shipped_bundle, folder=tmp_path, files={**shipped_bundle.files, file: digest})
    network_trial.remember_own(bundle)
    path.write_bytes(content)
    check(bundle)
    path.write_bytes(b"another network, which was not tried")
    with pytest.raises(BundleError, match="has changed since the model was opened"):
        check(bundle)
    path.unlink()
    with pytest.raises(BundleError, match="has changed since the model was opened"):
        check(bundle)


def test_a_network_that_ends_the_process_that_tries_it_is_refused(altered, monkeypatch):
    asked = []

    def crash(command, do, fields, *rest, **more):
        asked.append(do)
        return {"event": FAILED, **WorkerError(CRASHED).as_json()}

    monkeypatch.setattr(network_trial, "call_worker", crash)
    bundle = altered()
    bundle = replace(bundle, files={**bundle.files, "model.keras": "0" * 64})
    for check in (network_trial.check_keras_tried, network_trial.check_tried):
        with pytest.raises(BundleError, match=r"crashed the process that tested it\. Do not use"):
            check(bundle if check is network_trial.check_keras_tried else replace(bundle, input_size=49))
    assert asked == ["try_keras", "try_model"]
