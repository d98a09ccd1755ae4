"""A signature and a red seal over the signer's name, where Nghị định 30/2020/NĐ-CP puts them: seal left, on a third of the signature."""

import re
import subprocess
from pathlib import Path

from PIL import Image

from pen import press_seal, write_signature
from reading_entry import Source
from reading_scanner import Retouch, seed

# Not the seal of any office.
RING = "BẢN MẪU THỬ NGHIỆM ★ KHÔNG CÓ GIÁ TRỊ ★ "


def sign_and_seal(source: Source, name: str, with_seal: bool = True, over_name: float = 0.0) -> Retouch:
    """`over_name`: how far the seal reaches down over the printed name, as a share of its height above it (0 to 1)."""
    page, box = find_words(source.pdf, source.signer)
    page -= source.first - 1

    def retouch(number: int, picture: Image.Image, dpi: int) -> Image.Image:
        if number != page:
            return picture
        x0, y0, x1, _ = (value * dpi / 72 for value in box)
        high = 17 * dpi / 25.4
        down = over_name * high * 0.6
        picture = picture.copy()
        write_signature(picture, (x0, y0 - high + down, x1 + 10 * dpi / 25.4, y0 - high * 0.1 + down), dpi, seed(name, 0))
        if not with_seal:
            return picture
        return press_seal(picture, (x0, y0 - high * 0.75 + down), dpi, seed(name, 1), RING)

    return retouch


def find_words(pdf: Path, text: str) -> tuple[int, tuple[float, float, float, float]]:
    """The last place of a row of words: page (1-based) and box in points."""
    found = None
    for page, words in enumerate(pages_of_words(pdf), start=1):
        wanted = text.split()
        for index in range(len(words) - len(wanted) + 1):
            if [word[0] for word in words[index : index + len(wanted)]] == wanted:
                first, last = words[index][1], words[index + len(wanted) - 1][1]
                found = page, (first[0], first[1], last[2], last[3])
    assert found, f"{pdf}: {text}"
    return found


def pages_of_words(pdf: Path) -> list[list[tuple[str, tuple[float, ...]]]]:
    out = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, check=True, text=True).stdout
    pattern = r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>'
    pages = []
    for page in out.split("<page ")[1:]:
        pages.append([(word, tuple(map(float, box))) for *box, word in re.findall(pattern, page)])
    return pages
