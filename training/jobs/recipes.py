"""``recipes``: the presets, the settings that can be changed, and the networks with what they cost."""

from collections.abc import Mapping
from typing import Any

from training.jobs.desk import Desk
from training.presets import PRESETS, SUMMARIES
from training.settings import SETTINGS


def recipes(desk: Desk, request: Mapping[str, Any]) -> None:
    """The presets and settings at once; the networks, which take Keras, once nothing else is asked for."""
    presets = {
        name: {"summary": SUMMARIES[name], "config": preset.as_json()}
        for name, preset in PRESETS.items()
        if name != "distil"  # learns from other models, which a run of the window has none of
    }
    desk.emit("recipes", presets=presets, settings=[setting.as_json() for setting in SETTINGS])
    desk.put_off.append(lambda: _architectures(desk))


def _architectures(desk: Desk) -> None:
    desk.load_keras()
    from training.architectures import ARCHITECTURES, Shape
    from training.architectures.cost import multiply_adds
    from training.data.faces import SIZE
    from training.emotions import EMOTIONS

    shape = Shape(SIZE, len(EMOTIONS), mean=0.5, deviation=0.25, dropout=0.0)
    rows = []
    for entry in ARCHITECTURES:
        desk.check()
        network = entry.build(shape)
        rows.append(
            {
                "name": entry.name,
                "summary": entry.summary,
                "parameters": network.count_params(),
                "multiply_adds": multiply_adds(network),
            }
        )
    desk.emit("architectures", architectures=rows)
    desk.emit("done")
