"""What is answered: a question becomes an Answer made only of verbatim, cited quotes.

Each name is loaded when it is first asked for: the command's first lines run before all else is loaded.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.chat import Assistant
    from assistant.config import Settings
    from assistant.models import Answer, AskError, Citation


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    homes = {"Assistant": "assistant.chat", "Settings": "assistant.config"}
    return getattr(import_module(homes.get(name, "assistant.models")), name)


__all__ = ["Answer", "AskError", "Assistant", "Citation", "Settings"]
