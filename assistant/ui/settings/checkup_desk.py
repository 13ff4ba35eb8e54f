"""CheckupDesk: events examine (look or repair), stop: one check-up of the store at a time, watched."""

import time
from collections.abc import Collection, Iterator
from contextlib import closing
from functools import partial
from threading import Event

from assistant.chat import Assistant
from assistant.config import Settings
from assistant.doctor.examine import examine
from assistant.doctor.report import NAMES, Name, Report
from assistant.models import AskError
from assistant.show.strings import say
from assistant.ui.page.changes import Change
from assistant.ui.session import Session
from assistant.ui.settings.checkup_panel import render_checking, render_checkup

LOOK_SECONDS = 0.3  # between two changes of the page: more often only keeps the browser busy


class CheckupDesk:
    """One at a time, whoever starts it; its last report is kept as long as the server runs.

    ``is_open`` says whether whoever reaches the page may start one: it names files and takes the processor.
    """

    def __init__(self, settings: Settings, *, is_open: bool, names: Collection[Name] = NAMES) -> None:
        self._settings = settings
        self._is_open = is_open
        self._names = names
        self._last: Report | None = None
        self._stopped = Event()

    def whole(self, session: Session) -> Change:
        """What the last one found."""
        return {"checkup": render_checkup(session.language, self._last, is_open=self._is_open)}

    def examine(self, session: Session, how: str) -> Iterator[Change]:
        """The store is to be looked over (``how`` is "look"), and what is wrong made anew ("repair")."""
        if how in ("look", "repair"):
            yield from self._run_checkup(session, repair=how == "repair")

    def stop(self, session: Session) -> Iterator[Change]:
        """The one that runs is to end."""
        self._stopped.set()
        yield {"announcement": say(session.language, "stopping")}

    def _run_checkup(self, session: Session, *, repair: bool) -> Iterator[Change]:
        if not self._is_open:
            raise AskError(say("en", "doctor_closed"), say("ja", "doctor_closed"))
        language, shown = session.language, 0.0
        self._stopped.clear()
        yield {"checkup": render_checking(language, None)}
        store, reading = self._settings.store, self._settings.reading
        assistant = partial(Assistant, settings=self._settings)
        with closing(examine(store, assistant, reading=reading, repair=repair, names=self._names)) as news:
            for checkup_news in news:
                if isinstance(checkup_news, Report):
                    self._last = checkup_news
                    verdict = say(language, "doctor_" + checkup_news.verdict)
                    yield self.whole(session) | {"announcement": verdict}
                elif self._stopped.is_set():
                    stopped = render_checkup(language, self._last, is_open=True, is_stopped=True)
                    yield {"checkup": stopped}
                    return
                elif time.monotonic() - shown > LOOK_SECONDS:
                    shown = time.monotonic()
                    yield {"checkup": render_checking(language, checkup_news)}
