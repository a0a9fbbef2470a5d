//! `check --watch`, as an author of rules has it beside an editor. Reading what
//! it says waits until it says it; nothing here waits for a time.

use std::io::{BufRead, BufReader, Lines};
use std::process::{Child, ChildStderr, ChildStdout, Command};

use super::{RulesCopy, run, start};

struct Watching {
    child: Child,
    stdout: Lines<BufReader<ChildStdout>>,
    stderr: Lines<BufReader<ChildStderr>>,
}

impl Watching {
    fn start(copy: &RulesCopy, format: &str) -> Self {
        let mut child = start(&["check", "--watch", "--format", format, "--rules", copy.path()]);
        let stdout = BufReader::new(child.stdout.take().unwrap()).lines();
        let stderr = BufReader::new(child.stderr.take().unwrap()).lines();
        Self { child, stdout, stderr }
    }

    /// The next result of which this holds: a busy machine may see a change in two.
    fn until(&mut self, holds: impl Fn(&serde_json::Value) -> bool) -> serde_json::Value {
        let mut results = self.stdout.by_ref().map(|line| serde_json::from_str(&line.unwrap()).unwrap());
        results.find(holds).expect("it goes on")
    }

    fn until_sound(&mut self) {
        self.until(|result| result["faults"] == serde_json::json!([]));
    }

    #[track_caller]
    fn ends_on(mut self, signal: &str) {
        let kill = format!("kill -{signal} {}", self.child.id());
        assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
        assert_eq!(self.child.wait().unwrap().code(), Some(0));
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Whether a line with this part comes.
fn tells(lines: &mut Lines<impl BufRead>, part: &str) -> bool {
    lines.any(|line| line.unwrap().contains(part))
}

/// As editors save: written beside the file, then put in its place.
fn save(copy: &RulesCopy, file: &str, text: &str) {
    let beside = copy.0.join(".being-saved");
    std::fs::write(&beside, text).unwrap();
    std::fs::rename(beside, copy.0.join(file)).unwrap();
}

#[test]
fn a_fault_is_told_when_it_is_saved_and_gone_when_it_is_mended() {
    let copy = RulesCopy::new("watched");
    let sound = std::fs::read_to_string(copy.0.join("situations.toml")).unwrap();
    let mut watching = Watching::start(&copy, "json");
    watching.until_sound();
    save(&copy, "situations.toml", &sound.replace("internet is none", "internet is nonne"));
    let fault = watching.until(|result| result["faults"][0].is_object())["faults"][0].clone();
    assert_eq!((&fault["code"], &fault["file"]), (&"unknown-name".into(), &"situations.toml".into()));
    save(&copy, "situations.toml", &sound);
    watching.until_sound();
    watching.ends_on("INT");
}

#[test]
fn a_folder_that_goes_and_comes_back_is_watched_again() {
    let copy = RulesCopy::new("comes-back");
    let away = copy.0.with_extension("away");
    let mut watching = Watching::start(&copy, "json");
    watching.until_sound();
    std::fs::rename(&copy.0, &away).unwrap();
    watching.until(|result| result["error"]["code"] == "rules-unreadable");
    std::fs::rename(&away, &copy.0).unwrap();
    watching.until_sound();
    copy.append("situations.toml", "\nodd = \"internet is fibre\"\n");
    watching.until(|result| result["faults"][0].is_object());
    watching.ends_on("TERM");
}

#[test]
fn in_text_each_check_is_headed_by_what_changed() {
    let copy = RulesCopy::new("watched-text");
    let mut watching = Watching::start(&copy, "text");
    assert!(tells(&mut watching.stdout, "Ctrl-C ends it"));
    copy.append("situations.toml", "\nodd = \"internet is fibre\"\n");
    assert!(tells(&mut watching.stdout, "changed: situations.toml"));
    assert!(tells(&mut watching.stderr, "1 fault in the rules"));
    watching.ends_on("INT");
}

#[test]
fn without_a_folder_there_is_nothing_to_watch() {
    let told = run(&["check", "--watch"]);
    assert_eq!(told.code, 2);
    assert!(told.stderr.contains("--rules DIR"), "{}", told.stderr);
    assert_eq!(run(&["check", "--watch", "--rules", "no-such-folder"]).code, 3);
}
