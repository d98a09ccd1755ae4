#!/usr/bin/env python3
"""Validates a JSON or JSON Lines output against a published schema: validate.py SCHEMA OUTPUT.

Readers may meet fields that a later version adds, so the schemas are open. Here they are closed first:
a field that an output has and its schema lacks is an undocumented field.
Exit codes: 0 valid, 1 not valid, 77 python3-jsonschema is not installed.
"""
import copy
import json
import sys

try:
    import jsonschema
except ImportError:
    print("python3-jsonschema is not installed")
    sys.exit(77)


def closed(node):
    if isinstance(node, list):
        return [closed(item) for item in node]
    if not isinstance(node, dict):
        return node
    node = {key: closed(value) for key, value in node.items()}
    if "properties" in node and "additionalProperties" not in node:
        node["additionalProperties"] = False
    return node


def of_documents(schema):
    """The schema of one line after the envelope."""
    line = copy.deepcopy(schema["$defs"]["document"])
    line["$defs"] = schema["$defs"]
    return line


def check(schema, value, where):
    errors = sorted(jsonschema.Draft202012Validator(schema).iter_errors(value), key=lambda e: list(map(str, e.path)))
    for error in errors[:5]:
        print(f"{where}: /{'/'.join(map(str, error.path))}: {error.message[:300]}")
    return not errors


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = closed(json.load(file))
    jsonschema.Draft202012Validator.check_schema(schema)
    with open(sys.argv[2], encoding="utf-8") as file:
        text = file.read()
    if sys.argv[2].endswith(".jsonl"):
        lines = [json.loads(line) for line in text.splitlines()]
        results = [check(schema, lines[0], "line 1")]
        results += [check(of_documents(schema), line, f"line {i}") for i, line in enumerate(lines[1:], 2)]
    else:
        results = [check(schema, json.loads(text), sys.argv[2])]
    sys.exit(0 if all(results) else 1)


main()
