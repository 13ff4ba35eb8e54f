"""The command line: commands, the terminal, questions in a file."""
