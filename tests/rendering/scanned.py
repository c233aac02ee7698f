"""A camera for tests: what is read of codes in pictures and in SVG."""

from io import BytesIO

from PIL import Image
from zxingcpp import read_barcodes

from prongsai.rendering.papers.typesetting import compiler


def scanned(picture: Image.Image) -> list[str]:
    """What the codes of a picture hold, without its colours."""
    return [code.text for code in read_barcodes(picture.convert("L"))]


def scanned_svg(drawing: str, width: int = 180) -> list[str]:
    """Likewise, of a drawing so many dots wide."""
    template = f'#set page(width: auto, height: auto, margin: 0pt)\n#image("code.svg", width: {width}pt)'
    files = {"main": template.encode(), "code.svg": drawing.encode()}
    made = compiler().compile(files, format="png", ppi=72.0)  # type: ignore[type-var]
    assert isinstance(made, bytes)
    return scanned(Image.open(BytesIO(made)))
