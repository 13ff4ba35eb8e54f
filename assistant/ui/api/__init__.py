"""The chat for programs: calls over HTTP and the Model Context Protocol."""
