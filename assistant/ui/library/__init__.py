"""The view that adds minutes to the store, shows what was understood of each, and lists what is held."""
