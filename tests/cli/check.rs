use super::{RulesCopy, run};

#[test]
fn the_shipped_rules_have_no_fault_and_every_guarantee_is_proved() {
    let told = run(&["check", "--format", "json"]);
    assert_eq!(told.code, 0, "{}", told.stderr);
    let summary = told.json();
    assert_eq!(summary["faults"], serde_json::json!([]));
    assert_eq!(summary["languages"], serde_json::json!(["fr", "en"]));
    assert!(summary["guarantees"].as_array().unwrap().iter().all(|proof| proof["holds"] == true));
    assert_eq!(summary["warnings"], serde_json::json!([]));
    assert!(summary["combinations"].as_str().unwrap().len() > 12);
}

#[test]
fn a_folder_with_the_shipped_rules_is_the_same_version() {
    let copy = RulesCopy::new("same");
    let version = |arguments: &[&str]| run(arguments).json()["policy_version"].clone();
    let shipped = version(&["check", "--format", "json"]);
    assert_eq!(version(&["check", "--format", "json", "--rules", copy.path()]), shipped);
    copy.append("preferences.toml", "\n# a remark\n");
    assert_ne!(version(&["check", "--format", "json", "--rules", copy.path()]), shipped);
}

#[test]
fn every_fault_is_told_at_once_with_its_file_and_line() {
    let copy = RulesCopy::new("faults");
    copy.append("situations.toml", "\nodd = \"internet is fibre\"\n");
    copy.append("preferences.toml", "\n[[preference]]\nid = \"x\"\nwhen = \"nobody\"\nfirst = \"phone\"\n");
    let told = run(&["check", "--format", "json", "--rules", copy.path()]);
    assert_eq!(told.code, 1);
    let faults = told.json()["faults"].as_array().unwrap().clone();
    for file in ["situations.toml", "preferences.toml"] {
        assert!(faults.iter().any(|fault| fault["file"] == file && fault["line"].as_u64() > Some(1)), "{faults:?}");
    }
    let text = run(&["check", "--rules", copy.path()]);
    assert_eq!((text.code, text.stdout.as_str()), (1, ""));
    assert!(text.stderr.contains("situations.toml") && text.stderr.contains("faults in the rules"));
}

#[test]
fn a_guarantee_that_does_not_hold_names_the_person_who_falls_through() {
    let copy = RulesCopy::new("guarantee");
    copy.append("guarantees.toml", "\n[[guarantee]]\nid = \"always-by-phone\"\nalways = \"usable(phone)\"\n");
    for language in ["fr", "en"] {
        copy.append(&format!("texts/{language}/guarantees.ftl"), "\nguarantee-always-by-phone = Phone\n");
    }
    let told = run(&["check", "--format", "json", "--rules", copy.path()]);
    assert_eq!(told.code, 1, "{}", told.stderr);
    let proofs = told.json()["guarantees"].as_array().unwrap().clone();
    let broken: Vec<_> = proofs.iter().filter(|proof| proof["holds"] == false).collect();
    assert_eq!(broken.len(), 1);
    assert!(broken[0]["counterexample"].is_object());
}

#[test]
fn rules_that_are_not_there_are_of_the_machine() {
    let told = run(&["check", "--rules", "no-such-folder"]);
    assert_eq!(told.code, 3);
    assert_eq!(told.stderr.lines().count(), 1);
}
