//! From the files of a rule set to checked rules and texts.
//!
//! Every fault is found in one reading: a faulty part is replaced by a harmless
//! one so that reading can go on, and nothing is returned in the end. Knows the
//! format (docs/rule-files.md), not what rules mean.

mod answers;
mod contacts;
mod document;
mod entitlements;
mod existence;
mod files;
mod guarantees;
mod id;
mod item;
mod organisations;
mod page;
mod parameters;
mod preferences;
mod quantities;
mod questions;
mod scenarios;
pub mod schema;
mod services;
mod table;
#[cfg(test)]
mod tests;
mod wording;

use self::document::Documents;
pub use self::files::{LoadError, RuleFiles};
use self::id::Ids;
use self::page::Sink;
use super::condition::Names;
use super::fault::Faults;
use super::model::{NamedQuantity, Passage, Question, Rules};
use super::parameter::Parameter;
use crate::texts::Texts;

/// The names that conditions may use.
struct Declared {
    questions: Vec<Question>,
    situations: Vec<String>,
    parameters: Vec<Parameter>,
    quantities: Vec<NamedQuantity>,
    entitlements: Vec<String>,
}

/// What the files of services, rights and scenarios may refer to.
struct Known<'a> {
    names: Names<'a>,
    organisations: Vec<String>,
    services: Vec<String>,
}

impl Declared {
    fn names(&self) -> Names<'_> {
        Names {
            questions: &self.questions,
            situations: &self.situations,
            parameters: &self.parameters,
            quantities: &self.quantities,
            entitlements: &self.entitlements,
        }
    }
}

/// A rule set without a fault.
pub struct Loaded {
    pub rules: Rules,
    pub texts: Texts,
    /// Keys of texts that no rule names, each with its place.
    pub unused_texts: Vec<(String, Passage)>,
}

/// Reads and checks a rule set.
///
/// # Errors
/// Every fault of every file, each with its place.
pub fn load(files: &RuleFiles) -> Result<Loaded, Faults> {
    let sink = Sink::new(files.refused());
    let documents = Documents::parse(files, &sink);
    let rules = rules(&documents);
    let texts = wording::read(files, &rules.languages, &sink);
    let unused = |texts: &Texts| wording::unused(texts, &rules.languages, files, &sink);
    let unused_texts = texts.as_ref().map(unused).unwrap_or_default();
    let faults = Faults::new(sink.into_faults(), |path| files.get(path));
    match texts {
        Some(texts) if faults.is_empty() => Ok(Loaded { rules, texts, unused_texts }),
        _ => Err(faults),
    }
}

fn rules<'a>(documents: &'a Documents<'a>) -> Rules {
    let head = organisations::policy(documents);
    let mut ids = Ids::new("a question, a situation, a quantity or a parameter");
    let asked = questions::read(documents, &mut ids);
    let questions: Vec<Question> = asked.iter().map(|(_, question)| question.clone()).collect();
    let parameters = parameters::read(documents, &mut ids);
    let named = existence::situations(documents, &questions, &parameters, &mut ids);
    let situations = named.iter().map(|(_, situation)| situation.id.clone()).collect();
    let quantities = Vec::new();
    let entitlements = documents.ids_in("entitlements/");
    let mut declared = Declared { questions, situations, parameters, quantities, entitlements };
    existence::attach(&asked, &mut declared, &named);
    quantities::read(documents, &mut declared, &mut ids);
    let organisations = organisations::read(documents);
    let known = Known {
        names: declared.names(),
        organisations: organisations.iter().map(|organisation| organisation.id.clone()).collect(),
        services: documents.ids_in("services/"),
    };
    questions::check_services(&asked, &known.services);
    let services = services::read(documents, &known);
    existence::want_reasons(&named, &services);
    let preferences = preferences::read(documents, &known);
    let entitlements = entitlements::read(documents, &known);
    let guarantees = guarantees::read(documents, &known);
    let scenarios = scenarios::read(documents, &known);
    Rules {
        id: head.id,
        languages: head.languages,
        fallback: head.fallback,
        accepted: head.accepted,
        questions: declared.questions,
        situations: named.into_iter().map(|(_, situation)| situation).collect(),
        organisations,
        services,
        preferences,
        entitlements,
        parameters: declared.parameters,
        quantities: declared.quantities,
        guarantees,
        scenarios,
    }
}
