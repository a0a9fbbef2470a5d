//! Edits that anyone could make to the shipped rules, found in their files one
//! after the other.

use aiguillage::policy::{Channel, Policy, RuleFiles};

use super::page::Page;

/// One edit of one file.
#[derive(Clone)]
pub struct Edit {
    pub path: String,
    pub what: String,
    pub text: String,
    /// Changes no channel, no right and no question, whatever else it changes.
    pub harmless: bool,
}

/// Every edit of every file.
pub fn all(files: &RuleFiles, policy: &Policy) -> Vec<Edit> {
    let mut edits = Vec::new();
    for (path, text) in files.iter() {
        let page = Page::new(text);
        let folder = path.split('/').next().unwrap_or(path);
        let mut found = match folder {
            "services" => {
                [channels(&page), conditions(&page, &["requires", "offered"], policy), papers(&page)].concat()
            }
            "preferences.toml" => [preferences(&page), conditions(&page, &["when"], policy)].concat(),
            "situations.toml" => conditions(&page, &[], policy),
            "questions.toml" => [ranges(&page), options(&page)].concat(),
            "entitlements" => [conditions(&page, &["when"], policy), rights(&page)].concat(),
            "parameters" => amounts(&page),
            "policy.toml" => last_resorts(&page),
            "scenarios" => dropped(&page, "scenario"),
            "texts" => wording(&page),
            _ => Vec::new(),
        };
        found.push(Found::harmless("a comment", format!("# A comment.\n{text}")));
        edits.extend(found.into_iter().filter(|found| found.text != text).map(|found| found.of(path)));
    }
    edits
}

#[derive(Clone)]
struct Found {
    what: String,
    text: String,
    harmless: bool,
}

impl Found {
    fn new(what: impl Into<String>, text: String) -> Self {
        Self { what: what.into(), text, harmless: false }
    }

    fn harmless(what: impl Into<String>, text: String) -> Self {
        Self { harmless: true, ..Self::new(what, text) }
    }

    fn of(self, path: &str) -> Edit {
        Edit { path: path.to_owned(), what: self.what, text: self.text, harmless: self.harmless }
    }
}

/// A channel no longer offered, and how it was reached.
fn channels(page: &Page) -> Vec<Found> {
    let drop = |block: &std::ops::Range<usize>| {
        let kind = page.value(block, "kind").unwrap();
        let mut gone = page.blocks("contact");
        gone.retain(|contact| page.value(contact, "channel") == Some(kind));
        gone.push(block.clone());
        Found::new(format!("no {kind}"), page.without(&gone))
    };
    page.blocks("channel").iter().map(drop).collect()
}

/// Conditions turned round, made empty, and said a little differently.
fn conditions(page: &Page, keys: &[&str], policy: &Policy) -> Vec<Found> {
    let mut found = Vec::new();
    for (at, key, said) in page.texts(keys) {
        let mut variants = vec![format!("not ({said})"), "true".to_owned(), "false".to_owned()];
        variants.extend([said.replacen(" and ", " or ", 1), said.replacen(" or ", " and ", 1)]);
        variants.extend([said.replacen(" is not ", " is ", 1), said.replacen("at least", "at most", 1)]);
        variants.extend(other_options(&said, policy));
        for variant in variants.into_iter().filter(|variant| *variant != said) {
            let text = page.with_line(at, format!("{key} = \"{variant}\""));
            found.push(Found::new(format!("{key}: {said} → {variant}"), text));
        }
    }
    found
}

/// For each option named after `is`, the next one of its question.
fn other_options(said: &str, policy: &Policy) -> Vec<String> {
    let mut found = Vec::new();
    for question in policy.questions() {
        let options = question.kind.options();
        for (option, next) in options.iter().zip(options.iter().cycle().skip(1)) {
            for middle in ["is", "is not"] {
                let named = format!("{} {middle} {option}", question.id);
                if said.contains(&named) {
                    found.push(said.replacen(&named, &format!("{} {middle} {next}", question.id), 1));
                }
            }
        }
    }
    found
}

/// Papers and contacts play no part in who can use what.
fn papers(page: &Page) -> Vec<Found> {
    let mut found = dropped(page, "evidence");
    found.extend(dropped(page, "contact"));
    for (at, key, said) in page.texts(&["when"]) {
        found.push(Found::harmless(format!("not {said}"), page.with_line(at, format!("{key} = \"not ({said})\""))));
    }
    found
}

fn dropped(page: &Page, name: &str) -> Vec<Found> {
    let without = |block: &std::ops::Range<usize>| page.without(std::slice::from_ref(block));
    page.blocks(name).iter().map(|block| Found::harmless(format!("no {name}"), without(block))).collect()
}

fn preferences(page: &Page) -> Vec<Found> {
    let rows = page.blocks("preference");
    let mut found = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        found.push(Found::new(format!("no row {at}"), page.without(std::slice::from_ref(row))));
        if let Some(next) = rows.get(at + 1) {
            found.push(Found::new(format!("rows {at} and {} swapped", at + 1), page.swapped(row, next)));
        }
    }
    for (at, key, said) in page.texts(&["first"]) {
        for channel in Channel::ALL.iter().filter(|channel| channel.id() != said) {
            let text = page.with_line(at, format!("{key} = \"{channel}\""));
            found.push(Found::new(format!("{said} → {channel}"), text));
        }
    }
    found
}

/// Numbers asked for in a narrower or a wider range.
fn ranges(page: &Page) -> Vec<Found> {
    let mut found = Vec::new();
    for (at, line) in page.lines.iter().enumerate() {
        if let Some(most) = line.strip_prefix("max = ").and_then(|most| most.parse::<i64>().ok()) {
            for other in [most + 5, most - 1] {
                found.push(Found::new(format!("{line} → {other}"), page.with_line(at, format!("max = {other}"))));
            }
        }
    }
    found
}

/// An option nobody can give any more; mostly one that conditions speak of.
fn options(page: &Page) -> Vec<Found> {
    let mut found = Vec::new();
    for (at, line) in page.lines.iter().enumerate() {
        let Some(list) = line.strip_prefix("options = [").and_then(|rest| rest.strip_suffix(']')) else { continue };
        let all: Vec<&str> = list.split(", ").collect();
        for gone in &all {
            let kept: Vec<&str> = all.iter().copied().filter(|option| option != gone).collect();
            let text = page.with_line(at, format!("options = [{}]", kept.join(", ")));
            found.push(Found::new(format!("no option {gone}"), text));
        }
    }
    found
}

/// Ways to claim in another order, and another rank.
fn rights(page: &Page) -> Vec<Found> {
    let mut found = Vec::new();
    for (at, line) in page.lines.iter().enumerate() {
        if let Some(list) = line.strip_prefix("claim = [").and_then(|rest| rest.strip_suffix(']')) {
            let turned: Vec<&str> = list.split(", ").collect::<Vec<_>>().into_iter().rev().collect();
            let text = page.with_line(at, format!("claim = [{}]", turned.join(", ")));
            found.push(Found::harmless("claim in another order", text));
        }
        if let Some(rank) = line.strip_prefix("rank = ") {
            found.push(Found::harmless("another rank", page.with_line(at, format!("rank = {rank}0"))));
        }
    }
    found
}

/// Amounts ten times as high.
fn amounts(page: &Page) -> Vec<Found> {
    let mut found = Vec::new();
    for (at, line) in page.lines.iter().enumerate() {
        let amount = ["amount = ", "beyond = "].iter().find_map(|key| Some((*key, line.strip_prefix(key)?)));
        if let Some((key, amount)) = amount {
            found.push(Found::new(format!("1{amount}"), page.with_line(at, format!("{key}1{amount}"))));
        }
    }
    found
}

fn last_resorts(page: &Page) -> Vec<Found> {
    let mut found = Vec::new();
    for (at, key, said) in page.texts(&["channel"]) {
        for channel in Channel::ALL {
            let text = page.with_line(at, format!("{key} = \"{channel}\""));
            found.push(Found::new(format!("{said} → {channel}"), text));
        }
    }
    found
}

/// One message in other words.
fn wording(page: &Page) -> Vec<Found> {
    let mut found = Vec::new();
    for (at, line) in page.lines.iter().enumerate().filter(|(_, line)| line.contains(" = ")) {
        found.push(Found::harmless("another wording", page.with_line(at, format!("{line} …"))));
    }
    found
}
