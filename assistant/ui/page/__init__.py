"""What every view shares: changes and errors, escaped markup, header, notices, copying, language."""
