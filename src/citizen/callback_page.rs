//! Asking to be called back, in a slot of the line.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::keep_limits::{KeepLimits, NotKept};
use super::visit::OpenVisit;
use crate::conversation::booking::{Booking, CallbackForm, NotBooked, RefusedCallback};
use crate::web::frame::Frame;
use crate::web::trouble::Reply;

/// The template `callback`.
#[derive(Serialize)]
struct CallbackPage {
    #[serde(flatten)]
    frame: Frame,
    action: String,
    plan: String,
    form: CallbackForm,
    /// Why nothing was booked.
    not_kept: Option<String>,
}

/// The form; the plan is where a callback that was booked is told.
///
/// # Errors
/// The page cannot be rendered.
pub fn show(open: &OpenVisit) -> Reply {
    if open.visit.taken.callback.is_some() {
        return open.go_to("plan");
    }
    let booking = Booking::new(open.planner(), &open.visit, open.now());
    page(open, StatusCode::OK, booking.form(&RefusedCallback::default(), open.own_words()), None)
}

/// Books the slot; what does not fit is asked again, with what was typed.
///
/// # Errors
/// The page cannot be rendered, or the visit cannot be sealed.
pub async fn take(mut open: OpenVisit) -> Reply {
    let (request, visit) = (&open.request, &mut open.visit);
    let limits = request.shared::<KeepLimits>()?;
    let booking = Booking::new(request.planner(), visit, request.now());
    let words = request.words(visit.who);
    let keep = async |callback| {
        limits.callbacks.take(request.http(), request.now())?;
        request.ask(move |store, now| store.request_callback(&callback, now)).await?;
        Ok::<_, NotKept>(())
    };
    match booking.take(visit, words, request.fields(), keep).await {
        Ok(()) => open.go_to("plan"),
        Err(NotBooked::Refused(refused)) => {
            page(&open, StatusCode::UNPROCESSABLE_ENTITY, booking.form(&refused, words), None)
        }
        Err(NotBooked::NotKept(typed, why)) => {
            let page = |status, not_kept| page(&open, status, booking.form(&typed, words), not_kept);
            why.answer("callback-unavailable", words, page)
        }
    }
}

fn page(open: &OpenVisit, status: StatusCode, form: CallbackForm, not_kept: Option<String>) -> Reply {
    let page = CallbackPage {
        frame: Frame::new(open.own_words().own("callback-title", &[])).at(open, "callback"),
        action: open.address("callback"),
        plan: open.address("plan"),
        form,
        not_kept,
    };
    open.page(status, "callback", &page)
}
