"""What a scanner does to a page: a grey or colour picture in, a worse one out. Seeded, so always the same.

Pictures are numpy arrays, 0 black to 255 white, uint8; lengths are millimetres; angles are degrees clockwise.
"""

import subprocess
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter

OVER = 2  # pages are drawn at twice the resolution and shrunk


@dataclass(frozen=True)
class Scan:
    """How a page is scanned. `mode`: bilevel, gray, color.

    `threshold`: ink below it is black: 110 thin and broken letters, 165 normal, 215 thick ones. `noise`: of the paper.
    `specks`: number on the page. `streaks`: broken vertical lines of dirt. `border`: width of the black scanner border.
    `pale`: share of the ink that
    is lost at the right edge, less towards the left. `broken`: share of each ruling that is lost. `turn`: how the paper lay: 0, 90, 180, 270.
    """

    dpi: int = 200
    mode: str = "bilevel"
    skew: float = 0.15
    threshold: int = 165
    blur: float = 0.5
    noise: float = 14
    specks: int = 12
    streaks: int = 0
    border: float = 0
    broken: float = 0
    pale: float = 0
    turn: int = 0
    quality: int = 60


def draw_page(pdf: Path, page: int, dpi: int, color: bool = False) -> np.ndarray:
    """The page as Poppler draws it, at OVER times `dpi`."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["pdftoppm", "-r", str(dpi * OVER), "-f", str(page), "-l", str(page), "-singlefile"]
        command += [] if color else ["-gray"]
        subprocess.run([*command, str(pdf), f"{folder}/p"], check=True, capture_output=True)
        file = next(Path(folder).iterdir())
        return np.asarray(Image.open(file).convert("RGB" if color else "L"))


def scan(picture: np.ndarray, how: Scan, seed: int) -> np.ndarray:
    """Gives a picture at how.dpi; bool (True is ink) when bilevel."""
    random = np.random.default_rng(seed)
    dpi = how.dpi * OVER
    if how.broken:
        picture = break_rulings(picture, how.broken, dpi, random)
    picture = lay_down(picture, how, dpi, random)
    picture = shrink(picture, how.blur)
    picture = add_dirt(picture, how, random)
    if how.pale:
        picture = grow_pale(picture, how.pale)
    if how.border:
        picture = add_border(picture, how, random)
    if how.mode == "bilevel":
        return np.rot90(binarise(picture, how, random), -how.turn // 90)
    return np.rot90(add_grain(picture, how.noise / 3, random), -how.turn // 90)


def lay_down(picture: np.ndarray, how: Scan, dpi: int, random) -> np.ndarray:
    """Turns by the skew and shifts a little, as paper on glass; the size changes by up to 1 mm."""
    image = Image.fromarray(picture)
    white = 255 if picture.ndim == 2 else (255, 255, 255)
    shift = tuple(random.uniform(-1.2, 1.2) * dpi / 25.4 for _ in range(2))
    image = image.rotate(-how.skew, Image.BICUBIC, translate=shift, fillcolor=white)
    crop = [int(random.uniform(0, 0.5) * dpi / 25.4) for _ in range(4)]
    box = (crop[0], crop[1], image.width - crop[2], image.height - crop[3])
    return np.asarray(image.crop(box))


def shrink(picture: np.ndarray, blur: float) -> np.ndarray:
    image = Image.fromarray(picture).filter(ImageFilter.GaussianBlur(blur * OVER))
    return np.asarray(image.resize((image.width // OVER, image.height // OVER), Image.BOX))


def add_grain(picture: np.ndarray, noise: float, random) -> np.ndarray:
    grain = random.normal(0, noise, picture.shape[:2])
    paper = 250 - 255 + soft_field(picture.shape[:2], 6, random)  # unevenly lit, a little grey
    shade = grain + paper
    return np.clip(picture + (shade if picture.ndim == 2 else shade[:, :, None]), 0, 255).astype(np.uint8)


def binarise(picture: np.ndarray, how: Scan, random) -> np.ndarray:
    """Edges get rough: the threshold wavers from pixel to pixel and slowly over the page."""
    limit = how.threshold + random.normal(0, how.noise, picture.shape) + soft_field(picture.shape, 8, random)
    return picture < limit


def soft_field(shape: tuple[int, int], strength: float, random) -> np.ndarray:
    """A field that changes slowly over the page, within about +-strength."""
    coarse = Image.fromarray(random.normal(0, strength, (9, 7)).astype(np.float32))
    return np.asarray(coarse.resize((shape[1], shape[0]), Image.BICUBIC))


def add_dirt(picture: np.ndarray, how: Scan, random) -> np.ndarray:
    out = picture.copy()
    height, width = out.shape[:2]
    scale = how.dpi / 200
    for _ in range(how.specks):
        size = max(1, round(scale * min(random.pareto(1.8) + 1, 7)))
        x, y = int(random.integers(0, width)), int(random.integers(0, height))
        out[y : y + size, x : x + max(1, size + int(random.integers(-1, 2)))] = int(random.integers(0, 90))
    for _ in range(how.streaks):
        add_streak(out, scale, random)
    return out


def add_streak(picture: np.ndarray, scale: float, random) -> None:
    height, width = picture.shape[:2]
    x, y = int(random.uniform(0.05, 0.97) * width), int(random.uniform(0, 0.2) * height)
    end = int(random.uniform(0.6, 1) * height)
    while y < end:
        length = int(random.integers(4, 40) * scale)
        picture[y : y + length, x : x + max(1, round(scale))] = 40
        y += length + int(random.integers(10, 160) * scale)


def grow_pale(picture: np.ndarray, most: float) -> np.ndarray:
    """Print as a worn drum leaves it: from about a third of `most` on the left to all of it right of the middle."""
    across = np.linspace(0, 1, picture.shape[1])[None, :]
    lost = most * (0.33 + 0.67 * np.clip(1.4 * across - 0.2, 0, 1))
    return np.clip(255 - (255.0 - picture) * (1 - lost), 0, 255).astype(np.uint8)


def add_border(picture: np.ndarray, how: Scan, random) -> np.ndarray:
    """Black wedges where the lid did not cover: left and bottom thick, top and right thin, edges not straight."""
    out = picture.copy()
    height, width = out.shape[:2]
    thick = how.border * how.dpi / 25.4
    rows, columns = np.mgrid[0:height, 0:width]
    wave = lambda n: np.cumsum(random.normal(0, 0.35, n))
    lean = np.tan(np.radians(how.skew + 0.4))
    out[columns < (thick + rows * lean * 0.3 + wave(height)[:, None])] = 8
    out[rows > height - (thick * 0.8 + columns * lean * 0.2 + wave(width)[None, :])] = 8
    out[rows < thick * 0.25 + wave(width)[None, :]] = 8
    out[columns > width - thick * 0.2 + wave(height)[:, None]] = 8
    return out


def break_rulings(picture: np.ndarray, share: float, dpi: int, random) -> np.ndarray:
    """Whitens parts of long straight lines; letters that touch them stay."""
    gray = picture if picture.ndim == 2 else picture.min(axis=2)
    ink = gray < 170
    length = int(14 * dpi / 25.4)
    lines = long_runs(ink, length) | long_runs(ink.T, length).T
    lost = np.zeros(ink.shape, bool)
    height, width = ink.shape
    area, wanted = 0, share * height * width
    while area < wanted:
        h, w = (int(random.uniform(0.8, 5) * dpi / 25.4) for _ in range(2))
        y, x = int(random.integers(0, height)), int(random.integers(0, width))
        lost[y : y + h, x : x + w] = True
        area += h * w
    out = picture.copy()
    out[widened(lines, 2) & lost & ~letters(ink, lines)] = 255
    return out


def letters(ink: np.ndarray, lines: np.ndarray) -> np.ndarray:
    """Ink that is not part of a line nor its soft edge."""
    return ink & ~widened(lines, 2)


def widened(mask: np.ndarray, by: int) -> np.ndarray:
    image = Image.fromarray((mask * 255).astype(np.uint8))
    return np.asarray(image.filter(ImageFilter.MaxFilter(2 * by + 1))) > 0


def long_runs(ink: np.ndarray, length: int) -> np.ndarray:
    """The horizontal runs of ink that are at least `length` long."""
    padded = np.pad(ink, ((0, 0), (1, 1))).astype(np.int8)
    change = np.diff(padded, axis=1)
    out = np.zeros(ink.shape, bool)
    for row in np.flatnonzero(ink.sum(axis=1) >= length):
        starts, ends = np.flatnonzero(change[row] == 1), np.flatnonzero(change[row] == -1)
        for start, end in zip(starts, ends):
            if end - start >= length:
                out[row, start:end] = True
    return out


def turned(how: Scan, degrees: int) -> Scan:
    return replace(how, turn=degrees)
