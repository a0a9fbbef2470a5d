//! The program from outside: arguments and input in, output and exit code out.

mod check;
mod explain;
mod graph;
mod guide;
mod interview;
mod plan;
mod schema;
mod store;
mod test;
mod watch;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// What came of one run.
struct Outcome {
    code: i32,
    stdout: String,
    stderr: String,
}

impl Outcome {
    fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {}{}", self.stdout, self.stderr))
    }

    fn json_lines(&self) -> Vec<serde_json::Value> {
        self.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

fn start(arguments: &[&str]) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_aiguillage"));
    command.args(arguments);
    for variable in ["RULES", "DIRECTORY", "STATE", "STORE", "STORE_KEY_FILE", "STORE_KEYS"] {
        command.env_remove(format!("AIGUILLAGE_{variable}"));
    }
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

fn run_with(arguments: &[&str], input: &[u8]) -> Outcome {
    let mut child = start(arguments);
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // The program may stop before it has read everything.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Outcome { code: output.status.code().unwrap(), stdout: text(output.stdout), stderr: text(output.stderr) }
}

fn run(arguments: &[&str]) -> Outcome {
    run_with(arguments, b"")
}

/// A copy of the shipped rules to break, gone at the end of the test.
struct RulesCopy(PathBuf);

impl RulesCopy {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("aiguillage-{name}-{}", std::process::id()));
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("rules"), &folder);
        Self(folder)
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }

    fn append(&self, file: &str, text: &str) {
        let path = self.0.join(file);
        let old = std::fs::read_to_string(&path).unwrap_or_default();
        std::fs::write(path, old + text).unwrap();
    }
}

impl Drop for RulesCopy {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The folder `directory` holds counters, not rules.
fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_file() {
            std::fs::copy(entry.path(), target).unwrap();
        } else if entry.file_name() != "directory" {
            copy(&entry.path(), &target);
        }
    }
}

#[test]
fn help_tells_the_exit_codes() {
    let help = run(&["--help"]);
    assert_eq!(help.code, 0);
    assert!(help.stdout.contains("Exit codes"));
}

#[test]
fn a_command_that_does_not_exist_is_bad_usage() {
    assert_eq!(run(&["route"]).code, 2);
}

#[test]
fn what_the_directory_refuses_is_bad_input_and_what_it_cannot_read_is_of_the_machine() {
    assert_eq!(run(&["directory", "nearest", "--postal-code", "00000"]).code, 2);
    assert_eq!(run(&["directory", "import", "no-such-file.jsonl"]).code, 3);
}

#[test]
fn a_reader_who_goes_away_is_no_fault() {
    let mut child = start(&["interview"]);
    drop(child.stdout.take());
    child.stdin.take().unwrap().write_all(b"0\n".repeat(50).as_slice()).unwrap_or_default();
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8(output.stderr).unwrap()), (Some(0), String::new()));
}
