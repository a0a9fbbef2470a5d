//! The words of the interface, of pages and of the terminal: the files of
//! `templates/texts/`, one folder a language.

use rust_embed::RustEmbed;

use super::{TextFault, TextFile, Texts};

/// The interface is written in these, the first is the reference.
pub const LANGUAGES: [&str; 2] = ["fr", "en"];

/// The first of [`LANGUAGES`].
pub const REFERENCE: &str = LANGUAGES[0];

#[derive(RustEmbed)]
#[folder = "templates/"]
#[include = "texts/*"]
struct Files;

/// Every fault of the interface texts.
#[derive(Debug, thiserror::Error)]
#[error("interface texts are faulty: {}", .0.iter().map(|fault| format!("{}: {fault}", fault.path)).collect::<Vec<_>>().join("; "))]
pub struct InterfaceFaulty(pub Vec<TextFault>);

/// Reads the texts that ship with the program; in development, as they are now.
///
/// # Errors
/// One of the files is faulty.
pub fn read() -> Result<Texts, InterfaceFaulty> {
    let files: Vec<TextFile> = Files::iter().filter_map(|path| TextFile::at(&path, || embedded(&path))).collect();
    Texts::parse(&LANGUAGES.map(str::to_owned), &files).map_err(InterfaceFaulty)
}

fn embedded(path: &str) -> String {
    Files::get(path).map(|file| String::from_utf8_lossy(&file.data).into_owned()).unwrap_or_default()
}
