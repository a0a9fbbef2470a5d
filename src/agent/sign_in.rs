//! Signing in: with a name and a password, or with the organisation's provider.
//!
//! Nobody can find out here which accounts exist: whatever is wrong, the words,
//! the status and the work done are the same. How long a session lasts and what
//! a form of it must carry is known to `web::session`.

mod account_page;
mod account_throttle;
mod arrival;
mod attempt;
mod authenticator;
mod by_password;
mod by_provider;
mod field;
mod moment;
pub mod password;
mod password_change;
mod password_entry;
pub mod provider;
mod provider_account;
pub mod role;
mod routes;
mod secret;
mod sign_in_page;
mod sign_out;

pub use self::authenticator::Authenticator;
pub use self::routes::configure;
