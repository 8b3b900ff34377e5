"""One comparison over files and folders, the same from the command line and from the window."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

from fer_desktop.analysis.batch import Result, UnreadableFile, analyse_all
from fer_desktop.analysis.comparison_rows import pair_rows
from fer_desktop.analysis.comparison_totals import PairTotals
from fer_desktop.analysis.folder_labels import look_cropped
from fer_desktop.analysis.job import check_any
from fer_desktop.analysis.model_pair import FacePair, Pair, PairAnalyser, PairAnalysis, face_pairs
from fer_desktop.analysis.output.rows import Row
from fer_desktop.analysis.totals import labels_of
from fer_desktop.vision.sources.targets import Listing, list_files

Watch = Callable[[Result, Sequence[FacePair]], None]


def list_targets(targets: Sequence[str]) -> Listing:
    """The files to read.

    Raises:
        SourceError: There is none at all.
    """
    listing = list_files(targets)
    check_any(listing)
    return listing


class PairRun:
    """What is to be done, and what came of it so far.

    Attributes:
        pair: The models.
        listing: The files, and what stood in the way.
        totals: Counts.
    """

    def __init__(self, pair: Pair, targets: Sequence[str], listing: Listing) -> None:
        """Nothing is read yet.

        Args:
            pair: The models.
            targets: What was asked for.
            listing: What is there.
        """
        self.pair, self.listing = pair, listing
        self._labels = labels_of(targets, listing.paths, pair.emotions)
        self.totals = PairTotals(pair.emotions, self._labels)

    def looks_cropped(self) -> bool:
        """Whether the pictures look like cropped faces; some of them are read for it."""
        return look_cropped(self.listing.paths, self._labels)

    def carry_out(
        self,
        analysers: Sequence[PairAnalyser],
        write: Callable[[Sequence[Row]], None],
        watch: Watch,
        cancel: threading.Event | None = None,
    ) -> None:
        """Have both models read everything.

        Args:
            analysers: One a thread.
            write: Takes the rows of each frame.
            watch: Called with each result, and its faces, once it is counted and its rows are written.
            cancel: Set to end early.

        Raises:
            OutputError: the rows cannot be written.
        """
        results = analyse_all(self.listing, analysers, cancel)
        try:
            for result in results:
                faces: list[FacePair] = []
                if isinstance(result, PairAnalysis):
                    faces = face_pairs(result, self.pair.emotions)
                    self.totals.add(result, faces)
                    label = self.totals.label_of(result.source)
                    write(pair_rows(result, faces, self.pair, label))
                elif isinstance(result, UnreadableFile):
                    self.totals.add_unreadable(result)
                watch(result, faces)
        finally:
            results.close()
