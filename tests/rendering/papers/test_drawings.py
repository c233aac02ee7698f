"""Charts for papers: lengths that tell the numbers, in no colour, with words that stay text."""

from lxml import etree

from prongsai.rendering.papers import charts
from prongsai.rendering.papers.charts import WIDTH, Bar
from prongsai.rendering.papers.paper import Drawing

KEY = ("มีบันทึกผล", "จะถึงกำหนด", "ยังไม่มีบันทึกผล")
SVG = "{http://www.w3.org/2000/svg}"


def drawn(*parts: tuple[int, ...]) -> Drawing:
    """A chart of bars with the given parts."""
    shown = [Bar(label=f"หน่วย {number}", parts=one, words=str(sum(one))) for number, one in enumerate(parts)]
    return charts.bars("duties", KEY, shown, "แผนภูมิ")


def boxes(drawing: Drawing) -> list[tuple[float, float, float, str]]:
    """Place, width and filling of each box, after those of the key."""
    found = etree.fromstring(drawing.svg).iter(f"{SVG}rect")
    read = [
        (float(box.get("x")), float(box.get("y")), float(box.get("width")), box.get("fill")) for box in found
    ]
    return read[len(KEY) :]


def test_parts_are_as_long_as_their_numbers() -> None:
    """Each begins where the one before ends; what is nothing takes no room; the longest bar fits."""
    first, second, third, alone = boxes(drawn((3, 2, 1), (0, 0, 6)))
    unit = first[2] / 3
    assert [round(box[2] / unit, 1) for box in (first, second, third, alone)] == [3, 2, 1, 6]
    assert second[0] == first[0] + first[2] and third[0] == second[0] + second[2]
    assert alone[0] == first[0] and alone[1] > first[1]
    assert alone[0] + alone[2] < WIDTH


def test_parts_are_told_apart_without_colour() -> None:
    """By filling, hatching and outline; everything takes the colour of the text around it."""
    drawing = drawn((1, 1, 1))
    assert [box[3] for box in boxes(drawing)] == ["currentColor", "url(#duties-hatch)", "none"]
    colours = {
        value
        for element in etree.fromstring(drawing.svg).iter()
        for name, value in element.attrib.items()
        if name in ("fill", "stroke")
    }
    assert colours == {"currentColor", "url(#duties-hatch)", "none"}
    assert "style" not in drawing.svg


def test_nothing_at_all_can_be_drawn() -> None:
    """A chart of zeros has its words, and no bars."""
    assert boxes(drawn((0, 0, 0))) == []
    flat = charts.columns("news", [("ต.ค.", 0, "๐"), ("พ.ย.", 0, "๐")], "แผนภูมิ")
    assert [label.text for label in flat.labels] == ["๐", "ต.ค.", "๐", "พ.ย."]
    assert "<rect" not in flat.shapes


def test_columns_are_as_high_as_their_numbers() -> None:
    """All stand on one line, each with its number above and its name below."""
    drawing = charts.columns("news", [("ต.ค.", 4, "๔"), ("พ.ย.", 2, "๒")], "แผนภูมิ")
    high, low = (
        (float(box.get("y")), float(box.get("height")))
        for box in etree.fromstring(drawing.svg).iter(f"{SVG}rect")
    )
    assert high[1] == 2 * low[1]
    assert sum(high) == sum(low)


def test_words_are_never_markup() -> None:
    """Whatever a unit is called, the drawing says it; a long name is cut and stands whole in the table."""
    bar = Bar(label="<b>&amp;กอง", parts=(1,), words="๑ จาก ๑")
    drawing = charts.bars("units", ("ก",), [bar], "แผนภูมิ")
    texts = [element.text for element in etree.fromstring(drawing.svg).iter(f"{SVG}text")]
    assert texts == ["ก", "<b>&amp;กอง", "๑ จาก ๑"]
    long = Bar(label="ก" * 60, parts=(1,), words="๑ จาก ๑")
    assert charts.bars("units", ("ก",), [long], "แผนภูมิ").labels[1].text == "ก" * 24 + "…"
