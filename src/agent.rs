//! What people who work for the service use: signing in, and the call guide.

pub mod sign_in;

use actix_web::web::ServiceConfig;

/// Adds the addresses for agents.
pub fn configure(config: &mut ServiceConfig) {
    config.configure(sign_in::configure);
}
