//! A rule file as lines and blocks, as the shipped rules are laid out: a block
//! begins with `[[…]]` and ends before the next empty line.

use std::ops::Range;

/// One file while it is edited.
#[derive(Clone, Debug)]
pub struct Page {
    pub lines: Vec<String>,
}

impl Page {
    pub fn new(text: &str) -> Self {
        Self { lines: text.lines().map(str::to_owned).collect() }
    }

    pub fn text(&self) -> String {
        self.lines.join("\n") + "\n"
    }

    /// The blocks of a name, in order.
    pub fn blocks(&self, name: &str) -> Vec<Range<usize>> {
        let header = format!("[[{name}]]");
        let starts = (0..self.lines.len()).filter(|at| self.lines[*at] == header);
        starts.map(|start| start..self.end(start)).collect()
    }

    fn end(&self, start: usize) -> usize {
        (start..self.lines.len()).find(|at| self.lines[*at].is_empty()).unwrap_or(self.lines.len())
    }

    /// The value of a key in a block, as written.
    pub fn value(&self, block: &Range<usize>, key: &str) -> Option<&str> {
        let prefix = format!("{key} = ");
        self.lines[block.clone()].iter().find_map(|line| line.strip_prefix(&prefix))
    }

    /// Lines of these keys whose value is one text on one line: key, text.
    pub fn texts(&self, keys: &[&str]) -> Vec<(usize, String, String)> {
        let texts = self.lines.iter().enumerate().filter_map(|(at, line)| {
            let (key, value) = line.split_once(" = ")?;
            let text = value.strip_prefix('"')?.strip_suffix('"')?;
            let known = keys.is_empty() || keys.contains(&key);
            (known && !text.contains('"')).then(|| (at, key.to_owned(), text.to_owned()))
        });
        texts.collect()
    }

    pub fn with_line(&self, at: usize, line: String) -> String {
        let mut page = self.clone();
        page.lines[at] = line;
        page.text()
    }

    /// Without these blocks.
    pub fn without(&self, blocks: &[Range<usize>]) -> String {
        let gone = |at: &usize| blocks.iter().any(|block| block.contains(at));
        let kept: Vec<String> = (0..self.lines.len()).filter(|at| !gone(at)).map(|at| self.lines[at].clone()).collect();
        kept.join("\n") + "\n"
    }

    /// With two blocks in each other's place, the first standing first.
    pub fn swapped(&self, first: &Range<usize>, second: &Range<usize>) -> String {
        let lines = &self.lines;
        let parts = [
            &lines[..first.start],
            &lines[second.clone()],
            &lines[first.end..second.start],
            &lines[first.clone()],
            &lines[second.end..],
        ];
        parts.concat().join("\n") + "\n"
    }
}
