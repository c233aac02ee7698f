"""What is published as open data: the records of one kind, of one fiscal year where records have one."""

from dataclasses import dataclass
from datetime import date

from prongsai.rendering.data.columns import Columns
from prongsai.rendering.data.rows import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of record, with its fields."""

    name: str
    """The beginning of the names of its files: oit."""
    title: str
    about: str
    """What one row is, in one sentence."""
    columns: Columns
    statistical: bool = False
    """Whether the rows count or measure, rather than tell of one thing each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """The records of one kind; of one fiscal year, B.E., or of the agency as a whole."""

    kind: Kind
    rows: tuple[Row, ...]
    year: int | None = None
    updated: date | None = None
    """The last day that staff wrote for any of the records; None when they wrote none."""

    @property
    def name(self) -> str:
        """The name of the files without their ending: oit-2566, channels."""
        return self.kind.name if self.year is None else f"{self.kind.name}-{self.year}"

    @property
    def columns(self) -> Columns:
        """The fields of each row, in the order of tables."""
        return self.kind.columns
