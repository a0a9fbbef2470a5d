//! Texts: every wording that the rules need, in every declared language.

use std::ops::Range;

use super::{Loader, RuleFiles};
use crate::policy::fault::Fault;
use crate::policy::model::{Question, Rules};
use crate::texts::{TextFile, Texts};

/// Reads the texts and notes what is missing.
pub(super) fn load(files: &RuleFiles, rules: &Rules, loader: &Loader<'_>) -> Option<Texts> {
    let texts = Texts::parse(&rules.languages, &text_files(files)).map_err(|faults| {
        loader.faults.borrow_mut().extend(faults.into_iter().map(|fault| Fault {
            code: "text-syntax",
            message: fault.message,
            file: fault.path,
            span: fault.span,
            help: Some("texts are written in Fluent".to_owned()),
        }));
    });
    let texts = texts.ok()?;
    for language in &rules.languages {
        for need in needs(rules, loader) {
            if !texts.holds(language, &need.key) {
                loader.faults.borrow_mut().push(need.missing(language));
            }
        }
    }
    Some(texts)
}

fn text_files(files: &RuleFiles) -> Vec<TextFile> {
    let texts = files.iter().filter_map(|(path, content)| {
        let (language, _) = path.strip_prefix("texts/")?.split_once('/')?;
        Some(TextFile { language: language.to_owned(), path: path.to_owned(), content: content.to_owned() })
    });
    texts.collect()
}

/// A text that must be there, and the rule that needs it.
struct Need {
    key: String,
    file: String,
    span: Range<usize>,
}

impl Need {
    fn missing(&self, language: &str) -> Fault {
        Fault {
            code: "missing-text",
            message: format!("there is no text `{}` in language `{language}`", self.key),
            file: self.file.clone(),
            span: self.span.clone(),
            help: Some(format!("add it to a file in texts/{language}/")),
        }
    }
}

fn needs(rules: &Rules, loader: &Loader<'_>) -> Vec<Need> {
    let mut needs = Vec::new();
    let items = loader.items.borrow();
    for ((kind, id), (file, span)) in items.iter() {
        let need = |suffix: String| Need { key: format!("{kind}-{id}{suffix}"), file: file.clone(), span: span.clone() };
        needs.extend(suffixes(rules, kind, id).into_iter().map(need));
    }
    needs
}

/// What follows `KIND-ID` in the keys of a rule's texts.
fn suffixes(rules: &Rules, kind: &str, id: &str) -> Vec<String> {
    let own = |more: &[&str]| std::iter::once("").chain(more.iter().copied()).map(str::to_owned).collect();
    match kind {
        "question" => rules.questions.iter().find(|question| question.id == id).map_or_else(Vec::new, question),
        "service" => own(&[".short"]),
        "organisation" | "evidence" | "unasked" | "preference" | "guarantee" | "price" => own(&[]),
        "situation" if is_required(rules, id) => own(&[]),
        "entitlement" => {
            let right = rules.entitlements.iter().find(|right| right.id == id);
            let claims = right.into_iter().flat_map(|right| right.claim.iter().map(|by| format!(".claim-{by}")));
            own(&[".what"]).into_iter().chain(claims).collect()
        }
        _ => Vec::new(),
    }
}

fn question(question: &Question) -> Vec<String> {
    let fixed = ["", ".spoken", ".reword", ".short"].map(str::to_owned);
    let options = question.kind.options().iter().map(|option| format!(".option-{option}"));
    fixed.into_iter().chain(options).collect()
}

fn is_required(rules: &Rules, id: &str) -> bool {
    let mut named = Vec::new();
    for channel in rules.services.iter().flat_map(|service| &service.channels) {
        channel.requires.situations(&mut named);
    }
    named.iter().any(|at| rules.situations.get(*at).is_some_and(|situation| situation.id == id))
}
