//! The public form: start, one question a page, check your answers, the plan.
//!
//! Answers travel in a sealed cookie, so that Back, Refresh and a slow network
//! lose nothing and the server keeps nothing.

mod about_page;
mod callback_page;
mod check_page;
mod code_page;
mod keep_limits;
mod plan_page;
mod question_page;
mod routes;
mod start_page;
mod visit;
mod why;

pub use self::keep_limits::KeepLimits;
pub use self::routes::configure;
pub use self::visit::LIFETIME_HOURS;
