//! When there is a check, told without a clock: changes are a list, and so is
//! what is read after each.

use std::cell::RefCell;
use std::sync::mpsc;
use std::time::Duration;

use super::changes::{Heard, settled};
use super::*;

fn files(situations: &str) -> RuleFiles {
    holding("situations.toml", situations)
}

fn holding(path: &str, content: &str) -> RuleFiles {
    RuleFiles::from_memory([(path, content.as_bytes()), ("policy.toml", b"")])
}

/// What each check was told has changed, if after each change the folder held
/// the next of these; each check ends so.
fn told(held: &[Option<RuleFiles>], ends: impl Fn() -> Result<(), Stop>) -> (Vec<String>, Result<(), Stop>) {
    let mut told = Vec::new();
    let after = RefCell::new(held.iter().skip(1));
    let changes = held.iter().skip(1).map(|_| Ok(()));
    let read = || after.borrow_mut().next().cloned().flatten();
    let ended = each_time(changes, held[0].clone(), read, |changed| {
        told.push(named(changed));
        ends()
    });
    (told, ended)
}

#[test]
fn only_files_that_are_others_are_checked_again_and_named() {
    let (told, ended) =
        told(&[Some(files("a")), Some(files("a")), Some(files("b")), Some(files("b")), Some(files("a"))], || Ok(()));
    assert_eq!(told, ["situations.toml", "situations.toml"]);
    assert!(ended.is_ok());
}

#[test]
fn a_file_that_came_went_or_cannot_be_taken_is_named() {
    let held = [Some(files("")), Some(holding("services/caf.toml", "")), Some(holding("services/caf.txt", ""))];
    assert_eq!(told(&held, || Ok(())).0, ["services/caf.toml, situations.toml", "services/caf.toml, services/caf.txt"]);
}

#[test]
fn a_folder_that_goes_and_comes_back_is_told_of_once_each() {
    let (told, ended) = told(&[Some(files("a")), None, None, Some(files("a")), Some(files("b"))], || Ok(()));
    assert_eq!(told, ["the folder is gone", "the folder is back", "situations.toml"]);
    assert!(ended.is_ok());
}

#[test]
fn a_watch_that_fails_and_a_check_that_cannot_go_on_end_it() {
    let (told, ended) = told(&[Some(files("a")), Some(files("b")), Some(files("c"))], || Err(Stop::Faulty));
    assert!(told.len() == 1 && matches!(ended, Err(Stop::Faulty)));
    let broken = std::iter::once(Err(anyhow::anyhow!("no more watches")));
    assert!(matches!(each_time(broken, Some(files("a")), || Some(files("b")), |_| Ok(())), Err(Stop::Machine(_))));
}

#[test]
fn faults_do_not_end_it_but_a_reader_who_went_away_does() {
    let mut out = Vec::new();
    assert!(go_on(Err(Stop::Faulty), Format::Json, &mut out).is_ok());
    let unreadable = RuleFiles::read(std::path::Path::new("no-such-folder")).unwrap_err();
    assert!(go_on(Err(Stop::Machine(unreadable.into())), Format::Json, &mut out).is_ok());
    let line: serde_json::Value = serde_json::from_slice(&out).unwrap();
    assert_eq!(line["error"]["code"], "rules-unreadable");
    let closed = std::io::Error::from(std::io::ErrorKind::BrokenPipe);
    assert!(go_on(Err(closed.into()), Format::Json, &mut out).is_err());
}

#[test]
fn many_files_are_counted() {
    let files: Vec<String> = (0..9).map(|file| format!("{file}.toml")).collect();
    assert_eq!(named(&files), "0.toml, 1.toml, 2.toml, 3.toml, 4.toml and 4 more");
    assert_eq!(named(&files[..5]), "0.toml, 1.toml, 2.toml, 3.toml, 4.toml");
}

#[test]
fn changes_at_once_are_one_and_ctrl_c_is_heard_among_them() {
    let heard = |all: &[Heard]| {
        let (sender, heard) = mpsc::channel();
        for one in all {
            sender.send(*one).unwrap();
        }
        drop(sender);
        let quiet = Duration::from_hours(1);
        [settled(&heard, quiet), settled(&heard, quiet)]
    };
    assert_eq!(heard(&[Heard::Change, Heard::Change, Heard::Change]), [true, false]);
    assert_eq!(heard(&[Heard::Change, Heard::Stop]), [false, false]);
    assert_eq!(heard(&[]), [false, false]);
}
