//! The guides for authors of rules and the plan of the README, done as they say.
//!
//! Blocks marked `sh` run in order in one folder, which holds `rules`. The
//! block marked `text` after one is what it says; `…` there stands for anything.
//! One that is followed by none must succeed. What is marked `sh until Ctrl-C`
//! is ended once it has begun to speak, and says the rest.

use std::io::{BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use super::RulesCopy;

const CHANGE_A_RULE: &str = include_str!("../../docs/change-a-rule.md");
const ADD_A_QUESTION: &str = include_str!("../../docs/add-a-question.md");
const README: &str = include_str!("../../README.md");

struct Step {
    script: &'static str,
    endless: bool,
    says: Option<&'static str>,
}

/// Each fenced block: what it is marked with, and what it holds.
fn blocks(page: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let fenced = page.split("\n```").enumerate().filter(|(at, _)| at % 2 == 1);
    fenced.map(|(_, block)| block.split_once('\n').unwrap())
}

fn steps(guide: &'static str) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for (mark, held) in blocks(guide) {
        match mark {
            "sh" => steps.push(Step { script: held, endless: false, says: None }),
            "sh until Ctrl-C" => steps.push(Step { script: held, endless: true, says: None }),
            "text" => steps.last_mut().unwrap().says = Some(held),
            other => panic!("a block is marked `{other}`"),
        }
    }
    steps
}

/// Whether a text is the expected one, where `…` stands for anything. A last
/// line of it may stand for no line at all.
fn fits(expected: &str, found: &str) -> bool {
    let expected = expected.strip_suffix("\n…").map_or(expected.to_owned(), |begun| format!("{begun}…"));
    let mut parts = expected.split('…');
    let Some(mut rest) = found.strip_prefix(parts.next().unwrap_or_default()) else { return false };
    let mut parts: Vec<&str> = parts.collect();
    let Some(last) = parts.pop() else { return rest.is_empty() };
    for part in parts {
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    rest.ends_with(last)
}

fn trimmed(text: &str) -> String {
    text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim().to_owned()
}

/// Starts a script whose complaints stand among what it says.
fn start(step: &Step, folder: &Path) -> Child {
    let program = Path::new(env!("CARGO_BIN_EXE_aiguillage")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    let exec = if step.endless { "exec " } else { "" };
    let mut command = Command::new("sh");
    // Who starts tests in the background of a plain shell has Ctrl-C ignored, and
    // every child inherits that: it must not matter.
    command
        .args(["-ec", &format!("exec 2>&1\ntrap '' INT\n{exec}{}", step.script)])
        .current_dir(folder)
        .env("PATH", path);
    command.env_remove("AIGUILLAGE_RULES").env_remove("AIGUILLAGE_DIRECTORY").env("AIGUILLAGE_LISTEN", "127.0.0.1:0");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap()
}

/// All that a script says.
fn said(child: &mut Child, endless: bool) -> String {
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    let mut said = String::new();
    if endless {
        stdout.read_line(&mut said).unwrap();
        let kill = format!("kill -TERM {}", child.id());
        assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success(), "it ended by itself: {said}");
    }
    stdout.read_to_string(&mut said).unwrap();
    trimmed(&said)
}

fn assert_does(step: &Step, folder: &Path) {
    let mut child = start(step, folder);
    let found = said(&mut child, step.endless);
    let status = child.wait().unwrap();
    match step.says.map(trimmed) {
        Some(expected) => assert!(fits(&expected, &found), "{}\nsays\n{found}\nnot\n{expected}", step.script),
        None => assert!(status.success(), "{}\nfails: {found}", step.script),
    }
}

/// Does all that a guide says, in a folder of its own; how many steps there were.
fn walk(guide: &'static str, name: &str) -> usize {
    let copy = RulesCopy::new(name);
    let folder = PathBuf::from(format!("{}-walk", copy.path()));
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::rename(&copy.0, folder.join("rules")).unwrap();
    let steps = steps(guide);
    for step in &steps {
        assert_does(step, &folder);
    }
    std::fs::remove_dir_all(folder).unwrap();
    steps.len()
}

#[test]
fn whoever_changes_a_rule_as_the_guide_says_sees_what_it_shows() {
    assert!(walk(CHANGE_A_RULE, "change-a-rule") > 8, "the guide was not read");
}

#[test]
fn whoever_adds_a_question_as_the_guide_says_sees_what_it_shows() {
    assert!(walk(ADD_A_QUESTION, "add-a-question") > 4, "the guide was not read");
}

#[test]
fn the_plan_of_the_readme_is_the_one_that_comes() {
    let shown = blocks(README).find(|(mark, held)| *mark == "text" && held.starts_with("Family benefits office"));
    let asked = blocks(README).find(|(mark, held)| *mark == "sh" && held.contains("aiguillage plan --answers -"));
    let step = Step { script: asked.unwrap().1, endless: false, says: shown.map(|(_, held)| held) };
    assert_does(&step, &std::env::temp_dir());
}

#[test]
fn an_ellipsis_stands_for_anything_and_nothing_else_does() {
    for (expected, found, same) in [
        ("a", "a", true),
        ("a", "ab", false),
        ("a…", "ab", true),
        ("a…c", "abc", true),
        ("a…c", "abcd", false),
        ("…b…d", "abcd", true),
        ("…d…b…", "abcd", false),
        ("a…a", "a", false),
        ("a\n…", "a", true),
        ("a\n…", "a\nb", true),
    ] {
        assert_eq!(fits(expected, found), same, "{expected} {found}");
    }
}
