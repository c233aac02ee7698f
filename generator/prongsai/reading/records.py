"""Everything that was read of content/ and of the catalogue."""

from dataclasses import dataclass, field

from prongsai.model.agency import Agency
from prongsai.model.catalogue import Catalogue, Topic
from prongsai.model.channels import Channels, NationalChannels
from prongsai.model.measures import Measure, MeasureYear
from prongsai.model.news import NewsHead, PageHead
from prongsai.model.oit import Answer
from prongsai.model.questions import Questions
from prongsai.model.upkeep import Allowances, Doubts, Withdrawals
from prongsai.reading.decode import Entry
from prongsai.reading.document import Document
from prongsai.reading.markdown import MarkdownText
from prongsai.reading.tree import PublishedFile


@dataclass(slots=True)
class Content:
    """Everything that was read. Years are fiscal years, B.E.; a record is found by its id."""

    label: str = "content"
    agency: Entry[Agency] | None = None
    channels: Entry[Channels] | None = None
    questions: Entry[Questions] | None = None
    answers: dict[int, dict[str, Entry[Answer]]] = field(default_factory=dict)
    answer_documents: dict[int, Document] = field(default_factory=dict)
    """For each year with answers, the first file of them, for what is said of the year as a whole."""
    measures: dict[int, dict[str, Entry[Measure]]] = field(default_factory=dict)
    measure_years: dict[int, Entry[MeasureYear]] = field(default_factory=dict)
    news: dict[int, dict[str, MarkdownText[NewsHead]]] = field(default_factory=dict)
    introduction: MarkdownText[PageHead] | None = None
    pages: dict[str, MarkdownText[PageHead]] = field(default_factory=dict)
    files: dict[str, PublishedFile] = field(default_factory=dict)
    texts: dict[str, list[str]] = field(default_factory=dict)
    """The lines of every text file, records and published CSV alike, by its path in messages."""
    catalogues: dict[int, Entry[Catalogue]] = field(default_factory=dict)
    topics: dict[str, Topic] = field(default_factory=dict)
    national: NationalChannels | None = None
    doubts: Entry[Doubts] | None = None
    allowed: Entry[Allowances] | None = None
    withdrawn: Entry[Withdrawals] | None = None
