"""The printed page behind a quote, as a picture with the quote's characters boxed."""
