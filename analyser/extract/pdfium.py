"""The lock that every use of PDFium in this process holds: the library is not thread-safe."""

from __future__ import annotations

import threading

PDFIUM = threading.RLock()
