"""A file's text becomes a Meeting: header, roster, labels, speeches, agenda, decisions, replies."""
