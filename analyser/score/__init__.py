"""From ask to pledge to party: a pledge's status follows from its asks as the codebook says."""

from analyser.score.pledge import pledge_status
from analyser.score.scorecard import score

__all__ = ["pledge_status", "score"]
