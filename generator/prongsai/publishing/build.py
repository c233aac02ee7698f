"""One whole build: MkDocs with our plugin, into a folder that takes the site's place when it is complete."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from prongsai.publishing.permanence import known_addresses
from prongsai.publishing.plugin import ProngsaiPlugin
from prongsai.publishing.prepare import Prepared
from prongsai.publishing.store import staged
from prongsai.site import addresses


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build made, beside what was there before it."""

    prepared: Prepared
    site_dir: Path
    before: frozenset[str]
    """The addresses and feed ids of the site that was replaced; empty when there was none."""
    after: frozenset[str]


def build(
    config_file: str, site_dir: str | None, as_of: date | None, on_progress: Callable[[int, int], None]
) -> Built:
    """Build the site of a mkdocs.yml. Raises `plugin.ContentError` for content that cannot be published,
    mkdocs.exceptions.MkDocsException and OSError for anything else; the old site then stays as it was.
    """
    config = load_config(config_file, **({"site_dir": site_dir} if site_dir else {}))
    plugin = plugin_of(config, config_file)
    plugin.on_progress = on_progress
    plugin.as_of = as_of
    target = Path(config.site_dir)
    before = _published(target)
    if not before and target.exists() and not _is_empty_folder(target):
        raise FileExistsError(f"{target} มีไฟล์อื่นที่ไม่ใช่เว็บไซต์ที่สร้างไว้ ให้เลือกโฟลเดอร์อื่น หรือย้ายไฟล์เหล่านั้นออกก่อน")
    prepared = plugin.prepare(config)
    with staged(target) as folder:
        config.site_dir = str(folder)
        mkdocs_build(config)
    after = frozenset(known_addresses(prepared))
    return Built(prepared=prepared, site_dir=target, before=before, after=after)


def plugin_of(config: MkDocsConfig, config_file: str) -> ProngsaiPlugin:
    """Our plugin as a mkdocs.yml names it. Raises ConfigurationError when it does not."""
    plugin = config.plugins.get("prongsai")
    if not isinstance(plugin, ProngsaiPlugin):
        raise ConfigurationError(f"ใน {config_file} ยังไม่มีบรรทัด - prongsai ใต้ plugins:")
    return plugin


def _published(site_dir: Path) -> frozenset[str]:
    listed = site_dir / addresses.ADDRESSES.removeprefix("/")
    try:
        return frozenset(listed.read_text("utf-8").split())
    except (OSError, UnicodeDecodeError):
        return frozenset()


def _is_empty_folder(path: Path) -> bool:
    return path.is_dir() and not any(path.iterdir())
