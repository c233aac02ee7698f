"""The MkDocs plugin `prongsai`: it translates between MkDocs and the outputs, and decides nothing."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.config import base, config_options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Link, Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext
from pathspec.gitignore import GitIgnoreSpec

import prongsai_theme
from prongsai.model.channels import Purpose
from prongsai.publishing.assets import as_published
from prongsai.publishing.clock import build_date
from prongsai.publishing.frame import Frame, head_of_written
from prongsai.publishing.policy import guarded
from prongsai.publishing.prepare import UNPUBLISHED, Prepared, prepare
from prongsai.publishing.written_pages import with_site_links
from prongsai.reading.problem import as_text
from prongsai.rendering import icons
from prongsai.rendering.output import Output, Page
from prongsai.site import addresses
from prongsai.site.site import Site
from prongsai.thai.dates import Unreadable
from prongsai.thai.months import long_date

EXCLUDED = ("*", "!/*.md", "/index.md", "!/files/**", ".*")
"""What MkDocs may not take from content/, as gitignore patterns; only Markdown and files/ are left."""

UNUSED_OF_MATERIAL = (
    "assets/javascripts/bundle.",
    "assets/javascripts/lunr/",
    "assets/javascripts/workers/",
    "assets/stylesheets/main.",
    "assets/stylesheets/palette.",
    "assets/images/favicon.png",
)
"""Files of the theme below ours that no page of this site asks for."""

NAV = (
    ("ข้อมูลสาธารณะ (OIT)", addresses.OIT),
    ("มาตรการ", addresses.MEASURES),
    ("ข่าว", addresses.NEWS),
    ("ติดต่อ", addresses.PURPOSES[Purpose.CONTACT]),
    ("ร้องเรียน", addresses.PURPOSES[Purpose.COMPLAINT]),
)

NO_RECORDS_OF_ITS_OWN = '{"config":{"lang":["en"],"separator":"\\\\s"},"docs":[]}'
"""Material's own search index, empty: the search worker fetches its records by itself."""


class ContentError(PluginError):
    """Content that cannot be published; carries what `prepare` found."""

    def __init__(self, prepared: Prepared) -> None:
        super().__init__("\n\n".join(as_text(problem) for problem in prepared.errors))
        self.prepared = prepared


class PluginConfig(base.Config):  # type: ignore[no-untyped-call]
    """Options in mkdocs.yml: `as_of`, a day in either era, in place of the day of the build."""

    # YAML itself makes a date of 2566-01-15, and only of that form.
    as_of: str | date | None = config_options.Optional(  # type: ignore[assignment]
        config_options.Type((str, date))
    )


class ProngsaiPlugin(BasePlugin[PluginConfig]):  # type: ignore[no-untyped-call]
    """Records become pages of the site."""

    on_progress: Callable[[int, int], None] | None = None
    """Called with how many outputs were written, and of how many."""

    as_of: date | None = None
    """The date of the build, in place of the one in mkdocs.yml."""

    prepared: Prepared | None = None
    _site: Site
    _environment: Environment
    _nav: Navigation
    _files: Files

    def prepare(self, config: MkDocsConfig) -> Prepared:
        """Read, check and render the content, once for each build. Raises ContentError."""
        if self.prepared is None:
            self.prepared = prepare(
                Path(config.docs_dir),
                as_of=self._build_date(),
                base_url=config.site_url or UNPUBLISHED,
            )
        if self.prepared.site is None or self.prepared.errors:
            raise ContentError(self.prepared)
        self._site = self.prepared.site
        return self.prepared

    def _build_date(self) -> date:
        try:
            return self.as_of or build_date(self.config.as_of)
        except Unreadable as unreadable:
            raise PluginError(f"วันที่ของการสร้างเว็บไซต์: {unreadable.message} {unreadable.hint}") from None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Everything that can be wrong with the content is known before MkDocs touches the old site."""
        self.prepare(config)
        config.exclude_docs = GitIgnoreSpec.from_lines(EXCLUDED)
        config.theme.static_templates.discard("sitemap.xml")
        config.watch.append(str(Path(prongsai_theme.__file__).parent))
        self._tell_the_frame(config)
        return config

    def _tell_the_frame(self, config: MkDocsConfig) -> None:
        agency = self._site.agency
        config.site_name = agency.name
        config.extra |= {
            "agency_name": agency.name,
            "agency_place": agency.address or agency.place.words,
            "data_date": self._site.in_style(long_date(self._site.as_of)),
            "main_website": agency.main_website,
            "digits": agency.digits.value,
            "shades": agency.shades,
            "about": icons.ABOUT,
            "card": {"address": self._site.absolute(addresses.CARD), "size": icons.CARD_SIZE},
        }

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Of the theme, publish what pages ask for; of content, no file that only drafts lead to."""
        for file in list(files):
            if file.src_dir == config.docs_dir:
                path = file.src_uri.removeprefix("files/")
                if path != file.src_uri and path not in self._site.files:
                    files.remove(file)
            elif file.src_uri.startswith(UNUSED_OF_MATERIAL) or file.src_uri.endswith(".map"):
                files.remove(file)
            else:
                # EXCLUDED is about content/; without this, MkDocs would apply it to the theme as well.
                file.inclusion = InclusionLevel.INCLUDED
                if file.src_uri.endswith((".css", ".js")):
                    file.content_string = as_published(file.src_uri, file.content_string, self._site.agency)
        return files

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """A short menu of links; hand-written pages follow the sections."""
        written = [(page.title, page.address) for page in self._site.pages]
        nav.items = [Link(title, address.removeprefix("/")) for title, address in [*NAV, *written]]
        self._nav = nav
        return nav

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> None:
        """Keep what the frame needs."""
        self._environment, self._files = env, files

    def on_page_content(self, html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Hand-written pages may link records, and are called the same in the menu and in the frame."""
        here = f"/{page.url}"
        titles = {written.address: written.title for written in self._site.pages}
        page.meta["title"] = titles.get(here, str(page.title))
        return with_site_links(html, here, page.meta["title"], self._site.files)

    def on_page_context(
        self, context: TemplateContext, /, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Hand-written pages have in their head what pages of records have."""
        page.meta["head"] = head_of_written(self._site, page.meta["title"], f"/{page.url}")
        return context

    def on_post_page(self, output: str, /, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Hand-written pages have a policy too."""
        return guarded(output, preview=_is_preview(config))

    def on_post_template(self, output_content: str, /, *, template_name: str, config: MkDocsConfig) -> str:
        """So has the page that stands for a missing one."""
        is_page = template_name.endswith(".html")
        return guarded(output_content, preview=_is_preview(config)) if is_page else output_content

    @event_priority(-100)  # After Material's search plugin, which writes an index.
    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write every output beside what MkDocs wrote."""
        site_dir = Path(config.site_dir)
        frame = Frame(self._environment, config, self._nav, self._files, self._site)
        outputs = self.prepare(config).outputs
        for number, output in enumerate(outputs, start=1):
            _write(site_dir, output, frame, preview=_is_preview(config))
            if self.on_progress:
                self.on_progress(number, len(outputs))
        (site_dir / "search" / "search_index.json").write_text(NO_RECORDS_OF_ITS_OWN, "utf-8")


def _is_preview(config: MkDocsConfig) -> bool:
    """Whether MkDocs' own server will show the site."""
    host, port = config.dev_addr
    return urlsplit(config.site_url or "").netloc == f"{host}:{port}"


def _write(site_dir: Path, output: Output, frame: Frame, *, preview: bool) -> None:
    target = site_dir / output.address.removeprefix("/")
    if isinstance(output, Page):
        target, content = target / "index.html", guarded(frame.around(output), preview=preview).encode()
    else:
        content = output.content
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
