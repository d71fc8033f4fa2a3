"""Receipts as a phone takes them: 4000 by 3000 pixels, about 4 MB of JPEG each, some of them turned by their EXIF. The
grain comes from counted dice, so that they are the same every time.

python photos.py FOLDER COUNT
"""

import random
import sys
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter

SIZE = (4000, 3000)
ORIENTATION = 0x0112
TURNED = 6

folder, count = Path(sys.argv[1]), int(sys.argv[2])
folder.mkdir(exist_ok=True)


def photo(dice):
    """A sheet of paper with lines of print on a table, under the grain of a small sensor."""
    picture = Image.new("RGB", SIZE, (96, 72, 54))
    draw = ImageDraw.Draw(picture)
    left, top = dice.randint(500, 900), dice.randint(200, 400)
    draw.rectangle((left, top, left + 2200, top + 2300), fill=(236, 233, 224))
    for line in range(30):
        y = top + 120 + line * 70
        for word in range(dice.randint(3, 9)):
            x = left + 150 + word * 210
            draw.rectangle((x, y, x + dice.randint(60, 180), y + 32), fill=(52, 50, 58))
    picture = picture.filter(ImageFilter.GaussianBlur(3))
    grain = Image.frombytes("RGB", SIZE, dice.randbytes(3 * SIZE[0] * SIZE[1])).filter(ImageFilter.GaussianBlur(0.8))
    return Image.blend(picture, grain, 0.36)


for number in range(1, count + 1):
    taken = photo(random.Random(number))
    exif = Image.Exif()
    exif[ORIENTATION] = TURNED if number % 3 == 0 else 1
    taken.save(folder / f"bon-{number:02}.jpg", quality=92, exif=exif)
