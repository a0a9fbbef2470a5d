//! A callback booked during a call, in a slot of the line.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::call::OpenCall;
use crate::agent::frame::StaffFrame;
use crate::conversation::booking::{Booking, CallbackForm, NotBooked, RefusedCallback};
use crate::store::StoreError;
use crate::web::trouble::Reply;

/// The template `booking`.
#[derive(Serialize)]
struct BookingPage {
    #[serde(flatten)]
    frame: StaffFrame,
    action: String,
    back: String,
    form: CallbackForm,
    /// Nothing can be kept at the moment.
    unavailable: bool,
}

/// The form.
///
/// # Errors
/// The page cannot be rendered.
pub fn show(open: &OpenCall) -> Reply {
    page(open, StatusCode::OK, &RefusedCallback::default())
}

/// Books the slot; what does not fit is asked again, with what was typed.
///
/// # Errors
/// The page cannot be rendered, or the call cannot be sealed.
pub async fn take(mut open: OpenCall) -> Reply {
    let (agent, visit) = (&open.agent, &mut open.call.visit);
    let booking = Booking::new(agent.planner(), visit, agent.now());
    // For the agent who calls back, in the language of this one.
    let words = agent.words(visit.who);
    let keep = async |callback| {
        agent.ask(move |store, now| store.request_callback(&callback, now)).await?;
        Ok::<_, StoreError>(())
    };
    match booking.take(visit, words, agent.fields(), keep).await {
        Ok(()) => open.go_on("/close"),
        Err(NotBooked::Refused(refused)) => page(&open, StatusCode::UNPROCESSABLE_ENTITY, &refused),
        Err(NotBooked::NotKept(typed, error)) => {
            tracing::error!(%error, code = error.code(), "a callback cannot be booked");
            page(&open, StatusCode::SERVICE_UNAVAILABLE, &typed)
        }
    }
}

fn page(open: &OpenCall, status: StatusCode, refused: &RefusedCallback) -> Reply {
    let booking = Booking::new(open.planner(), open.visit(), open.now());
    let page = BookingPage {
        frame: StaffFrame::titled(open, "booking-title"),
        action: open.here("/callback"),
        back: open.here("/close"),
        form: booking.form(refused, open.reader_words()),
        unavailable: status == StatusCode::SERVICE_UNAVAILABLE,
    };
    open.page(status, "booking", &page)
}
