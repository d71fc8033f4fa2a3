"""Typst as a program that is already running: sets one document to be warm, then the next, and prints the seconds of
that one. Typst remembers what it has set, so that each measurement is a process of its own.

python warm_typst.py FONTS WARM-UP.typ DOCUMENT.typ OUT.pdf
"""

import sys
import time
from pathlib import Path

import typst

fonts, warm_up, document, out = sys.argv[1:]

compiler = typst.Compiler(root=str(Path(document).parent), font_paths=[fonts], ignore_system_fonts=True)


def set_as_pdf(path):
    return compiler.compile(path, pdf_standards=["a-2a", "ua-1"])


set_as_pdf(warm_up)
since = time.perf_counter()
pdf = set_as_pdf(document)
print(time.perf_counter() - since)
Path(out).write_bytes(pdf)
