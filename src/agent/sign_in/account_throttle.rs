//! How long an account waits after wrong passwords.
//!
//! Counted in the store, so that all machines count together and a restart gives
//! nothing back; and for every name typed, whether or not there is such an
//! account, so that waiting tells nobody anything.

use chrono::{DateTime, Duration, Utc};

use crate::store::{AccountName, StoreError, Throttle, ThrottleKey, Throttles};
use crate::web::wait::Wait;

/// Wrong passwords that cost no wait: everybody mistypes.
const FREE: u32 = 5;
const FIRST_WAIT: Duration = Duration::seconds(30);
/// About a hundred guesses a day.
const LONGEST_WAIT: Duration = Duration::minutes(15);
/// A day later all is forgiven.
const FORGOTTEN_AFTER: Duration = Duration::days(1);

/// Why a try may not be made.
#[derive(Debug)]
pub enum Held {
    /// Too many were wrong; wait this long.
    Wait(Wait),
    Store(StoreError),
}

impl From<StoreError> for Held {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Counts a try as a failure before it is made, so that tries made at the same
/// time cannot all pass; a right password clears the count.
///
/// # Errors
/// The account must wait, or the store cannot count.
pub fn count(throttles: &dyn Throttles, name: &AccountName, now: DateTime<Utc>) -> Result<(), Held> {
    let key = ThrottleKey::Account(name.clone());
    let mut before = throttles.failures(&key)?;
    if before.last_failure.is_some_and(|last| now - last > FORGOTTEN_AFTER) {
        throttles.clear_failures(&key)?;
        before = Throttle::default();
    }
    if let Some(wait) = left(before, now) {
        return Err(Held::Wait(Wait::of(wait)));
    }
    // Whoever counted in between used up the free try or began a wait.
    let others = throttles.add_failure(&key, now)?.failures.saturating_sub(1);
    if others > before.failures && others >= FREE { Err(Held::Wait(Wait::of(wait_after(others)))) } else { Ok(()) }
}

/// Forgets the failures of an account.
///
/// # Errors
/// The store cannot.
pub fn forgive(throttles: &dyn Throttles, name: &AccountName) -> Result<(), StoreError> {
    throttles.clear_failures(&ThrottleKey::Account(name.clone()))
}

fn left(counted: Throttle, now: DateTime<Utc>) -> Option<Duration> {
    let until = counted.last_failure? + wait_after(counted.failures);
    (until > now).then(|| until - now)
}

/// Twice as long after each.
fn wait_after(failures: u32) -> Duration {
    let Some(over) = failures.checked_sub(FREE) else { return Duration::zero() };
    FIRST_WAIT.checked_mul(1 << over.min(16)).map_or(LONGEST_WAIT, |wait| wait.min(LONGEST_WAIT))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_failures_are_free_and_then_each_wait_is_twice_as_long_up_to_a_limit() {
        let waits: Vec<i64> = (0..13).map(|failures| wait_after(failures).num_seconds()).collect();
        assert_eq!(waits, [0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900]);
        assert_eq!(wait_after(u32::MAX), LONGEST_WAIT);
    }

    #[test]
    fn a_wait_counts_from_the_last_failure() {
        let last = DateTime::from_timestamp(1_795_000_000, 0).unwrap();
        let counted = Throttle { failures: 6, last_failure: Some(last) };
        assert_eq!(left(counted, last + Duration::seconds(15)), Some(Duration::seconds(45)));
        assert_eq!(left(counted, last + Duration::seconds(60)), None);
        assert_eq!(left(Throttle::default(), last), None);
    }
}
