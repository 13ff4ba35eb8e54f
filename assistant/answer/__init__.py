"""What answers: the quotes for each kind of question, and their citations."""
