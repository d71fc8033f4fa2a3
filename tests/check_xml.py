#!/usr/bin/env python3
"""Holds an XML file against a schema, and says what is wrong.

Usage: check_xml.py SCHEMA FILE

Needs lxml from PyPI. The exit status is 1 when anything is wrong.
"""
import sys

from lxml import etree

schema = etree.XMLSchema(etree.parse(sys.argv[1]))
if not schema.validate(etree.parse(sys.argv[2])):
    print(schema.error_log)
    sys.exit(1)
