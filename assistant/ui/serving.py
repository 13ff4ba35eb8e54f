"""serve(): the chat launched until interrupted: certificate, upload limit, _tell_gradio its environment."""

import atexit
import os
import shutil
import tempfile
from functools import partial

from assistant.chat import Assistant
from assistant.config import Settings
from assistant.ui.access.listening import check_access
from assistant.ui.library.intake import FILE_BYTES_LIMIT, Intake
from assistant.ui.meetings.meeting_list import Shelf
from assistant.ui.reading_on import ReadingOn
from assistant.ui.thrift import without_interfaces

# After so long beside answers that leave no gap, one more text is read all the same: all is read some day.
READ_ANYWAY_SECONDS = 2.0


def serve(assistant: Assistant, settings: Settings, *, demo: bool = False) -> None:
    """Serve the chat over an open assistant on ``settings.host`` and ``settings.port``.

    ``demo`` says that the minutes are samples. Raises AskError for options that cannot be had, and OSError
    where the port is taken.
    """
    check_access(settings)
    _tell_gradio(Intake(settings), settings)
    with without_interfaces():
        import gradio.components.api_component  # noqa: F401 - what it would itself import only at a call

        # Imported here: Gradio takes seconds, and reads its environment as it is imported.
        from assistant.ui.app import build_app
        from assistant.ui.launch_options import launch_options

    shelf = Shelf(assistant.library)  # one for the page and for programs, so that all is read once
    reading = ReadingOn(assistant.library, partial(assistant.turn.wait_until_idle, READ_ANYWAY_SECONDS))
    if settings.reading:
        reading.begin()
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
        **launch_options(assistant, shelf, settings),
    )
    reading.end()


def _tell_gradio(intake: Intake, settings: Settings) -> None:
    """Gradio reports nothing, believes no stranger, and keeps its files inside the store.

    What was left there before goes. Beside a store on a server its files are this process's own.
    """
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
    # It keeps who had what answered when, and sums all of that up after each call: a third of what one costs.
    os.environ["GRADIO_ANALYTICS_MAX_EVENTS"] = "1"
    os.environ["GRADIO_ANALYTICS_CACHE_FREQUENCY"] = str(10**9)
    # Who a request is from, which a proxy says in a header that anybody can write.
    os.environ["FORWARDED_ALLOW_IPS"] = settings.proxy
    if intake.is_local:
        intake.sweep()
        os.environ["GRADIO_TEMP_DIR"] = str(intake.waiting.resolve())
    else:
        folder = tempfile.mkdtemp(prefix="yoroku-")
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        os.environ["GRADIO_TEMP_DIR"] = folder
