"""Signs PDFs by incremental updates (ISO 32000-1, 12.8) with a certificate authority made for the corpus.

A new authority and new keys are made in every run and the keys are thrown away: nobody can sign with them afterwards.
"""

import datetime as dt
import hashlib
import io
import re
from dataclasses import dataclass

import pikepdf
from asn1crypto import algos, cms, core, tsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.x509.oid import NameOID

ROOM = 6144  # bytes kept free for a signature
UTC = dt.timezone.utc


@dataclass(frozen=True)
class Identity:
    """A certificate with its key and those that vouch for it. `name`: the common name."""

    name: str
    key: rsa.RSAPrivateKey
    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...] = ()


def make_authority(name: str) -> Identity:
    key = rsa.generate_private_key(65537, 2048)
    builder = certificate(name, name, key, dt.datetime(2020, 1, 1), dt.datetime(2049, 12, 31))
    builder = builder.add_extension(x509.BasicConstraints(True, None), True)
    usage = dict.fromkeys("data_encipherment key_agreement encipher_only decipher_only key_encipherment content_commitment".split(), False)
    builder = builder.add_extension(x509.KeyUsage(digital_signature=True, key_cert_sign=True, crl_sign=True, **usage), True)
    return Identity(name, key, builder.sign(key, hashes.SHA256()))


def make_identity(name: str, authority: Identity, until: int = 2049) -> Identity:
    key = rsa.generate_private_key(65537, 2048)
    builder = certificate(name, authority.name, key, dt.datetime(2021, 1, 1), dt.datetime(until, 12, 30))
    builder = builder.add_extension(x509.BasicConstraints(False, None), True)
    usage = dict.fromkeys("data_encipherment key_agreement encipher_only decipher_only key_encipherment key_cert_sign crl_sign".split(), False)
    builder = builder.add_extension(x509.KeyUsage(digital_signature=True, content_commitment=True, **usage), True)
    return Identity(name, key, builder.sign(authority.key, hashes.SHA256()), (authority.certificate,))


def certificate(subject: str, issuer: str, key, since: dt.datetime, until: dt.datetime) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(full_name(subject))
        .issuer_name(full_name(issuer))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(since)
        .not_valid_after(until)
    )


def full_name(common: str) -> x509.Name:
    parts = ((NameOID.COUNTRY_NAME, "VN"), (NameOID.ORGANIZATION_NAME, "Kho tài liệu thử nghiệm"), (NameOID.COMMON_NAME, common))
    return x509.Name([x509.NameAttribute(oid, value) for oid, value in parts])


@dataclass(frozen=True)
class Update:
    """Objects to append to a PDF: new and changed ones by number; `root` and `size` for the trailer."""

    objects: dict[int, bytes]
    root: int
    size: int


def append(data: bytes, update: Update) -> bytes:
    """An incremental update with a classic cross reference table."""
    out = bytearray(data if data.endswith(b"\n") else data + b"\n")
    previous = int(re.findall(rb"startxref\s+(\d+)", data)[-1])
    places = {}
    for number, body in sorted(update.objects.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n"
    for number, place in sorted(places.items()):
        out += b"%d 1\n%010d 00000 n \n" % (number, place)
    out += b"trailer\n<< /Size %d /Root %d 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (update.size, update.root, previous, start)
    return bytes(out)


def sign(data: bytes, who: Identity, when: dt.datetime, page: int = 1, box: tuple[float, ...] = (0, 0, 0, 0), cades: bool = False) -> bytes:
    """Adds a signature field to a page and signs all that is there."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        update, marks = signature_objects(pdf, who, when, page, box, cades)
    return fill_in(append(data, update), marks, who, when, cades)


def signature_objects(pdf: pikepdf.Pdf, who: Identity, when: dt.datetime, page: int, box, cades: bool) -> tuple[Update, bytes]:
    size = int(pdf.trailer.Size)
    signature, field, look, font = size, size + 1, size + 2, size + 3
    target = pdf.pages[page - 1].obj
    objects = {
        signature: signature_dictionary(who, when, cades),
        field: field_dictionary(pdf, signature, target.objgen[0], look, box),
        look: appearance(who, when, box, font),
        font: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        target.objgen[0]: with_annotation(target, field),
        pdf.Root.objgen[0]: with_field(pdf, field),
    }
    return Update(objects, pdf.Root.objgen[0], size + 4), b"%d 0 obj" % signature


def signature_dictionary(who: Identity, when: dt.datetime, cades: bool) -> bytes:
    filters = "ETSI.CAdES.detached" if cades else "adbe.pkcs7.detached"
    name = pikepdf.String(who.name).unparse().decode("latin-1")
    head = f"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /{filters} /M (D:{when:%Y%m%d%H%M%S}Z) /Name {name} /ByteRange ["
    return head.encode("latin-1") + b"0 " + b"*" * 10 + b" " + b"*" * 10 + b" " + b"*" * 10 + b"] /Contents <" + b"0" * (2 * ROOM) + b"> >>"


def field_dictionary(pdf: pikepdf.Pdf, signature: int, page: int, look: int, box) -> bytes:
    count = len(pdf.Root.AcroForm.Fields) if "/AcroForm" in pdf.Root else 0
    rect = " ".join(f"{value:g}" for value in box)
    return (
        f"<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature{count + 1}) /V {signature} 0 R /F 132 "
        f"/P {page} 0 R /Rect [{rect}] /AP << /N {look} 0 R >> >>"
    ).encode()


def appearance(who: Identity, when: dt.datetime, box, font: int) -> bytes:
    """An empty form for an invisible signature; else a few words without marks, as Helvetica has none."""
    width, height = box[2] - box[0], box[3] - box[1]
    text = b"" if width == 0 else f"BT /F1 8 Tf 2 {height - 10:g} Td (Signed {when:%d.%m.%Y %H:%M:%S} +00:00) Tj ET".encode()
    head = f"<< /Type /XObject /Subtype /Form /BBox [0 0 {width:g} {height:g}] /Resources << /Font << /F1 {font} 0 R >> >> /Length {len(text)} >>"
    return head.encode() + b"\nstream\n" + text + b"\nendstream"


def with_annotation(page, field: int) -> bytes:
    """The page with one annotation more; its other entries as they are."""
    old = [annotation.unparse() for annotation in page.get("/Annots", [])]
    return dictionary(page, {"/Annots": b"[" + b" ".join([*old, b"%d 0 R" % field]) + b"]"})


def with_field(pdf: pikepdf.Pdf, field: int) -> bytes:
    old = [entry.unparse() for entry in pdf.Root.AcroForm.Fields] if "/AcroForm" in pdf.Root else []
    form = b"<< /SigFlags 3 /Fields [" + b" ".join([*old, b"%d 0 R" % field]) + b"] >>"
    return dictionary(pdf.Root, {"/AcroForm": form})


def dictionary(old, changes: dict[str, bytes]) -> bytes:
    entries = {key: value.unparse() for key, value in old.items()} | changes
    return b"<< " + b" ".join(key.encode() + b" " + value for key, value in entries.items()) + b" >>"


def fill_in(data: bytes, mark: bytes, who: Identity, when: dt.datetime, cades: bool) -> bytes:
    """Puts byte range and signature where room was kept."""
    start = data.rindex(b"\n" + mark) + 1
    gap = data.index(b"/Contents <", start) + len(b"/Contents ")
    end = gap + 2 * ROOM + 2
    stars = data.index(b"*" * 10, start)
    numbers = b" ".join(b"%-10d" % value for value in (gap, end, len(data) - end))
    data = data[:stars] + numbers + data[stars + len(numbers) :]
    digest = hashlib.sha256(data[:gap] + data[end:]).digest()
    contents = signed_data(digest, who, when, cades).hex().encode()
    return data[: gap + 1] + contents + data[gap + 1 + len(contents) :]


def signed_data(digest: bytes, who: Identity, when: dt.datetime, cades: bool) -> bytes:
    """A detached CMS signature over `digest` with the signing time among the signed attributes (RFC 5652)."""
    own = to_asn1(who.certificate)
    attributes = [
        cms.CMSAttribute({"type": "content_type", "values": ["data"]}),
        cms.CMSAttribute({"type": "message_digest", "values": [digest]}),
    ]
    if cades:
        attributes.append(signing_certificate(own))
    else:
        attributes.append(cms.CMSAttribute({"type": "signing_time", "values": [cms.Time({"utc_time": core.UTCTime(when)})]}))
    signed = cms.CMSAttributes(attributes)
    info = cms.SignerInfo(
        {
            "version": "v1",
            "sid": cms.SignerIdentifier({"issuer_and_serial_number": {"issuer": own.issuer, "serial_number": own.serial_number}}),
            "digest_algorithm": {"algorithm": "sha256"},
            "signed_attrs": signed,
            "signature_algorithm": {"algorithm": "rsassa_pkcs1v15"},
            "signature": who.key.sign(signed.dump(), padding.PKCS1v15(), hashes.SHA256()),
        }
    )
    content = cms.SignedData(
        {
            "version": "v1",
            "digest_algorithms": [{"algorithm": "sha256"}],
            "encap_content_info": {"content_type": "data"},
            "certificates": [own, *map(to_asn1, who.chain)],
            "signer_infos": [info],
        }
    )
    return cms.ContentInfo({"content_type": "signed_data", "content": content}).dump()


def signing_certificate(own) -> cms.CMSAttribute:
    from asn1crypto import tsp

    identifier = tsp.ESSCertIDv2({"hash_algorithm": algos.DigestAlgorithm({"algorithm": "sha256"}), "cert_hash": hashlib.sha256(own.dump()).digest()})
    return cms.CMSAttribute({"type": "signing_certificate_v2", "values": [tsp.SigningCertificateV2({"certs": [identifier]})]})


def to_asn1(cert: x509.Certificate):
    return asn1_x509.Certificate.load(cert.public_bytes(serialization.Encoding.DER))


def change_page(data: bytes, page: int, content: bytes) -> bytes:
    """After signing: one more content stream on a page."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        size, target = int(pdf.trailer.Size), pdf.pages[page - 1].obj
        old = target.Contents
        streams = [old.unparse()] if isinstance(old, pikepdf.Stream) else [stream.unparse() for stream in old]
        before, after, font = size, size + 1, size + 2
        fonts = {key: value.unparse() for key, value in target.Resources.Font.items()} | {"/Later": b"%d 0 R" % font}
        resources = dictionary(target.Resources, {"/Font": b"<< " + b" ".join(k.encode() + b" " + v for k, v in fonts.items()) + b" >>"})
        order = b" ".join([b"%d 0 R" % before, *streams, b"%d 0 R" % after])
        objects = {
            before: stream_object(b"q"),
            after: stream_object(b"Q " + content),
            font: b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
            target.objgen[0]: dictionary(target, {"/Contents": b"[" + order + b"]", "/Resources": resources}),
        }
        return append(data, Update(objects, pdf.Root.objgen[0], size + 3))


def stream_object(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def add_validation_data(data: bytes, who: Identity) -> bytes:
    """After signing: the certificates for long-term validation (DSS, ISO 32000-2, 12.8.4.3). Pages stay as they are."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        size = int(pdf.trailer.Size)
        certificates = [who.certificate, *who.chain]
        objects = {size + index: stream_object(to_asn1(cert).dump()) for index, cert in enumerate(certificates)}
        references = b" ".join(b"%d 0 R" % number for number in objects)
        dss = size + len(objects)
        objects[dss] = b"<< /Type /DSS /Certs [" + references + b"] >>"
        objects[pdf.Root.objgen[0]] = dictionary(pdf.Root, {"/DSS": b"%d 0 R" % dss})
        return append(data, Update(objects, pdf.Root.objgen[0], dss + 1))


def add_note(data: bytes, page: int) -> bytes:
    """After signing: a reader's comment in the margin."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        size, target = int(pdf.trailer.Size), pdf.pages[page - 1].obj
        text = pikepdf.String("Đã xem").unparse()
        note = b"<< /Type /Annot /Subtype /Text /Rect [560 780 576 796] /F 28 /Contents " + text + b" >>"
        objects = {size: note, target.objgen[0]: with_annotation(target, size)}
        return append(data, Update(objects, pdf.Root.objgen[0], size + 1))


def add_empty_field(data: bytes) -> bytes:
    """A field that waits for a signature."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        size, target = int(pdf.trailer.Size), pdf.pages[0].obj
        field = f"<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /F 132 /P {target.objgen[0]} 0 R /Rect [0 0 0 0] >>".encode()
        objects = {size: field, target.objgen[0]: with_annotation(target, size), pdf.Root.objgen[0]: with_field(pdf, size)}
        return append(data, Update(objects, pdf.Root.objgen[0], size + 1))
