"""Kind 7: digital signatures: valid, of an unknown authority, broken, followed by changes, by other signatures, none."""

import datetime as dt
import functools
import io
import shutil
from collections.abc import Callable
from pathlib import Path

import pikepdf
from cryptography.hazmat.primitives import serialization

import reading_sources as sources
import sign_pdf
from plan_text import CORPUS
from reading_entry import READING, Entry, Source
from reading_legacy import plain
from reading_scanner import draw_scan
from reading_scans import QUIET
from scan_page import Scan
from sign_pdf import UTC, Identity, sign

TRUST = READING / "signatures" / "trust"
FIRST = dt.datetime(2022, 12, 9, 8, 17, 44, tzinfo=UTC)
SECOND = dt.datetime(2022, 12, 12, 1, 30, 5, tzinfo=UTC)
FAULTS = ("signature-invalid", "signature-untrusted", "signature-missing", "changed-after-signing")
VALID, UNTRUSTED, INVALID = "valid", "untrusted", "invalid"


@functools.cache
def identities() -> dict[str, Identity]:
    """New ones in every run; the authority's certificate is left in the trust folder, the keys nowhere."""
    trusted, unknown = sign_pdf.make_authority("CA thử nghiệm"), sign_pdf.make_authority("CA không được tin cậy")
    write_trust(trusted)
    return {
        "unit": sign_pdf.make_identity("Phòng Quản lý Doanh nghiệp (mẫu thử)", trusted),
        "board": sign_pdf.make_identity("Ban Quản lý Khu kinh tế (mẫu thử)", trusted),
        "stranger": sign_pdf.make_identity("Phòng Quản lý Đầu tư (mẫu thử)", unknown),
        "expired": sign_pdf.make_identity("Văn phòng (mẫu thử, hết hạn)", trusted, until=2021),
    }


NAMES = {
    "unit": "Phòng Quản lý Doanh nghiệp (mẫu thử)",
    "board": "Ban Quản lý Khu kinh tế (mẫu thử)",
    "stranger": "Phòng Quản lý Đầu tư (mẫu thử)",
    "expired": "Văn phòng (mẫu thử, hết hạn)",
}


def write_trust(authority: Identity) -> None:
    shutil.rmtree(TRUST, ignore_errors=True)
    TRUST.mkdir(parents=True)
    (TRUST / "ca-thu-nghiem.pem").write_bytes(authority.certificate.public_bytes(serialization.Encoding.PEM))


def entries() -> list[Entry]:
    prose, table, quarter = plain("07-"), plain("01-"), plain("05-")
    held, held_short = plain("20-"), plain("08-")
    one = (("unit", FIRST, VALID, False),)
    stranger = (("stranger", FIRST, UNTRUSTED, False),)
    two = (("unit", FIRST, VALID, False), ("board", SECOND, VALID, False))
    return [
        entry("unsigned", "No signature: the twin", prose, lambda data: data, (), ("signature-missing",)),
        entry("valid", "Signed, the authority is in the trust folder", prose, signed("unit"), one),
        entry("valid-cades", "The same as ETSI.CAdES.detached, without a signing time in the signature", table, cades, one),
        entry("valid-visible", "Signed with a visible field", quarter, visible, one),
        entry("untrusted", "Signed, nobody vouches for the authority", prose, signed("stranger"), stranger, ("signature-untrusted",)),
        entry("expired", "The certificate had expired when it was signed", prose, signed("expired"), (("expired", FIRST, UNTRUSTED, False),), ("signature-untrusted",)),
        entry("invalid", "A letter of the page was changed inside the signed bytes", table, forged, (("unit", FIRST, INVALID, False),), ("signature-invalid",)),
        entry("invalid-signature-bytes", "The signature itself is damaged", prose, damaged, (("", FIRST, INVALID, False),), ("signature-invalid",)),
        entry("changed-after", "A line was put on the page after signing", table, overwritten, (("unit", FIRST, VALID, True),), ("changed-after-signing",)),
        entry("changed-between", "Changed after the first signature, then signed again", quarter, changed_between, (("unit", FIRST, VALID, True), ("board", SECOND, VALID, False)), ("changed-after-signing",)),
        entry("signed-twice", "A second signature later: the first does not cover it, and that is no fault", quarter, twice, two),
        entry("validation-data", "Certificates for validation were added later: no change", prose, validated, one),
        entry("reader-note", "A reader put a note in the margin later: not the page's content", prose, noted, one),
        entry("empty-field", "A signature field that nobody signed", prose, sign_pdf.add_empty_field, (), ("signature-missing",)),
        scan_entry("scan-signed", sources.report("07-"), "reading/scans/prose-200dpi.pdf"),
        entry("held-signed-twice", "A second signature later", held, twice, two),
        entry("held-changed-after", "A line was put on the page after signing", held_short, overwritten, (("unit", FIRST, VALID, True),), ("changed-after-signing",)),
        entry("held-invalid", "A letter of the page was changed inside the signed bytes", held, forged, (("unit", FIRST, INVALID, False),), ("signature-invalid",)),
        entry("held-untrusted", "Signed, nobody vouches for the authority", held_short, signed("stranger"), stranger, ("signature-untrusted",)),
    ]


Change = Callable[[bytes], bytes]


def entry(name: str, about: str, source: Source, change: Change, signers: tuple, expected: tuple[str, ...] = ()) -> Entry:
    def draw(output: Path) -> None:
        output.write_bytes(change(classic(source.pdf)))

    twin = {"unsigned": source.verdicts.replace(".labels.tsv", ".pdf")}.get(name, "reading/signatures/unsigned.pdf")
    return Entry(
        f"reading/signatures/{name}.pdf",
        "signature",
        about,
        draw,
        source,
        ("text",) * source.pages,
        twin_of=twin if name == "unsigned" or source.name.startswith("07") else source.verdicts.replace(".labels.tsv", ".pdf"),
        expected=expected,
        forbidden=(*QUIET, *(fault for fault in FAULTS if fault not in expected)),
        facts=signature_facts(signers),
    )


def signature_facts(signers: tuple) -> tuple[tuple[str, str], ...]:
    """The statuses hold with the trust folder; without it, valid ones are untrusted."""
    facts = [("trust", str(TRUST.relative_to(CORPUS)))] if signers else []
    for number, (who, when, status, changed) in enumerate(signers, start=1):
        facts += [
            (f"signature.{number}.signer", NAMES.get(who, "")),
            (f"signature.{number}.signed_at", f"{when:%Y-%m-%dT%H:%M:%SZ}"),
            (f"signature.{number}.status", status),
            (f"signature.{number}.changed_after", "yes" if changed else "no"),
        ]
    return tuple(facts)


def classic(path: Path) -> bytes:
    """The file with a classic cross reference table and readable page contents."""
    out = io.BytesIO()
    with pikepdf.open(path) as pdf:
        for page in pdf.pages:
            page.contents_coalesce()
        mode = pikepdf.ObjectStreamMode.disable
        pdf.save(out, static_id=True, object_stream_mode=mode, stream_decode_level=pikepdf.StreamDecodeLevel.generalized, compress_streams=False)
    return out.getvalue()


def signed(who: str) -> Change:
    return lambda data: sign(data, identities()[who], FIRST)


def cades(data: bytes) -> bytes:
    return sign(data, identities()["unit"], FIRST, cades=True)


def visible(data: bytes) -> bytes:
    return sign(data, identities()["unit"], FIRST, box=(30, 800, 230, 830))


def twice(data: bytes) -> bytes:
    return sign(signed("unit")(data), identities()["board"], SECOND)


def forged(data: bytes) -> bytes:
    """One glyph of the first page's text becomes another of the same font: same length, other text."""
    data = signed("unit")(data)
    place = data.index(b"TJ", data.index(b" Tf"))
    digit = data.rindex(b"<", 0, place) + 4
    return data[:digit] + (b"5" if data[digit : digit + 1] != b"5" else b"6") + data[digit + 1 :]


def damaged(data: bytes) -> bytes:
    data = signed("unit")(data)
    place = data.index(b"/Contents <30") + 2400
    return data[:place] + bytes(reversed(data[place : place + 8])) + data[place + 8 :]


# At the foot of the page, so that what the labels say of its text stays true.
OVERWRITE = b"q 1 1 1 rg 330 24 180 14 re f 0 g BT /Later 11 Tf 334 27 Td (Trang thay the ngay 15/12/2022) Tj ET Q"


def overwritten(data: bytes) -> bytes:
    return sign_pdf.change_page(signed("unit")(data), 1, OVERWRITE)


def changed_between(data: bytes) -> bytes:
    return sign(overwritten(data), identities()["board"], SECOND)


def validated(data: bytes) -> bytes:
    return sign_pdf.add_validation_data(signed("unit")(data), identities()["unit"])


def noted(data: bytes) -> bytes:
    return sign_pdf.add_note(signed("unit")(data), 1)


def scan_entry(name: str, source: Source, twin: str) -> Entry:
    """A scan that was signed: the visible field is the only text on the page."""

    def draw(output: Path) -> None:
        draw_scan(source, Scan())(output)
        output.write_bytes(visible(classic(output)))

    facts = signature_facts((("unit", FIRST, VALID, False),))
    forbidden = tuple(rule for rule in QUIET if rule != "text-layer-untrusted") + FAULTS
    about = "A signed scan: the visible field is the only text"
    return Entry(f"reading/signatures/{name}.pdf", "signature", about, draw, source, ("ocr",) * source.pages, twin_of=twin, forbidden=forbidden, facts=facts)


