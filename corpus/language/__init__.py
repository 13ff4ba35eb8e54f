"""What is known of Japanese and English, once: dates, numerals, spelling, sentences, word lists."""
