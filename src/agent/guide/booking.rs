//! A callback booked during a call, in a slot of the line.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::open_call::OpenCall;
use crate::agent::desk::{AgentDesk, Outcome};
use crate::agent::frame::Frame;
use crate::conversation::booking::{CallbackForm, Typed, Wish};
use crate::plan::{CallSlot, ContactPlan};
use crate::speech::spoken::Spoken;
use crate::store::{CallbackRequest, StoreError};
use crate::web::error::Trouble;

/// The template `booking`.
#[derive(Serialize)]
struct BookingPage {
    #[serde(flatten)]
    frame: Frame,
    action: String,
    back: String,
    form: CallbackForm,
    /// Nothing can be kept at the moment.
    unavailable: bool,
}

/// A callback of one call.
pub struct Booking<'a> {
    desk: &'a AgentDesk,
    call: OpenCall,
}

impl<'a> Booking<'a> {
    /// # Errors
    /// There is no such call, or it cannot be opened.
    pub fn of(desk: &'a AgentDesk, id: &str) -> Result<Self, Trouble> {
        Ok(Self { desk, call: desk.call(id)? })
    }

    /// The form.
    ///
    /// # Errors
    /// The page cannot be rendered.
    pub fn show(&self) -> Outcome {
        self.page(StatusCode::OK, &Typed::default(), Availability::Open)
    }

    /// Books the slot; what does not fit is asked again, with what was typed.
    ///
    /// # Errors
    /// The page cannot be rendered, or the call cannot be sealed.
    pub async fn take(mut self) -> Outcome {
        let typed = Typed::read(&self.desk.signed_in.fields);
        let plan = self.desk.plan(&self.call);
        let wish = match typed.clone().checked(self.slots(&plan)) {
            Ok(wish) => wish,
            Err(wrong) => return self.page(StatusCode::UNPROCESSABLE_ENTITY, &wrong, Availability::Open),
        };
        let slot = (wish.slot.start.to_utc(), wish.slot.end.to_utc());
        match self.book(&plan, wish).await {
            Ok(()) => {
                self.call.callback = Some(slot);
                self.desk.go_on(&self.call, "/close")
            }
            Err(error) => {
                tracing::error!(%error, code = error.code(), "a callback cannot be booked");
                self.page(StatusCode::SERVICE_UNAVAILABLE, &typed, Availability::Unavailable)
            }
        }
    }

    async fn book(&self, plan: &ContactPlan, wish: Wish) -> Result<(), StoreError> {
        let request: CallbackRequest =
            wish.request(self.desk.planner(), plan, &self.call.answers, &self.call.language, &self.in_short(plan))?;
        self.desk.ask(move |store, now| store.request_callback(&request, now)).await.map(|_| ())
    }

    /// For the agent who calls back.
    fn in_short(&self, plan: &ContactPlan) -> String {
        Spoken { plan, words: self.desk.words(self.call.who) }.in_short()
    }

    fn slots(&self, plan: &ContactPlan) -> Vec<CallSlot> {
        self.desk.planner().call_slots(plan, self.desk.running.now())
    }

    fn page(&self, status: StatusCode, typed: &Typed, availability: Availability) -> Outcome {
        let (desk, words) = (self.desk, self.desk.own_words());
        let (plan, address) = (desk.plan(&self.call), desk.place().address(&self.call.id));
        let page = BookingPage {
            frame: Frame::new(desk, "booking-title"),
            action: format!("{address}/callback"),
            back: format!("{address}/close"),
            form: CallbackForm::new(&self.slots(&plan), typed, words),
            unavailable: availability == Availability::Unavailable,
        };
        desk.page(status, "booking", &page)
    }
}

/// Whether anything can be kept.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Availability {
    Open,
    Unavailable,
}
