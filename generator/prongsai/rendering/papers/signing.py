"""The places to sign at the end of a paper."""

from prongsai.rendering.papers.paper import Signature
from prongsai.site.site import Site


def signatures(site: Site) -> tuple[Signature, ...]:
    """Those whom the agency names; else the reporter and the executive, to be filled in by hand."""
    named = tuple(
        Signature(role=one.role, name=one.name or "", position=one.position or "")
        for one in site.agency.signatories
    )
    return named or tuple(Signature(role=role) for role in ("ผู้รายงาน", "ผู้บริหาร"))
