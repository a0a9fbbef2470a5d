//! A callback: the slots in which a person can be called, the form they fill in,
//! and the wish as the store keeps it.
//!
//! The public form and the call guide put the form in pages of their own.

mod callback_form;
mod typed;

use chrono::{DateTime, Utc};

pub use self::callback_form::CallbackForm;
pub use self::typed::RefusedCallback;
use self::typed::{CallbackWish, OfferedSlots, TypedCallback};
use super::form::Fields;
use super::visit::Visit;
use crate::plan::{ContactPlan, Planner};
use crate::speech::spoken::Spoken;
use crate::speech::words::Words;
use crate::store::{CallbackRequest, Id, PlanText, Slot, StoreError};

/// A callback that one person may ask for.
pub struct Booking<'a> {
    planner: Planner<'a>,
    plan: ContactPlan,
    offered: OfferedSlots,
}

/// Why nothing is booked.
pub enum NotBooked<E> {
    /// To be asked again, with what was typed.
    Refused(RefusedCallback),
    /// Nothing is wrong with what was typed, and it was not kept.
    NotKept(RefusedCallback, E),
}

impl<'a> Booking<'a> {
    #[must_use]
    pub fn new(planner: Planner<'a>, visit: &Visit, now: DateTime<Utc>) -> Self {
        let plan = planner.plan(&visit.answers, now);
        let offered = OfferedSlots(planner.call_slots(&plan, now));
        Self { planner, plan, offered }
    }

    /// The form, with what was typed before if it was refused.
    #[must_use]
    pub fn form(&self, refused: &RefusedCallback, words: Words<'_>) -> CallbackForm {
        CallbackForm::new(&self.offered, refused, words)
    }

    /// Books what a form asks for, once a visit. `words` are for whoever calls back.
    ///
    /// # Errors
    /// It does not fit, or was not kept.
    pub async fn take<E: From<StoreError>>(
        &self,
        visit: &mut Visit,
        words: Words<'_>,
        fields: &Fields,
        keep: impl AsyncFnOnce(CallbackRequest) -> Result<(), E>,
    ) -> Result<(), NotBooked<E>> {
        if visit.taken.callback.is_some() {
            return Ok(());
        }
        let typed = TypedCallback::read(fields);
        let wish = match typed.parse(&self.offered) {
            Ok(wish) => wish,
            Err(faults) => return Err(NotBooked::Refused(RefusedCallback { typed, faults })),
        };
        let not_kept = |error| NotBooked::NotKept(RefusedCallback { typed, faults: Vec::new() }, error);
        let booked = async {
            let request = self.request(visit, wish, words)?;
            let slot = request.slot;
            keep(request).await.map(|()| slot)
        };
        visit.taken.callback = Some(booked.await.map_err(not_kept)?);
        Ok(())
    }

    /// As the store keeps it, with the plan in short.
    fn request(&self, visit: &Visit, wish: CallbackWish, words: Words<'_>) -> Result<CallbackRequest, StoreError> {
        let topic = self.planner.policy.option_chosen(&visit.answers, "purpose");
        Ok(CallbackRequest {
            name: wish.name,
            number: wish.number,
            slot: Slot::new(wish.slot.start.to_utc(), wish.slot.end.to_utc())?,
            language: Id::parse(visit.language.as_str())?,
            service: Id::parse(self.plan.service().unwrap_or("unsure"))?,
            topic: topic.and_then(|id| Id::parse(id).ok()),
            plan: PlanText::parse(&Spoken { plan: &self.plan, words }.in_short())?,
        })
    }
}
