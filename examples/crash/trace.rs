//! Whether each acknowledgement follows a real sync, by the system calls.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

use anyhow::{Context as _, bail};

/// Calls that write the log, bring it to the disk, or acknowledge.
const CALLS: &str = "trace=write,pwrite64,fsync,fdatasync";

pub(crate) fn run(count: u32) -> anyhow::Result<ExitCode> {
    let folder = tempfile::tempdir()?;
    let trace = folder.path().join("trace");
    let traced = Command::new("strace")
        .args(["-f", "-y", "-s", "64", "-e", CALLS, "-o"])
        .arg(&trace)
        .arg(std::env::current_exe()?)
        .args(["load-once".as_ref(), folder.path().join("store").as_os_str()])
        .arg(count.to_string())
        .stdout(Stdio::null())
        .status()
        .context("strace cannot be run; `make tools` installs it")?;
    if !traced.success() {
        bail!("the load was not traced: {traced}");
    }
    let judged = judge_file(&trace)?;
    println!("acknowledged={} unsynced={}", judged.acknowledged, judged.unsynced);
    let sound = judged.unsynced == 0 && judged.acknowledged == 3 * count;
    Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn judge_file(path: &Path) -> anyhow::Result<Judged> {
    let mut judged = Judged::default();
    for line in BufReader::new(std::fs::File::open(path)?).lines() {
        judged.take(&line?);
    }
    Ok(judged)
}

/// What the trace says so far.
#[derive(Debug, Default, PartialEq, Eq)]
struct Judged {
    acknowledged: u32,
    /// Acknowledged while something written to the log had not reached the disk,
    /// or with nothing written at all.
    unsynced: u32,
    written: bool,
    /// Syncs under way: those who wait, and whether something was written meanwhile.
    syncing: Vec<(String, bool)>,
    synced: bool,
}

impl Judged {
    /// One line: `PID call(3</path/db>, …) = 0`, in two halves when another call
    /// came between: `PID call(3</path/db> <unfinished ...>` and
    /// `PID <... call resumed>) = 0`.
    fn take(&mut self, line: &str) {
        let Some((process, call)) = line.split_once(' ') else { return };
        let call = call.trim_start();
        let begins = !call.starts_with("<...");
        let of_log = call.split(['>', ' ', ',']).next().is_some_and(|file| file.ends_with("/db"));
        if call.contains("pwrite64") && of_log && begins {
            self.write();
        } else if is_sync(call) && of_log && begins {
            self.syncing.push((process.to_owned(), false));
            self.end_of_sync(process, call);
        } else if is_sync(call) && !begins {
            self.end_of_sync(process, call);
        } else if begins && is_acknowledgement(call) {
            self.acknowledge();
        }
    }

    fn write(&mut self) {
        self.written = true;
        self.synced = false;
        for (_, meanwhile) in &mut self.syncing {
            *meanwhile = true;
        }
    }

    fn end_of_sync(&mut self, process: &str, call: &str) {
        if call.ends_with("<unfinished ...>") {
            return;
        }
        let Some(at) = self.syncing.iter().position(|(waiting, _)| waiting == process) else { return };
        let (_, meanwhile) = self.syncing.remove(at);
        self.synced |= call.ends_with("= 0") && !meanwhile;
    }

    fn acknowledge(&mut self) {
        self.acknowledged += 1;
        self.unsynced += u32::from(!self.written || !self.synced);
        (self.written, self.synced) = (false, false);
    }
}

fn is_sync(call: &str) -> bool {
    ["fdatasync", "fsync"].iter().any(|name| call.trim_start_matches("<... ").starts_with(name))
}

fn is_acknowledgement(call: &str) -> bool {
    call.starts_with("write(1<") && ["\"handoff ", "\"callback ", "\"outcome "].iter().any(|start| call.contains(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WRITE: &str = "7 pwrite64(3</s/db>, \"…\", 100, 0) = 100";
    const SYNC: &str = "7 fdatasync(4</s/db>)        = 0";
    const SAID: &str = "7 write(1</dev/null>, \"outcome 00.\\n\", 12) = 12";

    fn judged(lines: &[&str]) -> (u32, u32) {
        let mut judged = Judged::default();
        for line in lines {
            judged.take(line);
        }
        (judged.acknowledged, judged.unsynced)
    }

    #[test]
    fn an_acknowledgement_after_a_sync_is_sound() {
        assert_eq!(judged(&[WRITE, SYNC, SAID, WRITE, WRITE, SYNC, SAID]), (2, 0));
        let halves = ["7 fdatasync(4</s/db> <unfinished ...>", "7 <... fdatasync resumed>) = 0"];
        assert_eq!(judged(&[WRITE, halves[0], halves[1], SAID]), (1, 0));
    }

    #[test]
    fn an_acknowledgement_without_a_sync_of_the_log_is_found() {
        let failed = "7 fdatasync(4</s/db>)        = -1 EIO (Input/output error)";
        let of_another = "7 fdatasync(5</s/acknowledged>) = 0";
        for lines in [
            &[WRITE, SAID][..],
            &[SYNC, SAID],
            &[SYNC, WRITE, SAID],
            &[WRITE, failed, SAID],
            &[WRITE, of_another, SAID],
            &[WRITE, "7 fdatasync(4</s/db> <unfinished ...>", "8 <... fdatasync resumed>) = 0", SAID],
            &[WRITE, "7 fdatasync(4</s/db> <unfinished ...>", WRITE, "7 <... fdatasync resumed>) = 0", SAID],
        ] {
            assert_eq!(judged(lines), (1, 1), "{lines:?}");
        }
        assert_eq!(judged(&[WRITE, SYNC, SAID, SAID]), (2, 1));
    }
}
