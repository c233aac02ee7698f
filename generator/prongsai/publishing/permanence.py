"""A published address never vanishes unexplained: people outside hold it."""

from collections.abc import Iterator
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from prongsai.publishing.prepare import Prepared
from prongsai.reading.problem import Problem, Severity
from prongsai.rendering.output import File
from prongsai.site import addresses

WAIT = 20
"""Seconds to wait for the published site's answer."""


def vanished(prepared: Prepared, against: str) -> Iterator[Problem]:
    """Each address or feed id of an earlier addresses.txt that this build has not and nobody withdrew.

    `against` is a file or a URL. A 404 is a first publication, which is fine; no answer is a warning.
    """
    try:
        before = _lines(against)
    except (OSError, ValueError, HTTPException) as error:
        yield _problem(
            prepared,
            f"อ่านรายการที่อยู่เดิมจาก {against} ไม่ได้ ({error}) จึงยังไม่ได้ตรวจว่ามีที่อยู่ใดหายไป",
            "ตรวจอินเทอร์เน็ตหรือที่อยู่ แล้วสั่งตรวจอีกครั้ง",
            Severity.WARNING,
        )
        return
    for address in sorted(before - known_addresses(prepared) - _withdrawn(prepared)):
        yield _problem(
            prepared,
            f"ที่อยู่ {address} เคยเผยแพร่แล้ว แต่หายไปจากเว็บไซต์ครั้งนี้",
            "นำข้อมูลเดิมกลับมา หรือบันทึกที่อยู่นี้ใน withdrawn.yml พร้อมวันที่และเหตุผล",
            Severity.ERROR,
        )


def known_addresses(prepared: Prepared) -> set[str]:
    """Every address and feed id of this build."""
    return next(
        set(output.content.decode().split())
        for output in prepared.outputs
        if isinstance(output, File) and output.address == addresses.ADDRESSES
    )


def _lines(against: str) -> set[str]:
    if not against.startswith(("http://", "https://")):
        return set(Path(against).read_text("utf-8").split())
    try:
        with urlopen(against, timeout=WAIT) as answer:
            content: bytes = answer.read()
            return set(content.decode().split())
    except HTTPError as error:
        if error.code == 404:
            return set()
        raise URLError(f"HTTP {error.code}") from error


def _withdrawn(prepared: Prepared) -> set[str]:
    entry = prepared.content.withdrawn
    return {withdrawal.address for withdrawal in entry.record.withdrawn} if entry else set()


def _problem(prepared: Prepared, message: str, hint: str, severity: Severity) -> Problem:
    return Problem(
        path=f"{prepared.content.label}/withdrawn.yml",
        line=1,
        column=1,
        severity=severity,
        message=message,
        hint=hint,
    )
