"""What is open beside a view: a quote in its turn, turns around it, a whole meeting, the printed page."""
