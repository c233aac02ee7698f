"""Rules across records: one rule, one small named generator. What one record alone can say is in its type."""

from collections.abc import Callable, Iterator

from prongsai.checks.addresses import still_published, unknown_addresses
from prongsai.checks.answers import (
    answer_without_links,
    elements_not_shown,
    pending_items,
    period_of_no_part,
    unknown_element,
    year_without_catalogue,
)
from prongsai.checks.channels import (
    awaited_channel,
    channel_without_value,
    external_without_owner,
    few_contact_channels,
    few_corruption_channels,
    mixed_corruption_channel,
    unreadable_number,
    unrouted_matter,
)
from prongsai.checks.dates import same_title, updated_before_date
from prongsai.checks.duties import due_of_another_year, months_of_rhythm, record_of_no_time
from prongsai.checks.files import (
    file_kind,
    file_name_not_plain,
    missing_file,
    picture_with_position,
    unreadable_file,
    unused_file,
)
from prongsai.checks.frozen import frozen_changed, frozen_elsewhere
from prongsai.checks.holidays import unknown_holidays
from prongsai.checks.ids import reserved_page, same_id, same_number
from prongsai.checks.links import (
    file_without_summary,
    foreign_picture,
    html_link,
    link_scheme,
    link_without_label,
    not_showable,
    page_anchor,
    past_until,
    picture_without_alt,
    relative_link,
    unknown_owner,
    unknown_page,
    unreadable_link,
    until_before_published,
)
from prongsai.checks.masking import masked_counts_computable, masked_counts_published, unmaskable_count
from prongsai.checks.measures import (
    column_not_shown,
    late_result,
    plan_outside_year,
    unknown_table_measure,
)
from prongsai.checks.news import draft, empty_article, linked_draft, unknown_category
from prongsai.checks.personal_ids import (
    personal_id,
    personal_id_in_name,
    unsearched_file,
    unused_allowance,
)
from prongsai.checks.placeholders import placeholder
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
from prongsai.checks.scores import (
    grade_outside_scale,
    impossible_score,
    same_score,
    score_total,
    score_weights,
    unknown_scored,
)
from prongsai.checks.statistics import (
    chart_not_drawn,
    missing_table_file,
    table_source_twice,
    table_without_cells,
    table_without_head,
    undeclared_total,
    unknown_label,
    unreadable_table,
    unshown_file,
    wrong_total,
)
from prongsai.checks.synonyms import synonym_twice
from prongsai.checks.upkeep import doubt, withdrawn_address, withdrawn_replacement, withdrawn_twice
from prongsai.checks.wording import foreign_markdown, html_left_out
from prongsai.reading.content import Content
from prongsai.reading.problem import Problem

__all__ = [
    "CHECKS",
    "Check",
    "frozen_changed",
    "frozen_elsewhere",
    "past_until",
    "run",
    "still_published",
    "unknown_addresses",
    "unknown_holidays",
]

Check = Callable[[Content], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    placeholder,
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
    elements_not_shown,
    period_of_no_part,
    missing_file,
    unused_file,
    file_name_not_plain,
    file_kind,
    few_corruption_channels,
    few_contact_channels,
    mixed_corruption_channel,
    channel_without_value,
    awaited_channel,
    unreadable_number,
    external_without_owner,
    unrouted_matter,
    same_score,
    impossible_score,
    score_weights,
    score_total,
    unknown_scored,
    grade_outside_scale,
    link_without_label,
    file_without_summary,
    picture_without_alt,
    unknown_owner,
    not_showable,
    until_before_published,
    link_scheme,
    unreadable_link,
    html_link,
    foreign_picture,
    relative_link,
    unknown_page,
    page_anchor,
    foreign_markdown,
    html_left_out,
    updated_before_date,
    same_title,
    unreadable_table,
    unshown_file,
    table_without_cells,
    missing_table_file,
    table_source_twice,
    table_without_head,
    unknown_label,
    wrong_total,
    undeclared_total,
    unmaskable_count,
    masked_counts_published,
    masked_counts_computable,
    chart_not_drawn,
    late_result,
    unknown_table_measure,
    column_not_shown,
    plan_outside_year,
    record_of_no_time,
    months_of_rhythm,
    due_of_another_year,
    personal_id,
    personal_id_in_name,
    unsearched_file,
    unreadable_file,
    picture_with_position,
    unused_allowance,
    doubt,
    withdrawn_address,
    withdrawn_replacement,
    withdrawn_twice,
    unknown_category,
    synonym_twice,
    empty_article,
    draft,
    linked_draft,
)


def run(content: Content) -> list[Problem]:
    """What every check finds, sorted by place."""
    return sorted({problem for check in CHECKS for problem in check(content)})
