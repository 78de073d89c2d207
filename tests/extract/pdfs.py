"""PDFs written by hand, object by object, for what no library would write."""

from __future__ import annotations

from pathlib import Path

FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"


def write_pdf(
    path: Path,
    *contents: bytes,
    media: str = "0 0 400 300",
    crop: str = "",
    rotate: int = 0,
    extra: dict[str, bytes] | None = None,
) -> Path:
    """Write a PDF with a page for each content stream.

    Args:
        path: where to.
        contents: the content streams, font ``/F1`` being Helvetica.
        media: the media box of every page.
        crop: the crop box, if there is one.
        rotate: degrees, clockwise.
        extra: form XObjects by name, each a content stream.
    """
    forms = extra or {}
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"", FONT]
    named = []
    for name, content in forms.items():
        objects.append(
            b"<</Type/XObject/Subtype/Form/BBox[0 0 400 300]/Resources<</Font<</F1 3 0 R>>>>"
            b"/Length %d>>stream\n%s\nendstream" % (len(content), content)
        )
        named.append(b"/%s %d 0 R" % (name.encode(), len(objects)))
    pages = []
    for content in contents:
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
        box = b"/CropBox[%s]" % crop.encode() if crop else b""
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[%s]%s/Rotate %d/Contents %d 0 R"
            b"/Resources<</Font<</F1 3 0 R>>/XObject<<%s>>>>>>"
            % (media.encode(), box, rotate, len(objects), b" ".join(named))
        )
        pages.append(b"%d 0 R" % len(objects))
    objects[1] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (b" ".join(pages), len(pages))
    raw = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(raw))
        raw += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    raw += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    raw += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, raw.index(b"xref\n0"))
    path.write_bytes(raw)
    return path
