"""What every view of the page shares: changes, HTML made safe, the header, notices."""
