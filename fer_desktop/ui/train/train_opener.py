"""Opens the train window beside the main window, which shows its progress and uses what came of it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QToolButton, QWidget

from fer_desktop.base import paths
from fer_desktop.base.i18n import translate
from fer_desktop.ui.models.model_choice import ModelChoice
from fer_desktop.ui.train.recipe_step.preset_cards import FINE_TUNE
from fer_desktop.ui.widgets.desktop_notice import DesktopNotice
from fer_desktop.ui.widgets.message_bar import MessageBar
from fer_desktop.ui.widgets.plain_text import plain_tip
from training.core.bundle import ModelBundle
from training.core.emotions import EMOTIONS

if TYPE_CHECKING:
    from fer_desktop.ui.train.train_window import TrainWindow


_CLICK: Final = translate("train", "{progress}\nClick to open the Train window.")
_ABOUT_END: Final = "training"
_ABOUT_SILENCE: Final = "silence of a training"
_FEW_FACES: Final = {"epochs": 30, "precision": "float32"}
"""What suits some dozens of faces a class, where an epoch has one or two steps, and finding the fastest
precision takes longer than it saves. On three new classes of 40 faces of FER2013, 10 epochs give the same
accuracy on others as 30 (92 and 91 %), but a mean confidence of 51 instead of 83 %."""


class TrainOpener:
    """Keeps the one train window, while there is one."""

    def __init__(
        self,
        main: QWidget,
        choice: ModelChoice,
        message_bar: MessageBar,
        sign: QToolButton,
        models: Path | None = None,
        command: Sequence[str] | None = None,
    ) -> None:
        """Nothing is opened yet.

        Args:
            main: The main window.
            choice: Changes the model in use.
            message_bar: Of the main window: says what happened while the train window is closed.
            sign: Shows the progress of a training in the main window; pressed to open the train window.
            models: Where models are written; the person's own folder for None.
            command: Starts the worker; the usual way for None.
        """
        self._main, self._choice, self._message_bar, self._sign = main, choice, message_bar, sign
        self._notice = DesktopNotice(main)
        self._notice.clicked.connect(self.open)
        sign.clicked.connect(self.open)
        self._requested: Path | None = None
        choice.changed.connect(self._changed)
        self.collect: Callable[[], object] = lambda: None
        self.models = models
        self.command = command
        self.window: TrainWindow | None = None

    @property
    def busy(self) -> bool:
        """Whether a model is being trained."""
        window = self.window
        return window is not None and (window.run_page.busy or window.repeat.busy)

    def open(self) -> None:
        """Show the window; the one that is open, if one is."""
        if self.window is None:
            # Here, so that the main window need not wait for it.
            from fer_desktop.ui.train.train_window import TrainWindow

            models = self.models or paths.models_folder()
            self.window = TrainWindow(models, lambda: self._choice.bundle.folder, self.command, self._main)
            self.window.use_model.connect(self._use)
            self.window.closed.connect(self._closed)
            self.window.run_page.progressed.connect(self._show_progress)
            self.window.ended.connect(self._ended)
            self.window.link.silent.connect(self._silent)
            self.window.link.received.connect(lambda _: self._message_bar.withdraw(_ABOUT_SILENCE))
            self.window.data_page.sources.collect_asked.connect(lambda: self.collect())
        for topic in (_ABOUT_END, _ABOUT_SILENCE):
            self._message_bar.withdraw(topic)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def train_with(self, folder: Path, classes: Sequence[str]) -> None:
        """Show the window with a folder of collected faces as its data, and fine-tuning as its recipe.

        Args:
            folder: Has a subfolder for each class.
            classes: Their names, in order.
        """
        # Here, as above.

        self.open()
        if self.window is None:
            return
        if self.busy:
            text = translate(
                "train", "A training run is in progress. Wait for its end, or stop it; then choose {name}."
            )
            self.window.messages.complain(text.format(name=folder.name))
            return
        own = () if set(classes) == set(EMOTIONS) else classes
        self.window.data_page.sources.give(str(folder), own)
        self.window.recipe_page.show_run(FINE_TUNE, _FEW_FACES)

    def may_close(self, close: Callable[[], object]) -> bool:
        """Whether the main window may close: shuts the train window, or asks as that one does."""
        if self.window is None:
            return True
        if not self.window.may_close(close):
            return False
        self.window.close()
        return True

    def close(self) -> None:
        """End a training without asking, as the program does; what it has done is kept."""
        if self.window is not None:
            self.window.link.close()

    def _use(self, folder: Path) -> None:
        """Have it read: it is loaded in the background, and may turn out to be no good."""
        self._requested = folder
        self._choice.use(folder, self._refused)

    def _changed(self, bundle: ModelBundle) -> None:
        requested = self._requested
        if requested is None or requested.resolve() != bundle.folder:
            return
        self._requested = None
        if self.window is not None:
            self.window.show_used(requested)

    def _refused(self, reason: str) -> None:
        self._requested = None
        if self.window is not None:
            self.window.messages.complain(reason)
        else:
            self._message_bar.complain(reason)

    def _show_progress(self, short: str, progress: str) -> None:
        """Show how far a training is; nothing without one."""
        self._sign.setText(short)
        self._sign.setToolTip(plain_tip(_CLICK.format(progress=progress)) if short else "")
        self._sign.setAccessibleName(progress)
        self._sign.setVisible(bool(short))

    def _ended(self, sentence: str, failed: bool) -> None:
        """Say that a training has come to its end, where the train window does not say it itself."""
        self._notice.show(sentence)
        self._tell(self._message_bar.complain if failed else self._message_bar.tell, sentence, _ABOUT_END)

    def _silent(self, sentence: str) -> None:
        """Say that nothing is heard of a training, likewise."""
        self._tell(self._message_bar.complain, sentence, _ABOUT_SILENCE)

    def _tell(self, tell: Callable[..., None], sentence: str, topic: str) -> None:
        if self.window is not None and not self.window.isVisible():
            tell(sentence, action=translate("train", "Show"), step=self.open, topic=topic)

    def _closed(self) -> None:
        if self.window is not None:
            self.window.deleteLater()
            self.window = None
            self._show_progress("", "")
