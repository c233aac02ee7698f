"""Everything that was read of content/ and of the catalogue."""

from dataclasses import dataclass, field
from pathlib import Path

from prongsai.model.agency import Agency
from prongsai.model.catalogue import Catalogue, Topic
from prongsai.model.channels import Channels, NationalChannels
from prongsai.model.frozen import Frozen
from prongsai.model.holidays import HolidayYear
from prongsai.model.measure_years import MeasureYear
from prongsai.model.measures import Measure
from prongsai.model.news import Category, NewsHead, PageHead
from prongsai.model.oit import Answer
from prongsai.model.questions import Questions
from prongsai.model.scores import Scores
from prongsai.model.statistics import Statistics
from prongsai.model.synonyms import Synonym, Synonyms
from prongsai.model.tables import Table
from prongsai.model.upkeep import Allowances, Doubts, Withdrawals
from prongsai.reading.decode import Entry
from prongsai.reading.document import Document
from prongsai.reading.grids import Grid
from prongsai.reading.markdown import MarkdownText
from prongsai.reading.tree import PublishedFile


@dataclass(slots=True)
class Content:
    """Everything that was read. Years are fiscal years, B.E.; a record is found by its id."""

    label: str = "content"
    folder: Path = Path("content")
    """Where the folder is, for what is read only when it is asked for."""
    agency: Entry[Agency] | None = None
    channels: Entry[Channels] | None = None
    questions: Entry[Questions] | None = None
    scores: Entry[Scores] | None = None
    answers: dict[int, dict[str, Entry[Answer]]] = field(default_factory=dict)
    answer_documents: dict[int, Document] = field(default_factory=dict)
    """For each year with answers, the first file of them, for what is said of the year as a whole."""
    measures: dict[int, dict[str, Entry[Measure]]] = field(default_factory=dict)
    measure_years: dict[int, Entry[MeasureYear]] = field(default_factory=dict)
    news: dict[int, dict[str, MarkdownText[NewsHead]]] = field(default_factory=dict)
    drafts: dict[int, dict[str, MarkdownText[NewsHead]]] = field(default_factory=dict)
    """News that is not published yet: nothing of it is anywhere in the site."""
    statistics: dict[int, dict[str, Entry[Statistics]]] = field(default_factory=dict)
    table_files: dict[str, PublishedFile] = field(default_factory=dict)
    """The CSV and XLSX beside heads of statistics, by path below content/; only their cells are published."""
    grids: dict[tuple[str, str | None, tuple[str, ...]], Grid] = field(default_factory=dict)
    """What `sources` has read so far, by path, sheet and group rows."""
    tables: dict[tuple[int, str] | str, Table | None] = field(default_factory=dict)
    """The tables that `sources` has built so far: of statistics by year and id, of files by path."""
    introduction: MarkdownText[PageHead] | None = None
    pages: dict[str, MarkdownText[PageHead]] = field(default_factory=dict)
    files: dict[str, PublishedFile] = field(default_factory=dict)
    texts: dict[str, list[str]] = field(default_factory=dict)
    """The lines of every text file, records and published CSV alike, by its path in messages."""
    faulty: set[str] = field(default_factory=set)
    """The files with errors of their own, by path in messages; what refers to them is not blamed."""
    catalogues: dict[int, Entry[Catalogue]] = field(default_factory=dict)
    topics: dict[str, Topic] = field(default_factory=dict)
    categories: dict[str, Category] = field(default_factory=dict)
    """The categories of news, in the order in which people see them."""
    synonyms: dict[str, Synonym] = field(default_factory=dict)
    """Words by which people look for other words, by the id of their group."""
    own_synonyms: Entry[Synonyms] | None = None
    """Those of them that the agency wrote."""
    national: NationalChannels | None = None
    holidays: dict[int, HolidayYear] = field(default_factory=dict)
    """The official holidays of the calendar years (B.E.) whose whole list is known."""
    doubts: Entry[Doubts] | None = None
    allowed: Entry[Allowances] | None = None
    withdrawn: Entry[Withdrawals] | None = None
    frozen: dict[str, Entry[Frozen]] = field(default_factory=dict)
    """What was submitted to the assessment, by path below content/."""

    def is_faulty(self, path: str) -> bool:
        """Whether a file, by its path below content/, or a file in such a folder has errors of its own."""
        here = f"{self.label}/{path}"
        return any(faulty == here or faulty.startswith(f"{here}/") for faulty in self.faulty)
