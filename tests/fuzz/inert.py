"""Whether an output does nothing but show: no script, no handler, no formula, no turned direction."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import html5lib
from lxml import etree
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

from fuzz.mutations import CANARY
from prongsai.rendering.output import Output, Page

SCHEMES = {"", "http", "https", "mailto", "tel", "webcal"}
ACTIVE = {
    "script",
    "style",
    "iframe",
    "object",
    "embed",
    "base",
    "meta",
    "link",
    "applet",
    "portal",
    "template",
}
ADDRESSES = {"href", "src", "action", "formaction", "poster", "data", "srcset", "background", "ping"}
PICTURES = (".png", ".ico", ".webp")
"""Endings of outputs that are points and no text."""
_BEGINNINGS = (b"\x89PNG", b"\0\0\1\0", b"RIFF", b"\xff\xd8\xff")
_TURNED = re.compile("[\u202a-\u202e\u2066-\u2069\u200b\0\x1b]")
_FORMULA = re.compile(r"[=+\-@\t\r]")
_HARMLESS = re.compile(r"[+\-]?[\d.,/ ]*%?|-")
_PLAIN = re.compile(r"[\x00\s]")
_DOES = re.compile(rb"/(?:JavaScript|JS|Launch|OpenAction|AA|EmbeddedFile|URI|SubmitForm)\b")
"""What a PDF can do beyond being read; its dictionaries are not compressed."""
_STREAM = re.compile(rb"\bstream\r?\n.*?\bendstream\b", re.DOTALL)
"""Drawings and fonts, whose bytes may say anything."""


def harm(output: Output) -> Iterator[str]:
    """What an output would do; nothing when it is inert."""
    if isinstance(output, Page):
        yield from _of_html(output.body)
        yield from _of_text(output.title + output.description)
        return
    name = output.address
    if name.endswith((".xlsx", ".docx")):
        yield from _of_office(output.content)
        return
    if name.endswith(".pdf"):
        yield from _of_pdf(output.content)
        return
    if name.endswith(PICTURES):
        if not output.content.startswith(_BEGINNINGS):
            yield "no picture"
        return
    text = output.content.decode("utf-8-sig")
    yield from _of_text(text)
    if name.endswith(".svg"):
        yield from _of_html(text)
    elif name.endswith(".csv"):
        yield from _of_table(text)
    elif name.endswith(".json"):
        yield from _of_json(json.loads(text))
    elif name.endswith(".xml"):
        yield from _of_feed(output.content)


def _of_text(text: str) -> Iterator[str]:
    if str(CANARY * CANARY) in text:
        yield "a template ran"
    if found := _TURNED.search(text):
        yield f"unseen {found[0]!r}"


def _of_html(html: str) -> Iterator[str]:
    yield from _of_text(html)
    fragment = html5lib.parseFragment(html, treebuilder="etree", namespaceHTMLElements=False)
    for element in fragment.iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag.rpartition("}")[2] in ACTIVE and not _is_data(element):
            yield f"<{element.tag}>"
        for key, value in element.attrib.items():
            attribute = str(key).rpartition("}")[2]
            if attribute.startswith("on") or attribute == "style":
                yield f"{attribute}={value!r}"
            if attribute in ADDRESSES and urlsplit(_PLAIN.sub("", value)).scheme.lower() not in SCHEMES:
                yield f"{attribute}={value!r}"


def _is_data(element: Element) -> bool:
    """Whether a script is a block of data, which no browser runs."""
    if element.tag != "script" or element.get("type") != "application/json":
        return False
    json.loads(element.text or "")
    return True


def _of_feed(content: bytes) -> Iterator[str]:
    """What readers of a feed take for HTML is HTML once more, which does no harm either."""
    for element in etree.fromstring(content, etree.XMLParser(resolve_entities=False)).iter():
        if element.text and _is_html(element):
            yield from _of_html(element.text)
        for key, value in element.attrib.items():
            if key in ADDRESSES and urlsplit(str(value)).scheme not in SCHEMES:
                yield f"{key}={value!r}"


def _is_html(element: etree._Element) -> bool:
    name, parent = etree.QName(element).localname, element.getparent()
    if name == "description":
        return parent is not None and str(parent.tag) == "item"
    return name == "encoded" or str(element.get("type")) == "html"


def _of_json(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, part in value.items():
            if key.endswith("html"):
                yield from _of_html(str(part))
            elif key.endswith("url") and urlsplit(str(part or "")).scheme not in SCHEMES:
                yield f"{key}: {part!r}"
            else:
                yield from _of_json(part)
    elif isinstance(value, list):
        for part in value:
            yield from _of_json(part)


def _of_table(text: str) -> Iterator[str]:
    for row in csv.reader(io.StringIO(text)):
        for cell in row:
            if _FORMULA.match(cell) and not _HARMLESS.fullmatch(cell):
                yield f"cell {cell!r}"


def _of_office(content: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        for name in parts.namelist():
            if name.endswith(".png"):
                continue
            part = parts.read(name).decode("utf-8", "replace")
            yield from _of_text(part)
            if re.search(r"<f[ >]", part) and "worksheets/" in name:
                yield f"a formula in {name}"
            if "externalLink" in name or "vbaProject" in name or 'TargetMode="External"' in part:
                yield name


def _of_pdf(content: bytes) -> Iterator[str]:
    yield from (f"{name.decode()} in a PDF" for name in _DOES.findall(_STREAM.sub(b"", content)))
    with PdfDocument(content) as document:
        for page in document:
            yield from _of_text(page.get_textpage().get_text_range())
