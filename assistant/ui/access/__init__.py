"""Who may use the chat and from where: accounts, signing in, addresses, what a page may load."""
