"""Makes every report PDF and its labels from the hand-written sources in corpus/reports/source/.

    make_reports.py [NAME...]      all, or those whose name contains one of the words
"""

import sys
from pathlib import Path

from check_quotes import check_quotes
from plan_text import CORPUS, read_plan
from renderers import render
from report_source import Label, ReportSource, read_source, source_to_document

REPORTS = CORPUS / "reports"
COLUMNS = ("code", "verdict", "quote", "findings", "in_scope", "note")
INDEX = ("file", "kind", "unit", "year", "period", "number", "date", "renderer", "style", "about")


def main(words: list[str]) -> None:
    criteria = read_plan().criteria
    paths = sorted((REPORTS / "source").rglob("*.txt"), key=lambda path: path.name)
    sources = [read_source(path, criteria) for path in paths]
    for source in sources:
        if words and not any(word in source.name for word in words):
            continue
        output = REPORTS / source.folder / f"{source.name}.pdf"
        render(source_to_document(source), source.head["renderer"], output)
        write_labels(source, output.with_suffix(".labels.tsv"))
        check_quotes(source, output)
    write_index(sources)


def write_labels(source: ReportSource, path: Path) -> None:
    lines = ["\t".join(COLUMNS)]
    lines += [label_line(label) for label in source.labels + source.document_findings]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def label_line(label: Label) -> str:
    verdict = "" if label.code == "-" else label.verdict
    scope = "yes" if label.in_scope else "no"
    return "\t".join((label.code, verdict, label.quote, ",".join(label.findings), scope, label.note))


def write_index(sources: list[ReportSource]) -> None:
    lines = ["\t".join(INDEX)]
    for source in sources:
        head = source.head
        name = str(Path(source.folder) / f"{source.name}.pdf")
        values = [head[key] for key in ("unit", "year", "period", "number", "iso", "renderer", "style", "about")]
        lines.append("\t".join([name, "report", *values]))
    (REPORTS / "index.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
