"""The view of every mention of a word: counted, plotted over the years, narrowed, listed turn by turn."""
