"""The lists beside a catalogue's years: topics, categories of news, national channels, holidays, synonyms."""

from prongsai.model.catalogue import Topics
from prongsai.model.channels import NationalChannels
from prongsai.model.holidays import Holidays
from prongsai.model.news import Categories
from prongsai.model.synonyms import Synonyms
from prongsai.reading.decode import decode
from prongsai.reading.document import Document
from prongsai.reading.records import Content


def read_reference(document: Document, content: Content) -> bool:
    """Whether the document is one of the lists; its entries then replace those of the same id or year."""
    match document.path.rpartition("/")[2]:
        case "topics.yml":
            if topics := decode(document, Topics):
                content.topics = content.topics | {topic.id: topic for topic in topics.record.topics}
        case "categories.yml":
            if categories := decode(document, Categories):
                own = {category.id: category for category in categories.record.categories}
                content.categories = content.categories | own
        case "national-channels.yml":
            if national := decode(document, NationalChannels):
                content.national = national.record
        case "holidays.yml":
            if holidays := decode(document, Holidays):
                content.holidays = content.holidays | {year.year: year for year in holidays.record.years}
        case "synonyms.yml":
            if synonyms := decode(document, Synonyms):
                content.synonyms |= {group.id: group for group in synonyms.record.synonyms}
                content.own_synonyms = synonyms
        case _:
            return False
    return True
