"""The chat for programs: typed calls over HTTP, and the same as tools of the Model Context Protocol."""
