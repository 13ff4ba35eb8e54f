"""The chat in the browser: the only folder that knows Gradio."""
