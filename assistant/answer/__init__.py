"""What answers each kind of question, and what answers share: evidence, citations, confidence, checks."""
