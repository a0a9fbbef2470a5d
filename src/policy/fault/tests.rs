//! Faults are sorted, placed and shown.

use std::collections::BTreeSet;

use super::*;

const TEXT: &str = "one = 1\nété = \"où\"\n";

fn faults() -> Faults {
    let fault = |file: &str, span: Range<usize>| Fault {
        code: "unknown-name",
        message: "there is no such thing".to_owned(),
        file: file.to_owned(),
        span,
        help: Some("did you mean another?".to_owned()),
    };
    let found = vec![fault("b.toml", 0..0), fault("a.toml", 16..21), fault("a.toml", 0..3), fault("a.toml", 900..9000)];
    Faults::new(found, |path| (path == "a.toml").then_some(TEXT))
}

#[test]
fn faults_stand_by_file_and_place_within_their_text() {
    let faults = faults();
    let spans: Vec<_> = faults.iter().map(|fault| (fault.file.as_str(), fault.span.clone())).collect();
    let end = TEXT.len();
    assert_eq!(spans, [("a.toml", 0..3), ("a.toml", 16..21), ("a.toml", end..end), ("b.toml", 0..0)]);
}

#[test]
fn lines_and_columns_count_from_one_and_in_characters() {
    let json = faults().to_json();
    let second = &json["faults"][1];
    assert_eq!((&second["line"], &second["column"]), (&2.into(), &7.into()));
    assert_eq!((&second["end_line"], &second["end_column"]), (&2.into(), &11.into()));
    assert_eq!(second["help"], "did you mean another?");
}

#[test]
fn the_text_for_people_shows_code_place_line_and_help_without_colours() {
    let shown = faults().to_string();
    for part in ["unknown-name", "a.toml:2:7", "été", "did you mean another?", "b.toml: there is no such thing"] {
        assert!(shown.contains(part), "{part} is not in {shown}");
    }
    assert!(!shown.contains('\u{1b}'));
    assert!(faults().to_text(Theme::Colours).contains('\u{1b}'));
}

#[test]
fn only_a_near_name_is_suggested() {
    let known = ["internet", "income", "online"];
    assert_eq!(nearest("internett", known.into_iter()).as_deref(), Some("internet"));
    assert_eq!(nearest("onlnie", known.into_iter()).as_deref(), Some("online"));
    assert_eq!(nearest("weather", known.into_iter()), None);
}

#[test]
fn the_manual_lists_every_code_and_no_other() {
    let manual = include_str!("../../../docs/faults.md");
    let rows = manual.lines().filter_map(|line| line.strip_prefix("| `")?.split_once("` | "));
    let (listed, sentences): (BTreeSet<&str>, Vec<&str>) = rows.unzip();
    assert_eq!(listed, codes::ALL.into_iter().chain(codes::WARNINGS).collect());
    assert!(sentences.iter().all(|sentence| sentence.ends_with(". |")));
}
