"""The login page: both languages, what was asked for kept, nothing of what is typed becomes HTML."""

import pytest

from assistant.models import Language
from assistant.show.strings import say
from assistant.ui.access.login_page import render_login


@pytest.mark.parametrize(("language", "other"), [("ja", "en"), ("en", "ja")])
def test_it_speaks_both_languages(language: Language, other: Language) -> None:
    html = render_login(language)
    assert f'<html lang="{language}">' in html
    assert say(language, "login_how") in html
    assert f'href="./?lang={other}"' in html
    assert '<p role="alert">' not in html


@pytest.mark.parametrize("trouble", ["login_wrong", "login_barred"])
def test_what_went_wrong_is_an_alert_and_the_name_stays(trouble: str) -> None:
    html = render_login("ja", "", trouble, "荒木")
    assert f'<p role="alert">{say("ja", trouble)}</p>' in html
    assert 'value="荒木"' in html
    assert html.count("autofocus") == 0, "the next thing to type is the password"
    assert render_login("ja").count("autofocus") == 1


def test_what_was_asked_for_comes_along_and_stays_text() -> None:
    html = render_login("ja", '"><script>x()</script>', "login_wrong", "<b>三田</b>")
    assert 'name="query" value="&quot;&gt;&lt;script&gt;' in html
    assert "<script" not in html
    assert "<b>" not in html
