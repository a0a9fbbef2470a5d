//! The texts of every language, and that each says all that the rules name.

use std::collections::BTreeSet;

use super::RuleFiles;
use super::page::{Sink, Wanted};
use crate::policy::fault::Fault;
use crate::policy::model::Passage;
use crate::texts::{TextFault, TextFile, Texts};

/// The texts; `None` if they are faulty.
pub(super) fn read(files: &RuleFiles, languages: &[String], sink: &Sink) -> Option<Texts> {
    let texts: Vec<TextFile> =
        files.iter().filter_map(|(path, content)| TextFile::at(path, || content.to_owned())).collect();
    check_languages(&texts, languages, sink);
    match Texts::parse(languages, &texts) {
        Err(faults) => {
            for fault in faults {
                sink.push(syntax(fault, files));
            }
            None
        }
        Ok(parsed) => {
            let present = |language: &&String| texts.iter().any(|file| file.language == **language);
            languages.iter().filter(present).for_each(|language| check(&parsed, language, files, sink));
            Some(parsed)
        }
    }
}

/// The texts that no rule needs or may use.
pub(super) fn unused(texts: &Texts, languages: &[String], files: &RuleFiles, sink: &Sink) -> Vec<(String, Passage)> {
    let mut named = sink.allowed();
    named.extend(sink.wanted().into_iter().map(|wanted| wanted.key));
    let mut found = Vec::new();
    for language in languages {
        for key in texts.keys(language).filter(|key| !named.contains(*key)) {
            found.push((key.to_owned(), written(key, language, files)));
        }
    }
    found
}

/// Where a language holds a key; of an attribute, its message.
fn written(key: &str, language: &str, files: &RuleFiles) -> Passage {
    let message = key.split('.').next().unwrap_or(key);
    let file = home(key, language, files);
    let content = files.get(&file).unwrap_or_default();
    let start = content.lines().scan(0, |start, line| {
        let here = *start;
        *start += line.len() + 1;
        Some((here, line))
    });
    let starts = |line: &str| line.strip_prefix(message).is_some_and(|rest| rest.trim_start().starts_with('='));
    let start = start.into_iter().find(|(_, line)| starts(line)).map_or(0, |(start, _)| start);
    Passage { file, span: start..start + message.len() }
}

fn check_languages(texts: &[TextFile], languages: &[String], sink: &Sink) {
    for file in texts.iter().filter(|file| !languages.contains(&file.language)) {
        let message = format!("the language `{}` is not declared", file.language);
        let help = Some("add it to `languages` in policy.toml, or move the file".to_owned());
        sink.push(Fault { code: "unknown-name", message, file: file.path.clone(), span: 0..0, help });
    }
    for language in languages.iter().filter(|language| !texts.iter().any(|file| file.language == **language)) {
        let message = format!("there are no texts in the language `{language}`");
        let (file, help) = ("policy.toml".to_owned(), Some(format!("write texts/{language}/*.ftl")));
        sink.push(Fault { code: "missing-file", message, file, span: 0..0, help });
    }
}

fn syntax(fault: TextFault, files: &RuleFiles) -> Fault {
    let content = files.get(&fault.path).unwrap_or_default();
    let span = if fault.span.is_empty() { repeated(content, &fault.message) } else { None };
    Fault {
        code: "text-syntax",
        span: span.unwrap_or(fault.span),
        message: fault.message,
        file: fault.path,
        help: None,
    }
}

/// Where a key stands for the last time that a message in quotes says is there twice.
fn repeated(content: &str, message: &str) -> Option<std::ops::Range<usize>> {
    let id = message.split('"').nth(1)?;
    let starts = |start: usize| start == 0 || content.get(..start).is_some_and(|before| before.ends_with('\n'));
    let whole = |start: usize| content.get(start + id.len()..).is_some_and(|rest| rest.trim_start().starts_with('='));
    let (start, _) = content.match_indices(id).filter(|(start, _)| starts(*start) && whole(*start)).last()?;
    Some(start..start + id.len())
}

fn check(texts: &Texts, language: &str, files: &RuleFiles, sink: &Sink) {
    let mut seen = BTreeSet::new();
    for wanted in sink.wanted() {
        if !texts.holds(language, &wanted.key) && seen.insert(wanted.key.clone()) {
            sink.push(missing(wanted, language, files));
        }
    }
}

fn missing(wanted: Wanted, language: &str, files: &RuleFiles) -> Fault {
    let Wanted { key, file, span } = wanted;
    let home = home(&key, language, files);
    let help = match key.split_once('.') {
        Some((message, attribute)) => format!("add `.{attribute} = …` to `{message}` in {home}"),
        None => format!("add `{key} = …` to {home}"),
    };
    Fault { code: "missing-text", message: format!("no text `{key}` in `{language}`"), file, span, help: Some(help) }
}

/// The file of a language that holds the key's message, else keys of its sort,
/// else its only file.
fn home(key: &str, language: &str, files: &RuleFiles) -> String {
    let folder = format!("texts/{language}/");
    let message = key.split('.').next().unwrap_or(key);
    let sort = message.split('-').next().unwrap_or(message);
    let own: Vec<(&str, &str)> = files.iter().filter(|(path, _)| path.starts_with(&folder)).collect();
    let holding = |start: &str| {
        let holds = |content: &str| content.lines().any(|line| line.starts_with(start));
        own.iter().find(|(_, content)| holds(content)).map(|(path, _)| (*path).to_owned())
    };
    let only = || if let [(path, _)] = own.as_slice() { Some((*path).to_owned()) } else { None };
    holding(&format!("{message} ="))
        .or_else(|| holding(&format!("{sort}-")))
        .or_else(only)
        .unwrap_or_else(|| format!("{folder}{sort}.ftl"))
}
