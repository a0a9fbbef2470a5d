//! Kinds of counter: one name each, whatever a publisher calls it.
//!
//! Must not know: records, distances.

/// What publishers write, and the name used here and in the rules.
const OTHER_NAMES: [(&str, &str); 11] = [
    ("msap", "france_services"),
    ("maison_france_services", "france_services"),
    ("pole_emploi", "france_travail"),
    ("maison_handicapees", "mdph"),
    ("impots_sip", "sip"),
    ("sous_pref", "sous_prefecture"),
    ("pcb", "point_conseil_budget"),
    ("pif", "point_info_famille"),
    ("fr_renov", "france_renov"),
    ("cij", "info_jeunesse"),
    ("dd_fip", "direction_finances_publiques"),
];

/// Kinds that serve the inhabitants of one commune and nobody else.
const OF_ONE_COMMUNE: [&str; 2] = ["mairie", "ccas"];

/// The name of a kind that the directory uses, for any of its names.
#[must_use]
pub fn usual_name(kind: &str) -> &str {
    let known = OTHER_NAMES.iter().find(|(other, _)| *other == kind);
    known.map_or(kind, |(_, usual)| usual)
}

/// Whether such a counter turns away the people of another commune.
#[must_use]
pub fn serves_one_commune(kind: &str) -> bool {
    OF_ONE_COMMUNE.contains(&kind)
}
