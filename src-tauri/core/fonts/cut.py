#!/usr/bin/env python3
"""Cuts the second family, for letters and signs that Atkinson Hyperlegible Next lacks, from Noto Sans.

Usage: cut.py FOLDER, which holds the static TTF files of Noto Sans (the four faces below), Noto Sans Math and Noto Sans
Symbols 2, all of 1000 units to the size. Needs fontTools from PyPI.
"""
import sys
from pathlib import Path

from fontTools import merge, subset
from fontTools.ttLib import TTFont, scaleUpem

FACES = {
    "Regular": "NotoSans_400Regular.ttf",
    "Bold": "NotoSans_700Bold.ttf",
    "Italic": "NotoSans_400Regular_Italic.ttf",
    "BoldItalic": "NotoSans_700Bold_Italic.ttf",
}

# Latin with the marks that stand on it, Greek, Cyrillic, and what Dutch texts use of superscripts, fractions and units.
LETTERS = [(0x20, 0x7E), (0xA0, 0x24F), (0x259, 0x259), (0x2B0, 0x2C1), (0x2C6, 0x2DD), (0x300, 0x345), (0x370, 0x3FF),
           (0x400, 0x4FF), (0x1E00, 0x1EFF), (0x2010, 0x2027), (0x2030, 0x203A), (0x2070, 0x2094), (0x20A0, 0x20BF),
           (0x2103, 0x2103), (0x2113, 0x2116), (0x2150, 0x215F), (0x25CC, 0x25CC)]
ARROWS = [(0x2190, 0x2199), (0x21D0, 0x21D4), (0x2200, 0x2212), (0x2227, 0x222B), (0x2260, 0x2265), (0x2282, 0x2287)]
SIGNS = [(0x25A0, 0x25A1), (0x25AA, 0x25AB), (0x25B2, 0x25C6), (0x25CB, 0x25CF), (0x2605, 0x2606), (0x260E, 0x2612),
         (0x26A0, 0x26A0), (0x2709, 0x2709), (0x2713, 0x2718)]

# At this part of its size Noto's small letters (536) and capitals (714) are as tall as Atkinson's (496 and 668).
SCALE = 0.93


def cut(path, ranges, taken=frozenset()):
    """The font with only these characters, less those taken."""
    options = subset.Options(layout_features=["kern", "mark", "mkmk", "ccmp", "locl"], hinting=False, notdef_outline=True)
    options.drop_tables += ["MATH", "meta", "GSUB", "GPOS", "GDEF", "vhea", "vmtx"] if taken else ["STAT"]
    font = TTFont(path, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[code for first, last in ranges for code in range(first, last + 1) if code not in taken])
    cutter.subset(font)
    return font


def main(folder):
    here = Path(__file__).parent
    for face, name in FACES.items():
        letters = cut(folder / name, LETTERS)
        taken = set(letters.getBestCmap())
        parts = [letters]
        for signs, ranges in [("NotoSansMath_400Regular.ttf", ARROWS), ("NotoSansSymbols2_400Regular.ttf", SIGNS)]:
            parts.append(cut(folder / signs, ranges, taken))
            taken |= set(parts[-1].getBestCmap())
        files = []
        for number, part in enumerate(parts):
            files.append(here / f".part{number}.ttf")
            part.save(files[-1])
        whole = merge.Merger().merge([str(file) for file in files])
        for file in files:
            file.unlink()
        # What holds for the whole is what holds for the letters; dates and all, so that two cuts are alike.
        whole["OS/2"] = letters["OS/2"]
        for table, field in [("hhea", "ascent"), ("hhea", "descent"), ("head", "created"), ("head", "modified")]:
            setattr(whole[table], field, getattr(letters[table], field))
        whole.recalcTimestamp = False
        scaleUpem.scale_upem(whole, round(1000 * SCALE))
        whole["head"].unitsPerEm = 1000
        whole.save(here / f"NotoSans-{face}.ttf")


if __name__ == "__main__":
    main(Path(sys.argv[1])) if len(sys.argv) == 2 else sys.exit(__doc__)
