"""Learn how a document's structure is told, from minutes whose structure is known; nothing else imports this."""
