//! Elements with attributes and text, as XML that is HTML as well.
//!
//! Whatever is put in is escaped; there is no other way in. Knows no picture
//! and no page.

use std::fmt::{self, Display, Write as _};

/// Markup being written.
#[derive(Debug, Default)]
pub(super) struct Markup(String);

impl Markup {
    /// An element with what `inside` writes.
    pub(super) fn element(&mut self, name: &str, attributes: &[(&str, &dyn Display)], inside: impl FnOnce(&mut Self)) {
        self.open(name, attributes, ">");
        inside(self);
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push('>');
    }

    /// An element with nothing but a text.
    pub(super) fn text(&mut self, name: &str, attributes: &[(&str, &dyn Display)], text: &str) {
        self.element(name, attributes, |inside| inside.say(text));
    }

    /// An element without an end, such as a line of SVG or `meta`.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &dyn Display)]) {
        self.open(name, attributes, "/>");
    }

    pub(super) fn say(&mut self, text: &str) {
        // Writing into a text cannot fail.
        let _ = Escaped(&mut self.0).write_str(text);
    }

    /// A style sheet of this program's own, which holds nothing to escape.
    pub(super) fn style(&mut self, sheet: &'static str) {
        self.0.push_str("<style>");
        self.0.push_str(sheet);
        self.0.push_str("</style>");
    }

    pub(super) fn line(&mut self) {
        self.0.push('\n');
    }

    pub(super) fn finish(self) -> String {
        self.0
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &dyn Display)], end: &str) {
        self.0.push('<');
        self.0.push_str(name);
        for (key, value) in attributes {
            self.0.push(' ');
            self.0.push_str(key);
            self.0.push_str("=\"");
            let _ = write!(Escaped(&mut self.0), "{value}");
            self.0.push('"');
        }
        self.0.push_str(end);
    }
}

struct Escaped<'a>(&'a mut String);

impl fmt::Write for Escaped<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for letter in text.chars() {
            match letter {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                // XML has no way to write other control characters.
                '\n' | '\t' => self.0.push(letter),
                letter if letter.is_control() => self.0.push('\u{fffd}'),
                letter => self.0.push(letter),
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Markup;

    #[test]
    fn text_and_attributes_are_escaped_whole() {
        let mut markup = Markup::default();
        markup.text("a", &[("href", &"\"><script>'")], "<b> & \u{0}\"");
        let expected = "<a href=\"&quot;&gt;&lt;script&gt;&#39;\">&lt;b&gt; &amp; \u{fffd}&quot;</a>";
        assert_eq!(markup.finish(), expected);
    }
}
