"""Kind 4: text in legacy encodings, mixed with Unicode, decomposed, with another Đ; and text that only looks legacy."""

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import reading_sources as sources
from blocks import Paragraph, Section
from legacy_font import vni
from legacy_pdf import Legacy, remap, to_legacy
from plan_text import CORPUS
from reading_entry import Entry, Source
from reading_scans import QUIET
from report_source import source_to_document

NOT_LEGACY = tuple(rule for rule in QUIET if rule != "legacy-encoding")


def entries() -> list[Entry]:
    return [*legacy(), *mixed(), *other_unicode(), *traps()]


def plain(word: str) -> Source:
    """A report drawn by WeasyPrint, or an excerpt of the plan ("I-II")."""
    if "-" in word.strip("-"):
        fields = tuple(word.split("-"))
        return sources.excerpt(f"plan-{word}", fields, "held-out" if fields[0] == "VI" else "tuning")
    return sources.redrawn_report(word, "plain")


def entry(name: str, about: str, word: str, draw: Callable[[Source], Callable[[Path], None]], expected=(), forbidden=QUIET, **more) -> Entry:
    source = plain(word)
    twin = f"reading/legacy/{TWINS[word]}.pdf" if word in TWINS else str(sources.report(word).pdf.relative_to(CORPUS))
    kinds = ("text",) * source.pages
    return Entry(f"reading/legacy/{name}.pdf", "legacy", about, draw(source), source, kinds, twin_of=twin, expected=expected, forbidden=forbidden, **more)


TWINS = {"I-II": "unicode-excerpt", "VI-VII": "held-unicode-excerpt"}


def typed(how: Legacy):
    return lambda source: lambda output: to_legacy(source.pdf, output, how)


def mapped(change: Callable[[str], str], name: Callable[[str], str] = lambda old: old):
    return lambda source: lambda output: remap(source.pdf, output, change, name)


def copied(source: Source):
    return lambda output: output.write_bytes(source.pdf.read_bytes())


def legacy() -> list[Entry]:
    tcvn3, vni_raw = Legacy("tcvn3"), Legacy("vni")
    nameless = (("case", "ignored"),)  # which font had the capitals cannot be known
    rows = [
        ("tcvn3-prose", "TCVN3, .VnTime and .VnTimeH, raw codes", "07-", tcvn3, ()),
        ("tcvn3-prose-unnamed", "TCVN3, fonts named F1, F2", "07-", replace(tcvn3, named=False), nameless),
        ("tcvn3-soft-hyphen", "TCVN3 in text fonts: ư is the soft hyphen", "05-", Legacy("tcvn3", western=True, typed_capitals=True), ()),
        ("tcvn3-with-unicode", "TCVN3 whose ToUnicode gives Latin letters", "05-", replace(tcvn3, with_unicode=True), ()),
        ("tcvn3-table", "TCVN3 in a table", "01-", tcvn3, ()),
        ("tcvn3-table-unnamed", "TCVN3 in a table, fonts named F1, F2", "15-", replace(tcvn3, named=False, typed_capitals=True), nameless),
        ("tcvn3-excerpt", "A plan in TCVN3", "I-II", tcvn3, ()),
        ("vni-prose", "VNI-Windows, VNI-Times, raw codes", "07-", vni_raw, ()),
        ("vni-prose-unnamed", "VNI-Windows, fonts named F1, F2", "05-", replace(vni_raw, named=False), ()),
        ("vni-table", "VNI-Windows in a table", "01-", vni_raw, ()),
        ("vni-excerpt-unnamed", "A plan in VNI-Windows, fonts named F1, F2", "I-II", replace(vni_raw, named=False), ()),
        ("held-tcvn3-prose-unnamed", "TCVN3, fonts named F1, F2", "18-", replace(tcvn3, named=False), nameless),
        ("held-vni-table", "VNI-Windows in a table", "20-", vni_raw, ()),
        ("held-tcvn3-excerpt", "A plan in TCVN3", "VI-VII", replace(tcvn3, with_unicode=True), ()),
    ]
    made = [entry(name, about, word, typed(how), ("legacy-encoding",), NOT_LEGACY, facts=facts) for name, about, word, how, facts in rows]
    composite = mapped(lambda text: "".join(vni(letter).decode("cp1252") for letter in text), vni_name)
    made.append(entry("vni-composite", "VNI-Windows in composite fonts whose ToUnicode gives Latin letters", "01-", composite, ("legacy-encoding",), NOT_LEGACY))
    made.append(entry("unicode-excerpt", "The twin: a plan in Unicode", "I-II", copied))
    made.append(entry("held-unicode-excerpt", "The twin: a plan in Unicode", "VI-VII", copied))
    return [replace(one, twin_of="") if one.file.endswith("unicode-excerpt.pdf") else one for one in made]


def vni_name(old: str) -> str:
    prefix, _, name = old.partition("+")
    style = name.removeprefix("Liberation-Serif").replace("-", "")
    return f"{prefix}+VNI-Times" + (f",{style}" if style else "")


def mixed() -> list[Entry]:
    """Legacy runs beside Unicode runs in one document."""
    head = Legacy("tcvn3", converts=lambda page, number, text: page == 1 and number <= 10)
    cells = Legacy("tcvn3", converts=lambda page, number, text: number % 2 == 0)
    pages = Legacy("vni", named=False, converts=lambda page, number, text: page == 2)
    both = Legacy("both")
    rows = [
        ("mixed-head-tcvn3", "The head is TCVN3, the rest Unicode", "05-", head),
        ("mixed-lines-tcvn3", "Every other line of every cell is TCVN3", "15-", cells),
        ("mixed-page-2-vni", "Page 1 is Unicode, page 2 VNI-Windows without telling names", "01-", pages),
        ("mixed-tcvn3-vni", "Page 1 is TCVN3, page 2 VNI-Windows", "05-", both),
        ("held-mixed-lines-tcvn3", "Every other line is TCVN3", "16-", cells),
    ]
    return [entry(name, about, word, typed(how), ("legacy-encoding",), NOT_LEGACY) for name, about, word, how in rows]


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def other_order(text: str) -> str:
    """The circumflex before the dot below, as some keyboards type it: not the canonical order."""
    return decomposed(text).replace("\u0323\u0302", "\u0302\u0323").replace("\u0323\u0306", "\u0306\u0323")


def eth(text: str) -> str:
    return text.replace("Đ", "Ð").replace("đ", "ð")


def no_break(text: str) -> str:
    return text.replace(" ", "\u00a0")


def other_unicode() -> list[Entry]:
    """Unicode, written otherwise: decomposed, with the Icelandic Đ, with no-break spaces ("XÃ HỘI" is not mojibake)."""
    rows = [
        ("decomposed", "Decomposed letters (NFD)", "05-", decomposed),
        ("decomposed-table", "Decomposed letters (NFD) in a table", "01-", decomposed),
        ("decomposed-other-order", "Decomposed letters, marks not in canonical order", "07-", other_order),
        ("eth", "U+00D0 and U+00F0 for Đ and đ", "05-", eth),
        ("eth-table", "U+00D0 and U+00F0 for Đ and đ in a table", "15-", eth),
        ("no-break-spaces", "Every blank is a no-break space: Ã before it is a letter", "07-", no_break),
        ("held-decomposed", "Decomposed letters (NFD)", "18-", decomposed),
        ("held-eth", "U+00D0 and U+00F0 for Đ and đ", "20-", eth),
    ]
    return [entry(name, about, word, mapped(change)) for name, about, word, change in rows]


FOREIGN = (
    "Trong năm, đoàn công tác của các doanh nghiệp Société Générale d’Électricité (Pháp), Müller & Söhne GmbH (Đức), Óleo São João (Bồ Đào Nha) "
    "và Fábrica Española de Niños đã đến tìm hiểu; nhiệt độ nhà xưởng 25 °C ± 2 °C, bụi dưới 50 µm (§ 5 của tiêu chuẩn)."
)


def traps() -> list[Entry]:
    """Good Unicode that must not be decoded a second time."""
    rows = [
        ("unicode-named-vntime", "The fonts are named .VnTime, the text is Unicode", "05-", lambda old: old.split("+")[0] + "+.VnTime"),
        ("unicode-named-vni", "The fonts are named VNI-Times, the text is Unicode", "01-", vni_name),
        ("held-unicode-named-vntime", "The fonts are named .VnTime, the text is Unicode", "18-", lambda old: old.split("+")[0] + "+.VnTimeH"),
    ]
    made = [entry(name, about, word, mapped(lambda text: text, rename)) for name, about, word, rename in rows]
    return [*made, western_names("western-names", "07-"), western_names("held-western-names", "08-")]


def western_names(name: str, word: str) -> Entry:
    """Names of foreign companies and signs of Latin 1 in Vietnamese Unicode text."""
    text = sources.report_text(word)
    document = source_to_document(text)
    section = document.sections[0]
    place = next(index for index, block in enumerate(section.blocks) if isinstance(block, Paragraph)) + 1
    blocks = (*section.blocks[:place], Paragraph(FOREIGN), *section.blocks[place:])
    source = sources.drawn(f"{text.name}.western", replace(document, sections=(Section(blocks),)), "weasyprint", sources.report(word))
    twin = str(sources.report(word).pdf.relative_to(CORPUS))
    kinds = ("text",) * source.pages
    return Entry(f"reading/legacy/{name}.pdf", "legacy", "Western names and signs in Unicode text", copied(source), source, kinds, twin_of=twin, forbidden=QUIET)
