"""Typst as papers use it: one program with the fonts of the theme, and the files papers are made with."""

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typst import Compiler

REPORT = resources.files("prongsai_theme") / "report"
"""The files that printed papers are made with."""


@cache
def compiler() -> "Compiler":
    """The program; it knows no fonts but ours, so that every machine sets a paper alike."""
    from typst import Compiler  # Slow to load.

    return Compiler(font_paths=[str(REPORT / "fonts")], ignore_system_fonts=True)
