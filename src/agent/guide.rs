//! The call guide: what to say, one key an answer, the plan growing beside it.
//!
//! A call travels sealed in a cookie of its own address, so that two calls in
//! two tabs do not mix, Back and Refresh lose nothing, and the server keeps
//! nothing of it. Everything said is a rendering of one `ContactPlan`.

mod keys;
mod message;
mod must_tell;
mod open_call;
mod question_view;
mod spelling;
mod spoken;
