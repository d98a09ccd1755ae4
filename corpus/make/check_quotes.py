"""Refuses a label whose quote is not in its document, as pdftotext reads it or as it was written."""

import re
import subprocess
from pathlib import Path

from report_source import ReportSource


def check_quotes(source: ReportSource, pdf: Path) -> None:
    printed = squeeze(subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, check=True, text=True).stdout)
    written = squeeze(" ".join(source.text).replace("//", " "))
    for label in source.labels + source.document_findings:
        assert label.verdict == "missing" or label.quote or label.code == "-", f"{source.name} {label.code}: no quote"
        assert squeeze(label.quote) in written, f"{source.name} {label.code}: not written: {label.quote}"
        if squeeze(label.quote) not in printed:
            print(f"note: {source.name} {label.code}: quote is cut by a page or cell break: {label.quote}")
    print(source.name, pdf.stat().st_size // 1024, "KiB", count(source))


def count(source: ReportSource) -> str:
    counts: dict[str, int] = {}
    for label in source.labels:
        key = label.verdict if label.in_scope else "out of scope"
        counts[key] = counts.get(key, 0) + 1
    return ", ".join(f"{number} {key}" for key, number in sorted(counts.items()))


def squeeze(text: str) -> str:
    return re.sub(r"\s+", "", text)
