"""What is asked: the words of a question, the store's names in it and its conversation become a Question."""
