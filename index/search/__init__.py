"""How passages are found: the question's terms and frame, both sides, one ranking, how sure it is."""
