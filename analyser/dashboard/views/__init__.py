"""One file a page: each renders what is on the shelf and runs no language processing."""
