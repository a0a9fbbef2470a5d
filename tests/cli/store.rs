//! What an operator does with the store.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use aiguillage::citizen;
use aiguillage::clock;
use aiguillage::store::{AnswersText, Code, Guesser, Handoffs as _, Id, KeyRing, Randomness, SledStore};
use aiguillage::web::seal::{Seal, key};
use chrono::{DateTime, Duration, Utc};
use tempfile::TempDir;

use super::{Outcome, run, start};
use crate::store::settled;

fn noon() -> DateTime<Utc> {
    "2026-11-24T11:00:00Z".parse().unwrap()
}

/// A folder of ours with a store in it, closed.
struct State(TempDir);

impl State {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn with_store<T>(&self, work: impl FnOnce(&SledStore) -> T) -> T {
        let keys = KeyRing::of_file(&self.path("store-keys"), &Randomness::of_this_machine()).unwrap();
        let store = SledStore::open(&self.path("store"), keys, Randomness::of_this_machine()).unwrap();
        let done = work(&store);
        drop(store);
        settled(&self.path("store"));
        done
    }

    fn keep(&self) -> Code {
        let answers = AnswersText::parse(r#"{"internet":"none"}"#).unwrap();
        let french = Id::parse("fr").unwrap();
        self.with_store(|store| store.keep_handoff(&answers, &french, Duration::days(30), noon()).unwrap())
    }

    fn holds(&self, code: &Code) -> bool {
        self.with_store(|store| store.open_handoff(code, &Guesser::Client("a".to_owned()), noon()).is_ok())
    }

    fn run(&self, arguments: &[&str]) -> Outcome {
        let state = self.0.path().to_str().unwrap();
        run(&[&["store", "--state", state, "--at", "2026-11-24T12:00"], arguments].concat())
    }
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn a_store_moves_to_another_folder_with_its_codes() {
    let (from, to) = (State::new(), State::new());
    let code = from.keep();
    let export = from.path("export");
    let told = from.run(&["export", text(&export)]);
    assert_eq!(told.code, 0, "{}", told.stderr);
    assert_eq!(std::fs::metadata(&export).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(from.run(&["export", text(&export)]).code, 3, "nothing is overwritten");

    std::fs::copy(from.path("store-keys"), to.path("store-keys")).unwrap();
    assert_eq!(to.run(&["import", text(&export)]).code, 0);
    assert!(to.holds(&code));
    assert_eq!(to.run(&["verify"]).code, 0);
    assert_eq!(to.run(&["import", text(&export)]).code, 2, "nothing is imported over what is kept");
}

#[test]
fn without_its_keys_nothing_is_imported_and_no_new_key_is_made_for_an_old_store() {
    let (from, to) = (State::new(), State::new());
    from.keep();
    let export = from.path("export");
    from.run(&["export", text(&export)]);
    let refused = to.run(&["import", text(&export)]);
    assert!(refused.code != 0 && refused.stderr.contains("key"), "{}", refused.stderr);
    std::fs::remove_file(from.path("store-keys")).unwrap();
    assert_eq!(from.run(&["verify"]).code, 3);
    assert!(!from.path("store-keys").exists());
}

#[test]
fn a_purge_drops_what_has_expired() {
    let state = State::new();
    let code = state.keep();
    let told = state.run(&["purge"]);
    assert!(told.stdout.contains("0 hand-offs"), "{}", told.stdout);
    assert!(state.holds(&code));
    let folder = state.0.path().to_str().unwrap();
    let told = run(&["store", "purge", "--state", folder, "--at", "2027-01-01T12:00"]);
    assert!(told.code == 0 && told.stdout.contains("1 hand-offs"), "{}{}", told.stdout, told.stderr);
    assert!(!state.holds(&code));
}

#[test]
fn a_damaged_store_is_told_of_and_what_is_left_of_it_can_be_saved() {
    let state = State::new();
    for _ in 0..20 {
        state.keep();
    }
    let log = state.path("store/generation-1/db");
    let bytes = std::fs::read(&log).unwrap();
    let end = bytes.iter().rposition(|byte| *byte != 0).unwrap();
    std::fs::write(&log, &bytes[..end * 2 / 3]).unwrap();
    let verified = state.run(&["verify"]);
    assert_eq!(verified.code, 3);
    assert!(verified.stdout.contains("acknowledged changes are missing"), "{}", verified.stdout);
    let (whole, left) = (state.path("whole"), state.path("left"));
    assert_eq!(state.run(&["export", text(&whole)]).code, 3);
    assert_eq!(state.run(&["export", "--what-is-left", text(&left)]).code, 0);
    let new = State::new();
    std::fs::copy(state.path("store-keys"), new.path("store-keys")).unwrap();
    assert_eq!(new.run(&["import", text(&left)]).code, 0);
    assert_eq!(new.run(&["verify"]).code, 0);
}

#[test]
fn a_mistyped_folder_is_not_made() {
    let state = State::new();
    for verb in [&["verify"][..], &["purge"], &["compact"], &["export", "-"]] {
        assert_eq!(state.run(verb).code, 2, "{verb:?}");
    }
    assert!(!state.path("store").exists());
}

/// A server that is stopped at the end of the test.
struct Serving(std::process::Child, String);

impl Serving {
    fn start(state: &Path) -> Self {
        let mut child = start(&["serve", "--state", text(state), "--listen", "127.0.0.1:0", "--workers", "1"]);
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let address = line.split("http://").nth(1).unwrap().split('/').next().unwrap().to_owned();
        Self(child, address)
    }

    fn get(&self, path: &str, headers: &str) -> String {
        let mut stream = TcpStream::connect(&self.1).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n{headers}\r\n", self.1).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn with_the_store_unavailable_plans_still_come() {
    let state = State::new();
    state.keep();
    std::fs::write(state.path("store/generation-1/db"), b"no store at all").unwrap();
    let server = Serving::start(state.0.path());
    assert!(server.get("/health", "").contains(r#""store":"store-damaged""#), "{}", server.get("/health", ""));
    let seal = Seal::new(&key(state.0.path()).unwrap(), Duration::hours(citizen::LIFETIME_HOURS));
    let answers = r#"{"who":"me","answers":{"internet":"none","phone":"yes","service":"caf","purpose":"claim"}}"#;
    let cookie = format!("Cookie: answers={}\r\n", seal.seal(answers, clock::now()).unwrap());
    let plan = server.get("/en/plan", &cookie);
    assert!(plan.starts_with("HTTP/1.1 200") && plan.contains("Go in person"));
}

#[test]
fn a_server_makes_a_store_and_keeps_others_out_of_it() {
    let state = State::new();
    let server = Serving::start(state.0.path());
    assert!(server.get("/health", "").contains(r#""store":"ok""#));
    let verified = state.run(&["verify"]);
    assert!(verified.code == 3 && verified.stderr.contains("in use by another process"), "{}", verified.stderr);
    drop(server);
    assert_eq!(state.run(&["verify"]).code, 0);
}
