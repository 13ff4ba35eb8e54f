"""Two beside each other: meetings, items, speakers or years, each chosen for its pane."""
