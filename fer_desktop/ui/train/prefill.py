"""Fill the first two steps with what a run was made of, so that another one differs from it in little."""

from collections.abc import Mapping
from typing import Any

from fer_desktop.ui.train.data_step.data_page import DataPage
from fer_desktop.ui.train.recipe_step.recipe_page import RecipePage
from fer_desktop.ui.train.runs import Run


def fill_steps(data: DataPage, recipe: RecipePage, run: Run, changes: Mapping[str, Any]) -> None:
    """Show the faces and the recipe of a run, under a name that is free.

    Faces that are not listed yet are read; until then ``data.complete`` is false.

    Args:
        data: The first step.
        recipe: The second step.
        run: What was asked for.
        changes: Settings in place of those of the run, by name.
    """
    if list(run["paths"]) != data.sources.paths:
        data.sources.list_only(run["paths"])
    settings = {**run.get("overrides", {}), **changes}
    balance = settings.get("balance", "none")
    data.balance.setCurrentIndex(max(data.balance.findData(balance), 0))
    recipe.show_run(run.get("preset", ""), settings)
    recipe.suggest_another_name()
