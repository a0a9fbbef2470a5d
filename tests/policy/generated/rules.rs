//! The files besides questions, guarantees and texts.

use std::fmt::Write;

use super::conditions::{CHANNELS, Vocabulary};
use super::dice::Dice;
use super::questions::EUR;

/// One to three services; mostly one of them is for those who do not know.
pub fn service_ids(dice: &mut Dice) -> Vec<String> {
    let mut ids = match dice.below(4) {
        0 => vec!["unsure"],
        1 => vec!["north", "south"],
        2 => vec!["north", "unsure"],
        _ => vec!["north", "south", "unsure"],
    };
    dice.shuffle(&mut ids);
    ids.into_iter().map(str::to_owned).collect()
}

pub fn policy(channel: &str) -> String {
    format!("id = \"drawn\"\nlanguages = [\"fr\"]\n[fallback]\nchannel = {channel:?}\ncounters = [\"mairie\"]\n")
}

pub fn situations(dice: &mut Dice, words: &mut Vocabulary) -> String {
    let mut file = "[situations]\n".to_owned();
    for id in ["alone", "online", "at_ease"] {
        let condition = if id == "online" && dice.percent(60) {
            "internet is not way0".to_owned()
        } else {
            words.condition(dice, 2)
        };
        writeln!(file, "{id} = {condition:?}").unwrap();
        words.situations.push(id.to_owned());
    }
    words.speaks_of_services = true;
    file
}

pub fn service(dice: &mut Dice, words: &Vocabulary, id: &str) -> String {
    let mut channels = CHANNELS.to_vec();
    dice.shuffle(&mut channels);
    channels.truncate(2 + dice.below(3));
    let mut file = "organisation = \"office\"\n".to_owned();
    for channel in &channels {
        writeln!(file, "[[channel]]\nkind = {channel:?}").unwrap();
        maybe(dice, words, "requires", 80, &mut file);
        maybe(dice, words, "offered", 40, &mut file);
    }
    for at in 0..dice.below(4) {
        let channel = dice.pick(&channels);
        writeln!(file, "[[contact]]\nid = \"{id}-{at}\"\nchannel = {channel:?}\nnumber = \"3230\"").unwrap();
        file.push_str("source = \"drawn\"\ndate = 2026-01-01\n");
        maybe(dice, words, "when", 60, &mut file);
    }
    for paper in ["card", "letter"].iter().take(dice.below(3)) {
        writeln!(file, "[[evidence]]\nid = {paper:?}").unwrap();
        maybe(dice, words, "when", 70, &mut file);
    }
    file
}

fn maybe(dice: &mut Dice, words: &Vocabulary, key: &str, chance: usize, file: &mut String) {
    if dice.percent(chance) {
        writeln!(file, "{key} = {:?}", words.condition(dice, 2)).unwrap();
    }
}

pub fn preferences(dice: &mut Dice, words: &Vocabulary) -> String {
    let mut file = String::new();
    for at in 0..dice.below(5) {
        let (when, first) = (words.condition(dice, 1), dice.pick(&CHANNELS));
        writeln!(file, "[[preference]]\nid = \"row-{at}\"\nwhen = {when:?}\nfirst = {first:?}").unwrap();
    }
    file
}

pub fn entitlement(dice: &mut Dice, words: &Vocabulary) -> String {
    let kind = dice.pick(&["benefit", "access"]);
    let mut file = format!("kind = {kind:?}\npayer = \"office\"\nrank = {}\nclaim = [\"phone\"]\n", dice.below(3));
    if dice.percent(60) {
        writeln!(file, "services = {:?}", dice.some(&words.services)).unwrap();
    }
    maybe(dice, words, "when", 90, &mut file);
    maybe(dice, words, "likely", 30, &mut file);
    file.push_str("[[source]]\ntitle = \"drawn\"\ndate = 2026-01-01\n");
    file
}

/// All change on days of their own, or on one day.
pub fn parameters(dice: &mut Dice) -> String {
    let mut file = String::new();
    for (id, unit) in [("ceiling", EUR), ("rate", "ratio")] {
        writeln!(file, "[[parameter]]\nid = {id:?}\nunit = {unit:?}").unwrap();
        for year in [2025, 2026] {
            let amount = if unit == EUR { euros(dice) } else { dice.pick(&["0.5", "0.12", "1.5", "2"]).to_string() };
            writeln!(file, "[[parameter.value]]\nfrom = {year}-04-01\namount = {amount}").unwrap();
            file.push_str("source = \"drawn\"\ndate = 2026-01-01\n");
        }
    }
    writeln!(file, "[[parameter]]\nid = \"scale\"\nunit = {EUR:?}\nby = \"people\"").unwrap();
    let last = if dice.percent(50) { "2026-04-01" } else { "2026-07-01" };
    for from in ["2025-04-01", last].iter().skip(dice.below(2)) {
        let (one, two, beyond) = (euros(dice), euros(dice), euros(dice));
        writeln!(file, "[[parameter.value]]\nfrom = {from}\ntable = {{ 1 = {one}, 2 = {two} }}\nbeyond = {beyond}")
            .unwrap();
        file.push_str("source = \"drawn\"\ndate = 2026-01-01\n");
    }
    file
}

/// Whole or not, small or large, as the numbers are.
fn euros(dice: &mut Dice) -> String {
    if dice.percent(50) {
        format!("{}.{}", dice.below(3), dice.pick(&["00", "50", "99"]))
    } else {
        format!("{}.{}", 100 + dice.below(1_500), dice.pick(&["00", "01", "50"]))
    }
}
