// The window is built on top of the services; see the next commits.
