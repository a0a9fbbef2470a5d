use super::{RulesCopy, run};

#[test]
fn every_scenario_of_the_shipped_rules_passes() {
    let told = run(&["test", "--format", "json"]);
    let json = told.json();
    assert_eq!((told.code, &json["failed"]), (0, &0.into()), "{json}");
    assert!(json["passed"].as_u64() > Some(0));
}

#[test]
fn a_scenario_that_fails_shows_what_was_expected_and_found_and_for_whom() {
    let copy = RulesCopy::new("scenario");
    let scenario = "\n[[scenario]]\nid = \"wrong\"\ntitle = \"Offline, yet expected online\"\n\
        answers = { internet = \"none\", service = \"caf\" }\nexpect = { usable = [\"web\"] }\n";
    copy.append("scenarios/wrong.toml", scenario);
    let told = run(&["test", "--rules", copy.path()]);
    assert_eq!(told.code, 1, "{}", told.stderr);
    for part in ["wrong", "expected web, found absent", "\"internet\":\"none\"", "1 failed"] {
        assert!(told.stdout.contains(part), "{part}: {}", told.stdout);
    }
}
