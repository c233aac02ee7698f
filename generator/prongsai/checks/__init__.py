"""Rules across records: one rule, one small named generator. What one record alone can say is in its type."""

from collections.abc import Callable, Iterator

from prongsai.checks.addresses import still_published, unknown_addresses
from prongsai.checks.answers import (
    answer_without_links,
    pending_items,
    unknown_element,
    year_without_catalogue,
)
from prongsai.checks.channels import (
    awaited_channel,
    channel_without_value,
    few_contact_channels,
    few_corruption_channels,
    mixed_corruption_channel,
)
from prongsai.checks.dates import same_title, updated_before_date
from prongsai.checks.files import file_kind, file_name_not_plain, missing_file, unused_file
from prongsai.checks.ids import reserved_page, same_id, same_number
from prongsai.checks.links import (
    file_without_summary,
    foreign_picture,
    html_link,
    link_scheme,
    link_without_label,
    page_anchor,
    picture_without_alt,
    relative_link,
    unknown_page,
    unreadable_link,
)
from prongsai.checks.measures import late_result
from prongsai.checks.personal_ids import personal_id, personal_id_in_name, unused_allowance
from prongsai.checks.references import (
    unit_under_itself,
    unknown_channel,
    unknown_item,
    unknown_measure,
    unknown_news,
    unknown_statistics,
    unknown_topic,
    unknown_unit,
    unknown_unit_above,
)
from prongsai.checks.upkeep import doubt, withdrawn_address, withdrawn_replacement
from prongsai.checks.wording import foreign_markdown
from prongsai.reading.content import Content
from prongsai.reading.problem import Problem

__all__ = ["CHECKS", "Check", "run", "still_published", "unknown_addresses"]

Check = Callable[[Content], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    unknown_unit,
    unknown_unit_above,
    unit_under_itself,
    unknown_topic,
    unknown_item,
    unknown_measure,
    unknown_news,
    unknown_statistics,
    unknown_channel,
    same_id,
    same_number,
    reserved_page,
    year_without_catalogue,
    pending_items,
    answer_without_links,
    unknown_element,
    missing_file,
    unused_file,
    file_name_not_plain,
    file_kind,
    few_corruption_channels,
    few_contact_channels,
    mixed_corruption_channel,
    channel_without_value,
    awaited_channel,
    link_without_label,
    file_without_summary,
    picture_without_alt,
    link_scheme,
    unreadable_link,
    html_link,
    foreign_picture,
    relative_link,
    unknown_page,
    page_anchor,
    foreign_markdown,
    updated_before_date,
    same_title,
    late_result,
    personal_id,
    personal_id_in_name,
    unused_allowance,
    doubt,
    withdrawn_address,
    withdrawn_replacement,
)


def run(content: Content) -> list[Problem]:
    """What every check finds, sorted by place."""
    return sorted({problem for check in CHECKS for problem in check(content)})
