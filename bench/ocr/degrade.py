#!/usr/bin/python3
"""Turns pages of a PDF into what an office scanner makes of them: bilevel 200 dpi PNG images.

    degrade.py PLAN.pdf OUT [--level clean|office|hard] [--seed N] [--first N] [--last N] [--turn 0|90|180|270]

The same seed gives the same bytes. OUT/p-NNN.png are the pages; OUT/truth.tsv says what was done to each.
"""
import argparse
import pathlib
import subprocess
import tempfile

import numpy as np
from PIL import Image, ImageFilter

# Per level: largest skew in degrees, blur radius at 400 dpi, grain, threshold range, specks, gaps, border.
LEVELS = {
    "clean": dict(skew=0.0, blur=0.6, grain=0.0, threshold=(150, 150), specks=0, gaps=0.0, border=False),
    "office": dict(skew=0.9, blur=1.3, grain=14.0, threshold=(135, 165), specks=250, gaps=0.02, border=False),
    "hard": dict(skew=2.2, blur=1.9, grain=24.0, threshold=(140, 180), specks=900, gaps=0.05, border=True),
}


def render(pdf, first, last):
    with tempfile.TemporaryDirectory() as folder:
        command = ["pdftoppm", "-gray", "-r", "400", "-f", str(first)]
        if last:
            command += ["-l", str(last)]
        subprocess.run(command + [pdf, folder + "/p"], check=True)
        for path in sorted(pathlib.Path(folder).iterdir()):
            yield Image.open(path).convert("L")


def long_runs(ink, length):
    """Pixels of horizontal runs of at least `length`."""
    padded = np.pad(ink, ((0, 0), (1, 1))).astype(np.int8)
    edges = np.diff(padded, axis=1)
    rows, starts = np.nonzero(edges == 1)
    _, ends = np.nonzero(edges == -1)
    out = np.zeros_like(ink)
    for row, start, end in zip(rows, starts, ends):
        if end - start >= length:
            out[row, start:end] = True
    return out


def break_rulings(ink, share, rng):
    """Whitens short pieces of the long straight runs, as a worn scanner does."""
    for view in (ink, ink.T):
        runs = long_runs(view, 60)
        columns = rng.random(view.shape[1]) < share / 4
        columns = np.convolve(columns, np.ones(4), "same") > 0
        view[runs & columns[None, :]] = False


def add_specks(ink, count, rng):
    height, width = ink.shape
    for _ in range(count):
        y, x = rng.integers(0, height - 3), rng.integers(0, width - 3)
        h, w = rng.integers(1, 4, 2)
        ink[y:y + h, x:x + w] = rng.random() < 0.8


def add_border(ink, rng):
    height, width = ink.shape
    thick = int(rng.integers(8, 30))
    ink[:, width - thick:] = True
    top = int(height * rng.uniform(0.5, 0.8))
    for y in range(top, height):
        ink[y, width - thick - (y - top) // 40:] = True
    ink[:int(rng.integers(2, 10)), :] = True


def scan(image, level, rng):
    skew = rng.uniform(-level["skew"], level["skew"])
    image = image.rotate(skew, resample=Image.BICUBIC, fillcolor=255)
    image = image.filter(ImageFilter.GaussianBlur(level["blur"]))
    image = image.resize((image.width // 2, image.height // 2), Image.BOX)
    gray = np.asarray(image).astype(np.float32)
    gray += rng.normal(0, level["grain"], gray.shape) if level["grain"] else 0
    ink = gray < rng.uniform(*level["threshold"])
    if level["gaps"]:
        break_rulings(ink, level["gaps"], rng)
    add_specks(ink, level["specks"], rng)
    if level["border"]:
        add_border(ink, rng)
    return ink, skew


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pdf")
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--level", choices=LEVELS, default="office")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--last", type=int, default=0)
    parser.add_argument("--turn", type=int, choices=(0, 90, 180, 270), default=0, help="clockwise")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(args.seed)
    with open(args.out / "truth.tsv", "w", encoding="utf-8") as truth:
        print("page\tlevel\tskew\tturn", file=truth)
        for number, image in enumerate(render(args.pdf, args.first, args.last), args.first):
            ink, skew = scan(image, LEVELS[args.level], rng)
            page = Image.fromarray(np.where(np.rot90(ink, -args.turn // 90), 0, 255).astype(np.uint8)).convert("1")
            page.save(args.out / f"p-{number:03}.png", dpi=(200, 200))
            print(f"{number}\t{args.level}\t{skew:.2f}\t{args.turn}", file=truth)


main()
