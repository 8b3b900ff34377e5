"""Which model reads: changed while a source runs, remembered, and replaced where it cannot be loaded."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSettings, Signal

from fer_desktop.analysis.model_trial import Probe, why_not
from fer_desktop.base.emotion_names import stored_colours, use_class_colours
from fer_desktop.base.errors import FerError
from fer_desktop.base.i18n import translate
from fer_desktop.live.events import Failed, Loss
from fer_desktop.models.metadata_check import open_model
from fer_desktop.ui.recorder.recorder import Recorder
from fer_desktop.ui.viewer.display_clock import DisplayClock
from fer_desktop.ui.viewer.live_control import LiveControl
from fer_desktop.ui.viewer.source_notices import ABOUT_MODEL
from fer_desktop.ui.widgets.message_bar import MessageBar
from fer_desktop.ui.widgets.task_runner import TaskRunner
from fer_desktop.vision.types import Analysis
from training.core.bundle import ModelBundle

SETTING: Final = "model"
_ABOUT_TRIAL: Final = "trial"

Say = Callable[[str], object]


class ModelChoice(QObject):
    """Changes the model in use; the picture and a recording go on meanwhile.

    Signals:
        changed: The ``ModelBundle`` that reads from now on.
        renamed: The ``ModelBundle`` that reads, which has another name and folder from now on.

    Attributes:
        probe: Tries the model in a folder where it can do no harm, as in importing.
    """

    changed = Signal(object)
    renamed = Signal(object)

    def __init__(
        self,
        control: LiveControl,
        clock: DisplayClock,
        recorder: Recorder,
        message_bar: MessageBar,
        settings: QSettings | None,
        listed: Callable[[Path], bool],
        fallback: Path | None,
        parent: QObject | None = None,
    ) -> None:
        """Connect; nothing changes before ``use``.

        Args:
            control: Has the session.
            clock: Says what the session reports.
            recorder: May be recording.
            message_bar: Says what became of it.
            settings: Where the choice is remembered; None to remember nothing.
            listed: Whether a folder lies among the models of the list, which were tried when they came in; a
                trial of others is announced.
            fallback: A model folder to read by where none can be loaded at all; None without one.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.fallback = fallback
        self._listed = listed
        self.probe: Probe = why_not
        self._control = control
        self._recorder = recorder
        self._message_bar = message_bar
        self._reading = TaskRunner(self)
        self._reading.ended.connect(self._tried)
        self._unproven: ModelBundle | None = None
        self._settings = settings
        self._refused: tuple[ModelBundle, Say] | None = None
        self._reason = ""
        use_class_colours(control.bundle.labels, stored_colours(control.bundle.labels, control.bundle.config))
        clock.model_ready.connect(self._ready)
        clock.model_refused.connect(self._not_ready)
        clock.failed.connect(self._failed)
        clock.analysed.connect(self._read)

    def use(self, folder: Path, refused: Say) -> None:
        """Read by another model as soon as it is loaded; if it is no good, the one in use stays.

        A model that was not tried before is tried in a process of its own.

        Args:
            folder: The model's.
            refused: Told the reason if it is no good.
        """
        self._reading.start(
            translate("window", "reading a model"),
            lambda work: open_model(folder, work, self.probe),
            partial(self._use, refused),
            refused,
        )
        if folder != self.fallback and not self._listed(folder):
            trying = translate("window", "Testing the model in {folder} before use …")
            self._message_bar.tell(
                trying.format(folder=folder),
                action=translate("window", "Cancel"),
                step=self._reading.stop,
                topic=_ABOUT_TRIAL,
            )

    def take_name(self, bundle: ModelBundle, refused: Say) -> None:
        """Go on by the model in use, which was renamed; nothing that it has read is thrown away.

        What reads at the moment is recorded under the name it began with until another source is opened.

        Args:
            bundle: The model under its new name.
            refused: Told the reason if it is another one after all, and no good.
        """
        before = self._control.bundle
        if _without_name(bundle) != _without_name(before):
            self.use(bundle.folder, refused)
            return
        self._control.bundle = bundle
        if self._unproven is not None:
            self._unproven = bundle
        if self._settings is not None and self._settings.value(SETTING) == str(before.folder):
            self._settings.setValue(SETTING, str(bundle.folder))
        self.renamed.emit(bundle)

    def close(self) -> None:
        """Read and try no model any more: the program ends."""
        self._reading.close()

    @property
    def bundle(self) -> ModelBundle:
        """The model in use."""
        return self._control.bundle

    def recovers_from(self, failure: Failed) -> bool:
        """Whether the fallback model replaces one that failed."""
        at_a_loss = failure.loss is Loss.MODEL and self.fallback is not None
        return at_a_loss and not self._is_fallback(self._control.bundle)

    def _use(self, refused: Say, bundle: ModelBundle) -> None:
        self._refused = (bundle, refused)
        use_class_colours(bundle.labels, stored_colours(bundle.labels, bundle.config))
        if self._control.change_model(bundle):
            self._tell_all(bundle)

    def _ready(self, bundle: ModelBundle) -> None:
        before = self._control.bundle
        self._control.settle(bundle, ready=True)
        self._message_bar.withdraw(ABOUT_MODEL)  # it was about a model that no longer matters
        self._tell_all(bundle)
        if self._reason and self._is_fallback(bundle):
            self._message_bar.complain(
                translate("window", "{reason} Using the bundled model {name} instead.").format(
                    reason=self._reason, name=bundle.name
                )
            )
            self._reason = ""
        elif self._recorder.recording and set(before.labels) != set(bundle.labels):
            self._message_bar.tell(
                translate(
                    "window",
                    "{name} is now in use. Its emotions differ from those of {before}, so a table that "
                    "is being recorded continues in a new file, named “part 2” and so on.",
                ).format(name=bundle.name, before=before.name)
            )

    def _not_ready(self, bundle: ModelBundle, message: str) -> None:
        self._control.settle(bundle, ready=False)
        if self._refused is not None and self._refused[0] is bundle:
            self._refused[1](message)

    def _tell_all(self, bundle: ModelBundle) -> None:
        self._unproven = None
        if self._settings is not None and not self._reason:
            if self._is_fallback(bundle):
                # It is where the program is, wherever that will be by then.
                self._settings.setValue(SETTING, "")
            else:
                self._unproven = bundle
        self.changed.emit(bundle)

    def _read(self, analysis: Analysis) -> None:
        """Remember a model once it has read a face: one that ends the program does so only once."""
        bundle, by = self._unproven, analysis.model
        if bundle is None or by is None or by.sha256 != bundle.sha256 or not analysis.faces:
            return
        self._unproven = None
        if self._settings is not None:
            self._settings.setValue(SETTING, str(bundle.folder))

    def _tried(self) -> None:
        self._message_bar.withdraw(_ABOUT_TRIAL)

    def _is_fallback(self, bundle: ModelBundle) -> bool:
        return self.fallback is not None and bundle.folder == self.fallback.resolve()

    def _failed(self, failure: Failed) -> None:
        if self.fallback is not None and self.recovers_from(failure):
            self._reason = failure.message
            self.use(self.fallback, partial(self._message_bar.complain, topic=ABOUT_MODEL))


def remembered_model(settings: QSettings | None) -> tuple[ModelBundle | None, str]:
    """The model that was chosen last, if it is still good; or a sentence that says why not, or nothing."""
    folder = str(settings.value(SETTING, "")) if settings is not None else ""
    if not folder:
        return None, ""
    try:
        return open_model(Path(folder)), ""
    except FerError as error:
        said = translate("window", "Cannot read the last used model: {error}")
        return None, said.format(error=error)


def _without_name(bundle: ModelBundle) -> tuple[object, ...]:
    return bundle.sha256, bundle.temperature, bundle.margin, bundle.labels
