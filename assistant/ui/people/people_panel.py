"""Those who speak as HTML: render_people: all in a table; render_person: posts, statements, pairs of one."""

from collections.abc import Iterable, Sequence
from functools import partial
from itertools import islice

from assistant.answer.citations import cite
from assistant.answer.profiles import Pair, Post, Profile, Said
from assistant.models import Citation, Exchange, Language, Quote
from assistant.show.shortened_quotes import excerpt
from assistant.show.strings import say, say_date, say_fiscal_year, say_meeting_day
from assistant.ui.page.copy_and_save import link_button
from assistant.ui.page.exchange_panel import render_exchange
from assistant.ui.page.item_buttons import beside_button
from assistant.ui.page.list_parts import (
    LEAF_LABELS,
    MOST_SOUGHT,
    Way,
    meeting_title,
    render_pager,
    search_field,
)
from assistant.ui.page.markup import attribute, label, verbatim
from assistant.ui.people.looking import PAIRS, Looking
from corpus.language.calendar import fiscal_year
from corpus.language.folding import fold, fold_kana

PEOPLE_SHOWN = 200  # rows of the list: those who speak most often; the others are found by name


def render_names(looking: Looking, language: Language) -> str:
    """The field; every change of it is the panel's event "people"."""
    title = say(language, "tab_people")
    field = search_field(looking.words, f'{MOST_SOUGHT} data-shortcut="/"')
    return (
        f'<h2>{title}</h2><form data-event="people" role="search" aria-label="{title}"><label>'
        f"<span>{say(language, 'names_sought')}</span>"
        f"{field}</label></form>"
    )


def render_people(profiles: Sequence[Profile], looking: Looking, language: Language) -> str:
    """Those whose names, roles or bodies hold all the words, those who speak most often first."""
    wanted = [_folded_for_search(word) for word in looking.words.split()]
    found = [profile for profile in profiles if all(word in _person_told(profile) for word in wanted)]
    count = say(language, "people_found", shown=f"{len(found):,}", all=f"{len(profiles):,}")
    if not found:
        return f'<p class="count" role="status">{count}</p><p>{say(language, "people_none")}</p>'
    rows = "".join(_person_row(profile, language) for profile in found[:PEOPLE_SHOWN])
    heads = ("speaker", "post_role", "post_body")
    head = "".join(f'<th scope="col">{say(language, key)}</th>' for key in heads)
    amount = f'<th scope="col" class="amount">{say(language, "statements")}</th>'
    more = say(language, "people_more", shown=PEOPLE_SHOWN)
    return (
        f'<p class="count" role="status">{count}</p><table><thead><tr>{head}{amount}</tr></thead>'
        f"<tbody>{rows}</tbody></table>{f'<p>{more}</p>' if len(found) > PEOPLE_SHOWN else ''}"
    )


def person_button(profile_id: str, words: str) -> str:
    """A button that opens a person's page; ``words`` are HTML."""
    return (
        f'<button type="button" class="jump" data-event="person" '
        f'data-person="{attribute(profile_id)}">{words}</button>'
    )


def _person_row(profile: Profile, language: Language) -> str:
    roles = dict.fromkeys(post.role or post.department for post in profile.posts)
    bodies = dict.fromkeys(post.body for post in profile.posts)
    return (
        f"<tr><td>{person_button(profile.profile_id, label(profile.name))}</td>"
        f"<td>{_names_listed(roles, language)}</td><td>{_names_listed(bodies, language)}</td>"
        f'<td class="amount">{len(profile.said):,}</td></tr>'
    )


def _names_listed(names: "dict[str, None]", language: Language) -> str:
    return ("、" if language == "ja" else ", ").join(label(name) for name in names if name)


def _person_told(profile: Profile) -> str:
    posts = (words for post in profile.posts for words in (post.body, post.role, post.department))
    return _folded_for_search("\n".join((profile.name, *profile.spellings, *posts)))


def _folded_for_search(text: str) -> str:
    return fold_kana(fold(text))


LEAF = 50  # statements at a time
SHOWN = 160  # code points of one
SUBJECTS_SHOWN = 12  # the others are folded below them


def render_person(profile: Profile, alike: Sequence[Profile], looking: Looking, language: Language) -> str:
    """Who it is; ``alike`` are others of the same surname, where that is all that is known."""
    back = f'<button type="button" class="plain" data-event="people" data-words="{attribute(looking.words)}">'
    spelled = "、".join(label(spelling) for spelling in profile.spellings)
    words = (
        f'<form data-event="statement_words" role="search" aria-label="{say(language, "statement_words")}">'
        f"<label><span>{say(language, 'statement_words')}</span>"
        f"{search_field(looking.said)}</label></form>"
    )
    return (
        f'<p class="actions">{back}{say(language, "all_people")}</button>'
        f"{link_button('copy_link', looking.permalink, language)}"
        f"{beside_button('speaker', profile.profile_id, language)}</p>"
        f'<h3 class="name" tabindex="-1">{label(profile.name)}</h3>{_doubt(profile, alike, language)}'
        f'<dl class="item"><dt>{say(language, "spellings")}</dt><dd>{spelled}</dd></dl>'
        f"{render_posts(profile.posts, language)}<h4>{say(language, 'statements')}</h4>{words}"
    )


def _doubt(profile: Profile, alike: Sequence[Profile], language: Language) -> str:
    if profile.is_office:
        return f'<p class="remark">{say(language, "office_only")}</p>'
    if not alike:
        return ""
    others = "".join(
        f"<li>{person_button(person_alike.profile_id, label(person_alike.name))}</li>"
        for person_alike in alike
    )
    return f'<p class="remark">{say(language, "surname_only")}</p><ul class="names">{others}</ul>'


def render_posts(posts: Sequence[Post], language: Language) -> str:
    """Roles in bodies over time, as a table."""
    heads = "".join(
        f'<th scope="col">{say(language, key)}</th>'
        for key in ("post_period", "post_body", "post_role", "post_meetings")
    )
    rows = "".join(_post_row(post, language) for post in posts)
    return (
        f"<h4>{say(language, 'posts')}</h4>"
        f'<table class="posts"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'
    )


def _post_row(post: Post, language: Language) -> str:
    days = dict.fromkeys(say_date(language, day) for day in (post.since, post.until) if day)
    period = ("〜" if language == "ja" else " – ").join(days) or say(language, "undated")
    held = label(" ".join(filter(None, (post.role, post.department)))) or say(language, "no_post")
    return (
        f"<tr><td>{period}</td><td>{label(post.body) or say(language, 'no_body')}</td><td>{held}</td>"
        f'<td class="amount">{post.meetings:,}</td></tr>'
    )


def lets_in(said: Said, looking: Looking) -> bool:
    """Whether a statement is of the year and the item that were chosen."""
    meeting, turn = said
    year = None if meeting.date is None else fiscal_year(meeting.date)
    return looking.year in (None, year) and looking.subject in (None, meeting.heading(turn.agenda))


def render_said(profile: Profile, said: Sequence[Said], looking: Looking, language: Language) -> str:
    """The statements that hold the words (``said``), narrowed as chosen; buttons that narrow them."""
    shown = [statement for statement in said if lets_in(statement, looking)]
    count = say(language, "statements_found", shown=f"{len(shown):,}", all=f"{len(profile.said):,}")
    last = max(0, (len(shown) - 1) // LEAF)
    start = LEAF * min(max(looking.leaf - 1, 0), last)
    none = f"<p>{say(language, 'statements_none')}</p>"
    table = render_statements(shown[start : start + LEAF], language)
    return (
        f"{_statement_choices(profile, looking, language)}"
        f'<p class="count" role="status">{count}</p>'
        f"{table if shown else none}"
        f"{render_pager(start, LEAF, len(shown), partial(_turn_statements_to, language), language)}"
    )


def render_statements(said: Sequence[Said], language: Language) -> str:
    """Statements as a table, each the way to its turn."""
    rows = "".join(_statement_row(statement, language) for statement in said)
    heads = "".join(f'<th scope="col">{say(language, key)}</th>' for key in ("meeting", "said"))
    return f'<table class="rows"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'


def _statement_choices(profile: Profile, looking: Looking, language: Language) -> str:
    years = "".join(
        _narrow_statements("year", str(year), say_fiscal_year(language, year), turns, year == looking.year)
        for year, turns in profile.years()
    )
    subjects = [
        _narrow_statements("subject", heading, label(heading), turns, heading == looking.subject)
        for heading, turns in profile.subjects()
    ]
    rest = "".join(subjects[SUBJECTS_SHOWN:])
    more = say(language, "more_subjects", count=len(subjects) - SUBJECTS_SHOWN)
    folded = (
        f'<details data-fold="subjects"><summary>{more}</summary><ul class="names">{rest}</ul></details>'
        if rest
        else ""
    )
    by_year = f'<h5>{say(language, "statement_years")}</h5><ul class="names">{years}</ul>' if years else ""
    by_item = f'<h5>{say(language, "statement_subjects")}</h5><ul class="names">' if subjects else ""
    return by_year + (f"{by_item}{''.join(subjects[:SUBJECTS_SHOWN])}</ul>{folded}" if by_item else "")


def _narrow_statements(field: str, value: str, words: str, turns: int, pressed: bool) -> str:
    return (
        f'<li><button type="button" class="plain" data-event="statements" data-field="{field}" '
        f'data-value="{attribute(value)}" data-key="{field} {attribute(value)}" '
        f'aria-pressed="{str(pressed).lower()}">{words} <b>{turns:,}</b></button></li>'
    )


def _statement_row(said: Said, language: Language) -> str:
    meeting, turn = said
    day = say_meeting_day(language, meeting.date)
    title = meeting_title(meeting, language)
    words = verbatim(excerpt(meeting.quote(turn.start, turn.end), SHOWN))
    return (
        f'<tr><td class="source">{title} <span class="role">{day}</span></td>'
        f'<td><p class="who"><span class="speaker">{label(turn.label)}</span>'
        f'<span class="role">{label(meeting.heading(turn.agenda))}</span></p>'
        f'<button type="button" class="jump" data-event="turn" '
        f'data-turn="{attribute(meeting.turn_id(turn.ordinal))}"><bdi>{words}</bdi></button></td></tr>'
    )


def _turn_statements_to(language: Language, leaf: int, way: Way) -> str:
    key = LEAF_LABELS[way]
    return (
        f'<button type="button" class="plain" data-event="statements" data-field="leaf" data-value="{leaf}" '
        f'data-key="{key}">{say(language, key)}</button>'
    )


def render_pairs(profile: Profile, looking: Looking, language: Language) -> str:
    """Questions with their replies, asked and answered by this person, as many as were asked for."""
    found = list(islice(profile.pairs(), looking.pairs + 1))
    told = [(asked, one) for asked, pair in found[: looking.pairs] if (one := _pair_cited(pair)) is not None]
    shown = "".join(
        _pairs_group(key, [one for is_asker, one in told if is_asker is asked], language)
        for key, asked in (("pairs_asked", True), ("pairs_answered", False))
    )
    if not shown:
        return f"<h4>{say(language, 'pairs_asked')}</h4><p>{say(language, 'pairs_none')}</p>"
    more = (
        f'<button type="button" class="more" data-event="statements" data-field="pairs" '
        f'data-value="{looking.pairs + PAIRS}" data-key="pairs">{say(language, "more_pairs")}</button>'
    )
    return shown + (more if len(found) > looking.pairs else "")


def _pairs_group(key: str, pairs: Iterable[Exchange], language: Language) -> str:
    rows = "".join(render_exchange(pair, language, dated=True) for pair in pairs)
    return f'<h4>{say(language, key)}</h4><ol class="asked">{rows}</ol>' if rows else ""


def _pair_cited(pair: Pair) -> Exchange | None:
    question = cite(pair.meeting, Quote.of(pair.meeting, pair.asked, pair.question))
    reply: Citation | None = None
    if pair.reply is not None:
        reply = cite(pair.meeting, Quote.of(pair.meeting, pair.replied, pair.reply))
    return None if question is None else Exchange(question, reply)
