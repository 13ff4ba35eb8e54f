"""How passages are found: a question's terms and frame, two sides ranked and fused, replies, signs."""
