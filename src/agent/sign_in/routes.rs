//! The addresses of signing in and out, and of one's own account.

use actix_web::web::ServiceConfig;

use super::account_page::{self, AccountMessage};
use super::provider::RETURN_PATH;
use super::{by_password, by_provider, password_change, sign_in_page, sign_out};
use crate::web::request::Request;
use crate::web::routes::at;
use crate::web::session::SignedIn;

/// Adds the addresses.
pub fn configure(config: &mut ServiceConfig) {
    config
        // `HEAD` would begin an errand, or end one, that nobody runs.
        .service(at::<Request>(RETURN_PATH).leads(by_provider::come_back))
        .service(at::<Request>("/{language}/sign-in/provider").leads(by_provider::leave))
        .service(
            at::<Request>("/{language}/sign-in")
                .reads(async |request| sign_in_page::show(&request))
                .takes(by_password::sign_in),
        )
        .service(at::<Request>("/{language}/signed-out").reads(async |request| sign_in_page::show_signed_out(&request)))
        .service(at::<SignedIn>("/{language}/sign-out").takes(sign_out::sign_out))
        .service(at::<SignedIn>("/{language}/account").reads(async |who| account_page::show(&who, None).await))
        .service(at::<SignedIn>("/{language}/account/password").takes(password_change::change))
        .service(
            at::<SignedIn>("/{language}/account/password-changed")
                .reads(async |who| account_page::show(&who, Some(AccountMessage::Done("password-changed"))).await),
        )
        .service(at::<SignedIn>("/{language}/account/sessions").takes(sign_out::end_other_sessions))
        .service(
            at::<SignedIn>("/{language}/account/sessions-ended")
                .reads(async |who| account_page::show(&who, Some(AccountMessage::Done("sessions-ended"))).await),
        );
}
