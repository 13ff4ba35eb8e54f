"""How an answer reads: labels in both languages, lines, citation styles, JSON, documents."""
