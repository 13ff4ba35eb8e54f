"""A SourceText's words become a Meeting: labels, speeches, roster, header, agenda, decisions, replies."""
