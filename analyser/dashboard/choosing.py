"""What is chosen on a page is kept in the address, so that a link opens the same page."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from analyser.dashboard import wording


def choose(label: str, names: Mapping[str, str], parameter: str) -> str:
    """Draw a select box and return the id that is chosen.

    Args:
        label: of the box.
        names: what to show for each id, in order; at least one.
        parameter: of the address; an id that is not among `names` is not taken, and the page says so.
    """
    ids, asked = list(names), st.query_params.get(parameter, "")
    if asked and asked not in names:
        st.info(wording.LINK_STALE)
    chosen = st.selectbox(
        label, ids, index=ids.index(asked) if asked in names else 0, key=f"choose {parameter}",
        format_func=lambda name: names.get(name, name),
    )  # fmt: skip
    put_in_address({parameter: chosen})
    return chosen


def put_in_address(params: Mapping[str, str]) -> None:
    """Make the address say what is on the screen; what is empty is left out."""
    wanted = {name: value for name, value in params.items() if value}
    if st.query_params.to_dict() != wanted:
        st.query_params.from_dict(wanted)
