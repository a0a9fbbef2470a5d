//! Lets drafts into the directory: each field is checked, mended or left out, and said so.
//!
//! Must not know: any one format.

use std::collections::HashMap;
use std::sync::Arc;

use super::super::commune::{Commune, Communes};
use super::super::counter::{Counter, CounterTexts, HoursStanding, Mobility, Precision};
use super::super::hours::{HoursError, OpeningHours};
use super::super::kind;
use super::super::position::Position;
use super::super::source::DataSets;
use super::super::telephone;
use super::{CounterDraft, Fault, Harvest, Origin, place_name};

/// How far outside the circle around a commune a position may lie before it is not believed.
const TOLERANCE_KILOMETRES: f64 = 2.0;

/// The reach of a commune whose outline is not known: some are atolls far apart.
const RADIUS_WITHOUT_OUTLINE_KILOMETRES: f64 = 60.0;

/// As many figures as this in a note are a telephone number.
const FIGURES_OF_A_TELEPHONE: usize = 8;

/// What is asked again and again while drafts are let in.
struct Admission<'a> {
    communes: &'a Communes,
    sources: DataSets,
    kinds: HashMap<String, Arc<str>>,
    /// The same hours are published by hundreds of counters, and parsing them is slow.
    hours: HashMap<String, Option<HoursError>>,
}

/// Counters of the drafts that have at least an id, a kind and a name.
pub(super) fn admit_all(harvest: &mut Harvest, communes: &Communes) -> Vec<(Counter, Origin)> {
    let mut admission =
        Admission { communes, sources: DataSets::default(), kinds: HashMap::new(), hours: HashMap::new() };
    let mut admitted = Vec::with_capacity(harvest.drafts.len());
    for (draft, origin) in std::mem::take(&mut harvest.drafts) {
        let mut blame = |field, fault| harvest.blame(&origin, field, fault);
        if let Some(counter) = admission.admit(draft, &mut blame) {
            admitted.push((counter, origin));
        }
    }
    admitted
}

type Blame<'a> = dyn FnMut(&'static str, Fault) + 'a;

impl Admission<'_> {
    fn admit(&mut self, mut draft: CounterDraft, blame: &mut Blame<'_>) -> Option<Counter> {
        refuse_the_nameless(&draft, blame)?;
        let commune = self.commune_of(&draft, blame);
        if let Some(commune) = commune {
            draft.insee = commune.insee().to_owned();
        }
        let (position, precision) = settle_position(&draft, commune, blame);
        draft.phone = checked_phone(&draft.phone, blame);
        draft.website = checked_website(draft.website, blame);
        draft.hours = self.checked_hours(draft.hours, blame);
        draft.hours_note = checked_note(draft.hours_note, blame);
        let mut counter = self.counter(&draft);
        counter.position = position;
        counter.precision = precision;
        Some(counter)
    }

    fn counter(&mut self, draft: &CounterDraft) -> Counter {
        let texts = CounterTexts {
            id: &draft.id,
            name: &draft.name,
            street: &draft.street,
            postal_code: &draft.postal_code,
            town: &draft.town,
            insee: &draft.insee,
            phone: &draft.phone,
            website: &draft.website,
            hours: &draft.hours,
            hours_note: &draft.hours_note,
            access_note: &draft.access_note,
        };
        let source = self.sources.intern(draft.source.clone());
        let mut counter = Counter::new(texts, self.kind(&draft.kind), source);
        counter.accessibility = draft.accessibility;
        counter.hours_standing = draft.hours_standing.unwrap_or(HoursStanding::Published);
        counter.mobility = draft.mobility.unwrap_or(Mobility::Fixed);
        counter
    }

    fn kind(&mut self, published: &str) -> Arc<str> {
        let usual = kind::usual_name(published);
        Arc::clone(self.kinds.entry(usual.to_owned()).or_insert_with(|| usual.into()))
    }

    /// By INSEE code; for a code of the past, by postal code and name, or postal code alone if
    /// only one commune has it.
    fn commune_of(&self, draft: &CounterDraft, blame: &mut Blame<'_>) -> Option<&Commune> {
        if let Some(commune) = self.communes.by_insee(&draft.insee) {
            return Some(commune);
        }
        let candidates: Vec<_> = self.communes.with_postal_code(&draft.postal_code).collect();
        let town = place_name::bare(&draft.town);
        let named = candidates.iter().find(|commune| place_name::bare(commune.name()) == town);
        let found = named.or(candidates.first().filter(|_| candidates.len() == 1)).copied();
        if found.is_none() {
            let (insee, town) = (draft.insee.clone(), draft.town.clone());
            let postal_code = draft.postal_code.clone();
            blame("insee", Fault::UnknownCommune { insee, postal_code, town });
        }
        found
    }

    fn checked_hours(&mut self, published: String, blame: &mut Blame<'_>) -> String {
        if published.is_empty() {
            return published;
        }
        if !self.hours.contains_key(&published) {
            self.hours.insert(published.clone(), OpeningHours::parse(&published).err());
        }
        match self.hours.get(&published) {
            Some(Some(error)) => {
                blame("opening_hours", Fault::Hours(error.clone()));
                String::new()
            }
            _ => published,
        }
    }
}

fn refuse_the_nameless(draft: &CounterDraft, blame: &mut Blame<'_>) -> Option<()> {
    let needed = [("id", &draft.id), ("kind", &draft.kind), ("name", &draft.name)];
    match needed.iter().find(|(_, value)| value.is_empty()) {
        Some((field, _)) => {
            blame(field, Fault::Missing);
            None
        }
        None => Some(()),
    }
}

/// The published point if it lies in its commune, else the middle of the commune.
fn settle_position(
    draft: &CounterDraft,
    commune: Option<&Commune>,
    blame: &mut Blame<'_>,
) -> (Option<Position>, Precision) {
    let middle = commune.and_then(Commune::position);
    let (Some(latitude), Some(longitude)) = (draft.latitude, draft.longitude) else {
        return (middle, Precision::Approximate);
    };
    let Some(published) = Position::new(latitude, longitude) else {
        blame("lat", Fault::NotOnTheGlobe { latitude, longitude });
        return (middle, Precision::Approximate);
    };
    let (Some(commune), Some(middle)) = (commune, middle) else {
        return (Some(published), Precision::Unchecked);
    };
    if draft.point_is_of_commune {
        return (Some(middle), Precision::Approximate);
    }
    check_against(commune, middle, published, blame)
}

fn check_against(
    commune: &Commune,
    middle: Position,
    published: Position,
    blame: &mut Blame<'_>,
) -> (Option<Position>, Precision) {
    let radius = commune.radius_kilometres().unwrap_or(RADIUS_WITHOUT_OUTLINE_KILOMETRES);
    let lies_in = |point: Position| middle.kilometres_to(point) <= radius + TOLERANCE_KILOMETRES;
    if lies_in(published) {
        return (Some(published), Precision::Checked);
    }
    let mirrored = Position::new(published.latitude(), -published.longitude());
    if let Some(mended) = mirrored.filter(|point| lies_in(*point)) {
        blame("lon", Fault::MinusPutBack);
        return (Some(mended), Precision::Checked);
    }
    let kilometres = middle.kilometres_to(published);
    blame("lat", Fault::FarFromCommune { kilometres, commune: commune.name().to_owned() });
    (Some(middle), Precision::Approximate)
}

fn checked_phone(published: &str, blame: &mut Blame<'_>) -> String {
    let readable = telephone::readable(published);
    if readable.is_none() && !published.is_empty() {
        blame("phone", Fault::NotATelephone { published: published.to_owned() });
    }
    readable.unwrap_or_default()
}

fn checked_website(published: String, blame: &mut Blame<'_>) -> String {
    let scheme = published.starts_with("https://") || published.starts_with("http://");
    if published.is_empty() || (scheme && !published.contains(' ')) {
        return published;
    }
    blame("website", Fault::NotAWebAddress { published });
    String::new()
}

fn checked_note(published: String, blame: &mut Blame<'_>) -> String {
    let mut figures = published.split(|sign: char| sign.is_alphabetic());
    let longest = |run: &str| run.chars().filter(char::is_ascii_digit).count();
    if !figures.any(|run| longest(run) >= FIGURES_OF_A_TELEPHONE) {
        return published;
    }
    blame("hours_comment", Fault::NoteWithheld);
    String::new()
}
