//! The words of the interface, of pages and of the terminal: the files of
//! `templates/texts/`, one folder a language.

use rust_embed::RustEmbed;

use super::{TextFault, TextFile, Texts};

/// The languages of the interface, the reference first. Adding one is its code
/// here, and its folders in `templates/texts` and `rules/texts`.
pub const LANGUAGES: &[&str] = &["fr", "en"];

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
    parse(LANGUAGES, &files)
}

/// Reads these files in these languages, the reference first.
///
/// # Errors
/// One of the files is faulty.
pub fn parse(languages: &[&str], files: &[TextFile]) -> Result<Texts, InterfaceFaulty> {
    let languages: Vec<String> = languages.iter().copied().map(str::to_owned).collect();
    Texts::parse(&languages, files).map_err(InterfaceFaulty)
}

fn embedded(path: &str) -> String {
    Files::get(path).map(|file| String::from_utf8_lossy(&file.data).into_owned()).unwrap_or_default()
}
