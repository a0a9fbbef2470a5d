//! Which entitlement of the policy stands for which benefit of the model.
//!
//! A benefit whose entitlement the policy does not have is reported without figures.

/// Key of the benefit in the file, id of the entitlement in the rules.
pub const BENEFITS: [(&str, &str); 20] = [
    ("rsa", "rsa"),
    ("ppa", "ppa"),
    ("aide_logement", "aide_logement"),
    ("css", "css"),
    ("aspa", "aspa"),
    ("asi", "asi"),
    ("aah", "aah"),
    ("ass", "ass"),
    ("af", "af"),
    ("cf", "cf"),
    ("asf", "asf"),
    ("paje_base", "paje_base"),
    ("ars", "ars"),
    ("apa_domicile", "apa_domicile"),
    ("cheque_energie", "cheque_energie"),
    ("bourse_college", "bourse_college"),
    ("bourse_lycee", "bourse_lycee"),
    ("bourse_sup", "bourse_sup"),
    ("aeeh", "aeeh"),
    ("cej", "cej"),
];
