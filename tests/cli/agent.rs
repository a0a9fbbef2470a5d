//! Accounts on the command line, with and without a server that has the store.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use super::{Outcome, run, run_with, start};

const PASSWORD: &[u8] = "trois vélos sous la pluie\n".as_bytes();

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn state(&self) -> &str {
        self.0.path().to_str().unwrap()
    }

    fn agent(&self, arguments: &[&str], input: &[u8]) -> Outcome {
        run_with(&[&["agent", "--state", self.state()], arguments].concat(), input)
    }

    fn list(&self) -> Vec<(String, String, bool)> {
        let listed = self.agent(&["list", "--format", "json"], b"").json();
        let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
        let rows = listed.as_array().unwrap().iter();
        rows.map(|row| (text(&row["name"]), text(&row["role"]), row["disabled"].as_bool().unwrap())).collect()
    }
}

/// A server that runs until the test is over.
struct Running(Child);

impl Running {
    fn start(state: &str) -> Self {
        let mut child = start(&["serve", "--listen", "127.0.0.1:0", "--state", state]);
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        assert!(line.contains("listens"), "{line}");
        Self(child)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Makes, changes and lists accounts.
fn live(folder: &Folder) {
    assert_eq!(folder.agent(&["add", "claire"], PASSWORD).code, 0);
    assert_eq!(folder.agent(&["add", "Samir", "--role", "supervisor"], PASSWORD).code, 0);
    let row = |name: &str, role: &str, disabled| (name.to_owned(), role.to_owned(), disabled);
    assert_eq!(folder.list(), [row("claire", "agent", false), row("samir", "supervisor", false)]);
    assert_eq!(folder.agent(&["disable", "claire"], b"").code, 0);
    assert_eq!(folder.agent(&["role", "samir", "administrator"], b"").code, 0);
    assert_eq!(folder.list(), [row("claire", "agent", true), row("samir", "administrator", false)]);
    assert_eq!(folder.agent(&["enable", "claire"], b"").code, 0);
    assert_eq!(folder.agent(&["password", "claire"], "quatre chats dans un tiroir".as_bytes()).code, 0);
    for (refused, why) in [
        (folder.agent(&["add", "claire"], PASSWORD), "already"),
        (folder.agent(&["password", "nobody"], PASSWORD), "no such account"),
        (folder.agent(&["disable", "samir"], b""), "last administrator"),
        (folder.agent(&["role", "samir", "agent"], b""), "last administrator"),
    ] {
        assert_eq!(refused.code, 2, "{}", refused.stderr);
        assert!(refused.stderr.contains(why), "{}", refused.stderr);
    }
}

#[test]
fn accounts_are_made_listed_and_changed() {
    live(&Folder::new());
}

#[test]
fn accounts_are_made_listed_and_changed_while_a_server_has_the_store() {
    let folder = Folder::new();
    let _server = Running::start(folder.state());
    live(&folder);
}

#[test]
fn a_server_that_is_gone_leaves_no_command_waiting() {
    let folder = Folder::new();
    drop(Running::start(folder.state()));
    live(&folder);
    let _again = Running::start(folder.state());
    assert_eq!(folder.list().len(), 2);
}

#[test]
fn only_the_owner_can_hand_commands_to_a_server() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new();
    let _server = Running::start(folder.state());
    let mode = std::fs::metadata(folder.0.path().join("control")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn a_server_without_the_store_takes_no_commands_from_the_one_that_has_it() {
    let folder = Folder::new();
    let _first = Running::start(folder.state());
    let _second = Running::start(folder.state());
    assert_eq!(folder.agent(&["add", "claire"], PASSWORD).code, 0);
    assert_eq!(folder.list().len(), 1);
}

#[test]
fn a_password_that_may_not_be_is_refused_with_what_to_do_and_nothing_is_made() {
    let folder = Folder::new();
    for (password, why) in [
        ("short", "too short"),
        ("", "too short"),
        ("claire claire claire", "name"),
        ("aaaaaaaaaaaaaaaaaaa", "repeats"),
    ] {
        let refused = folder.agent(&["add", "claire"], password.as_bytes());
        assert_eq!(refused.code, 2);
        assert!(refused.stderr.contains(why) && !refused.stderr.contains("aaaaa"), "{}", refused.stderr);
    }
    assert_eq!(folder.agent(&["add", "Not a name"], PASSWORD).code, 2);
    assert_eq!(folder.list(), []);
}

#[test]
fn there_is_no_argument_for_a_password_and_no_hash_in_a_list() {
    let folder = Folder::new();
    for argument in ["--password", "-p"] {
        assert_eq!(folder.agent(&["add", "claire", argument, "trois vélos sous la pluie"], b"").code, 2);
    }
    assert_eq!(folder.agent(&["add", "claire", "trois vélos sous la pluie"], b"").code, 2);
    folder.agent(&["add", "claire"], PASSWORD);
    for format in ["text", "json"] {
        let listed = folder.agent(&["list", "--format", format], b"").stdout;
        assert!(listed.contains("claire") && !listed.contains("argon2"), "{listed}");
    }
}

#[test]
fn settings_of_the_provider_that_could_let_nobody_or_anybody_in_are_refused_at_the_start() {
    let folder = Folder::new();
    let base = ["serve", "--listen", "127.0.0.1:0", "--state", folder.state(), "--oidc-issuer"];
    for more in [
        &["https://a.example"][..],
        &["https://a.example", "--oidc-client", "c", "--public-address", "https://b.example"],
        &["http://a.example", "--oidc-client", "c", "--public-address", "https://b.example", "--oidc-role", "x=agent"],
        &["https://a.example", "--oidc-client", "c", "--public-address", "b.example", "--oidc-role", "x=agent"],
        &["https://a.example", "--oidc-client", "c", "--public-address", "https://b.example", "--oidc-role", "x=king"],
    ] {
        let refused = run(&[&base[..], more].concat());
        assert_eq!(refused.code, 2, "{more:?}: {}", refused.stderr);
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_aiguillage"));
    command.args(base).args(["https://a.example", "--oidc-client", "c", "--public-address", "https://b.example"]);
    command.args(["--oidc-role", "x=agent", "--oidc-secret-file", "/nowhere/secret"]).stdout(Stdio::null());
    assert_eq!(command.stderr(Stdio::null()).status().unwrap().code(), Some(2));
}
