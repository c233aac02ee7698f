"""The content security policy of a page: it may run, show and fetch what the site itself holds, no more."""

import re
from base64 import b64encode
from functools import lru_cache
from hashlib import sha256

_START = '<meta charset="utf-8">'
"""What the policy stands behind: before it, the browser has met nothing that could be refused."""
_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
_NOT_RUN = re.compile(r"""\ssrc\s*=|\stype\s*=\s*["']?application/""", re.IGNORECASE)
"""In the tag of a script that comes from a file, or is data."""
_CONTENT = "<main"
"""Where what records say begins: a script from here on is none of the frame's, and is not allowed to run."""

_ALLOWED = (
    "default-src 'none'",
    "script-src {scripts}",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
)


def guarded(page: str, *, preview: bool = False) -> str:
    """A whole HTML page with its policy, which names each script written into the frame by its SHA-256.

    To pages of a preview MkDocs' server adds a script that differs with each build, so there the policy
    allows any script within the page. Raises ValueError for a page that does not begin as ours do.
    """
    before, start, after = page.partition(_START)
    if not start:
        raise ValueError(f"a page without {_START} has no place for its policy")
    inline = ("'unsafe-inline'",) if preview else _hashes(page)
    policy = "; ".join(_ALLOWED).format(scripts=" ".join(("'self'", *inline)))
    return f'{before}{start}\n      <meta http-equiv="Content-Security-Policy" content="{policy}">{after}'


def _hashes(page: str) -> tuple[str, ...]:
    """The sources that stand for the scripts of a page's frame, each once, in order."""
    frame = page.partition(_CONTENT)[0]
    scripts = (text for tag, text in _SCRIPT.findall(frame) if not _NOT_RUN.search(tag))
    return tuple(dict.fromkeys(_hash(script) for script in scripts))


@lru_cache(maxsize=64)
def _hash(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
