//! New rules while running: on SIGHUP or a change in the folder. A rule set with
//! faults never replaces a sound one.

use std::path::{Path, PathBuf};
use std::sync::{Arc, mpsc};
use std::time::Duration;

use notify::{RecursiveMode, Watcher as _};

use super::running::Running;
use crate::policy::{Policy, RuleFiles};

/// Editors write in several steps: wait until the folder has been quiet.
const QUIET: Duration = Duration::from_millis(200);

/// Watches a folder of rules from a thread of its own, for as long as the
/// process runs.
///
/// # Errors
/// The folder cannot be watched, or signals cannot be received.
pub fn watch(running: Arc<Running>, folder: PathBuf) -> anyhow::Result<()> {
    let (sender, changes) = mpsc::channel();
    let on_signal = sender.clone();
    on_hangup(move || {
        // The receiver lives as long as the process.
        let _ = on_signal.send(());
    })?;
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        if event.is_ok_and(|event| !event.kind.is_access()) {
            let _ = sender.send(());
        }
    })?;
    watcher.watch(&folder, RecursiveMode::Recursive)?;
    std::thread::spawn(move || {
        let _watcher = watcher;
        while changes.recv().is_ok() {
            while changes.recv_timeout(QUIET).is_ok() {}
            reload(&running, &folder);
        }
    });
    Ok(())
}

/// Without a folder there is nothing to load again: SIGHUP is noted, and the
/// server goes on.
///
/// # Errors
/// Signals cannot be received.
pub fn ignore_signal() -> anyhow::Result<()> {
    on_hangup(|| tracing::info!("the rules inside the program stay; name a folder with --rules to load others"))
}

/// Calls `each` at every SIGHUP, from a thread of its own.
fn on_hangup(each: impl Fn() + Send + 'static) -> anyhow::Result<()> {
    let mut signals = signal_hook::iterator::Signals::new([signal_hook::consts::SIGHUP])?;
    std::thread::spawn(move || signals.forever().for_each(|_| each()));
    Ok(())
}

/// Loads the folder; keeps the policy in force when it has a fault or a
/// guarantee that does not hold.
pub fn reload(running: &Running, folder: &Path) {
    let files = match RuleFiles::read(folder) {
        Ok(files) => files,
        Err(error) => return tracing::error!(%error, "rules not read; the old ones stay"),
    };
    if files.fingerprint() == running.policy().version() {
        return;
    }
    match sound(&files) {
        Ok(policy) => {
            tracing::info!(version = policy.version(), "rules replaced");
            running.replace(policy);
        }
        Err(why) => tracing::error!(%why, "rules not sound; the old ones stay"),
    }
}

/// A policy without faults whose guarantees all hold.
///
/// # Errors
/// The faults, or the guarantees that do not hold, in words.
pub fn sound(files: &RuleFiles) -> Result<Policy, String> {
    let policy = Policy::load(files).map_err(|faults| faults.to_string())?;
    let proofs = policy.prove().map_err(|faults| faults.to_string())?;
    let broken: Vec<&str> = proofs.iter().filter(|proof| !proof.holds).map(|proof| proof.id.as_str()).collect();
    if broken.is_empty() { Ok(policy) } else { Err(format!("guarantees that do not hold: {}", broken.join(", "))) }
}
