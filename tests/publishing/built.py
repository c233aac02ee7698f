"""Sites built as people build them, for tests that look at what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from prongsai.publishing.plugin import ProngsaiPlugin
from prongsai.publishing.prepare import Prepared

ROOT = Path(__file__).parents[2]
BASE = "https://example.org/repo/"
"""Where the built sites will be: below a folder, as GitHub Pages publishes a repository."""

AS_OF = "2566-10-15"
"""The day of builds whose mkdocs.yml names none."""

SETTINGS = """\
site_name: เว็บไซต์เปิดเผยข้อมูลสาธารณะ
site_url: https://example.org/repo/
docs_dir: content
site_dir: site
theme:
  name: prongsai
plugins:
  - material/search
  - prongsai:
      as_of: '2566-06-01'
"""
"""The mkdocs.yml of a municipality."""


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """A site on disk, and what the plugin made it from."""

    folder: Path
    prepared: Prepared


def build_site(config_file: Path, site_dir: Path, base: str = BASE) -> BuiltSite:
    """`mkdocs build --strict` for a public address."""
    config = load_config(str(config_file), site_dir=str(site_dir), site_url=base, strict=True)
    plugin = config.plugins["prongsai"]
    assert isinstance(plugin, ProngsaiPlugin)
    plugin.config.as_of = plugin.config.as_of or AS_OF
    build(config)
    assert plugin.prepared
    return BuiltSite(site_dir, plugin.prepared)


def write_project(folder: Path, content: Mapping[str, str | bytes], settings: str = SETTINGS) -> Path:
    """Write a municipality's folder, {path below content/: text or bytes}, and answer its mkdocs.yml."""
    for path, written in content.items():
        target = folder / "content" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(written.encode() if isinstance(written, str) else written)
    config_file = folder / "mkdocs.yml"
    config_file.write_text(settings, "utf-8")
    return config_file


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
