//! Each fault is found, at its place, all at once.

mod cases;
mod example;
mod fuzz;
mod mutation;
mod rule_set;
mod schemas;

use self::example::RULE_SET;
use self::rule_set::RuleSet;
use super::*;
use crate::policy::condition::Condition;
use crate::policy::model::{Otherwise, Reach};
use crate::policy::parameter::ParameterValue;

#[test]
fn a_whole_rule_set_loads_without_a_fault() {
    let (rules, texts) = RuleSet::new().load().unwrap_or_else(|faults| panic!("{faults}"));
    assert_eq!(rules.id, "example");
    assert_eq!(texts.languages(), ["fr", "en"]);
    assert_eq!(rules.situations.iter().map(|named| named.id.as_str()).collect::<Vec<_>>(), ["zoned", "online"]);
    let otherwise = |at: usize| rules.questions[at].only_when.as_ref().map(|only| only.otherwise.clone());
    assert_eq!(otherwise(3), Some(Otherwise::Values(vec![100])), "counted from min");
    assert_eq!(otherwise(2), Some(Otherwise::Values(vec![0, 1])), "a bit an option");
    assert_eq!(rules.services[0].channels[1].requires.condition, Condition::TRUE);
    assert_eq!(rules.services[0].contacts[1].id, "caf-web-1");
    assert_eq!(rules.services[0].contacts[0].reach, Reach::Number("3230".into()));
    assert_eq!(rules.entitlements[0].services, None);
    assert_eq!(rules.scenarios[0].answers.iter().count(), 3);
}

#[test]
fn amounts_are_kept_in_exact_millionths() {
    let (rules, _) = RuleSet::new().load().unwrap_or_else(|faults| panic!("{faults}"));
    let ParameterValue::Table { rows, beyond } = &rules.parameters[0].values[0].value else { panic!("a table") };
    assert_eq!((rows[&1], rows[&2], *beyond), (651_690_000, 977_500_000, Some(260_680_000)));
}

#[test]
fn files_that_no_rule_set_has_are_faults_and_so_are_missing_ones() {
    for (path, help) in [("question.toml", "`questions.toml`"), ("service/x.toml", "`services`"), ("a.txt", "move")] {
        let faults = RuleSet::new().add(path, "").faults();
        let fault = faults.iter().find(|fault| fault.code == "unexpected-file").unwrap_or_else(|| panic!("{faults}"));
        assert!(fault.file == path && fault.help.as_ref().is_some_and(|text| text.contains(help)), "{faults}");
    }
    for path in ["policy.toml", "questions.toml", "situations.toml", "organisations.toml"] {
        let faults = RuleSet::new().remove(path).faults();
        assert!(faults.iter().any(|fault| fault.code == "missing-file" && fault.file == path), "{faults}");
    }
}

#[test]
fn a_file_too_large_or_not_utf8_is_a_fault_of_that_file() {
    let large = RuleSet::new().add("scenarios/large.toml", &"#".repeat(1_000_001)).faults();
    assert!(large.iter().any(|fault| fault.code == "file-too-large" && fault.file == "scenarios/large.toml"));
    let latin = RuleSet::new().add_bytes("scenarios/latin.toml", b"# caf\xe9").faults();
    let fault = latin.iter().find(|fault| fault.code == "not-utf8").unwrap_or_else(|| panic!("{latin}"));
    assert_eq!((fault.file.as_str(), fault.span.start), ("scenarios/latin.toml", 5));
}

#[test]
fn faults_of_all_files_come_at_once_and_in_order() {
    let faults = RuleSet::new()
        .replace("situations.toml", "is home", "is hom")
        .replace("services/caf.toml", "organisation = \"caf\"", "organisation = \"cfa\"")
        .replace("policy.toml", "channel = \"counter\"", "channel = \"web\"")
        .faults();
    let found: Vec<&str> = faults.iter().map(|fault| fault.file.as_str()).collect();
    assert_eq!(found, ["policy.toml", "services/caf.toml", "situations.toml"], "{faults}");
}

#[test]
fn a_file_of_faulty_toml_reports_only_that_and_still_serves_the_others() {
    let faults = RuleSet::new().replace("questions.toml", "topic = \"net\"\n", "topic = \"net\" =\n").faults();
    assert!(!faults.is_empty());
    assert!(faults.iter().all(|fault| fault.code == "toml-syntax" && fault.file == "questions.toml"), "{faults}");
}

#[test]
fn the_fingerprint_changes_with_any_content_or_path() {
    let version = |set: &RuleSet| set.files().fingerprint();
    let (original, changed) = (RuleSet::new(), RuleSet::new().replace("policy.toml", "example", "other"));
    assert_eq!(version(&original), version(&RuleSet::new()));
    assert_ne!(version(&original), version(&changed));
    assert_ne!(version(&original), version(&RuleSet::new().add("scenarios/empty.toml", "")));
    assert_eq!(version(&original).len(), 12);
}

#[test]
fn the_shipped_rules_are_those_of_the_folder() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("rules");
    let (read, shipped) = (RuleFiles::read(&folder).unwrap(), RuleFiles::embedded());
    assert_eq!(read.fingerprint(), shipped.fingerprint());
    assert!(shipped.get("policy.toml").is_some());
    assert!(shipped.iter().all(|(path, _)| !path.starts_with("directory/")));
}

#[test]
fn a_file_put_in_takes_the_place_of_the_one_of_its_path_and_of_its_faults() {
    let mut files = RuleSet::new().add_bytes("policy.toml", b"\xff").files();
    assert!(load(&files).is_err());
    files.insert("policy.toml", RULE_SET[0].1);
    assert!(load(&files).is_ok());
}

#[test]
fn a_folder_reads_as_its_files_do_and_a_missing_one_says_so() {
    let folder = std::env::temp_dir().join(format!("rules-{}", std::process::id()));
    for (path, content) in RULE_SET.iter().chain(&[("directory/places.tsv", ""), (".hidden", "")]) {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
    }
    let read = RuleFiles::read(&folder).unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(read.fingerprint(), RuleSet::new().files().fingerprint());
    assert!(load(&read).is_ok());
    assert!(RuleFiles::read(&folder).unwrap_err().to_string().contains("policy.toml"));
}
