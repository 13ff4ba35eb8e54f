"""Learn how sure an answer is, from questions whose answers are known; nothing else imports this."""
