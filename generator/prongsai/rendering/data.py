"""Open data: everything that pages show of records, as JSON and as CSV that Excel opens in Thai."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from prongsai.model.channels import Channel
from prongsai.model.links import last_day
from prongsai.model.measures import Duty, Step
from prongsai.rendering.markdown import to_text
from prongsai.rendering.output import File
from prongsai.site import addresses
from prongsai.site.channels import channel_link
from prongsai.site.links import JoinedLink
from prongsai.site.measures import JoinedDuty, JoinedMeasure, JoinedResult
from prongsai.site.news import News
from prongsai.site.oit import OitItem
from prongsai.site.site import Site

Row = dict[str, Any]
"""One record as JSON holds it. Days are ISO 8601, C.E.; years are fiscal years, B.E."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(site: Site) -> Iterator[File]:
    """A JSON and a CSV file for each kind of record, and for each year where records have one."""
    for oit_year in site.oit_years:
        yield from _files(f"oit-{oit_year.year}", [_item(site, item) for item in oit_year.items])
    for measure_year in site.measure_years:
        rows = [_measure(site, measure) for measure in measure_year.measures]
        yield from _files(f"measures-{measure_year.year}", rows)
    for year in site.news_years:
        yield from _files(f"news-{year}", [_news(site, news) for news in site.news if news.year == year])
    yield from _files("channels", [_channel(site, channel) for channel in site.channels])


def as_json(value: object) -> bytes:
    """JSON as it is published: UTF-8, readable, in the order given, with a last line end."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def as_csv(rows: list[Row]) -> bytes:
    """A CSV with a byte order mark, which Excel needs for Thai. Lists stand in one cell, a line each."""
    target = io.StringIO()
    columns = list(rows[0]) if rows else ["id"]
    writer = csv.writer(target)
    writer.writerow(columns)
    writer.writerows([_cell(row[column]) for column in columns] for row in rows)
    return target.getvalue().encode("utf-8-sig")


def _files(name: str, rows: list[Row]) -> Iterator[File]:
    yield File(address=addresses.data_file(name, "json"), content=as_json(rows))
    yield File(address=addresses.data_file(name, "csv"), content=as_csv(rows))


def _cell(value: object) -> str:
    text = _flat(value)
    # A spreadsheet would run a text that begins like a formula.
    return f"'{text}" if text.startswith(_FORMULA) else text


def _flat(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, Mapping):
        return " · ".join(filter(None, map(_flat, value.values())))
    if isinstance(value, Iterable) and not isinstance(value, str):
        return "\n".join(map(_flat, value))
    return str(value)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _units(site: Site, ids: Iterable[str]) -> list[Row]:
    return [{"id": unit, "name": site.units[unit].name} for unit in ids if unit in site.units]


def _link(site: Site, link: JoinedLink) -> Row:
    return {
        "label": link.label,
        "url": link.address if link.external else site.absolute(link.address),
        "summary": link.summary,
        "alt": link.alt,
        "elements": list(link.elements),
        "covers_from": _iso(link.covers.first) if link.covers else None,
        "covers_to": _iso(link.covers.last) if link.covers else None,
        "published": _iso(link.published),
        "size": link.file.size if link.file else None,
        "sha256": link.file.sha256 if link.file else None,
    }


def _links(site: Site, links: Iterable[JoinedLink]) -> list[Row]:
    return [_link(site, link) for link in links]


def _item(site: Site, item: OitItem) -> Row:
    return {
        "id": item.item.id,
        "url": site.absolute(item.address),
        "title": item.item.title,
        "section": item.item.section,
        "indicator": item.indicator.number,
        "group": f"{item.group.number} {item.group.title}",
        "topics": list(item.item.topics),
        "status": item.state.value,
        "statement": item.answer.statement,
        "units": _units(site, item.answer.units),
        "links": _links(site, item.links),
        "elements": [{"id": element.id, "text": element.text} for element in item.item.elements],
        "elements_confidence": item.item.elements_confidence.value,
        "period": item.item.period.value,
        "reviewed": _iso(item.answer.reviewed),
    }


def _measure(site: Site, joined: JoinedMeasure) -> Row:
    record = joined.measure
    return {
        "id": joined.id,
        "url": site.absolute(joined.address),
        "title": record.title,
        "instrument": record.instrument.value,
        "indicator": record.indicator,
        "question": record.question,
        "issue": record.issue,
        "topic": record.topic,
        "units": "all" if joined.every_unit else _units(site, record.units),
        "steps": [_step(step) for step in record.steps],
        "follow_up": [_duty(site, duty) for duty in joined.duties],
        "results": [_result(site, joined, result) for result in joined.results],
        "continues": site.absolute(joined.before.address) if joined.before else None,
    }


def _step(step: Step) -> Row:
    return {"text": step.text, "steps": [_step(inner) for inner in step.steps]}


def _duty(site: Site, joined: JoinedDuty) -> Row:
    duty = joined.duty
    return {
        "id": duty.id,
        "text": duty.text,
        "due": _due(duty),
        "every": duty.every.value if duty.every else None,
        "months": list(duty.months),
        "when": duty.when,
        "state": joined.state.value,
        "done": [
            {
                "for": str(done.period) if done.period else None,
                "date": _iso(done.date),
                "text": done.text,
                "evidence": _links(site, evidence),
            }
            for done, evidence in zip(duty.done, joined.evidence, strict=True)
        ],
    }


def _due(duty: Duty) -> str | None:
    """The last day on which a duty that is due once can be done in time."""
    return last_day(duty.due).isoformat() if duty.due is not None else None


def _result(site: Site, measure: JoinedMeasure, joined: JoinedResult) -> Row:
    result = joined.result
    return {
        "id": result.key,
        "url": site.absolute(addresses.result(measure.year, measure.id, result.key)),
        "round": result.round.value,
        "date": _iso(result.date),
        "updated": _iso(result.updated),
        "text": result.text,
        "evidence": _links(site, joined.evidence),
    }


def _news(site: Site, news: News) -> Row:
    return {
        "id": news.identity,
        "url": site.absolute(news.address),
        "title": news.title,
        "date": _iso(news.published),
        "updated": _iso(news.updated),
        "kind": news.kind.value,
        "category": news.article.head.record.category if news.article else None,
        "summary": news.summary,
        "text": to_text(news.article.body) if news.article else None,
        "units": list(news.units),
        "links": _links(site, news.links),
    }


def _channel(site: Site, channel: Channel) -> Row:
    return {
        "id": channel.id,
        "title": channel.title or channel.kind.label,
        "purposes": [purpose.value for purpose in channel.purposes],
        "kind": channel.kind.value,
        "values": [{"text": value.text, "link": channel_link(channel, value)} for value in channel.values],
        "hours": channel.hours,
        "units": _units(site, channel.units),
        "position": channel.position,
        "steps": [{"text": step.text, "duration": step.duration} for step in channel.steps],
        "acceptance": channel.acceptance,
        "protection": channel.protection,
        "anonymous": channel.anonymous,
        "since": _iso(channel.since),
        "promotions": [
            {
                "date": _iso(joined.promotion.date),
                "text": joined.promotion.text,
                "evidence": _links(site, joined.evidence),
            }
            for joined in site.promotions
            if joined.is_of((channel,))
        ],
    }
