"""Learn to tell a document's structure, from minutes whose structure is known; nothing else imports this."""
