"""What was chosen for a run beside its input, its models and how faces are found."""

from dataclasses import dataclass
from typing import Any

from fer_desktop.analysis.face_thumbnails import PER_FACE
from fer_desktop.analysis.output.sidecar import identity_of
from fer_desktop.base.frame_sampling import ALL_FRAMES, FrameSampling
from fer_desktop.base.time_range import WHOLE_VIDEO, TimeRange


@dataclass(frozen=True)
class RunChoices:
    """The values, as ``RunCommand`` has them.

    Attributes:
        part: What is analysed of each video.
        sampling: Which frames of that.
        minimum_quality: Faces below this count in no figure, 0..1.
        out_folder: Where the rows of each input go too; empty: nowhere.
        thumbnails: Where pictures of faces go; empty: nowhere.
        per_face: How many of each.
    """

    part: TimeRange = WHOLE_VIDEO
    sampling: FrameSampling = ALL_FRAMES
    minimum_quality: float = 0.0
    out_folder: str = ""
    thumbnails: str = ""
    per_face: int = PER_FACE

    @property
    def identity(self) -> dict[str, Any]:
        """What rows have in their provenance of it."""
        return identity_of(self.part, self.sampling, self.minimum_quality)

    @property
    def fields(self) -> dict[str, Any]:
        """The fields of a ``RunCommand``."""
        return {
            "begin": self.part.begin,
            "end": self.part.end,
            "every": self.sampling.every,
            "per_second": self.sampling.per_second,
            "minimum_quality": self.minimum_quality,
            "out_folder": self.out_folder,
            "thumbnails": self.thumbnails,
            "thumbnails_per_face": self.per_face,
        }
