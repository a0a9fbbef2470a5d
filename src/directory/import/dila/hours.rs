//! Hours in the form of DILA: `plage_ouverture`, two spans from one day to another.
//!
//! What a comment adds ("odd weeks only") cannot be computed with: it is kept beside the hours,
//! which are then to be confirmed.

use chrono::{NaiveTime, Weekday};
use serde_json::Value;

use super::super::super::hours::week::Week;
use super::super::fields::{list, nested_text};
use super::super::{Fault, Harvest, Origin};

const SPANS: [(&str, &str); 2] =
    [("valeur_heure_debut_1", "valeur_heure_fin_1"), ("valeur_heure_debut_2", "valeur_heure_fin_2")];

/// The week in OSM syntax; empty when no hours are given.
pub(super) fn to_text(service: &Value, origin: &Origin, harvest: &mut Harvest) -> String {
    let mut week = Week::default();
    for range in list(service, "plage_ouverture") {
        for (start, end) in SPANS {
            if let Err(fault) = add(&mut week, range, start, end) {
                harvest.blame(origin, "plage_ouverture", fault);
            }
        }
    }
    week.to_text()
}

/// Adds one span; an empty last day is the first, an empty span is none at all.
fn add(week: &mut Week, range: &Value, start: &str, end: &str) -> Result<(), Fault> {
    let (start, end) = (nested_text(range, start), nested_text(range, end));
    if start.is_empty() && end.is_empty() {
        return Ok(());
    }
    let first = nested_text(range, "nom_jour_debut");
    let last = nested_text(range, "nom_jour_fin");
    let days = weekday(&first).zip(weekday(if last.is_empty() { &first } else { &last }));
    let added = days.zip(time(&start).zip(time(&end)));
    let added = added.is_some_and(|((first, last), (start, end))| week.add(first, last, start, end));
    if added { Ok(()) } else { Err(Fault::EmptySpan { day: first }) }
}

fn weekday(name: &str) -> Option<Weekday> {
    match name.to_lowercase().as_str() {
        "lundi" => Some(Weekday::Mon),
        "mardi" => Some(Weekday::Tue),
        "mercredi" => Some(Weekday::Wed),
        "jeudi" => Some(Weekday::Thu),
        "vendredi" => Some(Weekday::Fri),
        "samedi" => Some(Weekday::Sat),
        "dimanche" => Some(Weekday::Sun),
        _ => None,
    }
}

fn time(text: &str) -> Option<NaiveTime> {
    let formats = ["%H:%M:%S", "%H:%M"];
    formats.iter().find_map(|format| NaiveTime::parse_from_str(text, format).ok())
}

/// Every comment on the hours, in the order of the record.
pub(super) fn note(service: &Value) -> String {
    let of_ranges = list(service, "plage_ouverture").into_iter().map(|range| nested_text(range, "commentaire"));
    let whole = std::iter::once(nested_text(service, "commentaire_plage_ouverture"));
    let known: Vec<_> = of_ranges.chain(whole).filter(|note| !note.is_empty()).collect();
    known.join(" ; ")
}
