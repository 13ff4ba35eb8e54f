"""What is answered: a question becomes an Answer made only of verbatim, cited quotes."""

from assistant.chat import Assistant
from assistant.config import Settings
from assistant.models import Answer, AskError, Citation

__all__ = ["Answer", "AskError", "Assistant", "Citation", "Settings"]
