//! How often one client may do something: so many times at once, then one more
//! each while.
//!
//! The generic cell rate algorithm: an address holds one moment, the time at
//! which all its turns are back. Knows no account and no page. Lives in memory:
//! a restart gives all turns back.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use actix_web::HttpRequest;
use chrono::{DateTime, Duration, Utc};

use super::client_address::ClientAddress;
use super::wait::Wait;

/// Addresses at most, about 5 MB.
const MOST_ADDRESSES: usize = 100_000;

/// How often.
#[derive(Clone, Copy, Debug)]
pub struct Allowance {
    /// At once.
    pub at_once: i32,
    /// One more each.
    pub then_each: Duration,
}

/// Counts turns by the address of the client. A client whose address is hidden
/// has all it wants: to count it would count everybody as one.
pub struct ClientThrottle {
    clients: ClientAddress,
    allowance: Allowance,
    /// The moment at which all turns of an address are back.
    full_again: Mutex<HashMap<IpAddr, DateTime<Utc>>>,
}

impl ClientThrottle {
    #[must_use]
    pub fn new(clients: ClientAddress, allowance: Allowance) -> Self {
        Self { clients, allowance, full_again: Mutex::default() }
    }

    /// Takes one turn, before it is used: those taken at the same time count too.
    ///
    /// # Errors
    /// None is left; how long until one is.
    pub fn take(&self, request: &HttpRequest, now: DateTime<Utc>) -> Result<(), Wait> {
        self.clients.of(request).map_or(Ok(()), |address| self.take_of(address, now))
    }

    /// Gives one turn back: it was not one of those that count.
    pub fn give_back(&self, request: &HttpRequest) {
        if let Some(address) = self.clients.of(request) {
            self.give_back_to(address);
        }
    }

    fn take_of(&self, address: IpAddr, now: DateTime<Utc>) -> Result<(), Wait> {
        let mut full_again = self.full_again.lock().unwrap_or_else(PoisonError::into_inner);
        let from = full_again.get(&address).map_or(now, |moment| (*moment).max(now));
        let taken = from + self.allowance.then_each;
        let over = taken - now - self.allowance.then_each * self.allowance.at_once;
        if over > Duration::zero() {
            return Err(Wait::of(over));
        }
        make_room(&mut full_again, now);
        full_again.insert(address, taken);
        Ok(())
    }

    fn give_back_to(&self, address: IpAddr) {
        let mut full_again = self.full_again.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(moment) = full_again.get_mut(&address) {
            *moment -= self.allowance.then_each;
        }
    }
}

/// Addresses that have all their turns again say nothing. If that is not enough,
/// the half that is nearest to it goes.
fn make_room(full_again: &mut HashMap<IpAddr, DateTime<Utc>>, now: DateTime<Utc>) {
    if full_again.len() < MOST_ADDRESSES {
        return;
    }
    full_again.retain(|_, moment| *moment > now);
    if full_again.len() >= MOST_ADDRESSES {
        let mut moments: Vec<DateTime<Utc>> = full_again.values().copied().collect();
        let (_, middle, _) = moments.select_nth_unstable(MOST_ADDRESSES / 2);
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

    fn client(number: u32) -> IpAddr {
        std::net::Ipv4Addr::from_bits(number).into()
    }

    fn throttle() -> ClientThrottle {
        ClientThrottle::new(ClientAddress::OfConnection, Allowance { at_once: 3, then_each: Duration::seconds(60) })
    }

    #[test]
    fn so_many_pass_at_once_and_then_one_each_while() {
        let throttle = throttle();
        for _ in 0..3 {
            assert_eq!(throttle.take_of(client(1), noon()), Ok(()));
        }
        assert_eq!(throttle.take_of(client(1), noon()), Err(Wait::of(Duration::seconds(60))));
        assert_eq!(throttle.take_of(client(2), noon()), Ok(()), "another client has its own");
        let later = noon() + Duration::seconds(60);
        assert_eq!(throttle.take_of(client(1), later), Ok(()));
        assert!(throttle.take_of(client(1), later).is_err());
    }

    #[test]
    fn a_turn_given_back_can_be_taken_again() {
        let throttle = throttle();
        for _ in 0..20 {
            assert_eq!(throttle.take_of(client(1), noon()), Ok(()));
            throttle.give_back_to(client(1));
        }
    }

    #[test]
    fn more_addresses_than_there_is_room_for_do_not_grow_without_end() {
        let throttle = throttle();
        for number in 0..2 * MOST_ADDRESSES as u32 + 10 {
            let _ = throttle.take_of(client(number), noon() + Duration::milliseconds(i64::from(number) / 1000));
            assert!(throttle.full_again.lock().unwrap().len() <= MOST_ADDRESSES);
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
                passed += i64::from(throttle.take_of(client(1), now).is_ok());
            }
            prop_assert!(passed <= 3 + (now - noon()).num_seconds() / 60);
        }
    }
}
