//! `aiguillage directory nearest`: what a person of a commune would be told of.

use std::io::Write;

use anyhow::{bail, ensure};
use chrono::{NaiveDateTime, TimeZone, Utc};
use clap::Args;
use serde_json::{Value, json};

use super::{External, Format, load};
use crate::directory::{Commune, Counter, Directory, Nearby, OfficeOrder, OpenSpan, Opening, Territory};

/// Kinds shown when none is asked for: those every rule set falls back on.
const USUAL_KINDS: [&str; 3] = ["france_services", "ccas", "mairie"];

/// Arguments of `nearest`.
#[derive(Debug, Args)]
pub struct NearestArgs {
    #[arg(long, value_name = "CODE", required_unless_present = "commune")]
    postal_code: Option<String>,
    /// INSEE code of the commune, when the postal code means several.
    #[arg(long, value_name = "INSEE")]
    commune: Option<String>,
    /// Kind of counter, best first; may be repeated.
    #[arg(long = "kind", value_name = "KIND")]
    kinds: Vec<String>,
    /// Local date and time, 2026-11-24T10:00, to say what is open.
    #[arg(long, value_name = "TIME", value_parser = local_time)]
    at: Option<NaiveDateTime>,
    #[arg(long, default_value_t = 6, value_name = "N")]
    limit: usize,
    #[command(flatten)]
    external: External,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

fn local_time(text: &str) -> Result<NaiveDateTime, String> {
    let read = |format| NaiveDateTime::parse_from_str(text, format).ok();
    let found = read("%Y-%m-%dT%H:%M").or_else(|| read("%Y-%m-%dT%H:%M:%S"));
    found.ok_or_else(|| "write the date and time as 2026-11-24T10:00".to_owned())
}

pub(super) fn run(arguments: &NearestArgs, stdout: &mut dyn Write) -> anyhow::Result<()> {
    let (directory, _) = load(arguments.external.path.as_deref())?;
    let commune = commune(&directory, arguments)?;
    let given: Vec<&str> = arguments.kinds.iter().map(String::as_str).collect();
    let kinds = if given.is_empty() { &USUAL_KINDS[..] } else { &given };
    let found = directory.offices(kinds, commune, OfficeOrder::CompetentFirst, arguments.limit);
    match arguments.format {
        Format::Text => print_text(commune, &found, arguments.at, stdout),
        Format::Json => Ok(writeln!(stdout, "{:#}", as_json(commune, &found, arguments.at))?),
    }
}

/// The commune that was named, or the only one of the postal code.
fn commune<'a>(directory: &'a Directory, arguments: &NearestArgs) -> anyhow::Result<&'a Commune> {
    if let Some(insee) = &arguments.commune {
        let Some(commune) = directory.commune(insee) else {
            bail!("no commune has the INSEE code {insee}");
        };
        let code = arguments.postal_code.as_deref();
        let fits = code.is_none_or(|code| commune.postal_codes().any(|own| own == code));
        ensure!(fits, "{} does not have the postal code {}", commune.name(), code.unwrap_or_default());
        return Ok(commune);
    }
    let code = arguments.postal_code.as_deref().unwrap_or_default();
    match directory.communes_with_postal_code(code).as_slice() {
        [] => bail!("no commune has the postal code {code}"),
        [only] => Ok(only),
        several => {
            let names = several.iter().map(|commune| format!("--commune {} ({})", commune.insee(), commune.name()));
            bail!("{code} means several communes, choose one: {}", names.collect::<Vec<_>>().join(", "))
        }
    }
}

fn print_text(
    commune: &Commune,
    found: &[Nearby<'_>],
    at: Option<NaiveDateTime>,
    stdout: &mut dyn Write,
) -> anyhow::Result<()> {
    writeln!(stdout, "{} ({})", commune.name(), commune.insee())?;
    if found.is_empty() {
        writeln!(stdout, "  no counter of these kinds is known here")?;
    }
    for office in found {
        print_office(office, at, stdout)?;
    }
    Ok(())
}

fn print_office(office: &Nearby<'_>, at: Option<NaiveDateTime>, stdout: &mut dyn Write) -> anyhow::Result<()> {
    let counter = office.counter;
    let far = office.kilometres.map_or("distance not known".to_owned(), |km| format!("{km:.1} km"));
    let competent = if office.competent { ", competent" } else { "" };
    writeln!(stdout, "\n{} ({}, {far}{competent})", counter.name(), counter.kind())?;
    let address = [counter.street(), counter.postal_code(), counter.town()];
    writeln!(stdout, "  {}", address.into_iter().flatten().collect::<Vec<_>>().join(" "))?;
    if let Some(phone) = counter.phone() {
        writeln!(stdout, "  {phone}")?;
    }
    if let Some(hours) = counter.hours_text() {
        let confirm = if counter.hours_unconfirmed() { " (ring before going)" } else { "" };
        writeln!(stdout, "  {hours}{confirm}")?;
    }
    if let Some(moment) = at {
        writeln!(stdout, "  {}", spoken(opening(counter, moment)))?;
    }
    let source = counter.source();
    writeln!(stdout, "  {} {}", source.title, source.date)?;
    Ok(())
}

/// The moment is meant by the clock of the counter's place.
fn opening(counter: &Counter, local: NaiveDateTime) -> Opening {
    let place = counter.territory();
    match (counter.opening_hours(), moment(place, local)) {
        (Some(hours), Some(now)) => hours.at(place, now),
        _ => Opening::Unknown,
    }
}

fn moment(place: Territory, local: NaiveDateTime) -> Option<chrono::DateTime<Utc>> {
    let there = place.time_zone().from_local_datetime(&local).earliest()?;
    Some(there.with_timezone(&Utc))
}

fn spoken(opening: Opening) -> String {
    let time = |moment: NaiveDateTime| moment.format("%Y-%m-%d %H:%M").to_string();
    match opening {
        Opening::AlwaysOpen => "open day and night".to_owned(),
        Opening::OpenUntil(end) => format!("open until {}", time(end)),
        Opening::OpensAt(start) => format!("closed, opens {}", time(start)),
        Opening::Unknown => "opening not known".to_owned(),
    }
}

fn as_json(commune: &Commune, found: &[Nearby<'_>], at: Option<NaiveDateTime>) -> Value {
    json!({
        "commune": { "insee": commune.insee(), "name": commune.name() },
        "offices": found.iter().map(|office| office_json(office, at)).collect::<Vec<_>>(),
    })
}

fn office_json(office: &Nearby<'_>, at: Option<NaiveDateTime>) -> Value {
    let counter = office.counter;
    json!({
        "id": counter.id(),
        "kind": counter.kind(),
        "name": counter.name(),
        "street": counter.street(),
        "postal_code": counter.postal_code(),
        "town": counter.town(),
        "insee": counter.insee(),
        "phone": counter.phone(),
        "website": counter.website(),
        "kilometres": office.kilometres.map(|km| (km * 10.0).round() / 10.0),
        "competent": office.competent,
        "position": counter.position(),
        "precision": counter.precision(),
        "accessibility": counter.accessibility(),
        "hours": counter.hours_text(),
        "hours_note": counter.hours_note(),
        "hours_unconfirmed": counter.hours_unconfirmed(),
        "opening": at.map(|moment| opening_json(opening(counter, moment))),
        "today": at.map(|moment| today(counter, moment)),
        "source": counter.source(),
    })
}

fn opening_json(opening: Opening) -> Value {
    match opening {
        Opening::AlwaysOpen => json!({ "state": "always_open" }),
        Opening::OpenUntil(end) => json!({ "state": "open", "until": end }),
        Opening::OpensAt(start) => json!({ "state": "closed", "opens_at": start }),
        Opening::Unknown => json!({ "state": "unknown" }),
    }
}

fn today(counter: &Counter, moment: NaiveDateTime) -> Vec<String> {
    let spans = counter.opening_hours().map(|hours| hours.on(counter.territory(), moment.date()));
    let written = |span: OpenSpan| format!("{}-{}", span.start.format("%H:%M"), span.end.format("%H:%M"));
    spans.unwrap_or_default().into_iter().map(written).collect()
}
