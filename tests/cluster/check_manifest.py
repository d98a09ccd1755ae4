"""Holds a Kubernetes manifest to the schema beside this file. check_manifest.py MANIFEST.yaml SCHEMA.json; 77: skipped."""

import json
import sys

try:
    import jsonschema
    import yaml
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(77)

manifest = yaml.safe_load(open(sys.argv[1], encoding="utf-8"))
schema = json.load(open(sys.argv[2], encoding="utf-8"))
errors = sorted(jsonschema.Draft202012Validator(schema).iter_errors(manifest), key=lambda error: list(error.path))
for error in errors:
    print("/".join(map(str, error.path)) + ": " + error.message)
shards = manifest["spec"]["completions"]
command = manifest["spec"]["template"]["spec"]["containers"][0]["args"][0]
if f"/{shards}" not in command:
    errors.append(None)
    print(f"the command does not divide by the {shards} completions")
sys.exit(1 if errors else 0)
