#!/usr/bin/env python3
"""Validates a SARIF file against the whole object model of SARIF 2.1.0: sarif_model.py OUTPUT [MODEL].

Debian 12 has no copy of the published JSON Schema. What it has is a model that was generated from it, as Go structs
(package golang-github-haya14busa-go-sarif-dev): every object with all its properties, which of them must be there,
their types, and the words of every enumeration. This turns those structs into a closed JSON Schema and validates
against it. What structs cannot say (patterns, lengths, "one of") is held by docs/schema/sarif-2.1.0-subset.schema.json.
Exit codes: 0 valid, 1 not valid, 77 the model or python3-jsonschema is not installed.
"""
import json
import re
import sys

MODEL = "/usr/share/gocode/src/github.com/haya14busa/go-sarif/sarif/sarif.go"
SIMPLE = {"string": {"type": "string"}, "int64": {"type": "integer"}, "float64": {"type": "number"}, "bool": {"type": "boolean"}}
FIELD = re.compile(r'^\t\w+\s+(\S+)\s+`json:"([^",]+)(,omitempty)?"`', re.M)

try:
    import jsonschema
except ImportError:
    print("python3-jsonschema is not installed")
    sys.exit(77)


def of_type(name):
    """The schema of a Go type: *T is T, []T a list, map[string]T any names."""
    if name.startswith("*"):
        return of_type(name[1:])
    if name.startswith("[]"):
        return {"type": "array", "items": of_type(name[2:])}
    if name.startswith("map[string]"):
        return {"type": "object", "additionalProperties": of_type(name[len("map[string]"):])}
    return SIMPLE.get(name) or {"$ref": "#/definitions/" + name}


def of_struct(body):
    fields = FIELD.findall(body)
    return {
        "type": "object",
        "properties": {name: of_type(kind) for kind, name, _ in fields},
        "required": [name for _, name, may_be_left_out in fields if not may_be_left_out],
        "additionalProperties": False,
    }


def schema_of(source):
    definitions = {}
    for name, body in re.findall(r"^type (\w+) struct \{\n(.*?)^\}", source, re.M | re.S):
        definitions[name] = of_struct(body)
    for name in re.findall(r"^type (\w+) string", source, re.M):
        words = re.findall(r'^\t\w+\s+' + name + r' = "([^"]*)"', source, re.M)
        definitions[name] = {"enum": words}
    # A property bag takes any name; the struct shows only the one that is spoken of.
    definitions["PropertyBag"] = {"type": "object", "properties": definitions["PropertyBag"]["properties"]}
    # The model is of the last draft (rtm.4); the standard has "status" where that had "state".
    suppression = definitions["Suppression"]["properties"]
    if "state" in suppression:
        suppression["status"] = suppression.pop("state")
    return {"$ref": "#/definitions/Sarif", "definitions": definitions}


def main():
    try:
        with open(sys.argv[2] if len(sys.argv) > 2 else MODEL, encoding="utf-8") as file:
            schema = schema_of(file.read())
    except FileNotFoundError as missing:
        print(f"golang-github-haya14busa-go-sarif-dev is not installed: {missing}")
        sys.exit(77)
    definitions = schema["definitions"]
    if len(definitions) < 60 or set(definitions["Level"]["enum"]) != {"none", "note", "warning", "error"}:
        print(f"the model was not understood: {len(definitions)} types")
        sys.exit(1)
    jsonschema.Draft7Validator.check_schema(schema)
    with open(sys.argv[1], encoding="utf-8") as file:
        log = json.load(file)
    errors = sorted(jsonschema.Draft7Validator(schema).iter_errors(log), key=lambda e: list(map(str, e.path)))
    for error in errors[:5]:
        print(f"{sys.argv[1]}: /{'/'.join(map(str, error.path))}: {error.message[:300]}")
    print(f"{len(definitions)} types, {len(errors)} errors")
    sys.exit(1 if errors else 0)


main()
