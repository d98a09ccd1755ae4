"""What people add by hand: digits with a pen, a signature, and a round stamp. Drawn on colour or grey pictures."""

import math

import numpy as np
from PIL import Image, ImageDraw, ImageFont

# Digits as strokes in a box one unit high (y down); two shapes for some, as hands differ.
STROKES = {
    "0": [[[(0.55, 0.02), (0.2, 0.12), (0.05, 0.5), (0.15, 0.9), (0.38, 0.98), (0.58, 0.75), (0.62, 0.35), (0.5, 0.05), (0.38, 0.06)]]],
    "1": [
        [[(0.1, 0.28), (0.34, 0.02), (0.3, 0.4), (0.24, 1.0)]],
        [[(0.3, 0.0), (0.27, 0.5), (0.22, 1.02)]],
    ],
    "2": [
        [[(0.08, 0.22), (0.25, 0.02), (0.5, 0.08), (0.5, 0.35), (0.25, 0.7), (0.02, 0.96), (0.2, 0.9), (0.45, 0.98), (0.68, 0.9)]],
        [[(0.1, 0.25), (0.3, 0.0), (0.55, 0.15), (0.42, 0.5), (0.1, 0.9), (0.08, 0.72), (0.25, 0.8), (0.45, 1.0), (0.72, 0.85)]],
    ],
    "3": [
        [[(0.1, 0.1), (0.35, 0.0), (0.52, 0.18), (0.25, 0.45), (0.5, 0.58), (0.52, 0.85), (0.25, 1.0), (0.02, 0.88)]],
        [[(0.08, 0.06), (0.52, 0.03), (0.25, 0.4), (0.52, 0.55), (0.48, 0.9), (0.2, 1.02), (0.0, 0.9)]],
    ],
    "4": [
        [[(0.35, 0.0), (0.02, 0.62), (0.6, 0.58)], [(0.45, 0.3), (0.38, 1.05)]],
        [[(0.12, 0.05), (0.06, 0.5), (0.3, 0.55), (0.6, 0.48)], [(0.52, 0.0), (0.42, 1.04)]],
    ],
    "5": [[[(0.2, 0.05), (0.12, 0.42), (0.4, 0.38), (0.55, 0.65), (0.35, 0.98), (0.02, 0.9)], [(0.18, 0.05), (0.62, 0.0)]]],
    "6": [[[(0.5, 0.0), (0.18, 0.4), (0.06, 0.8), (0.25, 1.0), (0.48, 0.85), (0.42, 0.6), (0.2, 0.6), (0.08, 0.82)]]],
    "7": [
        [[(0.05, 0.1), (0.3, 0.06), (0.6, 0.03), (0.4, 0.45), (0.25, 1.02)], [(0.15, 0.5), (0.55, 0.46)]],
        [[(0.02, 0.15), (0.1, 0.05), (0.6, 0.02), (0.35, 0.5), (0.22, 1.05)]],
    ],
    "8": [[[(0.5, 0.12), (0.28, 0.0), (0.1, 0.18), (0.32, 0.45), (0.5, 0.75), (0.28, 1.0), (0.06, 0.78), (0.3, 0.48), (0.54, 0.2), (0.48, 0.08)]]],
    "9": [[[(0.5, 0.15), (0.28, 0.02), (0.08, 0.25), (0.22, 0.46), (0.48, 0.25), (0.52, 0.12), (0.45, 0.55), (0.32, 1.04)]]],
}
BLUE, BLACK = (30, 45, 150), (25, 25, 30)


def write_digits(image: Image.Image, text: str, box: tuple[float, float, float, float], dpi: int, seed: int, color=BLUE) -> None:
    """Writes digits into `box` (pixels x0, y0, x1, y1): as high as the box, as wide as they get, centred, a bit askew."""
    random = np.random.default_rng(seed)
    x0, y0, x1, y1 = box
    height = y1 - y0
    width = sum(0.68 if digit != "1" else 0.45 for digit in text) * height
    scale = min(1.0, (x1 - x0) / width)
    x = (x0 + x1 - width * scale) / 2
    slant = random.uniform(0.05, 0.3)
    for digit in text:
        shape = STROKES[digit][int(random.integers(0, len(STROKES[digit])))]
        size = height * random.uniform(0.9, 1.08)
        base = y0 + height * random.uniform(-0.06, 0.06)
        for stroke in shape:
            points = [jitter(point, random) for point in stroke]
            placed = [(x + (px + slant * (1 - py)) * size * scale, base + py * size) for px, py in points]
            draw_stroke(image, placed, dpi, random, color)
        x += (0.68 if digit != "1" else 0.45) * height * scale * random.uniform(0.94, 1.06)


def jitter(point: tuple[float, float], random) -> tuple[float, float]:
    return point[0] + random.normal(0, 0.025), point[1] + random.normal(0, 0.025)


def draw_stroke(image: Image.Image, points, dpi: int, random, color, width_mm: float = 0.5) -> None:
    """A smooth line whose width follows the speed of the pen."""
    draw = ImageDraw.Draw(image)
    ink = color if image.mode == "RGB" else int(sum(color) / 3)
    curve = smooth(points)
    for (ax, ay), (bx, by) in zip(curve, curve[1:]):
        radius = width_mm * dpi / 25.4 / 2 * random.uniform(0.85, 1.15)
        steps = max(1, int(math.hypot(bx - ax, by - ay)))
        for step in range(steps + 1):
            x, y = ax + (bx - ax) * step / steps, ay + (by - ay) * step / steps
            draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=ink)


def smooth(points, steps: int = 14):
    """Catmull-Rom through the points."""
    ends = [points[0], *points, points[-1]]
    curve = []
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:]):
        for step in range(steps):
            t = step / steps
            curve.append(tuple(cubic(a[i], b[i], c[i], d[i], t) for i in (0, 1)))
    return [*curve, points[-1]]


def cubic(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)


def write_signature(image: Image.Image, box: tuple[float, float, float, float], dpi: int, seed: int, color=BLUE) -> None:
    """Loops and a long last stroke: nobody's name."""
    random = np.random.default_rng(seed)
    x0, y0, x1, y1 = box
    points, x = [], 0.0
    while x < 0.75:
        points += [(x, random.uniform(0.5, 0.9)), (x + 0.05, random.uniform(0.0, 0.4)), (x + 0.1, random.uniform(0.3, 1.0))]
        x += random.uniform(0.05, 0.16)
    points += [(0.55, 0.75), (1.0, random.uniform(0.3, 0.5)), (0.3, 0.95)]
    draw_stroke(image, [(x0 + px * (x1 - x0), y0 + py * (y1 - y0)) for px, py in points], dpi, random, color, 0.4)


def press_seal(image: Image.Image, centre: tuple[float, float], dpi: int, seed: int, text: str) -> Image.Image:
    """A red round stamp of 36 mm over what is there (ink on ink darkens). `text` stands in the ring, a star within."""
    random = np.random.default_rng(seed)
    radius = 18 * dpi / 25.4
    size = int(2 * radius) + 8
    stamp = Image.new("L", (size, size), 0)
    draw = ImageDraw.Draw(stamp)
    for outer, width in ((radius, 0.7), (radius * 0.92, 0.3), (radius * 0.62, 0.3)):
        edge = size / 2 - outer
        draw.ellipse((edge, edge, size - edge, size - edge), outline=230, width=max(1, round(width * dpi / 25.4)))
    draw_ring_text(stamp, text, radius * 0.77, dpi)
    draw.polygon(star(size / 2, radius * 0.3), fill=220)
    stamp = stamp.rotate(random.uniform(-12, 12), Image.BICUBIC)
    patches = Image.fromarray(random.normal(225, 40, (40, 40)).clip(0, 255).astype(np.uint8)).resize((size, size), Image.BICUBIC)
    strength = np.asarray(stamp, float) / 255 * np.asarray(patches, float) / 255
    return darken(image, strength, (int(centre[0] - size / 2), int(centre[1] - size / 2)))


def darken(image: Image.Image, strength: np.ndarray, corner: tuple[int, int], color=(215, 30, 45)) -> Image.Image:
    picture = np.asarray(image).astype(float)
    x, y = max(0, corner[0]), max(0, corner[1])
    part = picture[y : y + strength.shape[0], x : x + strength.shape[1]]
    strength = strength[: part.shape[0], : part.shape[1]]
    channels = color if picture.ndim == 3 else (sum(color) // 3,)
    for channel, value in enumerate(channels):
        plane = part[:, :, channel] if picture.ndim == 3 else part
        plane *= 1 - strength * (1 - value / 255)
    return Image.fromarray(picture.clip(0, 255).astype(np.uint8))


def draw_ring_text(stamp: Image.Image, text: str, radius: float, dpi: int) -> None:
    font = ImageFont.truetype("/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf", int(2.7 * dpi / 25.4))
    size = stamp.width
    for index, letter in enumerate(text):
        angle = 360 * index / len(text)
        tile = Image.new("L", (size, size), 0)
        ImageDraw.Draw(tile).text((size / 2, size / 2 - radius), letter, fill=230, font=font, anchor="mm")
        stamp.paste(230, mask=tile.rotate(-angle, Image.BICUBIC))


def star(centre: float, radius: float):
    angles = [math.pi * (index / 5) - math.pi / 2 for index in range(10)]
    return [
        (centre + math.cos(a) * radius * (1 if i % 2 == 0 else 0.4), centre + math.sin(a) * radius * (1 if i % 2 == 0 else 0.4))
        for i, a in enumerate(angles)
    ]
