"""What a worried owner has looked into: the store, its files, its answers, what leaves the computer, room."""
