"""Agreement with human coders: the same figures for every manifesto and party, shown in public."""

from analyser.evaluate.cells import Cell, compare
from analyser.evaluate.coding import Coding, read_codings
from analyser.evaluate.figures import Figures, confusion, figures, intervals, weighted_kappa

__all__ = [
    "Cell",
    "Coding",
    "Figures",
    "compare",
    "confusion",
    "figures",
    "intervals",
    "read_codings",
    "weighted_kappa",
]
