"""The chat in the browser, the only folder that knows Gradio: the page, its views, access, calls, scripts."""
