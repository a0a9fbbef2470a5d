"""Outlines of communes: reading PostGIS hexadecimal WKB, centres, what lies inside.

Coordinates are (longitude, latitude) in degrees, WGS 84.
"""

import math
import struct

EARTH_RADIUS_KM = 6371.0088


def read_point(text):
    raw = bytes.fromhex(text)
    return struct.unpack_from("<dd", raw, 5)


def read_rings(text):
    """Every ring of a MultiPolygon, holes included, as lists of points."""
    if len(text) < 20:
        return []
    raw, at, rings = bytes.fromhex(text), 5, []
    (polygons,) = struct.unpack_from("<I", raw, at)
    at += 4
    for _ in range(polygons):
        (count,) = struct.unpack_from("<I", raw, at + 5)
        at += 9
        for _ in range(count):
            (points,) = struct.unpack_from("<I", raw, at)
            flat = struct.unpack_from(f"<{2 * points}d", raw, at + 4)
            rings.append(list(zip(flat[::2], flat[1::2])))
            at += 4 + 16 * points
    return rings


def signed_area_and_centre(ring):
    area = x = y = 0.0
    ox, oy = ring[0]
    for (ax, ay), (bx, by) in zip(ring, ring[1:]):
        cross = (ax - ox) * (by - oy) - (bx - ox) * (ay - oy)
        area += cross
        x += cross * (ax + bx - 2 * ox)
        y += cross * (ay + by - 2 * oy)
    if area == 0:
        return 0.0, ring[0]
    return area / 2, (ox + x / (3 * area), oy + y / (3 * area))


def centre(rings):
    """The centre of the largest ring: of the main island where there are several."""
    return max((signed_area_and_centre(ring) for ring in rings), key=lambda found: abs(found[0]))[1]


def is_inside(rings, point):
    """Even-odd rule over all rings, so that holes are outside."""
    px, py = point
    inside = False
    for ring in rings:
        for (ax, ay), (bx, by) in zip(ring, ring[1:]):
            if (ay > py) != (by > py) and px < (bx - ax) * (py - ay) / (by - ay) + ax:
                inside = not inside
    return inside


def kilometres(one, other):
    """Great-circle distance."""
    lon1, lat1, lon2, lat2 = map(math.radians, (*one, *other))
    half = math.sin((lat2 - lat1) / 2) ** 2
    half += math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(min(1.0, half)))


def kilometres_to_edge(rings, point):
    """To the nearest side, on a plane that touches the globe at the point (fine below 100 km)."""
    px, py = point
    across = math.cos(math.radians(py))
    flat = [[((x - px) * across, y - py) for x, y in ring] for ring in rings]
    sides = (side for ring in flat for side in zip(ring, ring[1:]))
    nearest = min((degrees_from_origin(*side) for side in sides), default=math.inf)
    return math.radians(nearest) * EARTH_RADIUS_KM


def degrees_from_origin(start, end):
    (ax, ay), (bx, by) = start, end
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    along = 0.0 if length == 0 else min(1.0, max(0.0, -(ax * dx + ay * dy) / length))
    return math.hypot(ax + along * dx, ay + along * dy)


def radius_kilometres(rings, middle):
    return max((kilometres(middle, corner) for ring in rings for corner in ring), default=0.0)
