//! What is wrong with a rule set, each fault with its place.

use std::fmt;
use std::ops::Range;

use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, Severity};

/// One fault. The codes are stable and listed in `docs/faults.md`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub code: &'static str,
    pub message: String,
    /// Path relative to the folder of rules.
    pub file: String,
    /// Bytes in the file.
    pub span: Range<usize>,
    pub help: Option<String>,
}

/// Every fault of a rule set, by file and place. Never empty as an error.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    faults: Vec<Located>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Located {
    fault: Fault,
    content: String,
}

/// A place for people: lines and columns count from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

impl From<Fault> for Faults {
    fn from(fault: Fault) -> Self {
        Self { faults: vec![Located { fault, content: String::new() }] }
    }
}

impl Faults {
    /// Keeps the faults in order, each with the text of its file.
    pub fn new<'a>(mut faults: Vec<Fault>, content: impl Fn(&str) -> Option<&'a str>) -> Self {
        faults.sort_by(|a, b| (&a.file, a.span.start, a.code).cmp(&(&b.file, b.span.start, b.code)));
        faults.dedup();
        let faults = faults.into_iter().map(|fault| {
            let content = content(&fault.file).unwrap_or_default().to_owned();
            Located { fault, content }
        });
        Self { faults: faults.collect() }
    }

    pub fn iter(&self) -> impl Iterator<Item = &Fault> {
        self.faults.iter().map(|located| &located.fault)
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.faults.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.faults.is_empty()
    }

    /// `{"faults": [{code, message, file, line, column, end_line, end_column, help}]}`
    #[must_use]
    pub fn to_json(&self) -> serde_json::Value {
        let faults: Vec<serde_json::Value> = self.faults.iter().map(Located::to_json).collect();
        serde_json::json!({ "faults": faults })
    }

    /// Every fault with its lines, a caret and its help; with colours for a terminal.
    #[must_use]
    pub fn to_text(&self, theme: Theme) -> String {
        let theme = match theme {
            Theme::Plain => GraphicalTheme::unicode_nocolor(),
            Theme::Colours => GraphicalTheme::unicode(),
        };
        let handler = GraphicalReportHandler::new_themed(theme).with_width(100);
        let mut text = String::new();
        for located in &self.faults {
            // Writing to a String does not fail.
            let _ = handler.render_report(&mut text, located);
            text.push('\n');
        }
        text
    }
}

/// How faults are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    Plain,
    Colours,
}

impl fmt::Display for Faults {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.to_text(Theme::Plain))
    }
}

impl std::error::Error for Faults {}

impl Located {
    fn to_json(&self) -> serde_json::Value {
        let Fault { code, message, file, span, help } = &self.fault;
        let (start, end) = (position(&self.content, span.start), position(&self.content, span.end));
        serde_json::json!({
            "code": code, "message": message, "file": file, "help": help,
            "line": start.line, "column": start.column, "end_line": end.line, "end_column": end.column,
        })
    }
}

impl fmt::Display for Located {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.fault.message)
    }
}

impl std::error::Error for Located {}

impl miette::Diagnostic for Located {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(self.fault.code))
    }

    fn severity(&self) -> Option<Severity> {
        Some(Severity::Error)
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.fault.help.as_ref().map(|help| Box::new(help) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn miette::SourceCode> {
        (!self.content.is_empty()).then_some(self as &dyn miette::SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let span = self.fault.span.clone();
        (!self.content.is_empty()).then(|| Box::new(std::iter::once(LabeledSpan::underline(span))) as Box<_>)
    }
}

impl miette::SourceCode for Located {
    fn read_span<'a>(
        &'a self,
        span: &miette::SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn miette::SpanContents<'a> + 'a>, miette::MietteError> {
        let contents = self.content.read_span(span, before, after)?;
        Ok(Box::new(miette::MietteSpanContents::new_named(
            self.fault.file.clone(),
            contents.data(),
            *contents.span(),
            contents.line(),
            contents.column(),
            contents.line_count(),
        )))
    }
}

/// Line and column of a byte.
#[must_use]
pub fn position(content: &str, byte: usize) -> Position {
    let before: String = content.char_indices().take_while(|(at, _)| *at < byte).map(|(_, letter)| letter).collect();
    let last_line = before.rsplit('\n').next().unwrap_or_default();
    Position { line: before.matches('\n').count() + 1, column: last_line.chars().count() + 1 }
}

/// The candidate that was probably meant.
#[must_use]
pub fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<String> {
    let close = candidates.map(|name| (strsim::damerau_levenshtein(word, name), name));
    let (distance, name) = close.min()?;
    (distance <= (word.chars().count() / 3).max(1) + 1).then(|| name.to_owned())
}
