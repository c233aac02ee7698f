"""The places to sign at the end of a paper."""

from collections import defaultdict

from prongsai.model.agency import Signatory
from prongsai.rendering.papers.paper import Signature
from prongsai.site.site import Site


def signatures(site: Site, year: int) -> tuple[Signature, ...]:
    """Those whom the agency names for papers of a fiscal year (B.E.), role by role.

    A role that nobody has in the year is one line to be filled in by hand; so are the reporter and the
    executive where the agency names none at all.
    """
    by_role: defaultdict[str, list[Signatory]] = defaultdict(list)
    for one in site.agency.signatories:
        by_role[one.role] += [one] if one.years is None or year in one.years else []
    signing = [one for role, found in by_role.items() for one in found or [Signatory(role=role)]]
    named = tuple(
        Signature(role=one.role, name=one.name or "", position=one.position or "") for one in signing
    )
    return named or tuple(Signature(role=role) for role in ("ผู้รายงาน", "ผู้บริหาร"))
