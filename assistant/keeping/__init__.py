"""What people keep on this computer: a small database beside the store, and what stands in it by owner."""
