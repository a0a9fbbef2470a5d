//! How often something may be tried: so many at once, then one more each while.
//!
//! The generic cell rate algorithm: a key holds one moment, the time at which
//! all its tries are back. Knows no account and no request; a key says what is
//! counted. Lives in memory: a restart gives all tries back.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, Duration, Utc};

/// What is counted: a digest, so that nothing typed stays in memory.
pub type Key = [u8; 32];

/// Keys at most, about 5 MB.
const MOST_KEYS: usize = 100_000;

/// How often.
#[derive(Clone, Copy, Debug)]
pub struct Allowance {
    /// At once.
    pub at_once: i32,
    /// One more each.
    pub then_each: Duration,
}

/// Counts tries by key.
pub struct Throttle {
    allowance: Allowance,
    /// The moment at which all tries of a key are back.
    full_again: Mutex<HashMap<Key, DateTime<Utc>>>,
}

impl Throttle {
    #[must_use]
    pub fn new(allowance: Allowance) -> Self {
        Self { allowance, full_again: Mutex::default() }
    }

    /// Takes one try, before it is made: tries made at the same time count too.
    ///
    /// # Errors
    /// None is left; how long until one is.
    pub fn take(&self, key: Key, now: DateTime<Utc>) -> Result<(), Duration> {
        let mut full_again = self.full_again.lock().unwrap_or_else(PoisonError::into_inner);
        let from = full_again.get(&key).map_or(now, |moment| (*moment).max(now));
        let taken = from + self.allowance.then_each;
        let over = taken - now - self.allowance.then_each * self.allowance.at_once;
        if over > Duration::zero() {
            return Err(over);
        }
        make_room(&mut full_again, now);
        full_again.insert(key, taken);
        Ok(())
    }

    /// Gives one try back: it was no guess.
    pub fn give_back(&self, key: Key) {
        let mut full_again = self.full_again.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(moment) = full_again.get_mut(&key) {
            *moment -= self.allowance.then_each;
        }
    }
}

/// Keys that have all their tries again say nothing. If that is not enough, the
/// half that is nearest to it goes.
fn make_room(full_again: &mut HashMap<Key, DateTime<Utc>>, now: DateTime<Utc>) {
    if full_again.len() < MOST_KEYS {
        return;
    }
    full_again.retain(|_, moment| *moment > now);
    if full_again.len() >= MOST_KEYS {
        let mut moments: Vec<DateTime<Utc>> = full_again.values().copied().collect();
        let (_, middle, _) = moments.select_nth_unstable(MOST_KEYS / 2);
        let middle = *middle;
        full_again.retain(|_, moment| *moment > middle);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn noon() -> DateTime<Utc> {
        DateTime::from_timestamp(1_795_000_000, 0).unwrap()
    }

    fn throttle() -> Throttle {
        Throttle::new(Allowance { at_once: 3, then_each: Duration::seconds(60) })
    }

    #[test]
    fn so_many_pass_at_once_and_then_one_each_while() {
        let throttle = throttle();
        for _ in 0..3 {
            assert_eq!(throttle.take([1; 32], noon()), Ok(()));
        }
        assert_eq!(throttle.take([1; 32], noon()), Err(Duration::seconds(60)));
        assert_eq!(throttle.take([2; 32], noon()), Ok(()), "another key has its own");
        let later = noon() + Duration::seconds(60);
        assert_eq!(throttle.take([1; 32], later), Ok(()));
        assert!(throttle.take([1; 32], later).is_err());
    }

    #[test]
    fn a_try_given_back_can_be_taken_again() {
        let throttle = throttle();
        for _ in 0..20 {
            assert_eq!(throttle.take([1; 32], noon()), Ok(()));
            throttle.give_back([1; 32]);
        }
    }

    #[test]
    fn more_keys_than_there_is_room_for_do_not_grow_without_end() {
        let throttle = throttle();
        for number in 0..2 * MOST_KEYS as u64 + 10 {
            let mut key = [0; 32];
            key[..8].copy_from_slice(&number.to_be_bytes());
            let _ = throttle.take(key, noon() + Duration::milliseconds(number as i64 / 1000));
            assert!(throttle.full_again.lock().unwrap().len() <= MOST_KEYS);
        }
    }

    proptest! {
        /// Whatever the rhythm, no more than `at_once` and one each while pass.
        #[test]
        fn no_rhythm_gets_more_through(waits in prop::collection::vec(0_i64..50, 0..200)) {
            let throttle = throttle();
            let (mut now, mut passed) = (noon(), 0);
            for wait in waits {
                now += Duration::seconds(wait);
                passed += i64::from(throttle.take([1; 32], now).is_ok());
            }
            prop_assert!(passed <= 3 + (now - noon()).num_seconds() / 60);
        }
    }
}
