//! Why nothing could be measured, in sentences that say what to do.

use std::io;
use std::path::PathBuf;

use aiguillage::policy::Faults;
use aiguillage::policy::load::LoadError;

#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    #[error("the households in `{}` cannot be read: {source}; the file is not part of the project, name your own", .path.display())]
    Unreadable { path: PathBuf, source: io::Error },
    #[error("`{}` holds no household; give one JSON object a line", .path.display())]
    Empty { path: PathBuf },
    #[error("line {number} is not a household: {source}")]
    Line { number: usize, source: serde_json::Error },
    #[error("there is no profile `{name}`; profiles: {known}")]
    NoProfile { name: String, known: String },
    #[error("the rules have no service `{id}`; services: {known}")]
    NoService { id: String, known: String },
    #[error("--withhold takes a whole number and a share from 0 to 1, such as `--withhold 7 0.3`")]
    Withhold,
    #[error(transparent)]
    NoRules(#[from] LoadError),
    #[error("the rules have faults; `aiguillage check` shows each: {0}")]
    Rules(Faults),
}
