"""What a meeting said of one matter: an item with its discussion, who asked, what was asked for."""
