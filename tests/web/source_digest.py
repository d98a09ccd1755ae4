#!/usr/bin/env python3
"""Whether web/dist was built from what now stands in web/src: source_digest.py WEB

web/dist/source.sha256 is the digest that web/digest.mjs worked out when dist was built. The same is worked out here,
without Node. Exit code 1 where they differ.
"""
import hashlib
import pathlib
import sys

NAMES = ["build.mjs", "digest.mjs", "package.json", "package-lock.json"]


def digest(web):
    names = NAMES + [path.relative_to(web).as_posix() for path in (web / "src").rglob("*") if path.is_file()]
    total = hashlib.sha256()
    for name in sorted(names):
        data = (web / name).read_bytes()
        total.update(f"{name}\n{len(data)}\n".encode() + data)
    return total.hexdigest()


def main():
    web = pathlib.Path(sys.argv[1])
    held = (web / "dist/source.sha256").read_text().strip()
    found = digest(web)
    if held != found:
        sys.exit(f"web/dist was built from other sources ({held[:12]}, now {found[:12]}): tools/web build")


main()
