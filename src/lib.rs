pub mod cli;
pub mod directory;
