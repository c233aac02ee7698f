"""Where a link off the site leads, as people call it: the system's name, else the host of the address."""

from urllib.parse import urlsplit

_SCHEMES = {"mailto": "อีเมล", "tel": "โทรศัพท์", "line": "LINE"}
_SYSTEMS = (
    ("gprocurement.go.th", "/", "ระบบจัดซื้อจัดจ้างภาครัฐ (e-GP)"),
    ("data.go.th", "/", "ศูนย์กลางข้อมูลเปิดภาครัฐ (data.go.th)"),
    ("docs.google.com", "/forms/", "แบบฟอร์ม Google"),
    ("forms.gle", "/", "แบบฟอร์ม Google"),
    ("docs.google.com", "/spreadsheets/", "ตาราง Google"),
    ("docs.google.com", "/", "เอกสาร Google"),
    ("drive.google.com", "/", "Google Drive"),
    ("sites.google.com", "/", "Google Sites"),
    ("facebook.com", "/", "Facebook"),
    ("fb.com", "/", "Facebook"),
    ("fb.watch", "/", "Facebook"),
    ("youtube.com", "/", "YouTube"),
    ("youtu.be", "/", "YouTube"),
    ("line.me", "/", "LINE"),
    ("lin.ee", "/", "LINE"),
    ("tiktok.com", "/", "TikTok"),
)
"""Host, beginning of the path, name; the first that fits."""


def system_name(url: str) -> str:
    """What the site behind a checked URL is called: Google Drive, LINE, "เว็บไซต์ www.example.go.th"."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if name := _SCHEMES.get(parts.scheme.lower()):
        return name
    for system, path, name in _SYSTEMS:
        if (host == system or host.endswith(f".{system}")) and f"{parts.path}/".startswith(path):
            return name
    return f"เว็บไซต์ {host}"
