//! When a folder of rules has changed and is quiet again.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::Duration;

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher as _};
use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

/// Editors write in several steps: wait until the folder has been quiet.
const QUIET: Duration = Duration::from_millis(200);

/// What a thread beside this one has heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heard {
    Change,
    /// Ctrl-C, or its like.
    Stop,
}

/// The settled changes of a folder, until Ctrl-C. The folder may go and come
/// back: what is around it is watched as well.
pub(super) struct Changes {
    heard: Receiver<Heard>,
    watcher: RecommendedWatcher,
    folder: PathBuf,
    watched: Vec<PathBuf>,
}

impl Changes {
    /// # Errors
    /// The folder cannot be watched, or signals cannot be received.
    pub fn of(folder: &Path) -> anyhow::Result<Self> {
        let folder = std::path::absolute(folder)?;
        let (sender, heard) = mpsc::channel();
        on_stop(sender.clone())?;
        let watcher = watcher(folder.clone(), sender)?;
        let mut changes = Self { heard, watcher, folder, watched: Vec::new() };
        changes.listen()?;
        Ok(changes)
    }

    /// Anew each time: a folder that came back is another one of the same name.
    /// First what is around it, so that its coming is not missed.
    fn listen(&mut self) -> anyhow::Result<()> {
        for path in self.watched.drain(..) {
            // It may be gone, and its watch with it.
            let _ = self.watcher.unwatch(&path);
        }
        if let Some(around) = self.folder.ancestors().skip(1).find(|folder| folder.is_dir()) {
            self.watcher.watch(around, RecursiveMode::NonRecursive)?;
            self.watched.push(around.to_owned());
        }
        match self.watcher.watch(&self.folder, RecursiveMode::Recursive) {
            Err(error) if self.folder.is_dir() => return Err(error.into()),
            Err(_) => {}
            Ok(()) => self.watched.push(self.folder.clone()),
        }
        Ok(())
    }
}

impl Iterator for Changes {
    type Item = anyhow::Result<()>;

    fn next(&mut self) -> Option<Self::Item> {
        settled(&self.heard, QUIET).then(|| self.listen())
    }
}

/// Waits for a change, and then until there is none for a while; false if it
/// is time to stop.
pub(super) fn settled(heard: &Receiver<Heard>, quiet: Duration) -> bool {
    let mut next = heard.recv().ok();
    if next.is_none() {
        return false;
    }
    while let Some(heard_now) = next {
        if heard_now == Heard::Stop {
            return false;
        }
        next = heard.recv_timeout(quiet).ok();
    }
    true
}

/// Hears of what happens in the folder, or to it and those around it.
fn watcher(folder: PathBuf, sender: Sender<Heard>) -> notify::Result<RecommendedWatcher> {
    notify::recommended_watcher(move |event: notify::Result<Event>| {
        let concerns = |path: &PathBuf| path.starts_with(&folder) || folder.starts_with(path);
        if event.is_ok_and(|event| !event.kind.is_access() && (event.need_rescan() || event.paths.iter().any(concerns)))
        {
            // The receiver lives as long as the watcher.
            let _ = sender.send(Heard::Change);
        }
    })
}

fn on_stop(sender: Sender<Heard>) -> anyhow::Result<()> {
    let mut signals = Signals::new([SIGINT, SIGTERM])?;
    std::thread::spawn(move || signals.forever().try_for_each(|_| sender.send(Heard::Stop)));
    Ok(())
}
