"""Two things with one address: the later would silently take the earlier's place."""

from collections.abc import Iterator

from prongsai.reading.content import Content
from prongsai.reading.problem import Problem, Severity
from prongsai.rendering.output import Output, Page
from prongsai.site import addresses
from prongsai.site.site import Site


def collisions(content: Content, site: Site, outputs: tuple[Output, ...]) -> Iterator[Problem]:
    """Each address that an earlier output, hand-written page or published file already has."""
    owners: dict[str, str] = {}
    for address, source in _claims(content, site, outputs):
        place = _file_of(address)
        if place in owners:
            within = owners[place] == source
            yield Problem(
                path=source,
                line=1,
                column=1,
                severity=Severity.ERROR,
                message=f"ในไฟล์นี้มีสองรายการที่ใช้ที่อยู่ {address}"
                if within
                else f"ที่อยู่ {address} ซ้ำกับ {owners[place]}",
                hint="ตรวจรหัสหรือเลขข้อที่ซ้ำกันในไฟล์นี้" if within else "เปลี่ยนชื่อไฟล์นี้",
            )
        owners.setdefault(place, source)


def _claims(content: Content, site: Site, outputs: tuple[Output, ...]) -> Iterator[tuple[str, str]]:
    for output in outputs:
        source = output.source if isinstance(output, Page) else None
        yield output.address, source or "หน้าที่ระบบสร้าง"
    for page in site.pages:
        yield page.address, page.text.document.path
    for path in site.files:
        yield addresses.published_file(path), f"{content.label}/files/{path}"


def _file_of(address: str) -> str:
    """Where an address lies on disk. Letter case does not tell files apart everywhere."""
    return (f"{address}index.html" if address.endswith("/") else address).lower()
