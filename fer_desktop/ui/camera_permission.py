"""Ask the person for the right to use cameras, on systems that want it asked for."""

from collections.abc import Callable

from PySide6.QtCore import QCameraPermission, QCoreApplication, QObject, Qt


def when_permitted(context: QObject, step: Callable[[], object]) -> None:
    """Take a step that uses a camera, at once or after the system's dialog.

    The step is taken without the right too: the camera then says in words that it does not open.

    Args:
        context: If it is gone when the dialog is answered, the step is not taken.
        step: What to do.
    """
    application = QCoreApplication.instance()
    permission = QCameraPermission()
    if application is None or application.checkPermission(permission) != Qt.PermissionStatus.Undetermined:
        step()
    else:
        application.requestPermission(permission, context, lambda _: step())
