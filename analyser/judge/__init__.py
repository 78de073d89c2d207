"""Judging: what does a passage commit to? By the codebook's rules, each with its number in the reasons."""

from analyser.judge.beyond import beyond
from analyser.judge.judging import judge

__all__ = ["beyond", "judge"]
