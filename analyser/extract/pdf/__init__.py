"""Reading a designed PDF: parse each sheet (in workers), then lay the whole document out (in one place)."""
