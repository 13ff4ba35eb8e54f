"""The view of questions and answers: conversation, quotes, chips, saving, examples, passages near."""
