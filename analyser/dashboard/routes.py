"""Routes: the pages, what frames each of them, and the worker that is kept running behind them."""

from __future__ import annotations

from pathlib import Path

import streamlit as st
from markupsafe import Markup

from analyser.dashboard import markup, wording
from analyser.dashboard.shelf import pledge_set, prepare
from analyser.dashboard.views import compare, coverage, downloads, manifestos, method, parties, pledges, search
from analyser.errors import AnalyserError

STYLE = Path(__file__).with_name("style.css")


#: the theme's dark ground; and on its light blue, white is too faint
DARK_STYLE = ':root { --ground: #12181F; } [data-testid^="stBaseButton-primary"] p { color: #0B1420; }'


def run() -> None:
    """Draw the page that the address names."""
    st.set_page_config(page_title=wording.TITLE, layout="wide", initial_sidebar_state="collapsed")
    st.html(f"<style>{_style(dark=st.context.theme.type == 'dark')}</style>")
    try:
        prepare()
    except AnalyserError as error:
        st.error(markup.plain(str(error)))
        return
    page = st.navigation(
        [
            st.Page(coverage.render, title=wording.COVERAGE, url_path="coverage", default=True),
            st.Page(pledges.render, title=wording.PLEDGES, url_path="pledges"),
            st.Page(parties.render, title=wording.PARTIES, url_path="parties"),
            st.Page(compare.render, title=wording.COMPARE, url_path="compare"),
            st.Page(search.render, title=wording.SEARCH, url_path="search"),
            st.Page(manifestos.render, title=wording.MANIFESTOS, url_path="manifestos"),
            st.Page(downloads.render, title=wording.DOWNLOADS, url_path="downloads"),
            st.Page(method.render, title=wording.METHOD, url_path="method"),
        ],
        position="top",
    )
    with st.container(key="view"):
        try:
            page.run()
        except AnalyserError as error:  # the boundary of a page: a folder that cannot be written to, a full disk
            st.error(markup.plain(str(error)))
    st.html(Markup('<p class="notice">{}</p>').format(pledge_set().notice))


@st.cache_resource(show_spinner=False)
def _style(*, dark: bool) -> str:
    style = f"{STYLE.read_text(encoding='utf-8')}\n{markup.status_styles()}"
    return f"{style}\n{DARK_STYLE}" if dark else style
