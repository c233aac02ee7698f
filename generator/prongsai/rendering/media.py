"""Media types of published files: one table, so that no machine's own settings change a site."""

from collections.abc import Mapping
from types import MappingProxyType

_OFFICE = "application/vnd.openxmlformats-officedocument"
_OPEN = "application/vnd.oasis.opendocument"

MEDIA_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "pdf": "application/pdf",
        "doc": "application/msword",
        "docx": f"{_OFFICE}.wordprocessingml.document",
        "odt": f"{_OPEN}.text",
        "xls": "application/vnd.ms-excel",
        "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
        "ods": f"{_OPEN}.spreadsheet",
        "ppt": "application/vnd.ms-powerpoint",
        "pptx": f"{_OFFICE}.presentationml.presentation",
        "odp": f"{_OPEN}.presentation",
        "csv": "text/csv",
        "json": "application/json",
        "txt": "text/plain",
        "jpg": "image/jpeg",
        "jpeg": "image/jpeg",
        "png": "image/png",
        "gif": "image/gif",
        "webp": "image/webp",
        "svg": "image/svg+xml",
        "mp3": "audio/mpeg",
        "mp4": "video/mp4",
        "zip": "application/zip",
    }
)
"""By the ending of a file's name, lower case, without the dot."""


def media_type(suffix: str) -> str:
    """The media type of a file; bytes of no known kind for an ending that is not in the table."""
    return MEDIA_TYPES.get(suffix, "application/octet-stream")
