"""What a training costs the live view, and the live view the training.

The real window plays a 720p video of one face at 30 frames a second, offscreen, and beside it the train
window trains in its worker, as the program starts it. Each round measures the live view while nothing trains
(the training is not begun yet, or is held), the training while no video plays, and both at once. The live
view is measured by the instruments of ``pipeline.py``. It should lose less than a third.

``others`` are the cores that other programs took meanwhile: if they are many, the figures say little.

Usage: python benchmarks/live_while_training.py [--data FILE] [--preset NAME] [--seconds S] [--rounds N]
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np
import psutil

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

# The parts of this benchmark are found from the project's folder.
sys.path.append(str(Path(__file__).parents[1]))

from benchmarks.pipeline_parts.window import WARM_UP, play
from benchmarks.train_parts.driver import Driver, let_live, until
from fer_desktop.base.paths import default_model
from fer_desktop.ui.main.main_window import MainWindow
from fer_desktop.ui.settings.theme import apply_theme
from fer_desktop.ui.train.run_outcomes import State
from fer_desktop.vision.factory import create_analyser
from training.core.bundle import read_bundle

SIZE: Final = "1280x720"
FACES: Final = 4_000
"""Random ones, where no data is given."""
EPOCHS: Final = 1_000
"""More than are trained meanwhile."""
ENDED_MS: Final = 4_000
"""Until the video has come to its end after what was measured."""
SHOWN: Final = ("shown", "read", "delay", "delay_95", "cores", "others")


@dataclass
class Rounds:
    """What was measured; the live view's figures as in ``pipeline_parts.window.figures``.

    Attributes:
        alone: The live view while nothing trains.
        beside: The live view while something trains.
        trained_alone: Faces a second that were learnt from while no video played.
        trained_beside: Faces a second that were learnt from while one played.
    """

    alone: list[dict[str, float]] = field(default_factory=list)
    beside: list[dict[str, float]] = field(default_factory=list)
    trained_alone: list[float] = field(default_factory=list)
    trained_beside: list[float] = field(default_factory=list)


class Learnt:
    """Counts the faces that are learnt from, from now on."""

    def __init__(self, driver: Driver) -> None:
        self._driver = driver
        self._first = len(driver.events["step"])

    @property
    def rate(self) -> float:
        """Faces a second, from the first to the last step that was told of; with checking after epochs."""
        steps = self._driver.events["step"][self._first :]
        size = int(self._driver.train.recipe_page.form.fields["batch_size"].value)
        (begun, first), (ended, last) = steps[0], steps[-1]
        done = last["epoch"] * last["steps"] + last["step"] - first["epoch"] * first["steps"] - first["step"]
        return done * size / (ended - begun)


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--data", type=Path, help="a fer2013.csv; else random faces, which cost as much a step"
    )
    parser.add_argument("--preset", default="quick")
    parser.add_argument("--seconds", type=float, default=15.0, help="that count, of each")
    parser.add_argument("--rounds", type=int, default=2)
    options = parser.parse_args()
    application = QApplication([])
    apply_theme(application, "light")
    window = MainWindow(read_bundle(default_model()), create_analyser, (), None, lambda name: None)
    window.show()
    with tempfile.TemporaryDirectory() as folder:
        video, data = (
            str(Path(folder) / "scene.avi"),
            options.data or random_faces(Path(folder) / "faces.csv"),
        )
        scene = Path(__file__).parent / "pipeline_parts" / "scene.py"
        subprocess.run(
            [sys.executable, str(scene), video, SIZE, "1", str(options.seconds)],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        rounds = Rounds()
        rounds.alone.append(played(window, video, options.seconds))
        let_live(ENDED_MS)
        driver = Driver(window, Path(folder) / "models")
        begin(driver, data, options.preset)
        for number in range(options.rounds):
            if number:
                hold(driver)
                rounds.alone.append(played(window, video, options.seconds))
                let_live(ENDED_MS)
                resume(driver)
            rounds.trained_alone.append(trained(driver, options.seconds))
            learnt = Learnt(driver)
            rounds.beside.append(played(window, video, options.seconds))
            rounds.trained_beside.append(learnt.rate)
            let_live(ENDED_MS)
        tell_about(driver)
        driver.train.run_page.stop()
        until(lambda: driver.train.run_page.state is State.STOPPED)
        window.close()
    tell(rounds)


def played(window: MainWindow, video: str, seconds: float) -> dict[str, float]:
    """What ``play`` measures, and ``others``: cores that neither the window nor its worker took meanwhile."""
    family = [psutil.Process(), *psutil.Process().children()]
    begun, before = time.monotonic(), busy_seconds(family)
    figures = play(window, video, seconds)
    return {**figures, "others": (busy_seconds(family) - before) / (time.monotonic() - begun)}


def busy_seconds(family: list[psutil.Process]) -> float:
    """Of all cores since the start of the computer, without what these processes did."""
    times = psutil.cpu_times()
    own = sum(process.cpu_times().user + process.cpu_times().system for process in family)
    return sum(times) - times.idle - getattr(times, "iowait", 0.0) - own


def random_faces(path: Path) -> Path:
    """A CSV of faces that show nothing."""
    from training.data.csv_writer import write_csv
    from training.data.faces import PUBLIC_TEST, TRAINING, FaceData

    random = np.random.default_rng(0)
    splits = np.full(FACES, TRAINING, dtype="<U11")
    splits[::8] = PUBLIC_TEST
    faces = random.integers(0, 256, (FACES, 48, 48), np.uint8)
    write_csv(
        FaceData(faces, random.integers(0, 7, FACES), splits, np.full(FACES, "random"), "random faces"), path
    )
    return path


def begin(driver: Driver, data: Path, preset: str) -> None:
    """Have a training go on, as a person would."""
    driver.choose_faces(data)
    driver.choose_recipe(preset, "beside", EPOCHS)
    driver.estimate()
    driver.train.next.click()
    driver.first_steps()


def hold(driver: Driver) -> None:
    """Pause the training."""
    driver.train.run_page.pause.click()
    until(lambda: driver.train.run_page.state is State.PAUSED)


def resume(driver: Driver) -> None:
    """Go on with it, and wait for its next steps."""
    driver.train.run_page.pause.click()
    until(lambda: driver.train.run_page.state is State.RUNNING)
    let_live(round(1000 * WARM_UP))


def trained(driver: Driver, seconds: float) -> float:
    """Faces a second while no video plays."""
    learnt = Learnt(driver)
    let_live(round(1000 * seconds))
    return learnt.rate


def tell_about(driver: Driver) -> None:
    """What the worker is."""
    worker, own = psutil.Process(driver.train.link.process_id), psutil.Process()
    threads = worker.cmdline()[-1]
    print(
        f"{driver.last('estimate')['precision']}, {threads} of {os.cpu_count()} cores, "
        f"niceness {own.nice()} and {worker.nice()}",
        flush=True,
    )


def tell(rounds: Rounds) -> None:
    """The medians, and what is left of each."""
    print(f"{'':>24} {'shown/s':>8} {'read/s':>7} {'delay ms':>9} {'95 %':>6} ", end="")
    print(f"{'cores':>6} {'others':>7} {'faces/s':>8}")
    none = [float("nan")] * len(rounds.beside)
    for name, live, faces in (
        ("nothing trains", rounds.alone, none),
        ("no video plays", [], rounds.trained_alone),
        ("both", rounds.beside, rounds.trained_beside),
    ):
        shown, read, delay, late, cores, others = (
            statistics.median(figures[key] for figures in live) if live else float("nan") for key in SHOWN
        )
        print(
            f"{name:>24} {shown:>8.1f} {read:>7.1f} {delay:>9.0f} {late:>6.0f} {cores:>6.2f} {others:>7.2f} "
            f"{statistics.median(faces):>8.0f}".replace("nan", "  –")
        )
    for key in ("shown", "read"):
        beside, alone = (
            statistics.median(one[key] for one in live) for live in (rounds.beside, rounds.alone)
        )
        print(f"the live view, {key}: {beside / alone:.0%} of what it is while nothing trains")
    left = statistics.median(rounds.trained_beside) / statistics.median(rounds.trained_alone)
    print(f"the training: {left:.0%} of what it is while no video plays")


if __name__ == "__main__":
    main()
