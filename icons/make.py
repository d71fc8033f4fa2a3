#!/usr/bin/env python3
"""Makes every icon file from the two drawings; needs rsvg-convert, png2icns and Pillow.

Only for whoever changes a drawing: the files it makes are committed.
"""

import io
import struct
import subprocess
import tempfile
from pathlib import Path

from PIL import Image

HERE = Path(__file__).parent


def picture(size: int) -> Image.Image:
    drawing = "raadwerk-small.svg" if size <= 24 else "raadwerk.svg"
    png = subprocess.check_output(["rsvg-convert", "-w", str(size), "-h", str(size), HERE / drawing])
    return Image.open(io.BytesIO(png)).convert("RGBA")


def save(image: Image.Image, to) -> None:
    image.save(to, "PNG", optimize=True)


def ico(path: Path) -> None:
    # 32 pixels first, because Tauri shows the first layer; bitmaps below 256, because old Windows tools read no other.
    layers = []
    for size in (32, 16, 24, 48, 64, 128, 256):
        data = io.BytesIO()
        if size == 256:
            save(picture(size), data)
            layers.append((size, data.getvalue()))
        else:
            picture(size).save(data, "ICO", sizes=[(size, size)], bitmap_format="bmp")
            layers.append((size, data.getvalue()[22:]))
    offset = 6 + 16 * len(layers)
    head = struct.pack("<HHH", 0, 1, len(layers))
    for size, data in layers:
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), offset)
        offset += len(data)
    path.write_bytes(head + b"".join(data for _, data in layers))


def padded(size: int) -> Image.Image:
    """macOS leaves some room on every side of its icons; the smallest have none to spare."""
    if size <= 64:
        return picture(size)
    inner = round(size * 0.86)
    canvas = Image.new("RGBA", (size, size))
    canvas.paste(picture(inner), ((size - inner) // 2,) * 2)
    return canvas


def icns(path: Path) -> None:
    # png2icns for the two old layers; the others as PNG, because it would write JPEG 2000.
    with tempfile.TemporaryDirectory() as folder:
        old = [Path(folder) / f"{size}.png" for size in (16, 32)]
        for size, file in zip((16, 32), old):
            save(picture(size), file)
        subprocess.run(["png2icns", path, *old], check=True, stdout=subprocess.DEVNULL)
    layers = path.read_bytes()[8:]
    names = {"ic11": 32, "ic12": 64, "ic07": 128, "ic13": 256, "ic08": 256, "ic14": 512, "ic09": 512, "ic10": 1024}
    for name, size in names.items():
        data = io.BytesIO()
        save(padded(size), data)
        layers += name.encode() + struct.pack(">I", len(data.getvalue()) + 8) + data.getvalue()
    path.write_bytes(b"icns" + struct.pack(">I", len(layers) + 8) + layers)


for size in (16, 32, 64, 128, 512):
    save(picture(size), HERE / f"{size}x{size}.png")
save(picture(256), HERE / "128x128@2x.png")
save(picture(512), HERE / "icon.png")
ico(HERE / "icon.ico")
icns(HERE / "icon.icns")
