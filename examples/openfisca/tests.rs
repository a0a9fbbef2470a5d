//! The mapping on households written by hand, and a whole study of a handful.

mod mapping;
mod people;
mod whole;
