//! A fault as text, with its line and a caret.

use std::fmt;

use miette::{Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError, SourceCode};
use miette::{MietteSpanContents, SourceSpan, SpanContents};

use super::{Fault, Theme};

/// Wide enough for most rule lines; messages wrap here.
const WIDTH: usize = 110;

struct Report<'a> {
    fault: &'a Fault,
    source: Option<Page<'a>>,
}

/// A named text whose columns count characters, as in JSON, not bytes.
struct Page<'a> {
    name: &'a str,
    text: &'a str,
}

/// One fault; without a snippet when the text is not known.
pub(super) fn report(fault: &Fault, text: &str, theme: Theme) -> String {
    let source = (!text.is_empty()).then_some(Page { name: &fault.file, text });
    let theme = match theme {
        Theme::Plain => GraphicalTheme::unicode_nocolor(),
        Theme::Colours => GraphicalTheme::unicode(),
    };
    let handler = GraphicalReportHandler::new_themed(theme).with_width(WIDTH).with_links(false);
    let mut rendered = String::new();
    match handler.render_report(&mut rendered, &Report { fault, source }) {
        Ok(()) => rendered + "\n",
        Err(fmt::Error) => format!("{}: {} ({})\n", fault.file, fault.message, fault.code),
    }
}

impl SourceCode for Page<'_> {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        lines_before: usize,
        lines_after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let found = self.text.read_span(span, lines_before, lines_after)?;
        let start = found.span().offset();
        let before = self.text.get(start - found.column().min(start)..start).unwrap_or_default();
        Ok(Box::new(MietteSpanContents::new_named(
            self.name.to_owned(),
            found.data(),
            *found.span(),
            found.line(),
            before.chars().count(),
            found.line_count(),
        )))
    }
}

impl fmt::Display for Report<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.source {
            None => write!(formatter, "{}: {}", self.fault.file, self.fault.message),
            Some(_) => formatter.write_str(&self.fault.message),
        }
    }
}

impl fmt::Debug for Report<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl std::error::Error for Report<'_> {}

impl Diagnostic for Report<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(self.fault.code))
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(self.fault.help.as_ref()?))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(self.source.as_ref()?)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let label = LabeledSpan::new_with_span(None, self.fault.span.clone());
        Some(Box::new(std::iter::once(label)))
    }
}
