"""Small counts stay hidden: no total, percentage or other cell gives them back."""

from hypothesis import given
from hypothesis import strategies as st

from prongsai.model.tables import Table
from prongsai.reading.grids import text_grid
from prongsai.reading.tables import Shape, build
from prongsai.site.masking import mask

SHAPE = Shape(
    groups=("กลุ่ม ก", "กลุ่ม ข"),
    subtotals=("รวม ก", "รวม ข"),
    total_rows=("รวม",),
    total_columns=("ทั้งหมด",),
)
COUNTS = st.integers(0, 9)


def table(counts: list[list[int]], *, percentages: bool) -> Table:
    """Two groups of two rows with every sum that a table can print."""
    whole = sum(map(sum, counts)) or 1
    lines = ["หน่วยงาน|แล้วเสร็จ|ค้าง|ทั้งหมด|ร้อยละ"]

    def line(label: str, rows: list[list[int]]) -> str:
        done, left = (sum(row[at] for row in rows) for at in (0, 1))
        share = f"{(done + left) / whole:.1%}" if percentages else "-"
        return f"{label}|{done}|{left}|{done + left}|{share}"

    for name, rows in (("ก", counts[:2]), ("ข", counts[2:])):
        lines.append(line(f"กลุ่ม {name}", rows))
        lines += [line(f"งาน {name}{number}", [row]) for number, row in enumerate(rows)]
        lines.append(line(f"รวม {name}", rows))
    found = build(text_grid("x", "\n".join([*lines, line("รวม", counts)]), []), SHAPE)
    assert found is not None
    return found


def texts(shown: Table) -> list[str]:
    return [cell.text for _, _, cell in shown.cells()]


@given(st.lists(st.lists(COUNTS, min_size=2, max_size=2), min_size=4, max_size=4), st.booleans(), st.data())
def test_what_is_shown_is_the_same_whatever_the_small_counts_are(
    counts: list[list[int]], percentages: bool, data: st.DataObject
) -> None:
    """Were it not, the difference would tell them. Only 1 and 2 are small; zero tells of nobody."""
    others = [[data.draw(st.integers(1, 2)) if 0 < count < 3 else count for count in row] for row in counts]
    shown = mask(table(counts, percentages=percentages), 3)
    assert texts(shown) == texts(mask(table(others, percentages=percentages), 3))


@given(st.lists(st.lists(COUNTS, min_size=2, max_size=2), min_size=4, max_size=4))
def test_no_small_count_is_shown(counts: list[list[int]]) -> None:
    """Neither as a text nor as a number; a table without small counts stays whole."""
    before = table(counts, percentages=True)
    shown = mask(before, 3)
    assert all(
        cell.number is None or cell.is_percent or not 0 < cell.number < 3 for _, _, cell in shown.cells()
    )
    if not any(0 < count < 3 for row in counts for count in row):
        assert shown == before


def test_sums_without_small_counts_stay() -> None:
    """Only what would give a small count back is hidden."""
    shown = mask(table([[5, 0], [4, 0], [7, 1], [3, 3]], percentages=False), 3)
    assert texts(shown) == [
        *("9", "0", "9", "-"),
        *("5", "0", "5", "-"),
        *("4", "0", "4", "-"),
        *("9", "0", "9", "-"),
        *("10", "ไม่แสดง", "ไม่แสดง", "-"),
        *("7", "น้อยกว่า 3", "ไม่แสดง", "-"),
        *("3", "3", "6", "-"),
        *("10", "ไม่แสดง", "ไม่แสดง", "-"),
        *("19", "ไม่แสดง", "ไม่แสดง", "-"),
    ]


def test_a_small_sum_of_parts_that_are_not_printed_hides_every_sum() -> None:
    """It is itself a part of other sums."""
    found = build(
        text_grid("x", "งาน|เรื่อง\nกลุ่ม ก|2\nงาน ก|\nกลุ่ม ข|5\nงาน ข|5\nรวม|7", []),
        Shape(groups=("กลุ่ม ก", "กลุ่ม ข"), total_rows=("รวม",)),
    )
    assert found and texts(mask(found, 3)) == ["ไม่แสดง", "", "ไม่แสดง", "5", "ไม่แสดง"]


def test_small_counts_that_staff_hid_themselves_hide_their_sums() -> None:
    """A cell that already says so is a small count like any other."""
    found = build(text_grid("x", "งาน|เรื่อง\nก|น้อยกว่า ๓\nข|5\nรวม|7", []), Shape(total_rows=("รวม",)))
    assert found and texts(mask(found, 3)) == ["น้อยกว่า 3", "5", "ไม่แสดง"]
