"""The chat in the browser, served until it is interrupted."""

import os
from typing import TYPE_CHECKING

from assistant.config import Settings
from assistant.ui.access.listening import check_access
from assistant.ui.library.intake import FILE_BYTES_LIMIT, Intake

if TYPE_CHECKING:
    from assistant.chat import Assistant


def serve(settings: Settings, *, demo: bool = False) -> None:
    """Open the store and serve the chat on ``settings.host`` and ``settings.port`` until it is interrupted.

    Raises StoreError where there is no store to open and AskError where the port is taken.
    """
    from assistant.chat import Assistant  # imported here: pulls in the store and the model
    from index import Retriever

    retriever = Retriever(settings.store, model=settings.model)
    try:
        serve_assistant(Assistant(retriever, settings), settings, demo=demo)
    finally:
        retriever.close()


def serve_assistant(assistant: "Assistant", settings: Settings, *, demo: bool = False) -> None:
    """Serve the chat over an assistant that is already open."""
    check_access(settings)
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"  # read when Gradio is imported
    intake = Intake(settings)
    if intake.is_open:
        intake.sweep()
        os.environ["GRADIO_TEMP_DIR"] = str(intake.waiting.resolve())  # uploads stay inside the store
    from assistant.ui.app import build_app, page_options  # imported here: Gradio takes seconds
    from assistant.ui.meetings.meeting_list import Shelf

    shelf = Shelf(assistant.library)  # one for the page and for programs, so that all is read once
    build_app(assistant, shelf, demo=demo).launch(
        server_name=settings.host,
        server_port=settings.port,
        inbrowser=settings.open_browser,
        share=False,
        ssr_mode=False,
        show_error=False,
        ssl_certfile=settings.tls_cert or None,
        ssl_keyfile=settings.tls_key or None,
        ssl_verify=False,  # of Gradio's call to itself, which meets a certificate made for another name
        max_file_size=FILE_BYTES_LIMIT,
        quiet=True,
        **page_options(assistant, shelf, settings),
    )
