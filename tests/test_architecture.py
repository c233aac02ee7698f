"""The order of the layers, as the folders show it, and what each layer may not know."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import pytest

import prongsai

ROOT = Path(prongsai.__file__).parent
LAYERS = ("thai", "model", "reading", "checks", "site", "rendering", "publishing", "cli")
LONGEST = 280
"""Lines of a module: what a reader can take in at one sitting, and little more than the longest has now."""
MODULES = sorted(ROOT.rglob("*.py"))


def name_of(module: Path) -> str:
    """The dotted name of a module's file."""
    parts = module.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def layer_of(name: str) -> str:
    """The layer of a dotted name; empty for the package itself and for what lies outside."""
    parts = name.split(".")
    return parts[1] if parts[0] == "prongsai" and len(parts) > 1 else ""


def imports(module: Path) -> Iterator[tuple[int, str]]:
    """Line and dotted name of everything a module imports, inside functions too."""
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(module)}:{node.lineno} imports relatively"
            # `from prongsai.site import addresses` may name a module as well as what a module holds.
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def in_layer(layer: str) -> list[Path]:
    return [module for module in MODULES if layer_of(name_of(module)) == layer]


def importing(modules: list[Path], *packages: str) -> list[str]:
    """Where one of the modules imports one of the packages."""
    return [
        f"{name_of(module)}:{line} imports {name}"
        for module in modules
        for line, name in imports(module)
        if any(f"{name}.".startswith(f"{package}.") for package in packages)
    ]


def test_every_module_is_in_a_layer() -> None:
    """The folders below the package are the layers and nothing else."""
    found = {layer_of(name_of(module)) for module in MODULES} - {""}
    assert found == set(LAYERS)


@pytest.mark.parametrize("layer", LAYERS)
def test_layers_import_only_themselves_and_earlier_ones(layer: str) -> None:
    """No module imports from a layer after its own."""
    later = [f"prongsai.{name}" for name in LAYERS[LAYERS.index(layer) + 1 :]]
    assert importing(in_layer(layer), *later) == []


def test_rendering_knows_no_clock_disk_or_network() -> None:
    """The same site gives the same bytes, so a renderer has nothing else to ask."""
    world = (
        "os",
        "pathlib",
        "time",
        "socket",
        "requests",
        "urllib.request",
        "subprocess",
        "shutil",
        "random",
    )
    assert importing([*in_layer("site"), *in_layer("rendering")], *world) == []


def test_papers_know_nothing_of_other_pages() -> None:
    """Pages show tables of papers, so a paper is made without them."""
    papers = [module for module in in_layer("rendering") if "papers" in module.parts]
    assert importing(papers, "prongsai.rendering.pages") == []


def test_only_publishing_knows_mkdocs() -> None:
    """Every layer before publishing works for any builder; the command names MkDocs' exceptions alone."""
    before = [module for layer in LAYERS[: LAYERS.index("publishing")] for module in in_layer(layer)]
    assert importing(before, "mkdocs", "material", "properdocs") == []
    of_command = importing(in_layer("cli"), "mkdocs", "material")
    assert all(".exceptions." in line for line in of_command)


def test_only_the_clock_asks_what_day_it_is() -> None:
    """`today` and `now` are called in one module."""
    asking = [
        name_of(module)
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in ("today", "now", "utcnow")
    ]
    assert set(asking) == {"prongsai.publishing.clock"}


def test_templates_and_pages_match() -> None:
    """Each template that a renderer names exists, and each one that exists is named."""
    named = {
        node.args[0].value
        for module in in_layer("rendering")
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).rpartition(".")[2] in ("render_body", "render")
        and node.args
        and isinstance(node.args[0], ast.Constant)
    }
    pages = resources.files("prongsai_theme") / "pages"
    there = {page.name.removesuffix(".html") for page in pages.iterdir() if page.name.endswith(".html")}
    assert named == {name for name in there if not name.startswith("_")}


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_modules_are_short_enough_to_read(module: Path) -> None:
    """A module that grows beyond this most often holds a second idea, which wants a module of its own."""
    assert len(module.read_text("utf-8").splitlines()) <= LONGEST


def loaded_by(*arguments: str) -> set[str]:
    """The top-level packages in memory after a command has run, in a process of its own."""
    script = (
        "import sys\nfrom prongsai.cli import main\n"
        "try:\n    main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        "print('\\n', *{name.partition('.')[0] for name in sys.modules})"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    return set(done.stdout.splitlines()[-1].split())


def test_check_loads_only_what_it_uses() -> None:
    """`prongsai check` reads, checks and renders pages; it waits for no site builder and makes no papers."""
    loaded = loaded_by("check", "--content", str(ROOT.parents[1] / "tests/sample/content"))
    assert "prongsai" in loaded and "pydantic" in loaded
    assert loaded.isdisjoint({"mkdocs", "material", "rich", "watchdog", "requests"})
    assert loaded.isdisjoint({"typst", "icalendar", "feedgen"})


def test_help_loads_nothing_heavy() -> None:
    """`prongsai --help` answers at once."""
    loaded = loaded_by("--help")
    assert "click" in loaded
    assert loaded.isdisjoint({"mkdocs", "pydantic", "jinja2", "yaml", "rich", "feedgen", "lxml", "nh3"})
