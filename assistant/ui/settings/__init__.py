"""The view of the settings: language, text size, citation style, the store and promises."""
