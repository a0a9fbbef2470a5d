use std::io::{BufRead, BufReader, Write};

use super::{run, run_with, start};

const AT: &[&str] = &["plan", "--answers", "-", "--at", "2026-11-24T10:00"];
const OFFLINE: &str = r#"{"internet": "none", "phone": "yes", "travel": "yes", "service": "caf", "purpose": "claim"}"#;

fn json(input: impl AsRef<[u8]>) -> super::Outcome {
    run_with(&[AT, &["--format", "json"]].concat(), input.as_ref())
}

#[test]
fn an_offline_person_gets_a_plan_without_any_web_address() {
    let plan = json(OFFLINE).json();
    assert_eq!((&plan["known_online"], &plan["service"]), (&false.into(), &"caf".into()));
    assert!(!plan["channels"].to_string().contains("\"site\""));
    let kinds: Vec<&str> =
        plan["channels"].as_array().unwrap().iter().map(|way| way["kind"].as_str().unwrap()).collect();
    assert!(kinds.contains(&"phone") && kinds.contains(&"counter") && !kinds.contains(&"web"), "{kinds:?}");
    for key in ["policy_version", "entitlements", "evidence", "place", "next_question"] {
        assert!(plan.get(key).is_some(), "{key}");
    }
}

#[test]
fn the_moment_decides_what_is_open_and_both_forms_of_it_are_the_same() {
    let opening = |at: &str| {
        let arguments = ["plan", "--answers", "-", "--format", "json", "--at", at];
        let plan = run_with(&arguments, OFFLINE.as_bytes()).json();
        let ways = plan["channels"].as_array().unwrap().clone();
        let phone = ways.into_iter().find(|way| way["kind"] == "phone").unwrap();
        phone["contact"][0]["opening"].clone()
    };
    // Half an hour before the line opens: a clock one hour wrong finds it open.
    assert_eq!(opening("2026-11-24T08:30"), opening("2026-11-24T07:30:00Z"));
    assert_ne!(opening("2026-11-24T08:30"), opening("2026-11-24T09:30"));
}

#[test]
fn an_object_over_several_lines_is_one_person() {
    let spread = OFFLINE.replace(", ", ",\n").replace('{', "{\n");
    assert_eq!(json(&spread).json(), json(OFFLINE).json());
}

#[test]
fn text_is_in_the_language_asked_for() {
    let text = |language| run_with(&[AT, &["--lang", language]].concat(), OFFLINE.as_bytes()).stdout;
    assert!(text("fr").contains("Comment faire") && text("en").contains("What to do"));
    let refused = run_with(&[AT, &["--lang", "tlh"]].concat(), OFFLINE.as_bytes());
    assert_eq!(refused.code, 2);
}

#[test]
fn a_bad_line_is_told_with_its_number_and_the_others_get_their_plans() {
    let lines =
        [OFFLINE, "", "{\"internet\": \"fibre\"}", "not json", "[]", "{\"internet\": \"none\"", OFFLINE].join("\n");
    for format in ["json", "text"] {
        let outcome = run_with(&[AT, &["--format", format]].concat(), lines.as_bytes());
        let told = outcome.json_lines();
        assert_eq!(outcome.code, 2);
        assert_eq!(told.len(), 6);
        assert_eq!((&told[0], &told[5]), (&json(OFFLINE).json(), &json(OFFLINE).json()));
        let errors: Vec<(u64, &str)> = told[1..5]
            .iter()
            .map(|line| (line["line"].as_u64().unwrap(), line["error"]["code"].as_str().unwrap()))
            .collect();
        let expected =
            [(3, "answer-unknown-option"), (4, "answer-not-json"), (5, "answer-not-an-object"), (6, "answer-not-json")];
        assert_eq!(errors, expected);
    }
}

#[test]
fn a_bad_first_line_does_not_stop_the_others() {
    for bad in ["not json", "{\"internet\": \"none\"", "{\"internet\": \"fibre\"}", "[1,"] {
        let outcome = json(format!("{bad}\n{OFFLINE}\n{OFFLINE}\n"));
        let told = outcome.json_lines();
        assert_eq!((outcome.code, told.len()), (2, 3), "{bad}");
        assert_eq!(told[0]["line"], 1);
        assert_eq!(told[2]["service"], "caf");
    }
}

#[test]
fn bytes_that_are_no_text_and_lines_without_end_are_refused_alone() {
    let mut input = b"{\"internet\": \"\xff\"}\n".to_vec();
    input.extend(std::iter::repeat_n(b'x', 3 << 20));
    input.extend(format!("\n{OFFLINE}").as_bytes());
    let outcome = json(input);
    let told = outcome.json_lines();
    assert_eq!((outcome.code, told.len()), (2, 3));
    assert_eq!((&told[1]["line"], &told[1]["error"]["code"]), (&2.into(), &"answer-too-long".into()));
    assert_eq!(told[2]["service"], "caf");
}

#[test]
fn each_plan_is_out_before_the_next_person_speaks() {
    let mut child = start(&[AT, &["--format", "json"]].concat());
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    for _ in 0..3 {
        writeln!(stdin, "{OFFLINE}").unwrap();
        let mut line = String::new();
        stdout.read_line(&mut line).unwrap();
        assert!(line.starts_with('{') && line.ends_with("}\n"));
    }
    drop(stdin);
    assert!(child.wait().unwrap().success());
}

#[test]
fn one_bad_object_is_told_in_a_sentence_with_every_mistake() {
    let outcome = json(r#"{"internet": "fibre", "age": 300, "shoes": 43}"#);
    assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""));
    for mistake in ["`internet`", "`age`", "`shoes`"] {
        assert!(outcome.stderr.contains(mistake), "{}", outcome.stderr);
    }
    assert_eq!(outcome.stderr.lines().count(), 1);
    assert_eq!(json("").code, 2);
    assert_eq!(json("{").code, 2);
}

#[test]
fn what_cannot_be_read_is_of_the_machine_and_what_is_misspelt_is_usage() {
    assert_eq!(run(&["plan", "--answers", "no-such-file.json"]).code, 3);
    assert_eq!(run_with(&["plan", "--answers", "-", "--rules", "no-such-folder"], OFFLINE.as_bytes()).code, 3);
    assert_eq!(run_with(&["plan", "--answers", "-", "--directory", "no-such-file.jsonl"], OFFLINE.as_bytes()).code, 3);
    assert_eq!(run_with(&["plan", "--answers", "-", "--at", "tomorrow"], OFFLINE.as_bytes()).code, 2);
    assert_eq!(run(&["plan"]).code, 2);
}
