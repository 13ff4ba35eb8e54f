"""The view that adds minutes and shows what the store holds."""
