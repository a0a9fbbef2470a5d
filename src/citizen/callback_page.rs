//! Asking to be called back, in a slot of the line.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use serde::Serialize;

use super::call::{Call, Outcome};
use super::keeping::{Keeping, NotKept};
use super::start_page::{OtherLanguage, other_languages};
use super::visit::Visit;
use crate::conversation::booking::{CallbackForm, Typed, Wish};
use crate::conversation::form::Fields;
use crate::plan::{CallSlot, ContactPlan};
use crate::speech::spoken::Spoken;
use crate::store::StoreError;
use crate::web::asking::ask;
use crate::web::error::Trouble;
use crate::web::running::Running;

/// The template `callback`.
#[derive(Serialize)]
struct CallbackPage {
    head: String,
    action: String,
    plan: String,
    form: CallbackForm,
    /// Why nothing was booked.
    not_kept: Option<String>,
    other_languages: Vec<OtherLanguage>,
}

/// The form; the plan is where a callback that was booked is told.
///
/// # Errors
/// The page cannot be rendered.
pub fn show(call: &Call<'_>) -> Outcome {
    let asking = Asking::new(call)?;
    match asking.visit.taken.callback {
        Some(_) => call.go_to(&call.address("plan"), &asking.visit),
        None => asking.page(StatusCode::OK, &Typed::default(), None),
    }
}

/// Books the slot; what does not fit is asked again, with what was typed.
///
/// # Errors
/// The page cannot be rendered, or the visit cannot be sealed.
pub async fn take(call: &Call<'_>, running: &Data<Running>, keeping: &Keeping, fields: &Fields) -> Outcome {
    let mut asking = Asking::new(call)?;
    if asking.visit.taken.callback.is_some() {
        return call.go_to(&call.address("plan"), &asking.visit);
    }
    let typed = Typed::read(fields);
    let wish = match typed.clone().checked(asking.slots()) {
        Ok(wish) => wish,
        Err(wrong) => return asking.page(StatusCode::UNPROCESSABLE_ENTITY, &wrong, None),
    };
    let slot = (wish.slot.start.to_utc(), wish.slot.end.to_utc());
    match asking.book(running, keeping, wish).await {
        Ok(()) => {
            asking.visit.taken.callback = Some(slot);
            call.go_to(&call.address("plan"), &asking.visit)
        }
        Err(why) => {
            let page = |status, not_kept| asking.page(status, &typed, not_kept);
            why.answer("callback-unavailable", call.words(asking.visit.who), page)
        }
    }
}

/// One person asking.
struct Asking<'a> {
    call: &'a Call<'a>,
    visit: Visit,
    plan: ContactPlan,
}

impl<'a> Asking<'a> {
    fn new(call: &'a Call<'a>) -> Result<Self, Trouble> {
        let visit = call.visit()?;
        let plan = call.planner().plan(&visit.answers, call.running.now());
        Ok(Self { call, visit, plan })
    }

    fn slots(&self) -> Vec<CallSlot> {
        self.call.planner().call_slots(&self.plan, self.call.running.now())
    }

    async fn book(&self, running: &Data<Running>, keeping: &Keeping, wish: Wish) -> Result<(), NotKept> {
        keeping.callbacks.take(self.call.request, running.now())?;
        Ok(self.keep(running, wish).await?)
    }

    async fn keep(&self, running: &Data<Running>, wish: Wish) -> Result<(), StoreError> {
        let (call, plan) = (self.call, &self.plan);
        let in_short = Spoken { plan, words: call.words(self.visit.who) }.in_short();
        let request = wish.request(call.planner(), plan, &self.visit.answers, call.language, &in_short)?;
        ask(running, move |store, now| store.request_callback(&request, now)).await.map(|_| ())
    }

    fn page(&self, status: StatusCode, typed: &Typed, not_kept: Option<String>) -> Outcome {
        let (call, words) = (self.call, self.call.words(self.visit.who));
        let page = CallbackPage {
            head: words.own("callback-title", &[]),
            action: call.address("callback"),
            plan: call.address("plan"),
            form: CallbackForm::new(&self.slots(), typed, words),
            not_kept,
            other_languages: other_languages(words, "callback"),
        };
        call.page_with(status, "callback", &page)
    }
}
