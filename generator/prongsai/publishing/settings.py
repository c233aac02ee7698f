"""What a mkdocs.yml says of the site, for commands that build nothing."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config import load_config

from prongsai.publishing.build import plugin_of
from prongsai.publishing.clock import build_date
from prongsai.publishing.prepare import UNPUBLISHED


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where the content is, where the site will be, and the day that the site is of."""

    content: Path
    base_url: str
    as_of: date

    @property
    def is_published(self) -> bool:
        """Whether the site has an address that people can open."""
        address = urlsplit(self.base_url)
        opens = address.scheme in ("http", "https") and address.username is None
        return opens and not (address.hostname or "").endswith(".invalid")


def read_settings(config_file: str, as_of: date | None) -> Settings:
    """The settings of a mkdocs.yml; a day given takes the place of its own.

    Raises mkdocs.exceptions.MkDocsException for settings that cannot be used, and thai.dates.Unreadable.
    """
    config = load_config(config_file)
    plugin = plugin_of(config, config_file)
    return Settings(
        content=Path(config.docs_dir),
        base_url=config.site_url or UNPUBLISHED,
        as_of=as_of or build_date(plugin.config.as_of),
    )
