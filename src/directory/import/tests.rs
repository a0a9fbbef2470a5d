use std::io::Write;

use super::super::{Accessibility, Directory, OfficeOrder, Precision};
use super::*;

/// The counters that development data holds beside the checkout.
const COUNTERS: &str = "../shared/data/directory/counters.jsonl.gz";
const ONE_DILA_RECORD: &str = "../shared/data/directory/dila-local-2021-one-record.json";

fn shared(relative: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut places = root.ancestors().map(|folder| folder.join(relative.trim_start_matches("../")));
    let found = places.find(|path| path.exists());
    found.unwrap_or_else(|| {
        panic!("this test reads {relative}, from the root of the project: put the shared data beside the checkout")
    })
}

/// A folder of its own for one test, removed at the end.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("aiguillage-import-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.join(name);
        std::fs::write(&path, text).unwrap();
        path
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn shipped_with(path: &Path) -> (Directory, ImportReport) {
    Directory::shipped().unwrap().with_external(path).unwrap()
}

fn import_lines(name: &str, lines: &str) -> (Directory, ImportReport) {
    let scratch = Scratch::new(name);
    shipped_with(&scratch.file("counters.jsonl", lines))
}

fn codes(report: &ImportReport) -> Vec<&'static str> {
    report.faults.iter().map(|fault| fault.fault.code()).collect()
}

fn only_of<'a>(directory: &'a Directory, kind: &str) -> &'a Counter {
    let mut found = directory.counters().iter().filter(|counter| counter.kind() == kind);
    let first = found.next().unwrap();
    assert!(found.next().is_none());
    first
}

#[test]
fn good_lines_load_and_bad_ones_are_located() {
    let lines = concat!(
        r#"{"id":"a","kind":"caf","name":"CAF de la Lozère","insee":"48095","lat":44.52,"lon":3.5}"#,
        "\n",
        "not json\n\n",
        r#"{"id":"b","kind":"caf"}"#,
        "\n",
    );
    let (directory, report) = import_lines("located", lines);
    assert_eq!((report.records, report.loaded(), report.refused()), (3, 1, 2));
    let mut places: Vec<_> = report.faults.iter().map(|f| (f.place, f.field, f.fault.code())).collect();
    places.sort();
    assert_eq!(
        places,
        [(RecordPlace::Line(2), "", "import/not-json"), (RecordPlace::Line(4), "name", "import/missing"),]
    );
    assert_eq!(only_of(&directory, "caf").precision(), Precision::Checked);
}

#[test]
fn two_places_with_one_id_are_both_kept() {
    let lines = concat!(
        r#"{"id":"a","kind":"caf","name":"CAF","insee":"48095"}"#,
        "\n",
        r#"{"id":"a","kind":"caf","name":"CAF","insee":"30007"}"#,
    );
    let (directory, report) = import_lines("id", lines);
    assert_eq!(codes(&report), ["import/id-twice"]);
    let ids: Vec<_> = directory.counters().iter().filter(|c| c.kind() == "caf").map(Counter::id).collect();
    assert_eq!(ids, ["a", "a#2"]);
}

#[test]
fn a_field_of_the_wrong_type_is_left_out_and_the_counter_kept() {
    let (directory, report) =
        import_lines("type", r#"{"id":"a","kind":"caf","name":"CAF","insee":"48095","lat":"north","phone":["1"]}"#);
    assert_eq!(codes(&report), ["import/wrong-type", "import/wrong-type"]);
    assert_eq!(only_of(&directory, "caf").precision(), Precision::Approximate);
}

#[test]
fn a_point_far_from_its_commune_gives_way_to_the_middle_of_the_commune() {
    let (directory, report) =
        import_lines("far", r#"{"id":"a","kind":"caf","name":"CAF","insee":"48095","lat":48.85,"lon":2.35}"#);
    assert_eq!(codes(&report), ["import/far-from-commune"]);
    let counter = only_of(&directory, "caf");
    assert_eq!(counter.position(), directory.commune("48095").unwrap().position());
    assert_eq!(counter.precision(), Precision::Approximate);
}

#[test]
fn a_missing_minus_sign_is_put_back() {
    let (directory, report) =
        import_lines("minus", r#"{"id":"a","kind":"caf","name":"CAF","insee":"97105","lat":15.99,"lon":61.73}"#);
    assert_eq!(codes(&report), ["import/minus-put-back"]);
    assert!(only_of(&directory, "caf").position().unwrap().longitude() < 0.0);
}

#[test]
fn hours_that_would_be_misread_are_left_out() {
    let (directory, report) = import_lines(
        "hours",
        r#"{"id":"a","kind":"caf","name":"CAF","insee":"48095","opening_hours":"Tu, Th, Fr 13:30-18:00"}"#,
    );
    assert_eq!(codes(&report), ["hours/day-without-hours"]);
    assert!(only_of(&directory, "caf").opening_hours().is_none());
}

#[test]
fn a_note_makes_the_hours_uncertain_and_one_with_a_telephone_is_not_shown() {
    let line = |note: &str| {
        format!(
            r#"{{"id":"a","kind":"caf","name":"CAF","insee":"48095","opening_hours":"Mo 09:00-12:00","hours_comment":"{note}"}}"#
        )
    };
    let (directory, _) = import_lines("note", &line("semaines impaires uniquement"));
    let counter = only_of(&directory, "caf");
    assert!(counter.hours_unconfirmed());
    assert_eq!(counter.hours_note(), Some("semaines impaires uniquement"));
    let (directory, report) = import_lines("private", &line("sur rendez-vous au 06.00.00.00.00"));
    assert_eq!(codes(&report), ["import/note-withheld"]);
    let counter = only_of(&directory, "caf");
    assert!(counter.hours_unconfirmed() && counter.hours_note().is_none());
}

#[test]
fn a_bus_is_itinerant_and_its_hours_are_those_of_all_its_stops() {
    let (directory, _) = import_lines(
        "bus",
        r#"{"id":"a","kind":"bus_france_services","name":"Bus","insee":"48095","opening_hours":"Mo 09:00-12:00"}"#,
    );
    let bus = only_of(&directory, "bus_france_services");
    assert_eq!(bus.mobility(), Mobility::Itinerant);
    assert!(bus.hours_unconfirmed());
}

#[test]
fn mobile_numbers_of_lists_with_private_ones_are_withheld() {
    let (directory, report) = import_lines(
        "mobile",
        r#"{"id":"a","kind":"ccas","name":"X","insee":"48095","phone":"+33600000000","source":"MedNum / x"}"#,
    );
    assert_eq!(codes(&report), ["import/mobile-withheld"]);
    assert_eq!(only_of(&directory, "ccas").phone(), None);
}

#[test]
fn one_place_listed_twice_is_one_and_the_entry_that_says_more_is_kept() {
    let lines = concat!(
        r#"{"id":"a","kind":"france_services","name":"X","insee":"48095","phone":"0466490000","lat":44.52,"lon":3.5}"#,
        "\n",
        r#"{"id":"b","kind":"msap","name":"X","insee":"48095","phone":"04 66 49 00 00","lat":44.52,"lon":3.5,"opening_hours":"Mo 09:00-12:00"}"#,
    );
    let (directory, report) = import_lines("double", lines);
    assert_eq!(report.merged, 1);
    assert_eq!(only_of(&directory, "france_services").id(), "b");
}

#[test]
fn a_mairie_from_outside_replaces_the_shipped_one_of_its_commune() {
    let (directory, report) =
        import_lines("mairie", r#"{"id":"new","kind":"mairie","name":"Mairie de Mende","insee":"48095"}"#);
    assert_eq!(report.replaced, 1);
    let mende = directory.commune("48095").unwrap();
    let found = directory.offices(&["mairie"], mende, OfficeOrder::CompetentFirst, 9);
    assert_eq!(found.iter().map(|office| office.counter.id()).collect::<Vec<_>>(), ["new"]);
}

#[test]
fn one_of_each_kind_is_named_before_a_second_of_any() {
    let lines = concat!(
        r#"{"id":"c","kind":"caf","name":"CAF","insee":"48095","lat":44.52,"lon":3.5}"#,
        "\n",
        r#"{"id":"f","kind":"france_services","name":"F","insee":"48095","lat":44.53,"lon":3.5}"#,
        "\n",
        r#"{"id":"g","kind":"france_services","name":"G","insee":"48095","lat":44.51,"lon":3.48}"#,
        "\n",
        r#"{"id":"far","kind":"caf","name":"CAF","insee":"75111","lat":48.86,"lon":2.38}"#,
    );
    let (directory, _) = import_lines("turns", lines);
    let mende = directory.commune("48095").unwrap();
    let kinds = |limit| {
        let found = directory.offices(&["caf", "france_services", "mairie"], mende, OfficeOrder::CompetentFirst, limit);
        found.iter().map(|office| office.counter.kind().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(kinds(3), ["caf", "france_services", "mairie"]);
    assert_eq!(kinds(9), ["caf", "france_services", "mairie", "france_services"]);
}

#[test]
fn files_that_cannot_be_read_say_so() {
    let scratch = Scratch::new("unreadable");
    let code = |path: PathBuf| Directory::shipped().unwrap().with_external(&path).unwrap_err().code();
    assert_eq!(code(scratch.0.join("missing.jsonl")), "directory/not-readable");
    assert_eq!(code(scratch.file("counters.xlsx", "")), "directory/unknown-format");
    assert_eq!(code(scratch.file("a.json", "{")), "directory/not-json");
    let cut = scratch.0.join("cut.jsonl.gz");
    std::fs::write(&cut, [0x1f, 0x8b, 8, 0]).unwrap();
    assert_eq!(code(cut), "directory/not-readable");
    let empty = scratch.0.join("empty");
    std::fs::create_dir(&empty).unwrap();
    assert_eq!(code(empty), "directory/nothing-to-read");
}

#[test]
fn a_packed_file_reads_like_a_plain_one() {
    let scratch = Scratch::new("packed");
    let path = scratch.0.join("counters.jsonl.gz");
    let mut packed = flate2::write::GzEncoder::new(std::fs::File::create(&path).unwrap(), flate2::Compression::fast());
    packed.write_all(br#"{"id":"a","kind":"caf","name":"CAF","insee":"48095"}"#).unwrap();
    packed.finish().unwrap();
    assert_eq!(shipped_with(&path).1.loaded(), 1);
}

const DILA_SERVICES: &str = r#"{"service":[
 {"id":"u-1","nom":"Caisse d'allocations familiales (CAF) de la Lozère - Mende","ancien_code_pivot":"caf-48095-01",
  "pivot":[{"type_service_local":"caf","code_insee_commune":["48095"]}],"statut":"active","statut_de_diffusion":"true",
  "adresse":[{"type_adresse":"Adresse postale","numero_voie":"BP 1","code_postal":"48000","nom_commune":"Mende","latitude":"44.5","longitude":"3.5"},
             {"type_adresse":"Adresse","numero_voie":"Sans point","code_postal":"48000","nom_commune":"Mende","latitude":"","longitude":""},
             {"type_adresse":"Adresse","numero_voie":"1 rue de la Gare","code_postal":"48000","nom_commune":"Mende","latitude":"44.52","longitude":"3.5","accessibilite":"ACC","note_accessibilite":"rampe"}],
  "telephone":[{"valeur":"3230","description":""}],"date_modification":"03/06/2026 07:55:01",
  "plage_ouverture":[{"nom_jour_debut":"Lundi","nom_jour_fin":"Vendredi","valeur_heure_debut_1":"09:00:00","valeur_heure_fin_1":"12:00:00","valeur_heure_debut_2":"13:30:00","valeur_heure_fin_2":"13:30:00","commentaire":"semaines impaires"},
                     {"nom_jour_debut":"Samedi","nom_jour_fin":"","valeur_heure_debut_1":"09:00:00","valeur_heure_fin_1":"11:00:00"}]},
 {"id":"u-2","nom":"Maison départementale","pivot":[{"type_service_local":"maison_handicapees","code_insee_commune":"30007"}],
  "adresse":[{"type_adresse":"Adresse","code_postal":"30100","nom_commune":"Alès","accessibilite":"NAC"}]},
 {"id":"u-3","nom":"Mairie déléguée - X","pivot":[{"type_service_local":"mairie","code_insee_commune":"48095"}]},
 {"id":"u-4","nom":"Fermé","pivot":[{"type_service_local":"caf"}],"statut":"inactive"},
 {"id":"u-5","nom":"Ministère","pivot":[]}
]}"#;

#[test]
fn the_format_of_dila_is_read_with_its_traps() {
    let scratch = Scratch::new("dila");
    let (directory, report) = shipped_with(&scratch.file("2026-data.gouv_local.json", DILA_SERVICES));
    assert_eq!((report.records, report.loaded()), (5, 3));
    assert_eq!(codes(&report), ["import/empty-span", "import/not-active", "import/no-kind"]);
    assert_eq!(report.replaced, 0, "a mairie déléguée does not replace the mairie");
    let caf = only_of(&directory, "caf");
    assert_eq!(caf.hours_text(), Some("Mo-Fr 09:00-12:00; Sa 09:00-11:00"));
    assert_eq!((caf.hours_note(), caf.hours_unconfirmed()), (Some("semaines impaires"), true));
    assert_eq!((caf.street(), caf.phone()), (Some("1 rue de la Gare"), Some("3230")));
    assert_eq!((caf.accessibility(), caf.access_note()), (Accessibility::Accessible, Some("rampe")));
    assert_eq!(caf.source().date, "2026-06-03");
    assert_eq!(only_of(&directory, "mdph").accessibility(), Accessibility::Unknown);
}

#[test]
fn the_table_of_communes_makes_an_office_competent_wherever_it_stands() {
    let scratch = Scratch::new("competence");
    scratch.file("services.json", DILA_SERVICES);
    let table = r#"[{"code_insee_commune":"30007","nom":"Alès","type_service_local":[
        {"code_type_service_local":"caf","organisme":"caf-48095-01"},{"code_type_service_local":"maison_handicapees","organisme":["u-2"]}]}]"#;
    scratch.file("commune.json", table);
    let (directory, report) = shipped_with(&scratch.0);
    assert_eq!((report.competences, report.files.len()), (2, 2));
    let ales = directory.commune("30007").unwrap();
    let found = directory.offices(&["caf", "mdph"], ales, OfficeOrder::CompetentFirst, 2);
    let ids: Vec<_> = found.iter().map(|office| (office.counter.id(), office.competent)).collect();
    assert_eq!(ids, [("u-1", true), ("u-2", true)]);
}

#[test]
fn of_two_competent_offices_the_nearer_comes_first_and_either_order_can_be_asked() {
    let scratch = Scratch::new("orders");
    let counters = concat!(
        r#"{"id":"far","kind":"caf","name":"F","insee":"30007","lat":44.12,"lon":4.08}"#,
        "\n",
        r#"{"id":"near","kind":"caf","name":"N","insee":"48095","lat":44.52,"lon":3.5}"#,
        "\n",
        r#"{"id":"other","kind":"caf","name":"O","insee":"48095","lat":44.53,"lon":3.49}"#,
    );
    scratch.file("counters.jsonl", counters);
    let table = r#"{"commune":[{"code_insee_commune":"48095","type_service_local":[{"code_type_service_local":"caf","organisme":["far","near"]}]}]}"#;
    scratch.file("commune.json", table);
    let (directory, _) = shipped_with(&scratch.0);
    let mende = directory.commune("48095").unwrap();
    let ids = |order| {
        let found = directory.offices(&["caf"], mende, order, 3);
        found.iter().map(|office| office.counter.id().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(ids(OfficeOrder::CompetentFirst), ["near", "far", "other"]);
    assert_eq!(ids(OfficeOrder::NearestFirst), ["other", "near", "far"]);
}

#[test]
fn the_published_record_of_2021_is_read() {
    let (directory, report) = shipped_with(&shared(ONE_DILA_RECORD));
    assert_eq!((report.loaded(), report.replaced, report.faults.len()), (1, 1, 0));
    let commune = directory.commune("27115").unwrap();
    let found = directory.offices(&["mairie"], commune, OfficeOrder::CompetentFirst, 2);
    let mairie = found.first().unwrap().counter;
    assert_eq!(mairie.hours_text(), Some("Mo 16:30-18:30; Th 16:30-18:30"));
    assert!(!mairie.hours_unconfirmed(), "the national directory keeps its comments");
    assert_eq!(mairie.website(), Some("https://www.breux-sur-avre.fr"));
}

#[test]
fn the_counters_of_development_load_and_no_line_is_refused() {
    let (directory, report) = shipped_with(&shared(COUNTERS));
    assert_eq!((report.records, report.refused()), (58_597, 0));
    assert_eq!(report.loaded() + report.merged, report.records);
    for counter in directory.counters() {
        assert!(counter.hours_text().is_none() || counter.opening_hours().is_some(), "{}", counter.id());
        assert!(counter.accessibility() == Accessibility::Unknown);
    }
}
