//! Counters: places where a person can go and be received.
//!
//! Must not know: rules, the person, how counters are found.

use std::sync::{Arc, OnceLock};

use serde::Serialize;

use super::hours::OpeningHours;
use super::position::Position;
use super::source::DataSet;
use super::territory::Territory;
use super::text_fields::TextFields;

const ID: usize = 0;
const NAME: usize = 1;
const STREET: usize = 2;
const POSTAL_CODE: usize = 3;
const TOWN: usize = 4;
const INSEE: usize = 5;
const PHONE: usize = 6;
const WEBSITE: usize = 7;
const HOURS: usize = 8;
const HOURS_NOTE: usize = 9;
const ACCESS_NOTE: usize = 10;

/// How well the position of a counter is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// As published, and found to lie in its commune.
    Checked,
    /// As published; its commune is not known, so it could not be checked.
    Unchecked,
    /// The middle of its commune: no position was published, or one too far away.
    Approximate,
}

/// What is known about getting in with a wheelchair or a stick.
///
/// There is no "not accessible": the published code for it is also what is written when nobody
/// has filled the field in, so it is read as unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Accessibility {
    Accessible,
    /// One has to ask beforehand.
    OnRequest,
    #[default]
    Unknown,
}

/// Whether the published hours can be told as certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum HoursStanding {
    Published,
    /// Something that alters the hours was lost or is in a note: ring before going.
    ToConfirm,
}

/// Whether the counter stays where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Mobility {
    Fixed,
    /// A bus, or a desk that moves from town to town: the place alone does not say when.
    Itinerant,
}

/// A counter of a public service.
#[derive(Debug, Clone)]
pub struct Counter {
    text: TextFields<11>,
    /// Parsed when first asked for.
    opening_hours: OnceLock<Option<OpeningHours>>,
    pub(super) kind: Arc<str>,
    pub(super) position: Option<Position>,
    pub(super) precision: Precision,
    pub(super) accessibility: Accessibility,
    pub(super) hours_standing: HoursStanding,
    pub(super) mobility: Mobility,
    pub(super) source: Arc<DataSet>,
}

/// The texts of a counter, borrowed, in the form they are stored; empty means not known.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct CounterTexts<'a> {
    pub id: &'a str,
    pub name: &'a str,
    pub street: &'a str,
    pub postal_code: &'a str,
    pub town: &'a str,
    pub insee: &'a str,
    pub phone: &'a str,
    pub website: &'a str,
    pub hours: &'a str,
    pub hours_note: &'a str,
    pub access_note: &'a str,
}

impl Counter {
    /// A fixed counter without position, whose hours are certain.
    pub(super) fn new(texts: CounterTexts<'_>, kind: Arc<str>, source: Arc<DataSet>) -> Self {
        let CounterTexts { id, name, street, postal_code, town, insee, phone, website, .. } = texts;
        let CounterTexts { hours, hours_note, access_note, .. } = texts;
        let fields = [id, name, street, postal_code, town, insee, phone, website, hours, hours_note, access_note];
        Self {
            text: TextFields::new(fields),
            opening_hours: OnceLock::new(),
            kind,
            position: None,
            precision: Precision::Unchecked,
            accessibility: Accessibility::Unknown,
            hours_standing: HoursStanding::Published,
            mobility: Mobility::Fixed,
            source,
        }
    }

    /// The same counter under another id.
    pub(super) fn with_id(mut self, id: &str) -> Self {
        self.text = self.text.with(ID, id);
        self
    }

    /// Unique within its kind; stable as long as the publisher keeps it.
    #[must_use]
    pub fn id(&self) -> &str {
        self.text.get(ID)
    }

    /// `mairie`, `france_services`, `caf` …
    #[must_use]
    pub fn kind(&self) -> &str {
        &self.kind
    }

    #[must_use]
    pub fn name(&self) -> &str {
        self.text.get(NAME)
    }

    /// Number and street, as published.
    #[must_use]
    pub fn street(&self) -> Option<&str> {
        self.text.known(STREET)
    }

    /// Of the address; may be one of a business delivery (CEDEX).
    #[must_use]
    pub fn postal_code(&self) -> Option<&str> {
        self.text.known(POSTAL_CODE)
    }

    /// The town as it stands in the address.
    #[must_use]
    pub fn town(&self) -> Option<&str> {
        self.text.known(TOWN)
    }

    /// INSEE code of its commune.
    #[must_use]
    pub fn insee(&self) -> Option<&str> {
        self.text.known(INSEE)
    }

    /// Written to be read out: `04 66 49 65 00`.
    #[must_use]
    pub fn phone(&self) -> Option<&str> {
        self.text.known(PHONE)
    }

    #[must_use]
    pub fn website(&self) -> Option<&str> {
        self.text.known(WEBSITE)
    }

    /// Opening hours in OSM syntax, as stored.
    #[must_use]
    pub fn hours_text(&self) -> Option<&str> {
        self.text.known(HOURS)
    }

    /// Opening hours; nothing when not known. The first call parses them (some tens of
    /// microseconds).
    #[must_use]
    pub fn opening_hours(&self) -> Option<&OpeningHours> {
        let parsed = self.opening_hours.get_or_init(|| OpeningHours::parse(self.hours_text()?).ok());
        parsed.as_ref()
    }

    /// What the publisher says about the hours in words ("odd weeks only"), in French.
    #[must_use]
    pub fn hours_note(&self) -> Option<&str> {
        self.text.known(HOURS_NOTE)
    }

    /// Whether a page must say "ring before going" beside the hours.
    #[must_use]
    pub fn hours_unconfirmed(&self) -> bool {
        self.hours_standing == HoursStanding::ToConfirm
    }

    #[must_use]
    pub fn accessibility(&self) -> Accessibility {
        self.accessibility
    }

    /// What the publisher says about access in words ("ramp"), in French.
    #[must_use]
    pub fn access_note(&self) -> Option<&str> {
        self.text.known(ACCESS_NOTE)
    }

    #[must_use]
    pub fn mobility(&self) -> Mobility {
        self.mobility
    }

    #[must_use]
    pub fn position(&self) -> Option<Position> {
        self.position
    }

    #[must_use]
    pub fn precision(&self) -> Precision {
        self.precision
    }

    /// Whose clock and holidays its hours follow.
    #[must_use]
    pub fn territory(&self) -> Territory {
        Territory::of_commune(self.insee().or(self.postal_code()).unwrap_or_default())
    }

    /// The data set it was read from, with its date and licence.
    #[must_use]
    pub fn source(&self) -> &DataSet {
        &self.source
    }

    pub(super) fn heap_bytes(&self) -> usize {
        self.text.heap_bytes()
    }
}
