"""What is asked: one question and its conversation become one record of what is wanted."""
