"""Opens the window of repeated runs from the recipe of the Train window."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from fer_desktop.ui.train.recipe_step.recipe_page import RecipePage

if TYPE_CHECKING:
    from fer_desktop.ui.train.repeat.repeat_window import RepeatWindow


class RepeatOpener:
    """Keeps the one window, while there is one.

    Args:
        train: The Train window.
        recipe: Its second step.
        models: The folder of models.
        current_model: The folder of the model in use.
        command: Starts the worker.
    """

    def __init__(
        self,
        train: QWidget,
        recipe: RecipePage,
        models: Path,
        current_model: Callable[[], Path],
        command: Sequence[str],
    ) -> None:
        self._train, self._recipe, self._models = train, recipe, models
        self._current_model, self._command = current_model, command
        self.window: RepeatWindow | None = None

    @property
    def busy(self) -> bool:
        """Whether runs go on."""
        return self.window is not None and self.window.busy

    def open(self) -> None:
        """Show the window with the recipe as it is now; while runs go on, the one in which they do."""
        from fer_desktop.ui.train.repeat.repeat_window import RepeatWindow

        if not self.busy:
            self.close()
            self.window = RepeatWindow(
                self._recipe.run,
                self._recipe.name,
                self._models,
                self._current_model,
                self._command,
                self._train,
            )
        assert self.window is not None
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def close(self) -> bool:
        """Close the window; False where runs go on, about which it then asks."""
        if self.window is None:
            return True
        if not self.window.close():
            return False
        self.window.deleteLater()
        self.window = None
        return True
