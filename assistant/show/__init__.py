"""How answers read outside the page: labels in two languages, sentences, citation styles, files, JSON."""
