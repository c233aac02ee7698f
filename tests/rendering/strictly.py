"""Outputs read as programs read them, without any guessing."""

import csv
import io
import json

import html5lib
from docx import Document
from icalendar import Calendar
from lxml import etree, html
from openpyxl import load_workbook
from PIL import Image
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

from fuzz.inert import PICTURES
from prongsai.rendering.output import Output, Page


def read_strictly(output: Output) -> None:
    """Read an output. Raises for what is not well formed, and for an id that a page gives twice."""
    if isinstance(output, Page):
        html5lib.HTMLParser(strict=True).parseFragment(output.body)
        ids = html.fragment_fromstring(output.body, create_parent=True).xpath(".//@id")
        assert len(ids) == len(set(ids)), output.address
    elif output.address.endswith((".xml", ".svg")):
        etree.fromstring(output.content)
    elif output.address.endswith(".json"):
        json.loads(output.content)
    elif output.address.endswith(".csv"):
        rows = list(csv.reader(io.StringIO(output.content.decode("utf-8-sig"), newline=""), strict=True))
        assert len({len(row) for row in rows}) == 1, output.address
    elif output.address.endswith(".ics"):
        Calendar.from_ical(output.content)
    elif output.address.endswith(".xlsx"):
        load_workbook(io.BytesIO(output.content))
    elif output.address.endswith(".docx"):
        Document(io.BytesIO(output.content))
    elif output.address.endswith(".pdf"):
        assert len(PdfDocument(output.content)), output.address
    elif output.address.endswith(PICTURES):
        Image.open(io.BytesIO(output.content)).verify()
