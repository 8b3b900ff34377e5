"""A worker that computes nothing, but speaks as docs/worker.md says; run as a program.

Its one argument is JSON: what it shall do otherwise than well, see ``BEHAVIOUR``.
"""

import base64
import csv
import json
import os
import queue
import random
import shutil
import signal
import sys
import threading
import time
from pathlib import Path
from typing import Any

BEHAVIOUR: dict[str, Any] = {
    "epoch_seconds": 0.05,
    "die_by": "SIGKILL",
    "die_in_epoch": 0,  # kill -9, while this epoch goes on, unless the run is resumed
    "fail": {},  # sentence by ``do``
    "ask": None,  # what a ``read`` without ``labels`` fails with, beside its text
    "labels": None,  # of the data; by name of the label, how many faces
    "splits": ["Training", "PublicTest", "PrivateTest"],  # of the source
    "mute": [],  # what is never answered
    "noise": False,  # prints lines that are no JSON
    "counts": [60, 12, 50, 80, 60, 55, 45],
    "p": 0.001,
    "gain": 0.04,  # of the new model's accuracy over the old one's
    "notes": [],
    "bundle": None,  # a folder that is copied as the trained model
    "training": {},  # of what a diagnosis is made of, in place of a training that still improves
    "groups": {},  # whether the data has a column that names groups
    "never_found": "",  # an emotion of which the new model finds no face
    "split": "PrivateTest",  # that is measured, if none is asked for
    "read_seconds": 0.0,
    "range_seconds": 0.2,
    "search_seconds": 0.0,  # for label errors
    "suspects": 12,  # how many are found
    "data": "sha256:0123456789abcdef",  # fingerprint of the faces
    "ready_seconds": 0.0,  # before the first epoch
    "load_seconds": 0.0,  # before an estimate; to cancel meanwhile ends the process, as with a large library
}
EMOTIONS = ["Angry", "Disgust", "Fear", "Happy", "Neutral", "Sad", "Surprise"]
ORDERS = {
    "fer2013": "Angry Disgust Fear Happy Sad Surprise Neutral",
    "rafdb": "- Surprise Fear Disgust Happy Sad Angry Neutral",
    "affectnet": "Neutral Happy Sad Surprise Fear Disgust Angry none",
}
LABEL_MAPS = {
    name: {str(code): emotion for code, emotion in enumerate(order.split()) if emotion != "-"}
    for name, order in ORDERS.items()
}
SIZE = 48

behaviour = {**BEHAVIOUR, **json.loads(sys.argv[1] if len(sys.argv) > 1 else "{}")}
requests: queue.Queue[dict[str, Any]] = queue.Queue()
controls: queue.Queue[str] = queue.Queue()
unanswered: list[int] = []
ended: set[int] = set()


def say(request: int, event: str, **fields: Any) -> None:
    ended.add(request if event in ("failed", "stopped", "done") else 0)
    line = json.dumps({"id": request, "event": event, **fields}) + "\n"
    half = len(line) // 2
    for piece in (line[:half], line[half:]):  # a pipe may cut a line anywhere
        sys.stdout.write(piece)
        sys.stdout.flush()


def listen() -> None:
    for line in sys.stdin:
        request = json.loads(line)
        if request["do"] in ("pause", "resume", "cancel"):
            if unanswered:
                controls.put(request["do"])
        else:
            unanswered.append(request["id"])
            requests.put(request)
    os._exit(0)


def face(seed: int) -> str:
    """A drawn face: a head with eyes and a mouth, in gray."""
    chance = random.Random(seed)
    paper, skin, ink = chance.randrange(20, 70), chance.randrange(130, 220), chance.randrange(10, 60)
    mouth, smile = chance.randrange(31, 36), chance.uniform(-0.05, 0.05)
    rows = bytearray()
    for y in range(SIZE):
        for x in range(SIZE):
            value = paper
            if ((x - 24) / 17) ** 2 + ((y - 24) / 22) ** 2 < 1:
                value = skin - abs(x - 20) * 2
            for eye in (17, 31):
                if (x - eye) ** 2 + (y - 19) ** 2 < 7:
                    value = ink
            if 15 < x < 33 and abs(y - mouth - smile * (x - 24) ** 2) < 1.4:
                value = ink
            rows.append(max(0, min(255, value + chance.randrange(-6, 7))))
    return base64.b64encode(bytes(rows)).decode()


def labels() -> dict[str, int]:
    """Labels of the data, with their faces."""
    return behaviour["labels"] or dict(zip(LABEL_MAPS["fer2013"], behaviour["counts"], strict=True))


def meaning(label: str, request: dict[str, Any]) -> str:
    named = request["names"].get(label) or LABEL_MAPS[request["labels"] or "fer2013"].get(label)
    return str(named or (label.capitalize() if label.capitalize() in EMOTIONS else ""))


def read(request: dict[str, Any]) -> None:
    number = request["id"]
    for step in range(3):
        say(number, "progress", stage="reading", done=step * 1000, total=3000)
        if stopped(behaviour["read_seconds"] / 3):
            return say(number, "stopped", done=0)
    counts = behaviour["counts"]
    if behaviour["ask"] and not (request["labels"] or request["names"]):
        return say(number, "failed", text="It is not known what the labels mean.", **behaviour["ask"])
    splits = {
        name: counts if name in ("Training", "") else [n // 8 for n in counts] for name in behaviour["splits"]
    }
    samples = {
        emotion: [face(at * 20 + i) for i in range(min(12, counts[at]))]
        for at, emotion in enumerate(EMOTIONS)
    }
    reasons = {7: ("pixel_count", {"count": 2303, "expected": 2304}), 9: ("pixel_range", {"value": 256})}
    named = [
        {"source": "faces.csv", "place": line, "reason": {"code": code, "fields": fields, "text": code}}
        for line, (code, fields) in reasons.items()
    ]
    unreadable = {"count": 2, "named": named}
    say(
        number,
        "faces",
        emotions=EMOTIONS,
        splits=splits,
        size=SIZE,
        data=behaviour["data"],
        samples=samples,
        unreadable=unreadable,
        no_face={"count": 21, "named": ["/faces/wall.jpg"]} if request.get("find_faces") else None,
        several_faces={"count": 1, "named": ["/faces/crowd.jpg"]},
        left_out=[{"reason": "not_supported", "what": "HEIC", "count": 2}],
        votes=bool(request["votes"]),
        labels=[
            {"label": name, "faces": n, "meaning": meaning(name, request)} for name, n in labels().items()
        ],
        label_maps=LABEL_MAPS,
    )
    rules = [
        {
            "name": "blank",
            "found": {"Training": 1},
            "removed": 1,
            "examples": [[base64.b64encode(bytes([90]) * SIZE**2).decode(), None]],
        },
        {
            "name": "conflicts",
            "found": {"Training": 4},
            "removed": 4,
            "examples": [[face(3), face(3)], [face(5), face(5)]],
        },
        {
            "name": "exact-duplicates",
            "found": {"Training": 12, "PublicTest": 2},
            "removed": 12,
            "examples": [[face(i), face(i)] for i in range(6)],
        },
    ]
    say(number, "findings", rules=rules)


def split(request: dict[str, Any]) -> None:
    options = request["options"]
    kept = [i for i, emotion in enumerate(EMOTIONS) if emotion not in options.get("drop", [])]
    counts = [behaviour["counts"][i] for i in kept]
    if len(kept) < 2:
        return say(request["id"], "failed", text="Only one emotion would be left; keep two emotions or more.")
    if options.get("split_by") == "percent":
        test, rest = options["test_part"], 1 - options["test_part"]
        parts = {
            "Training": rest * (1 - options["validation_part"]),
            "PublicTest": rest * options["validation_part"],
            "PrivateTest": test,
        }
    else:
        parts = {"Training": 1.0, "PublicTest": 0.125, "PrivateTest": 0.125}
    splits = {name: [int(n * part) for n in counts] for name, part in parts.items()}
    notes: list[dict[str, Any]] = []
    if options["clean"] and "exact-duplicates" not in options["keep"]:
        splits["Training"][0] -= 12
        notes = [{"code": "cleaning", "fields": {"rule": "exact-duplicates", "count": 12}}]
    found = {"Training": 14} if options.get("split_by") == "percent" else {"Training": 12, "PublicTest": 2}
    gone = 0 if "exact-duplicates" in options.get("keep", []) else found["Training"]
    rule = {"name": "exact-duplicates", "found": found, "removed": gone}
    say(
        request["id"],
        "split",
        splits=splits,
        emotions=[EMOTIONS[i] for i in kept],
        rules=[rule],
        notes=notes,
    )


CONFIG = {
    "frozen_stages": 0,
    "input_size": 48,
    "teacher_weight": 0.9,
    "architecture": "classic",
    "epochs": 8,
    "batch_size": 64,
    "learning_rate": 0.001,
    "balance": "none",
    "flip": True,
    "rotation": 8.0,
    "scale": [0.95, 1.1],
    "erasing": 0.0,
    "seed": 1,
    "label_smoothing": 0.0,
}
SETTINGS = [
    ("architecture", "network", "choice", None, None, ["classic", "mini_xception"], False),
    ("input_size", "network", "choice", None, None, [48, 64, 96], False),
    ("frozen_stages", "network", "whole", 0, 4, None, False),
    ("epochs", "schedule", "whole", 1, 500, None, False),
    ("batch_size", "schedule", "whole", 1, 1024, None, False),
    ("learning_rate", "optimizer", "number", 1e-6, 1.0, None, False),
    ("flip", "augmentation", "yes_no", None, None, None, False),
    ("rotation", "augmentation", "number", 0, 90, None, False),
    ("scale", "augmentation", "span", 0.3, 3.0, None, False),
    ("erasing", "augmentation", "part", 0, 1, None, False),
    ("balance", "labels", "choice", None, None, ["none", "class_weights", "sampling"], False),
    ("label_smoothing", "labels", "part", 0, 0.9, None, True),
    ("teacher_weight", "distillation", "part", 0, 1, None, False),
    ("seed", "hardware", "whole", 0, 2**31 - 1, None, True),
]


def recipes(request: dict[str, Any]) -> None:
    presets = {
        "classic": {"config": {**CONFIG, "epochs": 40, "rotation": 10.0}},
        "quick": {"config": CONFIG, "measured": {"accuracy": 0.594, "faces": "public_test"}},
        "best": {
            "config": {**CONFIG, "epochs": 55, "learning_rate": 0.1, "architecture": "mini_xception"},
        },
        "distil": {"config": CONFIG},
        "fine_tune": {"config": {**CONFIG, "epochs": 10}},
    }
    names = ("name", "group", "kind", "low", "high", "choices", "expert")
    settings = [dict(zip(names, row, strict=True)) for row in SETTINGS]
    say(request["id"], "recipes", presets=presets, settings=settings)
    if stopped(0.1):
        return
    table = [
        {
            "name": "classic",
            "parameters": 1_300_000,
            "multiply_adds": 26e6,
            "measured": {"accuracy": 0.62, "faces": "own_test"},
        },
        {
            "name": "mini_xception",
            "parameters": 58_000,
            "multiply_adds": 9e6,
            "measured": None,
        },
    ]
    say(request["id"], "architectures", architectures=table)


def preview(request: dict[str, Any]) -> None:
    turned = [
        [face(i), face(i + (100 if request["overrides"].get("rotation", 8) else 0))]
        for i in range(request["count"])
    ]
    say(request["id"], "preview", pairs=turned, size=SIZE)


def estimate(request: dict[str, Any]) -> None:
    if stopped(behaviour["load_seconds"]):
        say(request["id"], "stopped", done=0)
        os._exit(0)
    say(request["id"], "progress", stage="dry_run", done=1, total=4)
    run = request["run"]
    epochs = run["overrides"].get("epochs", {"quick": 8, "best": 55}.get(run["preset"], 10))
    say(
        request["id"],
        "estimate",
        seconds_an_epoch=38.0,
        seconds=38.0 * epochs,
        epochs=epochs,
        steps=449,
        memory_bytes=1_400_000_000,
        precision="float32",
    )


def lr_range(request: dict[str, Any]) -> None:
    number = request["id"]
    for done in range(100):
        say(number, "progress", stage="range_test", done=done, total=100)
        if stopped(behaviour["range_seconds"] / 100):
            return say(number, "stopped", done=0)
    rates = [1e-6 * 10 ** (7 * i / 99) for i in range(100)]
    losses = [1.95 - 1.2 / (1 + (2e-3 / rate) ** 1.5) + 40 * rate**2 for rate in rates]
    say(number, "lr_range", rates=rates, losses=losses, smoothed=losses, suggested=0.0012, cautious=0.00221)


def architecture(request: dict[str, Any]) -> None:
    name = Path(request["path"]).name
    if "broken" in name:
        return say(request["id"], "failed", text=f"{request['path']}, line 3: invalid syntax.")
    say(
        request["id"],
        "architecture",
        name="custom",
        parameters=1463,
        multiply_adds=368_752,
        measured=None,
    )


def stopped(seconds: float) -> bool:
    """Wait so long, or for as long as it is paused; whether it was cancelled."""
    end, paused = time.monotonic() + seconds, False
    while paused or time.monotonic() < end:
        try:
            control = controls.get(timeout=0.01)
        except queue.Empty:
            continue
        if control == "cancel":
            return True
        paused = control == "pause"
        say(current["id"], "paused" if paused else "resumed")
    return False


def label_errors(request: dict[str, Any]) -> None:
    for step in range(4):
        say(request["id"], "progress", stage="evaluation", done=step, total=4)
        if stopped(behaviour["search_seconds"] / 4):
            return say(request["id"], "stopped", done=0)
    say(request["id"], "message", code="seen_faces", fields={"count": 20, "faces": 362}, text="seen")
    path, decided = Path(request["list"]), {}
    if path.exists():
        with path.open(newline="") as file:
            decided = {row["index"]: row for row in csv.DictReader(file) if row["decision"]}
    columns = ["index", "face", "given", "likely", "score", "decision", "data", "probability"]
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        for i in range(behaviour["suspects"]):
            given, likely = EMOTIONS[i % 3], EMOTIONS[3 + i % 2]
            row = [str(i), f"line {i + 2}", given, likely, f"{0.99 - i / 100:.6f}", "", behaviour["data"]]
            known = decided.get(str(i))
            writer.writerow([known[name] for name in columns] if known else [*row, f"{0.9 - i / 100:.6f}"])
    say(request["id"], "done", searched=342, suspects=behaviour["suspects"])


def suspects(request: dict[str, Any]) -> None:
    with Path(request["list"]).open(newline="") as file:
        indexes = [int(row["index"]) for row in csv.DictReader(file)]
    say(
        request["id"],
        "suspects",
        size=SIZE,
        total=len(indexes),
        indexes=indexes,
        faces=[face(index) for index in indexes],
        splits=["Training" for _ in indexes],
        votes=[{"Happy": 7, "NF": 3} for _ in indexes],
    )


def recall_after(epoch: int) -> dict[str, float]:
    part = 1 - 0.82**epoch
    return {e: max(0.0, min(1.0, 0.1 + (0.75 - 0.09 * i) * part)) for i, e in enumerate(EMOTIONS)}


def train(request: dict[str, Any]) -> None:
    number, out, run = request["id"], Path(request["out"]), request["run"]
    folder = out.with_name(out.name + ".run")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "request.json").write_text(json.dumps(run))
    epochs, steps = run["overrides"].get("epochs", 8), 5
    state = folder / "state.npz"
    done = int(state.read_text()) if request["resume"] and state.exists() else 0
    say(number, "progress", stage="duplicates", done=10, total=40)
    if stopped(behaviour["ready_seconds"]):
        return say(number, "stopped", done=done)
    say(number, "message", code="only_precision", fields={"precision": "float32"}, text="float32")
    fields = {"device": "Processor", "precision": "float32", "threads": 1}
    say(number, "message", code="processor", fields=fields, text="Device: Processor")
    before = [
        {
            "epoch": e,
            "loss": 1.8,
            "accuracy": 0.3,
            "val_loss": 1.9,
            "val_accuracy": None,
            "recall": recall_after(e),
        }
        for e in range(1, done + 1)
    ]
    say(
        number,
        "started",
        epochs=epochs,
        done=done,
        steps=steps,
        emotions=EMOTIONS,
        chance=0.25,
        history=before,
    )
    for epoch in range(done + 1, epochs + 1):
        for step in range(1, steps + 1):
            if epoch == behaviour["die_in_epoch"] and step == 3 and not request["resume"]:
                print("about to end", file=sys.stderr, flush=True)
                os.kill(os.getpid(), signal.Signals[behaviour["die_by"]])
            if stopped(behaviour["epoch_seconds"] / steps):
                return say(number, "stopped", done=epoch - 1)
            left = None if step < 2 else (epochs - epoch) * 30 + (steps - step)
            say(number, "step", epoch=epoch, step=step, steps=steps, seconds_left=left)
        state.write_text(str(epoch))
        part = 1 - 0.82**epoch
        with (folder / "history.csv").open("a") as file:
            if epoch == 1:
                recalls = ",".join(f"recall_{emotion}" for emotion in EMOTIONS)
                file.write(f"epoch,loss,accuracy,val_loss,val_accuracy,seconds,{recalls}\n")
            file.write(
                f"{epoch},{1.9 - 1.2 * part},{0.2 + 0.55 * part},{1.9 - 0.9 * part},{0.2 + 0.42 * part},30,"
                + ",".join(str(value) for value in recall_after(epoch).values())
                + "\n"
            )
        say(
            number,
            "epoch",
            epoch=epoch,
            epochs=epochs,
            loss=1.9 - 1.2 * part,
            accuracy=0.2 + 0.55 * part,
            val_loss=1.9 - 0.9 * part,
            val_accuracy=0.2 + 0.42 * part,
            recall=recall_after(epoch),
            seconds=30.0,
            seconds_left=(epochs - epoch) * 30.0,
        )
    if behaviour["bundle"]:
        shutil.copytree(behaviour["bundle"], out)
    else:
        out.mkdir(exist_ok=True)
    shutil.rmtree(folder)
    say(number, "trained", bundle=str(out))


def matrix(recall: dict[str, float], faces: int = 500) -> list[list[int]]:
    """Rows of as many faces, of which the missed ones are read as the next emotion."""
    rows = []
    for row, emotion in enumerate(EMOTIONS):
        hits = round(faces * recall[emotion])
        rows.append([0] * len(EMOTIONS))
        rows[-1][(row + 1) % len(EMOTIONS)] = faces - hits
        rows[-1][row] = hits
    return rows


def flipped(count: int, right: str) -> list[dict[str, Any]]:
    """Faces that only ``right`` reads as labelled."""
    wrong = "old" if right == "new" else "new"
    faces = []
    for index in range(min(count, 24)):
        emotion = index % len(EMOTIONS)
        predictions = {right: [emotion, 0.8], wrong: [(emotion + 1) % len(EMOTIONS), 0.99 - index / 50]}
        faces.append({"face": face(index), "label": emotion, **predictions})
    return faces


def group_of(faces: int, accuracy: float) -> dict[str, Any]:
    interval = [accuracy - 0.05, accuracy + 0.05]
    one = {"support": faces // 7, "recall": accuracy - 0.1, "interval": [accuracy - 0.2, accuracy]}
    return {
        "faces": faces,
        "accuracy": accuracy,
        "accuracy_interval": interval,
        "recall": dict.fromkeys(EMOTIONS, one),
    }


def evaluate(request: dict[str, Any]) -> None:
    def side(name: str, accuracy: float) -> dict[str, Any]:
        recall = {e: min(0.97, accuracy + 0.05 * (i % 4 - 1)) for i, e in enumerate(EMOTIONS)}
        if name != "default" and behaviour["never_found"]:
            recall[behaviour["never_found"]] = 0.0
        return {
            "name": name,
            "accuracy": accuracy,
            "low": accuracy - 0.015,
            "high": accuracy + 0.015,
            "macro_f1": accuracy - 0.02,
            "recall": recall,
            "confusion": matrix(recall),
        }

    old = side("default", 0.693) if request["against"] else None
    new = side(Path(request["bundle"]).name, 0.693 + behaviour["gain"])
    gain, only_new = behaviour["gain"], 280 if behaviour["gain"] > 0 else 90
    training = {
        "history": [
            {
                "epoch": e,
                "loss": 1.9 - 1.2 * (1 - 0.82**e),
                "accuracy": 0.2 + 0.55 * (1 - 0.82**e),
                "val_loss": 1.9 - 0.9 * (1 - 0.82**e),
                "val_accuracy": 0.2 + 0.42 * (1 - 0.82**e),
            }
            for e in range(1, 9)
        ],
        "faces": dict(zip(EMOTIONS, behaviour["counts"], strict=True)),
        "validation": 3589,
        "chance": 0.25,
        "config": {**CONFIG, "dropout": 0.3, "optimizer": "adam"},
        "suspects": 0.05,
    }
    say(
        request["id"],
        "compared",
        split=request["split"] or behaviour["split"],
        faces=3589,
        emotions=EMOTIONS,
        new=new,
        old=old,
        both=2300,
        only_new=only_new,
        only_old=140,
        p=behaviour["p"] if old else None,
        difference=[gain - 0.011, gain + 0.011] if old else None,
        flipped={"size": SIZE, "only_new": flipped(only_new, "new"), "only_old": flipped(140, "old")}
        if old
        else None,
        groups=behaviour["groups"]
        and {"gender": {"female": group_of(1800, 0.75), "male": group_of(1700, 0.71)}},
        training={**training, **behaviour["training"]},
        notes=behaviour["notes"],
    )


def export(request: dict[str, Any]) -> None:
    say(request["id"], "progress", stage="writing", done=0, total=None)
    say(request["id"], "done", bytes=1_300_000, milliseconds=1.0, difference=0.0000004)


def event_files(request: dict[str, Any]) -> None:
    folder = Path(request["out"]) / Path(request["bundle"]).name
    folder.mkdir()
    say(request["id"], "done", folder=str(folder))
    ended.add(request["id"])


DO = {
    "read": read,
    "split": split,
    "label_errors": label_errors,
    "suspects": suspects,
    "recipes": recipes,
    "preview": preview,
    "estimate": estimate,
    "lr_range": lr_range,
    "architecture": architecture,
    "train": train,
    "evaluate": evaluate,
    "export": export,
    "report": lambda request: None,
    "event_files": event_files,
}

threading.Thread(target=listen, daemon=True).start()
if behaviour["noise"]:
    print('2026-11-24 no JSON at all\n[1, 2]\n{"event": 3}\n{"half', flush=True)
while True:
    current = requests.get()
    if current["do"] in behaviour["mute"]:
        continue
    if current["do"] in behaviour["fail"]:
        say(current["id"], "failed", text=behaviour["fail"][current["do"]])
    else:
        DO[current["do"]](current)
    if current["id"] not in ended:
        say(current["id"], "done")
    unanswered.remove(current["id"])
