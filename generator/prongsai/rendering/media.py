"""Kinds of published files: one table, so that no machine's own settings change a site."""

from collections.abc import Mapping
from types import MappingProxyType

from prongsai.site.elsewhere import system_name
from prongsai.site.links import JoinedLink

_OFFICE = "application/vnd.openxmlformats-officedocument"
_OPEN = "application/vnd.oasis.opendocument"

_KINDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "pdf": ("application/pdf", "PDF"),
        "doc": ("application/msword", "Word"),
        "docx": (f"{_OFFICE}.wordprocessingml.document", "Word"),
        "odt": (f"{_OPEN}.text", "เอกสาร ODT"),
        "xls": ("application/vnd.ms-excel", "Excel"),
        "xlsx": (f"{_OFFICE}.spreadsheetml.sheet", "Excel"),
        "ods": (f"{_OPEN}.spreadsheet", "ตาราง ODS"),
        "ppt": ("application/vnd.ms-powerpoint", "PowerPoint"),
        "pptx": (f"{_OFFICE}.presentationml.presentation", "PowerPoint"),
        "odp": (f"{_OPEN}.presentation", "สไลด์ ODP"),
        "csv": ("text/csv", "ตาราง CSV"),
        "json": ("application/json", "ไฟล์ JSON"),
        "txt": ("text/plain", "ข้อความ"),
        "jpg": ("image/jpeg", "ภาพ"),
        "jpeg": ("image/jpeg", "ภาพ"),
        "png": ("image/png", "ภาพ"),
        "gif": ("image/gif", "ภาพ"),
        "webp": ("image/webp", "ภาพ"),
        "avif": ("image/avif", "ภาพ"),
        "mp3": ("audio/mpeg", "เสียง"),
        "mp4": ("video/mp4", "วิดีโอ"),
        "zip": ("application/zip", "ไฟล์ ZIP"),
    }
)
"""Media type and Thai name by the ending of a file's name, lower case, without the dot."""
_UNKNOWN = ("application/octet-stream", "ไฟล์")


def media_type(suffix: str) -> str:
    """The media type of a file; bytes of no known kind for an ending that is not in the table."""
    return _KINDS.get(suffix, _UNKNOWN)[0]


def kind_word(link: JoinedLink) -> str:
    """What people are about to open, in one or two words."""
    if link.external:
        return system_name(link.address)
    if link.file is None:
        return "หน้าในเว็บไซต์นี้"
    return _KINDS.get(link.file.suffix, _UNKNOWN)[1]


def size_words(size: int) -> str:
    """A size in bytes as people read it, in Arabic digits: 840 KB, 1.2 MB."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} KB"
    return f"{size / 1_000_000:.1f} MB"
