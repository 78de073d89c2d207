"""The accessible editions that parties publish beside the designed PDF: plain text, Word, OpenDocument, web page."""
