//! What the plan of one person depends on, when some amounts are only known to
//! lie in a stretch and will not be told closer.
//!
//! A plan is not made of lifted functions but of what surely and what perhaps
//! holds: it is put together anew from functions that know the stretches.

use super::ServiceRouting;
use super::plan::Parts;
use crate::policy::diagram::{Function, Narrowing, TooLarge};
use crate::policy::model::{PublicService, Rules};

/// The plan of a service, as [`ServiceRouting::plan`]; of functions in the store
/// of the narrowing.
///
/// # Errors
/// The store is full.
pub(in crate::policy) fn plan_of_person(
    rules: &Rules,
    service: Option<&PublicService>,
    routing: &ServiceRouting,
    known_online: Function,
    narrowing: &mut Narrowing<'_>,
) -> Result<Vec<Function>, TooLarge> {
    let mut own = routing.clone();
    for channel in &mut own.channels {
        channel.offered = narrowing.agreed(channel.offered)?;
        channel.usable = narrowing.agreed(channel.usable)?;
        channel.first = narrowing.surely(channel.first)?;
    }
    for function in own.contacts.iter_mut().chain(&mut own.evidence) {
        *function = narrowing.agreed(*function)?;
    }
    for right in &mut own.entitlements {
        right.function = narrowing.agreed(right.function)?;
    }
    let known_online = narrowing.agreed(known_online)?;
    let (diagrams, last_resort) = (narrowing.diagrams_mut(), rules.fallback.channel);
    Parts { diagrams, service, routing: &own, known_online, last_resort }.functions()
}
