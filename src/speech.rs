//! A contact plan and answers in words: what every channel says.
//!
//! `channels`, `entitlements` and `answer` say things, one value a sentence;
//! `spoken` shortens them for the ear. The layouts (`terminal`, `letter`,
//! `message`, and the templates of pages) choose and order sentences, and word
//! none. Nothing here knows a page, a request or a form.

pub mod answer;
pub mod channels;
pub mod entitlements;
pub mod letter;
pub mod message;
pub mod spoken;
pub mod terminal;
pub mod week;
pub mod who;
pub mod words;
