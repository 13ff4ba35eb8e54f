"""Who may use the chat, and from where."""
