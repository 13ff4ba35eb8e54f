"""The command line beneath cli.py: what commands do, and the terminal that they read from and write to."""
