//! Starts processes without handing them open files.
//!
//! Between its birth and the start of its program a child has the files that
//! were open here, with their locks: a store closed in that moment by another
//! test would still be in use. So children are born one at a time, and whoever
//! opens a store again waits until none is being born.

use std::process::{Child, Command};
use std::sync::{Mutex, PoisonError};

static BIRTH: Mutex<()> = Mutex::new(());

/// Starts a process; its program has begun when this returns.
pub(crate) fn spawn(command: &mut Command) -> Child {
    let _alone = BIRTH.lock().unwrap_or_else(PoisonError::into_inner);
    command.spawn().unwrap()
}

/// Files closed before are closed for good afterwards.
pub(crate) fn settled() {
    drop(BIRTH.lock().unwrap_or_else(PoisonError::into_inner));
}
