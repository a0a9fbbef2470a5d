//! The laws of the one constructor, whatever the decision and the draft say.

use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::{ContactPlan, ContactPoint, Draft, Line, Place, PlannedChannel, PlannedEntitlement, Site};
use crate::directory::Opening;
use crate::policy::{Certainty, Channel, Decision, EntitlementKind, Fallback, Passage, Source, Usable};

fn source() -> Source {
    Source { title: None, url: None, date: NaiveDate::from_ymd_opt(2026, 11, 24).unwrap() }
}

fn site() -> ContactPoint {
    ContactPoint::Site(Site { id: "site".into(), url: "https://example.org".into(), source: source() })
}

fn line() -> ContactPoint {
    ContactPoint::Line(Line {
        id: "line".into(),
        number: "3230".into(),
        price: None,
        opening: Opening::Unknown,
        hours_vary: None,
        source: source(),
    })
}

prop_compose! {
    fn way(kind: Channel)(
        usable in select(vec![Usable::Yes, Usable::Unknown, Usable::No]),
        contact in prop::collection::vec(prop::bool::ANY.prop_map(|online| if online { site() } else { line() }), 0..3),
    ) -> PlannedChannel {
        PlannedChannel { kind, usable, reasons: Vec::new(), contact }
    }
}

fn ways() -> impl Strategy<Value = Vec<PlannedChannel>> {
    let channels = subsequence(Channel::ALL.to_vec(), 0..=6).prop_shuffle();
    channels.prop_flat_map(|kinds| kinds.into_iter().map(way).collect::<Vec<_>>())
}

fn right(claim: Vec<Channel>) -> PlannedEntitlement {
    PlannedEntitlement {
        id: "right".into(),
        kind: EntitlementKind::Benefit,
        certainty: Certainty::Possible,
        reasons: Vec::new(),
        payer: "payer".into(),
        claim,
        evidence: Vec::new(),
        unasked: Vec::new(),
        sources: Vec::new(),
    }
}

fn any_right() -> impl Strategy<Value = PlannedEntitlement> {
    subsequence(Channel::ALL.to_vec(), 0..=6).prop_map(right)
}

fn plan(
    channels: Vec<PlannedChannel>,
    entitlements: Vec<PlannedEntitlement>,
    known_online: bool,
    last: Channel,
) -> ContactPlan {
    let draft = Draft {
        policy_version: String::new(),
        service: None,
        channels,
        entitlements,
        place: Place::NotGiven,
        next_question: None,
    };
    let decision =
        Decision { service: None, known_online, channels: Vec::new(), entitlements: Vec::new(), evidence: Vec::new() };
    let fallback = Fallback { channel: last, counters: Vec::new(), passage: Passage::default() };
    ContactPlan::new(draft, &decision, &fallback)
}

prop_compose! {
    fn any_plan()(
        ways in ways(),
        rights in prop::collection::vec(any_right(), 0..4),
        online in prop::bool::ANY,
        last in select(Channel::ALL.into_iter().filter(|channel| channel.is_human()).collect::<Vec<_>>()),
    ) -> ContactPlan {
        plan(ways, rights, online, last)
    }
}

fn open(plan: &ContactPlan) -> Vec<Channel> {
    plan.channels().iter().filter(|way| way.usable != Usable::No).map(|way| way.kind).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_of_the_web_reaches_a_person_not_known_to_be_online(plan in any_plan()) {
        prop_assume!(!plan.known_online());
        let is_site = |point: &ContactPoint| matches!(point, ContactPoint::Site(_));
        for way in plan.channels() {
            prop_assert_ne!(way.kind, Channel::Web);
            prop_assert!(!way.contact.iter().any(is_site));
        }
        prop_assert!(plan.entitlements().iter().all(|right| !right.claim.contains(&Channel::Web)));
    }

    #[test]
    fn a_plan_always_has_a_human_way_not_known_to_be_closed(plan in any_plan()) {
        prop_assert!(open(&plan).iter().any(|channel| channel.is_human()));
    }

    #[test]
    fn every_right_can_be_claimed_from_a_human_by_a_way_of_the_plan(plan in any_plan()) {
        let open = open(&plan);
        for right in plan.entitlements() {
            prop_assert!(right.claim.iter().any(|channel| channel.is_human()));
            prop_assert!(right.claim.iter().all(|channel| open.contains(channel)), "{:?} {:?}", right.claim, open);
        }
    }

    #[test]
    fn no_channel_is_named_twice(plan in any_plan()) {
        let mut kinds: Vec<Channel> = plan.channels().iter().map(|way| way.kind).collect();
        let named = kinds.len();
        kinds.sort_unstable();
        kinds.dedup();
        prop_assert_eq!(kinds.len(), named);
    }

    #[test]
    fn nothing_is_taken_from_a_person_known_to_be_online(ways in ways()) {
        let plan = plan(ways.clone(), Vec::new(), true, Channel::Counter);
        let kept = |way: &PlannedChannel| plan.channels().contains(way) || way.kind == Channel::Counter;
        prop_assert!(ways.iter().all(kept));
    }
}

#[test]
fn a_counter_out_of_reach_is_not_where_a_right_is_claimed() {
    let way = |kind, usable| PlannedChannel { kind, usable, reasons: Vec::new(), contact: Vec::new() };
    let ways = vec![way(Channel::Letter, Usable::Yes), way(Channel::Counter, Usable::No)];
    let plan = plan(ways, vec![right(vec![Channel::Web, Channel::Counter])], false, Channel::Counter);
    assert_eq!(plan.entitlements()[0].claim, [Channel::Letter]);
}
