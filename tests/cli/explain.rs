use serde_json::{Value, json};

use super::{RulesCopy, run, run_with};

const AT: &[&str] = &["--answers", "-", "--at", "2026-11-24T10:00"];
const OFFLINE: &str = r#"{"internet": "none", "phone": "yes", "hearing": "yes", "travel": "yes", "service": "caf", "purpose": "claim",
  "check_rights": "yes", "age": 41, "couple": "no", "children": [4, 9], "schools": [], "income": 900, "work": "unemployed",
  "housing": "tenant", "area": "city", "residence": "european"}"#;

fn explain(input: &str, more: &[&str]) -> super::Outcome {
    run_with(&[&["explain"], AT, more].concat(), input.as_bytes())
}

/// The answer to give in place of an old one: the last of those allowed.
fn new_answer(changed: &Value, old: &Value) -> Value {
    let number = &changed["number"];
    let last = changed["one_of"].as_array().and_then(|options| options.last());
    let one = last.or([&number["most"], &number["least"]].into_iter().find(|end| !end.is_null()));
    one.cloned().unwrap_or_else(|| new_list(changed, old.as_array().unwrap().clone()))
}

/// Options of which one is chosen or left, or ages of which some are others.
fn new_list(changed: &Value, mut list: Vec<Value>) -> Value {
    let aged = &changed["aged"];
    let bound = |end: &str| aged[end].as_u64().unwrap();
    if !aged.is_null() {
        list.retain(|age| !(bound("from")..=bound("to")).contains(&age.as_u64().unwrap()));
        list.extend((0..bound("least")).map(|_| aged["from"].clone()));
    }
    list.retain(|option| *option != changed["without"]);
    list.extend(changed.get("with").cloned());
    list.into()
}

fn after(change: &Value) -> String {
    let mut answers: Value = serde_json::from_str(OFFLINE).unwrap();
    for changed in change["answers"].as_array().unwrap() {
        let old = &mut answers[changed["question"].as_str().unwrap()];
        *old = new_answer(changed, old);
    }
    answers.to_string()
}

/// What a plan says of a right, in the words of a change.
fn certainty(plan: &Value, id: &str) -> String {
    let rights = plan["entitlements"].as_array().unwrap();
    rights
        .iter()
        .find(|right| right["id"] == id)
        .map_or("absent".into(), |right| right["certainty"].as_str().unwrap().into())
}

#[test]
fn whoever_answers_as_a_change_says_gets_the_plan_that_it_promises() {
    let explanation = explain(OFFLINE, &["--format", "json"]).json();
    let rights = explanation["entitlements"].as_array().unwrap();
    let changes: Vec<(&str, &Value)> = rights
        .iter()
        .flat_map(|right| {
            right["changes"].as_array().unwrap().iter().map(|change| (right["id"].as_str().unwrap(), change))
        })
        .collect();
    assert!(changes.len() >= rights.len(), "each right can change");
    let people: Vec<String> = changes.iter().map(|(_, change)| after(change)).collect();
    let plans = run_with(&[&["plan", "--format", "json"], AT].concat(), people.join("\n").as_bytes()).json_lines();
    for ((id, change), plan) in changes.iter().zip(&plans) {
        assert_eq!(certainty(plan, id), change["to"], "{id}: {change}");
    }
}

#[test]
fn every_channel_and_every_right_is_explained_with_rules_that_are_where_they_are_said_to_be() {
    let explanation = explain(OFFLINE, &["--format", "json"]).json();
    assert_eq!(explanation["service"], "caf");
    for list in ["channels", "entitlements"] {
        let explained = explanation[list].as_array().unwrap();
        assert!(explained.len() >= 5);
        assert!(explained.iter().all(|one| one["rules"][0]["line"].as_u64() > Some(0)), "{explained:?}");
    }
}

#[test]
fn text_is_in_the_language_asked_for_and_leaves_no_key_without_words() {
    let french = explain(OFFLINE, &["--lang", "fr"]).stdout;
    let english = explain(OFFLINE, &["--lang", "en"]).stdout;
    assert!(french.contains("Téléphone") && english.contains("Telephone"));
    for text in [french, english] {
        assert!(text.contains(" services/caf.toml:") && text.contains(" entitlements/rsa.toml:"));
        for prefix in ["service-", "entitlement-", "preference-", "situation-", "question-", "unit-"] {
            assert!(!text.split_whitespace().any(|word| word.starts_with(prefix)), "{text}");
        }
    }
}

#[test]
fn an_explanation_names_no_web_address() {
    for format in ["text", "json"] {
        let told = explain(OFFLINE, &["--format", format]).stdout;
        assert!(!told.contains("http") && !told.contains("www."), "{told}");
    }
}

#[test]
fn rules_of_a_folder_are_explained_by_their_own_lines() {
    let copy = RulesCopy::new("explain");
    let line = |explanation: &Value| {
        let rights = explanation["entitlements"].as_array().unwrap();
        rights.iter().find(|right| right["id"] == "rsa").unwrap()["rules"][0]["line"].as_u64().unwrap()
    };
    let before = line(&explain(OFFLINE, &["--format", "json", "--rules", copy.path()]).json());
    let file = std::path::Path::new(copy.path()).join("entitlements/rsa.toml");
    std::fs::write(&file, format!("# a remark\n{}", std::fs::read_to_string(&file).unwrap())).unwrap();
    let after = line(&explain(OFFLINE, &["--format", "json", "--rules", copy.path()]).json());
    assert_eq!(after, before + 1);
}

#[test]
fn bad_answers_are_told_in_a_sentence_and_a_missing_file_is_of_the_machine() {
    for input in ["", "{", "[]", r#"{"internet": "fibre"}"#, "{}\n{}"] {
        let outcome = explain(input, &[]);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{input}");
        assert_eq!(outcome.stderr.lines().count(), 1, "{}", outcome.stderr);
    }
    assert_eq!(explain(&format!("{{\"age\": 4{}}}", " ".repeat(2 << 20)), &[]).code, 2);
    assert_eq!(explain(OFFLINE, &["--lang", "tlh"]).code, 2);
    assert_eq!(explain(OFFLINE, &["--at", "tomorrow"]).code, 2);
    assert_eq!(run(&["explain", "--answers", "no-such-file.json"]).code, 3);
    assert_eq!(explain("{}", &["--format", "json"]).json()["service"], json!("unsure"));
}
