//! One file of source, without its comments, its quoted texts and its tests.

use std::collections::BTreeSet;

/// A file of `src`.
pub(super) struct SourceFile {
    /// From the root of the project: `src/policy/load.rs`.
    pub(super) path: String,
    /// Lines before the tests.
    pub(super) lines: usize,
    code: String,
}

impl SourceFile {
    pub(super) fn new(path: &str, text: &str) -> Self {
        let untested = text.find("#[cfg(test)]\nmod tests {").and_then(|at| text.get(..at)).unwrap_or(text);
        Self { path: path.to_owned(), lines: untested.lines().count(), code: bare(untested) }
    }

    /// `policy/load` for `src/policy/load.rs`.
    pub(super) fn place(&self) -> String {
        self.path.trim_start_matches("src/").trim_end_matches(".rs").to_owned()
    }

    /// The module under the root of the crate.
    pub(super) fn module(&self) -> String {
        self.place().split('/').next().unwrap_or_default().to_owned()
    }

    pub(super) fn is_test(&self) -> bool {
        self.place().split('/').any(|part| part == "tests")
    }

    /// Whether a path that begins with these words stands in the code:
    /// `actix` finds `actix_web::App`, not `reactix`, nor a module of ours that
    /// is called like the crate it hides.
    pub(super) fn names(&self, words: &str) -> bool {
        let before = |at: usize| self.code.get(..at).unwrap_or_default();
        let inside_a_word = |text: &str| text.ends_with(|letter: char| letter.is_alphanumeric() || letter == '_');
        let ours = |text: &str| text.ends_with("self::") || text.ends_with("mod ");
        self.code.match_indices(words).any(|(at, _)| !inside_a_word(before(at)) && !ours(before(at)))
    }

    /// Modules of the crate's root that the code names, through `crate::`,
    /// `aiguillage::` or as many `super::` as lead there.
    pub(super) fn modules_mentioned(&self) -> BTreeSet<String> {
        let depth = self.place().split('/').count();
        let roots = ["crate::".to_owned(), "aiguillage::".to_owned(), "super::".repeat(depth)];
        let mut mentioned = BTreeSet::new();
        for root in roots {
            for (at, _) in self.code.match_indices(&root) {
                mentioned.extend(heads(self.code.get(at + root.len()..).unwrap_or_default()));
            }
        }
        mentioned
    }
}

/// The first name of each path of `a::b` or `{a, b::{c, d}}`.
fn heads(paths: &str) -> Vec<String> {
    let Some(group) = paths.strip_prefix('{') else { return head(paths).into_iter().collect() };
    let mut depth = 0_usize;
    let mut heads = Vec::new();
    let mut start = Some(0);
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => start = Some(at + 1),
            _ => {}
        }
        let here = start.take_if(|start| *start == at);
        if let Some(found) = here.and_then(|at| head(group.get(at..)?.trim_start())) {
            heads.push(found);
        }
    }
    heads
}

fn head(path: &str) -> Option<String> {
    let end = path.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(path.len());
    path.get(..end).filter(|name| !name.is_empty()).map(str::to_owned)
}

/// The text without comments, and with nothing inside its quotes.
fn bare(text: &str) -> String {
    let mut code = String::new();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let skipped = comment(rest).or_else(|| quoted(rest));
        if skipped.is_none() {
            code.push(letter);
        }
        rest = rest.get(skipped.unwrap_or(letter.len_utf8())..).unwrap_or_default();
    }
    code
}

/// The length of the comment that begins here.
fn comment(text: &str) -> Option<usize> {
    if text.starts_with("//") {
        return Some(text.find('\n').unwrap_or(text.len()));
    }
    text.strip_prefix("/*")?;
    let mut depth = 0_usize;
    for (at, _) in text.char_indices() {
        let here = text.get(at..).unwrap_or_default();
        depth += usize::from(here.starts_with("/*"));
        if here.starts_with("*/") {
            depth -= 1;
            if depth == 0 {
                return Some(at + 2);
            }
        }
    }
    Some(text.len())
}

/// The length of the quoted text or letter that begins here.
fn quoted(text: &str) -> Option<usize> {
    if let Some(raw) = text.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let body = raw.get(hashes..)?.strip_prefix('"')?;
        let end = format!("\"{}", "#".repeat(hashes));
        return Some(2 + hashes + body.find(&end)? + end.len());
    }
    if let Some(letter) = text.strip_prefix('\'') {
        let length = letter.chars().next()?.len_utf8();
        return letter.get(length..)?.starts_with('\'').then_some(length + 2);
    }
    let body = text.strip_prefix('"')?;
    let mut escaped = false;
    let end = body.find(|letter: char| {
        let ends = letter == '"' && !escaped;
        escaped = letter == '\\' && !escaped;
        ends
    });
    Some(2 + end.unwrap_or(body.len()))
}
