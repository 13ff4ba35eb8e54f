"""What is open beside a view: a quote in its turn, its turn in its meeting, the printed page."""
