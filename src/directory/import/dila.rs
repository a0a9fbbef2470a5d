//! The national directory of DILA (*annuaire de l'administration, base de données locales*):
//! services, and the table that says which office is competent for a commune.
//!
//! Reads the JSON of the 2021 and 2026 issues: `{"service": […]}` or a bare array; for the
//! table `{"commune": […]}`, a bare array, or one commune a file. Unpack the published
//! `.tar.bz2` first. Named persons (`affectation_personne`) are not read.

mod hours;

use std::io::BufRead;
use std::path::Path;

use serde_json::Value;

use super::super::competence::Competence;
use super::super::counter::{Accessibility, HoursStanding};
use super::super::error::DirectoryError;
use super::super::kind;
use super::super::source::{DataSet, readable_date};
use super::fields::{list, nested_text};
use super::records::for_each_record;
use super::{CounterDraft, Fault, Harvest, Origin, RecordPlace};

pub(super) fn read(path: &Path, reader: impl BufRead, harvest: &mut Harvest) -> Result<(), DirectoryError> {
    let mut origin = Origin { file: path.into(), place: RecordPlace::Record(0) };
    let mut number = 0;
    let receive = |record: Value| {
        number += 1;
        origin.place = RecordPlace::Record(number);
        read_record(&record, &origin, harvest);
    };
    for_each_record(reader, receive).map_err(|source| DirectoryError::NotJson { path: path.into(), source })
}

fn read_record(record: &Value, origin: &Origin, harvest: &mut Harvest) {
    harvest.records += 1;
    if record.get("type_service_local").is_some() {
        read_competences(record, harvest);
    } else if record.is_object() {
        read_service(record, origin, harvest);
    } else {
        let reason = "it is not between braces".to_owned();
        harvest.blame(origin, "", Fault::NotJson { reason });
    }
}

/// One commune: for each kind, the id or ids of the office that must deal with it.
fn read_competences(commune: &Value, harvest: &mut Harvest) {
    let insee = nested_text(commune, "code_insee_commune");
    for entry in list(commune, "type_service_local") {
        let published = nested_text(entry, "code_type_service_local");
        for counter in list(entry, "organisme").into_iter().filter_map(Value::as_str) {
            harvest.competences.push(Competence {
                insee: insee.as_str().into(),
                kind: kind::usual_name(&published).into(),
                counter: counter.trim().into(),
            });
        }
    }
}

fn read_service(service: &Value, origin: &Origin, harvest: &mut Harvest) {
    if !is_published(service) {
        return harvest.blame(origin, "statut", Fault::NotActive);
    }
    let kinds = kinds(service);
    if kinds.is_empty() {
        return harvest.blame(origin, "pivot", Fault::NoKind);
    }
    remember_former_id(service, harvest);
    let draft = draft(service, origin, harvest);
    for kind in kinds {
        harvest.drafts.push((CounterDraft { kind, ..draft.clone() }, origin.clone()));
    }
}

fn is_published(service: &Value) -> bool {
    let status = nested_text(service, "statut");
    let shown = nested_text(service, "statut_de_diffusion");
    matches!(status.as_str(), "" | "active") && matches!(shown.as_str(), "" | "true")
}

/// A service may have several kinds; it is then a counter of each.
fn kinds(service: &Value) -> Vec<String> {
    let mut kinds: Vec<String> = Vec::new();
    let name = nested_text(service, "nom");
    for pivot in list(service, "pivot") {
        let kind = exact_kind(&nested_text(pivot, "type_service_local"), &name).to_owned();
        if !kind.is_empty() && !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds
}

/// DILA files the small town halls of a commune under `mairie` too; they are not competent.
fn exact_kind<'a>(published: &'a str, name: &str) -> &'a str {
    let usual = kind::usual_name(published);
    match usual {
        "mairie" if name.starts_with("Mairie déléguée") => "mairie_deleguee",
        "mairie" if name.starts_with("Mairie annexe") => "mairie_annexe",
        _ => usual,
    }
}

fn remember_former_id(service: &Value, harvest: &mut Harvest) {
    let former = nested_text(service, "ancien_code_pivot");
    if !former.is_empty() {
        harvest.former_ids.insert(former.into(), nested_text(service, "id").into());
    }
}

fn draft(service: &Value, origin: &Origin, harvest: &mut Harvest) -> CounterDraft {
    let nothing = Value::Null;
    let address = best_address(service).unwrap_or(&nothing);
    let note = hours::note(service);
    CounterDraft {
        id: nested_text(service, "id"),
        kind: String::new(),
        name: nested_text(service, "nom"),
        street: street(address),
        postal_code: nested_text(address, "code_postal"),
        town: nested_text(address, "nom_commune"),
        insee: insee(service),
        phone: first(service, "telephone"),
        website: first(service, "site_internet"),
        hours: hours::to_text(service, origin, harvest),
        hours_standing: (!note.is_empty()).then_some(HoursStanding::ToConfirm),
        hours_note: note,
        access_note: nested_text(address, "note_accessibilite"),
        latitude: degrees(address, "latitude"),
        longitude: degrees(address, "longitude"),
        point_is_of_commune: false,
        accessibility: accessibility(address),
        mobility: None,
        source: source(service, origin),
    }
}

/// The commune of the service itself; of its pivot when that is all there is (a list in 2026).
fn insee(service: &Value) -> String {
    let own = nested_text(service, "code_insee_commune");
    let of_pivots = || list(service, "pivot").into_iter().flat_map(|pivot| list(pivot, "code_insee_commune"));
    if own.is_empty() { of_pivots().find_map(Value::as_str).unwrap_or_default().to_owned() } else { own }
}

/// Where one goes, with a point if there is one; a postal address only if nothing else is given.
fn best_address(service: &Value) -> Option<&Value> {
    let merit = |address: &&Value| {
        let to_go = nested_text(address, "type_adresse") == "Adresse";
        (to_go, degrees(address, "latitude").is_some())
    };
    // Of equals the first published, which max_by_key would pass over.
    list(service, "adresse").into_iter().rev().max_by_key(merit)
}

fn street(address: &Value) -> String {
    let parts = ["complement1", "complement2", "numero_voie", "service_distribution"];
    let known = parts.map(|part| nested_text(address, part));
    known.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn degrees(address: &Value, field: &str) -> Option<f64> {
    match address.get(field)? {
        Value::Number(number) => number.as_f64(),
        value => value.as_str()?.trim().parse().ok(),
    }
}

/// `NAC` is also what stands when nobody has filled the field in.
fn accessibility(address: &Value) -> Accessibility {
    match nested_text(address, "accessibilite").as_str() {
        "ACC" => Accessibility::Accessible,
        "DEM" => Accessibility::OnRequest,
        _ => Accessibility::Unknown,
    }
}

/// The first value of a list of `{"valeur": …}`.
fn first(service: &Value, field: &str) -> String {
    let values = list(service, field).into_iter().map(|entry| nested_text(entry, "valeur"));
    values.into_iter().find(|value| !value.is_empty()).unwrap_or_default()
}

fn source(service: &Value, origin: &Origin) -> DataSet {
    let file = origin.file.file_name().map(|name| name.to_string_lossy().into_owned());
    DataSet {
        title: "Annuaire de l’administration, base de données locales".to_owned(),
        publisher: "Direction de l’information légale et administrative (DILA)".to_owned(),
        version: file.unwrap_or_default(),
        date: readable_date(&nested_text(service, "date_modification")),
        licence: "Licence Ouverte 2.0".to_owned(),
        url: "https://lecomarquage.service-public.gouv.fr/donnees_locales_v4/all_latest.tar.bz2".to_owned(),
    }
}
