//! Communes, and which of them a postal code may mean.
//!
//! Must not know: counters, distances to them.

use std::collections::HashMap;

use super::position::Position;
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
        let fields: Vec<&str> = line.split('\t').collect();
        let &[insee, name, department, population, latitude, longitude, radius, _origin, codes] =
            fields.as_slice()
        else {
            return None;
        };
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

    /// Paris, Lyon or Marseille for one of their arrondissements.
    #[must_use]
    pub fn whole_city(&self) -> Option<&'static str> {
        match self.insee().get(..3)? {
            "751" => Some("75056"),
            "693" if self.insee() >= "69381" && self.insee() <= "69389" => Some("69123"),
            "132" if self.insee() >= "13201" && self.insee() <= "13216" => Some("13055"),
            _ => None,
        }
    }

    pub(super) fn heap_bytes(&self) -> usize {
        self.text.heap_bytes()
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
        let mut communes = Self {
            by_insee: HashMap::with_capacity(all.len()),
            by_postal_code: HashMap::with_capacity(8192),
            all,
        };
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
