"""render_login: the sign-in page as HTML without script: its fields for name and password, language link."""

from pathlib import Path

from assistant.models import Language
from assistant.show.strings import say
from assistant.ui.page.markup import attribute

_STYLE = Path(__file__).parents[1] / "style" / "login.css"


def render_login(language: Language, query: str = "", trouble: str = "", name: str = "") -> str:
    """The whole page.

    ``query`` is that of the address that was asked for, ``trouble`` the key of a label or "".
    """
    other: Language = "en" if language == "ja" else "ja"
    told = f'<p role="alert">{say(language, trouble)}</p>' if trouble else ""
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{say(language, 'login')} · {say(language, 'title')}</title>"
        f"<style>{_STYLE.read_text(encoding='utf-8')}</style></head><body><main>"
        f"<h1>{say(language, 'title')}</h1><p>{say(language, 'login_how')}</p>{told}"
        f'<form method="post" action="./login?lang={language}">'
        f'<input type="hidden" name="query" value="{attribute(query)}">'
        f"{_login_field(language, 'login_name', 'name', 'text', 'username', name)}"
        f"{_login_field(language, 'login_password', 'password', 'password', 'current-password')}"
        f'<button type="submit">{say(language, "login")}</button></form>'
        f'<a href="./?lang={other}" lang="{other}" aria-label="{say(language, "switch_language")}">'
        f"{say(language, 'other_language')}</a></main></body></html>"
    )


def _login_field(language: Language, key: str, name: str, kind: str, purpose: str, value: str = "") -> str:
    focus = "" if value or kind == "password" else " autofocus"
    return (
        f'<label for="{name}">{say(language, key)}</label><input id="{name}" name="{name}" type="{kind}" '
        f'autocomplete="{purpose}" autocapitalize="none" spellcheck="false" required '
        f'value="{attribute(value)}"{focus}>'
    )
