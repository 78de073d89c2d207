"""Load a pledge set from its folder and say what is wrong with one that is not valid."""

from analyser.bundled import default_set
from analyser.pledges.load import check_pledge_set, load_pledge_set

__all__ = ["check_pledge_set", "default_set", "load_pledge_set"]
