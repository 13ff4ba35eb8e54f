"""Learn how sure an answer may be, from questions whose answers are known; nothing else imports this."""
