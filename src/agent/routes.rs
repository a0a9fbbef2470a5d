//! The addresses of the agent's side, and what is done at each.
//!
//! Every handler takes a [`SignedIn`], or an [`OpenCall`](super::guide::call::OpenCall), which only somebody
//! signed in has.

use actix_web::web::ServiceConfig;

use super::callbacks;
use super::guide::{answering, beginning, booking_page, ending, letter_page};
use crate::web::routes::{Address, at};
use crate::web::session::SignedIn;

/// Adds the addresses.
pub fn configure(config: &mut ServiceConfig) {
    config
        .service(desk("").reads(async |agent| beginning::show(&agent)))
        .service(desk("/closed").reads(async |agent| beginning::show_after(&agent, "desk-closed")))
        .service(desk("/closed-uncounted").reads(async |agent| beginning::show_after(&agent, "desk-closed-uncounted")))
        .service(desk("/code").takes(beginning::resume))
        .service(desk("/call").takes(async |agent| beginning::begin(agent)))
        .service(call("").reads(async |open| answering::show(&open)))
        .service(call("/question/{question}").reads(async |open| answering::show_question(&open)))
        .service(call("/answer").takes(async |open| answering::take(open)))
        .service(call("/caller").takes(async |open| answering::change_caller(open)))
        .service(call("/code").takes(ending::give))
        .service(call("/letter").reads(async |open| letter_page::show(&open)))
        .service(call("/callback").reads(async |open| booking_page::show(&open)).takes(booking_page::take))
        .service(call("/close").reads(async |open| ending::show(&open)).takes(ending::finish))
        .service(desk("/callbacks").reads(callbacks::queue))
        .service(desk("/callbacks/next").takes(callbacks::take_next))
        .service(desk("/callbacks/{callback}").reads(callbacks::show))
        .service(desk("/callbacks/{callback}/take").takes(callbacks::take))
        .service(desk("/callbacks/{callback}/attempt").takes(callbacks::attempt))
        .service(desk("/callbacks/{callback}/release").takes(callbacks::release));
}

fn desk(path: &str) -> Address<SignedIn> {
    at(&format!("/{{language}}/agent{path}"))
}

fn call(path: &str) -> Address<SignedIn> {
    desk(&format!("/call/{{call}}{path}"))
}
