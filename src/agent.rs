//! What people who work for the service use: signing in, the call guide, and the
//! queue of those to call back.

mod callbacks;
mod frame;
mod guide;
mod language_name;
mod routes;
pub mod sign_in;

use actix_web::web::ServiceConfig;

/// Adds the addresses for agents.
pub fn configure(config: &mut ServiceConfig) {
    config.configure(sign_in::configure).configure(routes::configure);
}
