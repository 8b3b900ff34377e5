"""Still pictures of a model's figures, by matplotlib and seaborn, for people who read a bundle's folder."""

from pathlib import Path

import numpy as np
import seaborn as sns
from matplotlib.figure import Figure


def save_confusion_matrix(
    confusion: list[list[int]], emotions: tuple[str, ...], title: str, path: Path
) -> None:
    """Write a heat map of the confusion matrix as PNG.

    Each cell gives the count; its shade is the share of the true emotion's faces (its row), so that rare
    emotions can be read as well as common ones.

    Args:
        confusion: (emotions, emotions) counts, rows the true emotion, columns the label read.
        emotions: Names in that order.
        title: Stands above the matrix.
        path: The file to write.
    """
    counts = np.array(confusion)
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    figure = Figure(figsize=(6.4, 5.6), layout="constrained")
    axes = figure.add_subplot()
    sns.heatmap(
        shares,
        annot=counts,
        fmt="d",
        cmap="Blues",
        vmin=0,
        vmax=1,
        square=True,
        linewidths=0.5,
        xticklabels=emotions,
        yticklabels=emotions,
        cbar_kws={"label": "share of the true emotion", "shrink": 0.8},
        ax=axes,
    )
    axes.set(title=title, xlabel="read as", ylabel="true emotion")
    figure.savefig(path, dpi=110)
