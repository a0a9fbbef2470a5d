//! How long the directory takes: to load, to find offices, to say what is open.
#![allow(clippy::expect_used, reason = "a bench says what it expects by stopping")]

use std::hint::black_box;
use std::sync::LazyLock;

use aiguillage::directory::{Directory, OfficeOrder, OpeningHours, Territory};
use chrono::{DateTime, Utc};

static DIRECTORY: LazyLock<Directory> = LazyLock::new(|| Directory::shipped().expect("the shipped directory loads"));

const HOURS: &str = "Mo-Th 08:30-12:00,13:30-17:30; Fr 08:30-12:00,13:30-16:30; Sa 09:00-12:00";

fn main() {
    divan::main();
}

#[divan::bench(sample_count = 20)]
fn load_all_communes_and_mairies() -> Directory {
    Directory::shipped().expect("the shipped directory loads")
}

#[divan::bench]
fn communes_of_a_postal_code() -> usize {
    DIRECTORY.communes_with_postal_code(black_box("48000")).len()
}

#[divan::bench]
fn offices_of_a_commune() -> usize {
    let mende = DIRECTORY.commune(black_box("48095")).expect("Mende is a commune");
    let kinds = ["caf", "mairie_deleguee", "mairie"];
    DIRECTORY.offices(&kinds, mende, OfficeOrder::CompetentFirst, 3).len()
}

#[divan::bench]
fn parse_opening_hours() -> OpeningHours {
    OpeningHours::parse(black_box(HOURS)).expect("these are opening hours")
}

#[divan::bench]
fn is_it_open_now(bencher: divan::Bencher<'_, '_>) {
    let hours = OpeningHours::parse(HOURS).expect("these are opening hours");
    let now = DateTime::<Utc>::from_timestamp(1_795_500_000, 0).expect("a moment of 2026");
    bencher.bench_local(|| hours.at(black_box(Territory::Metropole), now));
}
