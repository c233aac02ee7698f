"""Problems as they are printed."""

from collections import Counter
from collections.abc import Iterable

import click

from prongsai.reading.problem import Problem, Severity, as_annotation, as_json, as_text


def show(problems: Iterable[Problem], style: str = "text") -> None:
    """Print problems as text, as annotations of GitHub or as JSON; the first two end with the counts."""
    ordered = sorted(problems)
    if style == "json":
        click.echo(as_json(ordered))
        return
    for problem in ordered:
        click.echo(as_annotation(problem) if style == "github" else f"{as_text(problem)}\n")
    counts = Counter(problem.severity for problem in ordered)
    click.echo(" · ".join(f"{severity.label} {counts[severity]} รายการ" for severity in Severity))
