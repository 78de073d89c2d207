"""Score: from the findings of a manifesto's asks to its pledges, as the codebook derives them."""

from analyser.score.scorecard import pledge_status, score

__all__ = ["pledge_status", "score"]
