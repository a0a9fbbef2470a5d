//! Points on the globe and the distance between them.
//!
//! Must not know: communes, counters.

use serde::Serialize;

/// Mean radius of the Earth, in kilometres (IUGG).
const EARTH_RADIUS_KM: f64 = 6371.0088;

/// A point, in degrees of WGS 84. Both numbers are finite and in range.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Position {
    latitude: f64,
    longitude: f64,
}

impl Position {
    /// A point of the globe; nothing if the latitude is not within ±90 or the longitude ±180.
    #[must_use]
    pub fn new(latitude: f64, longitude: f64) -> Option<Self> {
        let fits = latitude.abs() <= 90.0 && longitude.abs() <= 180.0;
        fits.then_some(Self { latitude, longitude })
    }

    /// Degrees north of the equator.
    #[must_use]
    pub fn latitude(self) -> f64 {
        self.latitude
    }

    /// Degrees east of Greenwich.
    #[must_use]
    pub fn longitude(self) -> f64 {
        self.longitude
    }

    /// Great-circle distance in kilometres.
    #[must_use]
    pub fn kilometres_to(self, other: Self) -> f64 {
        kilometres_of_chord(self.on_unit_sphere(), other.on_unit_sphere())
    }

    /// The point on a sphere of radius 1, where nearer in a straight line is nearer on the ground.
    pub(super) fn on_unit_sphere(self) -> [f64; 3] {
        let (latitude, longitude) = (self.latitude.to_radians(), self.longitude.to_radians());
        let from_axis = latitude.cos();
        [from_axis * longitude.cos(), from_axis * longitude.sin(), latitude.sin()]
    }
}

/// The arc above a straight line between two points of the unit sphere, in kilometres.
pub(super) fn kilometres_of_chord(one: [f64; 3], other: [f64; 3]) -> f64 {
    let squares = one.iter().zip(other).map(|(a, b)| (a - b).powi(2));
    let chord = squares.sum::<f64>().sqrt();
    2.0 * EARTH_RADIUS_KM * (chord / 2.0).min(1.0).asin()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn point(latitude: f64, longitude: f64) -> Position {
        Position::new(latitude, longitude).unwrap()
    }

    #[test]
    fn paris_and_marseille_are_661_kilometres_apart() {
        let distance = point(48.8566, 2.3522).kilometres_to(point(43.2965, 5.3698));
        assert!((distance - 660.5).abs() < 1.0, "{distance}");
    }

    #[test]
    fn what_is_not_on_the_globe_is_no_position() {
        assert_eq!(Position::new(91.0, 0.0), None);
        assert_eq!(Position::new(f64::NAN, 0.0), None);
        assert_eq!(Position::new(0.0, 180.5), None);
    }

    proptest! {
        #[test]
        fn distance_agrees_with_the_haversine_formula(
            a in -90.0..90.0f64, b in -180.0..180.0f64, c in -90.0..90.0f64, d in -180.0..180.0f64
        ) {
            let (p, q) = (a.to_radians(), c.to_radians());
            let half = ((q - p) / 2.0).sin().powi(2)
                + p.cos() * q.cos() * ((d - b).to_radians() / 2.0).sin().powi(2);
            let haversine = 2.0 * EARTH_RADIUS_KM * half.sqrt().min(1.0).asin();
            let ours = point(a, b).kilometres_to(point(c, d));
            prop_assert!((ours - haversine).abs() < 0.01 || haversine > 20_000.0, "{ours} {haversine}");
        }
    }
}
