"""What every event of the page may change when it comes without anything in it, on a page just opened."""

ALL_OF_THE_PAGE = {"header", "conversation", "evidence", "announcement", "question", "send", "session"}

# By the event's name, the parts that it sets. None: there is nothing to act on, and nothing may happen.
# A part with the trouble told in it is the only one that an event with a wrong input may set.
TOUCHED: dict[str, set[str]] = {
    "ask": set(),
    "cite": {"evidence"},
    "clear": ALL_OF_THE_PAGE,
    "draft_file": {"cards"},
    "every": {"session", "header", "seek", "found", "announcement", "question", "send"},
    "folder": set(),
    "held": {"session", "held"},
    "language": ALL_OF_THE_PAGE,
    "leave": {"session", "basket"},
    "meeting": {"evidence"},
    "list": {"session", "table"},
    "mentioned": {"evidence"},
    "narrow": {"session", "found", "announcement"},
    "passage": {"evidence"},
    "precedents": set(),
    "precedents_of": {"session", "header", "draft", "cards", "question", "send"},
    "preview": {"session", "basket"},
    "print": set(),
    "remove": {"held"},
    "renew": {"basket", "held_form", "held"},
    "retry": {"basket"},
    "save": {"evidence"},
    "save_brief": {"cards"},
    "save_found": {"found"},
    "seek": {"session", "found", "announcement"},
    "show": {"session", "header", "conversation", "evidence", "question", "send"},
    "sort": {"session", "form", "table"},
    "stop": {"announcement"},
    "style": {"session", "conversation", "evidence"},
    "take": set(),
    "turn": {"evidence"},
    "unfilter": {"evidence"},
    "whole": set(),
    "widen": set(),
}
