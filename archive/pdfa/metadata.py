"""What makes the file a PDF/A-2b: sRGB output intent and XMP with the conversion mark. No page is drawn here."""

from xml.sax.saxutils import escape

import pikepdf
from PIL import ImageCms

from archive.pdfa.marking import mark_time
from archive.pdfa.model import ConversionMark

NAMESPACE = "urn:sohoa:conversion:1"
_PROPERTIES = {
    "text": "Words that say the file was converted from paper",
    "convertedAt": "When it was converted, ISO 8601",
    "converterFullName": "Full name of the person who converted it",
    "converterOrganisation": "Organisation that converted it",
}
_DATE_IN_PROFILE = slice(24, 36)
_FIXED_DATE = bytes([0x07, 0xE8, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0])  # 2024-01-01: the same bytes whenever it is made


def add_metadata(pdf: pikepdf.Pdf, mark: ConversionMark) -> None:
    """Output intent, XMP and language; what else the drawing program put beside the pages is dropped."""
    for key in list(pdf.Root.keys()):
        if key not in {"/Type", "/Pages"}:
            del pdf.Root[key]
    if "/Info" in pdf.trailer:
        del pdf.trailer["/Info"]
    profile = pikepdf.Stream(pdf, srgb_profile(), N=3)
    intent = pikepdf.Dictionary(
        Type=pikepdf.Name("/OutputIntent"),
        S=pikepdf.Name("/GTS_PDFA1"),
        OutputConditionIdentifier=pikepdf.String("sRGB IEC61966-2.1"),
        Info=pikepdf.String("sRGB IEC61966-2.1"),
        DestOutputProfile=pdf.make_indirect(profile),
    )
    pdf.Root["/OutputIntents"] = pikepdf.Array([pdf.make_indirect(intent)])
    packet = pikepdf.Stream(pdf, xmp(mark).encode())
    packet["/Type"], packet["/Subtype"] = pikepdf.Name("/Metadata"), pikepdf.Name("/XML")
    pdf.Root["/Metadata"] = pdf.make_indirect(packet)
    pdf.Root["/Lang"] = pikepdf.String("vi")


def srgb_profile() -> bytes:
    """The ICC profile of sRGB, with a fixed date in it."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[_DATE_IN_PROFILE] = _FIXED_DATE
    return bytes(profile)


def xmp(mark: ConversionMark) -> str:
    """The XMP packet; PDF/A asks that properties of our own are described in it (ISO 19005-2, 6.6.2.3)."""
    described = "".join(
        '<rdf:li rdf:parseType="Resource">'
        f"<pdfaProperty:name>{name}</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType>"
        "<pdfaProperty:category>external</pdfaProperty:category>"
        f"<pdfaProperty:description>{meaning}</pdfaProperty:description></rdf:li>"
        for name, meaning in _PROPERTIES.items()
    )
    at = mark_time(mark)
    values = (mark.text, at, mark.converter_full_name, mark.converter_org)
    own = "".join(
        f"<sohoa:{name}>{_xml(value)}</sohoa:{name}>" for name, value in zip(_PROPERTIES, values, strict=True)
    )
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"'
        ' xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
        ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
        f' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" xmlns:sohoa="{NAMESPACE}">'
        "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"
        f"<xmp:CreateDate>{at}</xmp:CreateDate><xmp:ModifyDate>{at}</xmp:ModifyDate>"
        f"<xmp:MetadataDate>{at}</xmp:MetadataDate><dc:format>application/pdf</dc:format>"
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{_xml(mark.text)}</rdf:li></rdf:Alt></dc:title>'
        f"{own}<pdfaExtension:schemas><rdf:Bag>"
        '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>Conversion mark</pdfaSchema:schema>'
        f"<pdfaSchema:namespaceURI>{NAMESPACE}</pdfaSchema:namespaceURI><pdfaSchema:prefix>sohoa</pdfaSchema:prefix>"
        f"<pdfaSchema:property><rdf:Seq>{described}</rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag>"
        "</pdfaExtension:schemas></rdf:Description></rdf:RDF></x:xmpmeta>"
        '<?xpacket end="r"?>'
    )


def _xml(text: str) -> str:
    """Escaped, without the control letters that XML cannot hold."""
    return escape("".join(letter for letter in text if letter >= " "))
