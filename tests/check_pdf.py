#!/usr/bin/env python3
"""Checks PDFs for PDF/UA-1 and PDF/A-2a, and says per file what is wrong.

Usage: check_pdf.py FILE...

Needs outloud, pdfua and page-validation from PyPI. The exit status is 1 when anything is wrong.
"""
import sys

import outloud
import page
import pdfua


def errors(path):
    """All that the three checkers hold against a file."""
    try:
        for finding in outloud.check(path).findings:
            if finding.severity == "error":
                yield f"outloud {finding.rule}, page {finding.page}: {finding.message}"
        report = pdfua.validate(path)
        for finding in report.findings:
            yield f"pdfua {finding.rule_id}: {finding.message} ({finding.location})"
        for profile in ("ua1", "2a"):
            for failure in page.validate_pdf(path, profile=profile).failures:
                yield f"page-validation {profile} {failure.rule_id}: {failure.message} ({failure.object_id})"
    except Exception as problem:  # a file that stops a checker is not a good file
        yield f"cannot be checked: {problem!r}"


def main(paths):
    if not paths:
        sys.exit(__doc__)
    wrong = 0
    for path in paths:
        found = list(errors(path))
        wrong += bool(found)
        print(f"{path}: {f'{len(found)} errors' if found else 'passes'}")
        for error in found:
            print(f"  {error}")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
