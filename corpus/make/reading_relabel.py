"""Labels of documents whose pages are shuffled, blank or unreadable, derived from the labels of their source."""

import csv
from pathlib import Path

from plan_text import CORPUS
from reading_entry import Source
from reading_labels import squeeze, write


def repaged_text(source: Source, name: str, order: tuple[int, ...]) -> str:
    """Text labels when page i of the document is page order[i - 1] of the source; 0 is a blank page."""
    rows = ["page\tline\ttext"]
    old = read_table(source.text)
    for page, from_page in enumerate(order, start=1):
        rows += [f"{page}\t{row['line']}\t{row['text']}" for row in old if int(row["page"]) == from_page]
    return write(f"{name}.text.tsv", rows)


def unread_verdicts(source: Source, name: str, unread: tuple[int, ...]) -> str:
    """Verdicts when some pages cannot be read: what stands on the others keeps its verdict, all else is review."""
    rows = ["code\tverdict\tquote\tfindings\tin_scope\tnote"]
    for row in read_table(source.verdicts):
        page = page_of(source, row)
        if row["code"] == "-" or (page and page not in unread):
            rows.append("\t".join(row.values()))
        else:
            rows.append("\t".join((row["code"], "review", "", "result-unclear", "yes", "a page cannot be read: never missing")))
    return write(f"{name}.labels.tsv", rows)


def page_of(source: Source, label: dict[str, str]) -> int:
    """The page on which a criterion's deciding words stand; 0 when nothing does."""
    if label["verdict"] == "missing":
        return 0
    if source.cells:
        for cell in read_table(source.cells):
            if cell["column"] == "1" and cell["text"].removeprefix("TCTP ").removeprefix("TC ").rstrip(".") == label["code"]:
                return int(cell["page"])
    quote, text = squeeze(label["quote"]), read_table(source.text)
    for page in range(1, source.pages + 1):
        if quote in squeeze("".join(row["text"] for row in text if int(row["page"]) == page)):
            return page
    raise AssertionError(f"{source.name} {label['code']}: on no page")


def read_table(path: str) -> list[dict[str, str]]:
    with open(CORPUS / Path(path), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
