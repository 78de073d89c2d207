"""The files of a pledge set as people write them: which keys each may hold, and of what kind.

```
SET/set.toml                   title, publisher, published, nation, notice, themes
SET/03-universal-credit.toml   one a pledge: number, theme, title, text, uncrc, asks; the file's name is the pledge's id
SET/concepts.toml              optional: groups of synonyms that several asks share
SET/vocabulary/3a.toml         optional, one an ask: what finds and weighs a manifesto's words on it
```
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from analyser.model.pledges import Wants


def _one_line(text: str) -> str:
    return " ".join(text.split())


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(_one_line)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
AskId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+$")]
ConceptName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([_-][a-z0-9]+)*$")]
Article = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]*[a-z]?(\([0-9a-z]+\))*$")]  #: "19", "37c" or "18(2)"
Phrases = Annotated[tuple[Text, ...], Field(min_length=1)]
Concepts = dict[ConceptName, Phrases]


class FileModel(BaseModel):
    """Base of all files: a key nobody knows is a mistake, not a remark."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class ThemeTable(FileModel):
    id: Slug
    title: Text


class SetFile(FileModel):
    title: Text
    publisher: Text
    published: date
    nation: Text
    notice: Text
    themes: Annotated[tuple[ThemeTable, ...], Field(min_length=1)]


class AskTable(FileModel):
    id: AskId
    text: Text


class PledgeFile(FileModel):
    number: Annotated[int, Field(ge=1)]
    theme: Slug
    text: Text
    asks: Annotated[tuple[AskTable, ...], Field(min_length=1)]
    title: Text = ""
    uncrc: tuple[Article, ...] = ()


class QueryTable(FileModel):
    all: Annotated[tuple[Text, ...], Field(min_length=1)]
    within: Annotated[int, Field(ge=1)] | None = None
    ordered: bool = False
    delivers: str = ""
    context: tuple[Text, ...] = ()
    unless: tuple[Text, ...] = ()


class QueryTables(FileModel):
    full: tuple[QueryTable, ...] = ()
    weaker: tuple[QueryTable, ...] = ()
    contrary: tuple[QueryTable, ...] = ()
    subject: tuple[QueryTable, ...] = ()


class ExampleLists(FileModel):
    full: tuple[Text, ...] = ()
    weaker: tuple[Text, ...] = ()
    contrary: tuple[Text, ...] = ()
    subject: tuple[Text, ...] = ()


class VocabularyFile(FileModel):
    ask: AskId
    wants: Wants
    definition: Text
    parts: tuple[Text, ...] = ()
    concepts: Concepts = {}
    queries: QueryTables = QueryTables()
    examples: ExampleLists = ExampleLists()
