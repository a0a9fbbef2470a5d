//! Many writers share one sync: whoever comes first syncs for all that was
//! written so far, and the others wait for that.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use super::error::StoreError;

/// Knows up to which change all is on disk. Changes are numbered without a gap.
#[derive(Debug)]
pub(super) struct GroupCommit {
    state: Mutex<State>,
    turn: Condvar,
}

#[derive(Debug)]
struct State {
    applied: u64,
    durable: u64,
    syncing: bool,
    /// After a sync that failed nobody knows what is on disk: nothing more is taken.
    failed: Option<String>,
}

impl GroupCommit {
    /// All changes up to this one are on disk.
    pub(super) fn new(durable: u64) -> Self {
        let state = State { applied: durable, durable, syncing: false, failed: None };
        Self { state: Mutex::new(state), turn: Condvar::new() }
    }

    /// This change was written, and would be part of the next sync.
    pub(super) fn applied(&self, change: u64) {
        self.state().applied = change;
    }

    /// Returns when this change is on disk. `sync` brings there all up to the
    /// change it is given; it runs in one thread at a time.
    pub(super) fn wait(&self, change: u64, sync: &dyn Fn(u64) -> Result<(), StoreError>) -> Result<(), StoreError> {
        let mut state = self.state();
        loop {
            state.sound()?;
            if state.durable >= change {
                return Ok(());
            }
            state = if state.syncing {
                self.turn.wait(state).unwrap_or_else(PoisonError::into_inner)
            } else {
                self.sync_for_all(state, sync)
            };
        }
    }

    fn sync_for_all<'a>(
        &'a self,
        mut state: MutexGuard<'a, State>,
        sync: &dyn Fn(u64) -> Result<(), StoreError>,
    ) -> MutexGuard<'a, State> {
        state.syncing = true;
        let upto = state.applied;
        drop(state);
        let done = sync(upto);
        let mut state = self.state();
        state.syncing = false;
        match done {
            Ok(()) => state.durable = upto,
            Err(error) => state.failed = Some(error.to_string()),
        }
        self.turn.notify_all();
        state
    }

    /// Takes nothing more, because of this.
    pub(super) fn fail(&self, why: &str) {
        self.state().failed.get_or_insert_with(|| why.to_owned());
        self.turn.notify_all();
    }

    /// # Errors
    /// A write or a sync has failed.
    pub(super) fn sound(&self) -> Result<(), StoreError> {
        self.state().sound()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn sound(&self) -> Result<(), StoreError> {
        self.failed.as_ref().map_or(Ok(()), |what| Err(StoreError::NotWritten { what: what.clone() }))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU64, Ordering};

    use super::*;

    #[test]
    fn nobody_is_let_go_before_their_change_is_on_disk() {
        let (commit, applied, disk, syncs) = (GroupCommit::new(0), Mutex::new(0), AtomicU64::new(0), AtomicU64::new(0));
        let sync = |upto| {
            syncs.fetch_add(1, Ordering::SeqCst);
            disk.store(upto, Ordering::SeqCst);
            Ok(())
        };
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..200 {
                        let change = {
                            let mut applied = applied.lock().unwrap();
                            *applied += 1;
                            commit.applied(*applied);
                            *applied
                        };
                        commit.wait(change, &sync).unwrap();
                        assert!(disk.load(Ordering::SeqCst) >= change);
                    }
                });
            }
        });
        assert_eq!(disk.load(Ordering::SeqCst), 1600);
        assert!(syncs.load(Ordering::SeqCst) <= 1600);
    }

    #[test]
    fn after_a_failed_sync_nothing_more_is_acknowledged() {
        let commit = GroupCommit::new(0);
        commit.applied(1);
        let failing = |_| Err(StoreError::NotWritten { what: "input/output error".to_owned() });
        assert!(commit.wait(1, &failing).is_err());
        commit.applied(2);
        assert!(commit.wait(2, &|_| Ok(())).is_err(), "a later sync says nothing of what an earlier one lost");
        assert!(commit.sound().is_err());
    }
}
