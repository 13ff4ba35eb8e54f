"""What is known of Japanese and English, once: dates, times, numerals, spelling, sentences, word lists."""
