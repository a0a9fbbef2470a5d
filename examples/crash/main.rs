//! Kills a process that keeps things, again and again, and looks for what it had
//! acknowledged.
//!
//! ```sh
//! cargo run --example crash -- 200         # ends with lost=0 duplicated=0 rounds=200
//! cargo run --example crash -- traced 50   # ends with acknowledged=150 unsynced=0
//! ```
//! A killed process leaves its writes in the memory of the kernel, so the first
//! cannot tell whether they had reached the disk. The second can: it traces the
//! system calls (`strace`) and looks for a sync before each acknowledgement.
//!
//! `crash 20 early` and `crash 20 twice` are loads that do it wrong, and must
//! end with something lost, or duplicated.

mod judge;
mod load;
mod token;
mod trace;

use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader, Lines};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, ExitCode, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use aiguillage::clock::Stopwatch;
use aiguillage::store::Randomness;
use anyhow::{Context as _, bail};

use self::judge::{Judge, Verdict};
use self::load::Manner;
use self::token::Acknowledged;

/// Rounds in one folder, so that stores crash again that crashed before.
const SERIES: u16 = 25;
/// Milliseconds: the longest life after the first acknowledgement, and of a
/// child that is killed while it still opens the store.
const LONGEST: (u64, u64) = (120, 30);

fn main() -> anyhow::Result<ExitCode> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["load", folder, round, manner] => load::keep_on(Path::new(folder), round.parse()?, Manner::parse(manner)?),
        ["load-once", folder, count] => load::keep_some(Path::new(folder), count.parse()?),
        ["traced", count] => trace::run(count.parse()?),
        [rounds] => crash(rounds.parse()?, Manner::Right),
        [rounds, manner] => crash(rounds.parse()?, Manner::parse(manner)?),
        _ => bail!("crash ROUNDS [early|twice], or crash traced COUNT"),
    }
}

fn crash(rounds: u16, manner: Manner) -> anyhow::Result<ExitCode> {
    let (mut whole, mut acknowledged) = (Verdict::default(), 0);
    for first in (0..rounds).step_by(usize::from(SERIES)) {
        let folder = tempfile::tempdir()?;
        let mut judge = Judge::new(folder.path());
        for round in first..rounds.min(first + SERIES) {
            acknowledged += judge.hear(round_of(folder.path(), round, manner)?);
            whole = whole + judge.look_at_the_latest().with_context(|| format!("after round {round}"))?;
        }
        whole = whole + judge.look_at_everything()?;
    }
    let Verdict { lost, duplicated } = whole;
    println!("{acknowledged} writes were acknowledged");
    println!("lost={lost} duplicated={duplicated} rounds={rounds}");
    Ok(if lost + duplicated == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// One life of the load, and what it acknowledged before it was killed.
fn round_of(folder: &Path, round: u16, manner: Manner) -> anyhow::Result<Vec<Acknowledged>> {
    let arguments = [OsStr::new("load"), folder.as_os_str()];
    let mut child = Command::new(std::env::current_exe()?)
        .args(arguments)
        .args([round.to_string(), manner.name().to_owned()])
        .stdout(Stdio::piped())
        .spawn()?;
    let output = child.stdout.take().context("the load has no output")?;
    let heard = overhear(BufReader::new(output).lines());
    let lines = live_and_die(&mut child, &heard)?;
    lines.iter().map(|line| Acknowledged::parse(line)).collect()
}

/// Reads whole lines in a thread of its own; a line cut short by the kill is no
/// acknowledgement.
fn overhear(lines: Lines<BufReader<ChildStdout>>) -> Receiver<String> {
    let (say, heard) = channel();
    std::thread::spawn(move || {
        let whole = lines.map_while(Result::ok).map_while(|line| line.strip_suffix('.').map(str::to_owned));
        whole.for_each(|line| drop(say.send(line)));
    });
    heard
}

/// Lets the child live for a random time, kills it, and hears it to the end.
fn live_and_die(child: &mut Child, heard: &Receiver<String>) -> anyhow::Result<Vec<String>> {
    let [early, length, ..] = Randomness::of_this_machine().bytes::<8>()?;
    let share = |longest: u64| Duration::from_micros(longest * 1000 * u64::from(length) / 255);
    let mut lines = Vec::new();
    let life = if early < 64 {
        share(LONGEST.1)
    } else {
        lines.push(heard.recv().context("the load ended by itself")?);
        share(LONGEST.0)
    };
    let watch = Stopwatch::start();
    while let Some(left) = life.checked_sub(watch.elapsed()) {
        lines.extend(heard.recv_timeout(left).ok());
    }
    child.kill()?;
    let ended = child.wait()?;
    if ended.code().is_some() {
        bail!("the load ended by itself: {ended}");
    }
    lines.extend(heard.iter());
    Ok(lines)
}
