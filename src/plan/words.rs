//! The few words of the terminal that are not in the rules: French, else English.
//!
//! Must not know: plans, how they are laid out.

use crate::policy::Channel;

/// Words for one language.
#[derive(Clone, Copy, Debug)]
pub struct OwnWords {
    pub unknown: &'static str,
    pub none_of_them: &'static str,
    pub back: &'static str,
    pub stop: &'static str,
    pub choose_a_number: &'static str,
    pub choose_some_numbers: &'static str,
    pub write_a_number: &'static str,
    pub write_a_date: &'static str,
    pub write_a_postal_code: &'static str,
    pub write_ages: &'static str,
    pub between: [&'static str; 2],
    pub(super) ways: &'static str,
    /// In the order of `Channel::ALL`.
    pub(super) channels: [&'static str; 6],
    pub(super) not_fitting: &'static str,
    pub(super) bring: &'static str,
    pub(super) rights: &'static str,
    pub(super) likely: &'static str,
    pub(super) possible: &'static str,
    pub(super) claim_by: &'static str,
    pub(super) open_until: &'static str,
    pub(super) opens: &'static str,
    pub(super) always: &'static str,
    pub(super) hours_unknown: &'static str,
    pub(super) hours_vary: &'static str,
    pub(super) confirm: &'static str,
    pub(super) kilometres: &'static str,
    pub(super) no_place: &'static str,
    pub(super) place_not_found: &'static str,
    pub(super) several_places: &'static str,
    pub(super) no_contact: &'static str,
    pub(super) next: &'static str,
    pub(super) why: WordsOfWhy,
}

/// The words of an explanation.
#[derive(Clone, Copy, Debug)]
pub(super) struct WordsOfWhy {
    pub ways: &'static str,
    pub rights: &'static str,
    pub usable: &'static str,
    pub perhaps_usable: &'static str,
    pub not_usable: &'static str,
    pub not_named: &'static str,
    pub first: &'static str,
    pub last_resort: &'static str,
    pub not_concerned: &'static str,
    pub because: &'static str,
    pub missing: &'static str,
    pub rules: &'static str,
    /// What would follow, by [`crate::policy::explanation::Change::to`].
    pub changes: [(&'static str, &'static str); 6],
    /// Between the name of a question and its answer.
    pub colon: &'static str,
    /// Between one answer and the next.
    pub and: &'static str,
    pub or: &'static str,
    pub with: &'static str,
    pub without: &'static str,
    pub at_least: &'static str,
    pub at_most: &'static str,
}

const FRENCH: OwnWords = OwnWords {
    unknown: "Je ne sais pas",
    none_of_them: "Aucun",
    back: "Revenir",
    stop: "Arrêter",
    choose_a_number: "Tapez un des numéros de la liste.",
    choose_some_numbers: "Tapez un ou plusieurs numéros de la liste, séparés par des virgules.",
    write_a_number: "Tapez un nombre entier",
    write_a_date: "Tapez une date comme 1950-02-28.",
    write_a_postal_code: "Tapez les cinq chiffres du code postal.",
    write_ages: "Tapez l’âge de chaque enfant, par exemple 3, 7, 12, ou « aucun ».",
    between: ["de", "à"],
    ways: "Comment faire",
    channels: ["Téléphoner", "Aller sur place", "Être rappelé", "Écrire", "Recevoir une visite", "Sur internet"],
    not_fitting: "Ce qui ne convient pas",
    bring: "À avoir avec soi",
    rights: "Vos droits possibles",
    likely: "vous y avez peut-être droit, d’après vos réponses",
    possible: "à vérifier",
    claim_by: "À demander ainsi :",
    open_until: "ouvert jusqu’à",
    opens: "ouvre le",
    always: "ouvert à toute heure",
    hours_unknown: "horaires non connus",
    hours_vary: "les horaires changent selon le lieu",
    confirm: "horaires à confirmer avant de venir",
    kilometres: "km",
    no_place: "donnez le code postal pour connaître l’adresse",
    place_not_found: "aucune commune n’a ce code postal :",
    several_places: "choisissez la commune pour connaître l’adresse",
    no_contact: "coordonnées non connues",
    next: "Question suivante :",
    why: WordsOfWhy {
        ways: "Pourquoi ces moyens",
        rights: "Pourquoi ces droits",
        usable: "convient",
        perhaps_usable: "à vérifier",
        not_usable: "ne convient pas",
        not_named: "n’est pas proposé",
        first: "en premier",
        last_resort: "Proposé en dernier recours : rien d’autre ne convient de façon sûre.",
        not_concerned: "non, d’après les réponses",
        because: "Réponses qui suffisent :",
        missing: "Il manque :",
        rules: "Règles :",
        changes: [
            ("usable", "Conviendrait avec :"),
            ("not_usable", "Ne conviendrait pas avec :"),
            ("first", "Viendrait en premier avec :"),
            ("likely", "Droit possible avec :"),
            ("possible", "À vérifier avec :"),
            ("absent", "Plus de droit avec :"),
        ],
        colon: "\u{a0}: ",
        and: "\u{a0}; ",
        or: "ou",
        with: "aussi",
        without: "sans",
        at_least: "ou plus",
        at_most: "ou moins",
    },
};

const ENGLISH: OwnWords = OwnWords {
    unknown: "I don’t know",
    none_of_them: "None",
    back: "Back",
    stop: "Stop",
    choose_a_number: "Type one of the numbers of the list.",
    choose_some_numbers: "Type one or more numbers of the list, with commas between them.",
    write_a_number: "Type a whole number",
    write_a_date: "Type a date such as 1950-02-28.",
    write_a_postal_code: "Type the five figures of the postal code.",
    write_ages: "Type the age of each child, such as 3, 7, 12, or “none”.",
    between: ["from", "to"],
    ways: "What to do",
    channels: ["Phone", "Go in person", "Be called back", "Write", "Be visited at home", "Online"],
    not_fitting: "What does not fit",
    bring: "Have with you",
    rights: "Rights you may have",
    likely: "you may be entitled to it, from your answers",
    possible: "to be checked",
    claim_by: "Ask for it like this:",
    open_until: "open until",
    opens: "opens on",
    always: "always open",
    hours_unknown: "hours not known",
    hours_vary: "hours differ from place to place",
    confirm: "confirm the hours before you go",
    kilometres: "km",
    no_place: "give the postal code to learn the address",
    place_not_found: "no commune has this postal code:",
    several_places: "choose the commune to learn the address",
    no_contact: "contact details not known",
    next: "Next question:",
    why: WordsOfWhy {
        ways: "Why these ways",
        rights: "Why these rights",
        usable: "suits",
        perhaps_usable: "to be checked",
        not_usable: "does not suit",
        not_named: "is not offered",
        first: "first",
        last_resort: "Offered as a last resort: nothing else is sure to suit.",
        not_concerned: "no, from the answers",
        because: "Answers that are enough:",
        missing: "Missing:",
        rules: "Rules:",
        changes: [
            ("usable", "Would suit with:"),
            ("not_usable", "Would not suit with:"),
            ("first", "Would come first with:"),
            ("likely", "Right possible with:"),
            ("possible", "To be checked with:"),
            ("absent", "No right with:"),
        ],
        colon: ": ",
        and: "; ",
        or: "or",
        with: "also",
        without: "without",
        at_least: "or more",
        at_most: "or less",
    },
};

impl OwnWords {
    pub(super) fn channel(&self, channel: Channel) -> &'static str {
        let names = Channel::ALL.into_iter().zip(self.channels);
        names.into_iter().find(|(named, _)| *named == channel).map_or("", |(_, name)| name)
    }
}

/// The words for a language; French where there are none.
#[must_use]
pub fn own(language: &str) -> OwnWords {
    if language == "en" { ENGLISH } else { FRENCH }
}
