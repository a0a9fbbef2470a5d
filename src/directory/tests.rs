//! Promises of the directory that ships inside the program.

use super::*;

fn shipped() -> &'static Directory {
    static SHIPPED: std::sync::LazyLock<Directory> = std::sync::LazyLock::new(|| Directory::shipped().unwrap());
    &SHIPPED
}

fn named(postal_code: &str) -> Vec<&'static str> {
    shipped().communes_with_postal_code(postal_code).iter().map(|commune| commune.name()).collect()
}

fn offices(kinds: &[&str], insee: &str, limit: usize) -> Vec<Nearby<'static>> {
    let commune = shipped().commune(insee).unwrap();
    shipped().offices(kinds, commune, OfficeOrder::CompetentFirst, limit)
}

#[test]
fn a_postal_code_gives_every_commune_that_has_it() {
    assert!(named("48000").contains(&"Mende"));
    assert!(named("48000").len() > 1, "Balsièges has it too");
}

#[test]
fn a_postal_code_of_paris_lyon_or_marseille_gives_the_arrondissement_alone() {
    assert_eq!(named("75011"), ["Paris 11e Arrondissement"]);
    assert_eq!(named("75116"), ["Paris 16e Arrondissement"]);
    assert_eq!(named("69003"), ["Lyon 3e Arrondissement"]);
    assert_eq!(named("13001"), ["Marseille 1er Arrondissement"]);
}

#[test]
fn postal_codes_overseas_are_known() {
    for code in ["97110", "97200", "97300", "97400", "97500", "97600", "97133", "97150", "98600", "98714", "98800"] {
        assert!(!named(code).is_empty(), "{code}");
    }
}

#[test]
fn unknown_and_business_postal_codes_give_nothing() {
    for code in ["00000", "75955", "99999", "", "4800", "480000", "é"] {
        assert!(named(code).is_empty(), "{code}");
    }
}

#[test]
fn every_mairie_belongs_to_a_known_commune_and_lies_in_it() {
    for mairie in shipped().counters() {
        let commune = shipped().commune(mairie.insee().unwrap()).unwrap();
        let (Some(centre), Some(there)) = (commune.position(), mairie.position()) else {
            continue;
        };
        let Some(radius) = commune.radius_kilometres() else {
            continue;
        };
        assert!(centre.kilometres_to(there) <= radius + 1.5, "{}", mairie.id());
    }
}

#[test]
fn all_shipped_hours_pass_the_checks_and_are_marked_to_be_confirmed() {
    for mairie in shipped().counters().iter().filter(|counter| counter.hours_text().is_some()) {
        assert!(mairie.opening_hours().is_some(), "{}", mairie.id());
        assert!(mairie.hours_unconfirmed(), "{}", mairie.id());
    }
}

#[test]
fn no_shipped_mairie_is_said_to_be_inaccessible_or_accessible() {
    assert!(shipped().counters().iter().all(|mairie| mairie.accessibility() == Accessibility::Unknown));
}

#[test]
fn all_shipped_telephone_numbers_are_written_to_be_read_out() {
    for phone in shipped().counters().iter().filter_map(Counter::phone) {
        assert_eq!(telephone::readable(phone).as_deref(), Some(phone));
    }
}

#[test]
fn the_mairie_of_the_commune_comes_even_when_another_is_nearer() {
    let mairies = shipped().counters().iter().filter(|counter| counter.kind() == "mairie");
    for own in mairies {
        let found = offices(&["mairie"], own.insee().unwrap(), 1);
        let first = found.first().unwrap();
        assert!(first.competent && first.counter.insee() == own.insee(), "{}", own.id());
    }
}

#[test]
fn an_arrondissement_without_a_mairie_of_its_own_has_the_one_it_shares() {
    for (arrondissement, seat) in [("75101", "75103"), ("75104", "75103"), ("13207", "13201"), ("13216", "13215")] {
        let found = offices(&["mairie"], arrondissement, 3);
        let first = found.first().unwrap();
        assert!(first.competent && first.counter.insee() == Some(seat), "{arrondissement}");
    }
}

#[test]
fn every_arrondissement_has_a_competent_mairie() {
    for commune in shipped().communes().iter().filter(|commune| commune.name().ends_with("Arrondissement")) {
        let found = offices(&["mairie"], commune.insee(), 1);
        assert!(found.first().is_some_and(|first| first.competent), "{}", commune.name());
    }
}

#[test]
fn mairies_of_other_communes_are_not_named() {
    assert!(offices(&["mairie"], "48095", 10).iter().all(|office| office.competent));
}

#[test]
fn a_commune_without_a_position_still_has_its_mairie_or_nothing_and_never_one_far_away() {
    for commune in shipped().communes().iter().filter(|commune| commune.position().is_none()) {
        let found = shipped().offices(&["mairie"], commune, OfficeOrder::CompetentFirst, 3);
        assert!(found.iter().all(|office| office.competent), "{}", commune.insee());
    }
}

#[test]
fn every_record_keeps_its_source_date_and_licence() {
    for counter in shipped().counters() {
        let source = counter.source();
        assert!(!source.title.is_empty() && !source.date.is_empty() && !source.licence.is_empty());
    }
    assert_eq!(shipped().communes_source().date, "2026");
}

#[test]
fn the_directory_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Directory>();
}
