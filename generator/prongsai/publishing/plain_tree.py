"""The site as a tree of Markdown and files that any builder makes the same addresses of, without our plugin.

DIR/mkdocs.yml                       settings without our plugin and theme
DIR/docs/oit/2566/o24/index.md       front matter, then the page's HTML as one block
DIR/docs/feed.xml, data/, files/     everything else, as it is
DIR/overrides/sitemap.xml            takes the place of the builder's own
"""

import json
import re
import shutil
from collections.abc import Iterator
from datetime import date
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import get_files
from mkdocs.structure.pages import Page as MkDocsPage

from prongsai.publishing.assets import STYLE_SHEET, as_published
from prongsai.publishing.build import plugin_of
from prongsai.publishing.plugin import NAV
from prongsai.publishing.prepare import Prepared
from prongsai.publishing.store import staged
from prongsai.publishing.written_pages import with_site_links
from prongsai.rendering.output import Output, Page
from prongsai.site import addresses
from prongsai.site.site import Site

HEADING = "# เขียนด้วยคำสั่ง prongsai write อย่าแก้ไฟล์ในโฟลเดอร์นี้ เพราะครั้งต่อไปจะถูกเขียนทับทั้งหมด"
"""The first line of the tree's mkdocs.yml: a folder with it may be written again."""

_STYLES = ("stylesheets", "fonts", "images")
"""The folders of our theme's assets that bodies need when another theme frames them."""

_PREFORMATTED = re.compile(r"(<pre\b.*?</pre>|<textarea\b.*?</textarea>)", re.DOTALL)


def write_tree(config_file: str, folder: Path, as_of: date | None) -> Prepared:
    """Write the tree of a mkdocs.yml; an earlier tree stays whole until the new one is complete.

    Raises plugin.ContentError, mkdocs.exceptions.MkDocsException, and OSError: FileExistsError for a
    folder that holds something else, or would lie among the records.
    """
    config = load_config(config_file)
    if not _is_free(folder) or folder.is_relative_to(config.docs_dir):
        raise FileExistsError(f"{folder} มีไฟล์อื่นอยู่ ให้เลือกโฟลเดอร์ใหม่ หรือโฟลเดอร์ที่เคยเขียนด้วยคำสั่งนี้")
    plugin = plugin_of(config, config_file)
    plugin.as_of = as_of
    plugin.on_config(config)
    prepared = plugin.prepare(config)
    assert prepared.site is not None
    with staged(folder) as building:
        (building / "overrides").mkdir(parents=True)
        (building / "mkdocs.yml").write_text(_settings(config, prepared.site), "utf-8")
        for address, content in _parts(config, prepared.site, prepared.outputs):
            place = building / ("overrides" if address == addresses.SITEMAP else "docs") / address[1:]
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        for path in prepared.site.files:
            published = building / "docs" / "files" / path
            published.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(Path(config.docs_dir) / "files" / path, published)
    return prepared


def _is_free(folder: Path) -> bool:
    """Whether the folder is absent, empty, or a tree of ours."""
    if not folder.exists():
        return True
    if not folder.is_dir():
        return False
    settings = folder / "mkdocs.yml"
    ours = settings.is_file() and settings.read_bytes().startswith(HEADING.encode())
    return ours or not any(folder.iterdir())


def _parts(config: MkDocsConfig, site: Site, outputs: tuple[Output, ...]) -> Iterator[tuple[str, bytes]]:
    """Address and content of every file of the tree, but for settings and published files."""
    for output in outputs:
        if isinstance(output, Page):
            yield _source(output.address), as_markdown(output.title, output.description, output.body).encode()
        elif output.address == addresses.SITEMAP:
            # A builder renders this file as a template of its theme.
            yield output.address, b"{% raw %}" + output.content + b"{% endraw %}"
        else:
            yield output.address, output.content
    for address, title, body in _written_pages(config, site):
        yield _source(address), as_markdown(title, title, body).encode()
    assets = resources.files("prongsai_theme.overrides") / "assets"
    for name in _STYLES:
        for address, content in _files_below(assets / name, f"/assets/{name}/"):
            if address == f"/{STYLE_SHEET}":
                content = as_published(STYLE_SHEET, content.decode(), site.agency).encode()
            yield address, content


def _files_below(folder: Traversable, address: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _files_below(entry, f"{address}{entry.name}/")
        else:
            yield f"{address}{entry.name}", entry.read_bytes()


def _written_pages(config: MkDocsConfig, site: Site) -> Iterator[tuple[str, str, str]]:
    """Address, title and HTML of the hand-written pages, rendered as our own build does."""
    files = get_files(config)
    titles = {page.address: page.title for page in site.pages}
    for file in files.documentation_pages():
        address = f"/{file.url}"
        if address in titles:
            page = MkDocsPage(None, file, config)
            page.read_source(config)
            page.render(config, files)
            html = with_site_links(page.content or "", address, titles[address], site.files)
            yield address, titles[address], html


def _source(address: str) -> str:
    """The Markdown file that a builder makes the address of."""
    return f"{address}index.md"


def as_markdown(title: str, description: str, body: str) -> str:
    """A page whose body every dialect of Markdown takes for one block of HTML, and changes nowhere.

    A blank line ends a block of HTML in CommonMark, so none is left; the line ends of preformatted text
    become character references. Braces are written so that no builder takes them for a template.
    """
    head = {"title": title, "description": description}
    rows = [f"{name}: {json.dumps(words, ensure_ascii=False)}" for name, words in head.items()]
    block = "".join(
        part.replace("\n", "&#10;") if part.startswith(("<pre", "<textarea")) else _one_block(part)
        for part in _PREFORMATTED.split(body)
    )
    safe = block.replace("{", "&#123;").replace("}", "&#125;")
    return "\n".join(["---", *rows, "---", "", f'<div class="record">{safe.strip()}', "</div>", ""])


def _one_block(html: str) -> str:
    return re.sub(r"[ \t\r]*\n\s*", "\n", html)


def _settings(config: MkDocsConfig, site: Site) -> str:
    """The tree's mkdocs.yml: JSON values are YAML, whatever they hold."""
    written = [(page.title, page.address) for page in site.pages]
    nav = [(title, f"{_source(address)[1:]}") for title, address in (*NAV, *written)]
    rows = [
        HEADING,
        f"site_name: {_quoted(site.agency.name)}",
        f"site_url: {_quoted(config.site_url or '')}",
        "theme:",
        "  name: material",
        "  language: th",
        "  font: false",
        "  custom_dir: overrides",
        "extra_css:",
        "  - assets/stylesheets/prongsai.css",
        "plugins:",
        "  - search",
        "nav:",
        *(f"  - {_quoted(title)}: {_quoted(path)}" for title, path in nav),
    ]
    return "\n".join([*rows, ""])


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
