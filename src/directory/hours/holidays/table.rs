//! The public holidays, territory by territory, with where each is written.
//!
//! Must not know: how dates are worked out.

use super::super::super::territory::Territory;

/// When a holiday falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Falls {
    /// Month and day.
    On(u32, u32),
    /// Days after Easter Sunday, before it if negative.
    FromEaster(i64),
}

/// Where a group of holidays is written, and when that was read (year-month-day).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HolidaySource {
    pub title: &'static str,
    pub url: &'static str,
    pub date: &'static str,
}

/// One holiday: where, from which year to which, and by what text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Holiday {
    pub falls: Falls,
    pub territories: &'static [Territory],
    /// First and last year, both included.
    pub years: (i32, i32),
    pub source: &'static HolidaySource,
}

const LABOUR_CODE_NATIONAL: HolidaySource = HolidaySource {
    title: "Code du travail, art. L3133-1",
    url: "https://www.legifrance.gouv.fr/codes/id/LEGISCTA000033008129/",
    date: "2026-11-24",
};
const LABOUR_CODE_ALSACE_MOSELLE: HolidaySource = HolidaySource {
    title: "Code du travail, art. L3134-13 (Good Friday where there is a Protestant church)",
    url: "https://www.legifrance.gouv.fr/affichCode.do?idSectionTA=LEGISCTA000006178008&cidTexte=LEGITEXT000006072050&dateTexte=20090811",
    date: "2026-11-24",
};
const LABOUR_CODE_OVERSEAS: HolidaySource = HolidaySource {
    title: "Code du travail, art. L3422-2",
    url: "https://www.legifrance.gouv.fr/affichCode.do?idSectionTA=LEGISCTA000006178062&cidTexte=LEGITEXT000006072050",
    date: "2026-11-24",
};
const SAINT_MARTIN_USAGE: HolidaySource = HolidaySource {
    title: "Saint-Martin keeps 28 May since 2019, by circular, against the date in the code",
    url: "http://www.soualigapost.net/fr/actualite/47054/d%C3%A9cryptage/le-28-mai-est-un-jour-f%C3%A9ri%C3%A9-mais-pas-forc%C3%A9ment-ch%C3%B4m%C3%A9",
    date: "2026-11-24",
};
const ETALAB: HolidaySource = HolidaySource {
    title: "Etalab, jours-feries-france",
    url: "https://github.com/etalab/jours-feries-france",
    date: "2026-11-24",
};
const POLYNESIA_2026: HolidaySource = HolidaySource {
    title: "TNTV, jours fériés 2026 (29 June no longer one)",
    url: "https://www.tntvnews.pf/polynesie/societe/jours-feries-2026-un-calendrier-favorable-aux-longs-week-ends-au-fenua",
    date: "2026-11-24",
};

const POLYNESIA: &[Territory] = &[Territory::Polynesie, Territory::PolynesieMarquises, Territory::PolynesieGambier];
const ALWAYS: (i32, i32) = (0, 9999);

/// Those of all France first, then those of one territory.
pub(super) const HOLIDAYS: &[Holiday] = &[
    national(Falls::On(1, 1)),
    national(Falls::FromEaster(1)),
    national(Falls::On(5, 1)),
    national(Falls::On(5, 8)),
    national(Falls::FromEaster(39)),
    national(Falls::FromEaster(50)),
    national(Falls::On(7, 14)),
    national(Falls::On(8, 15)),
    national(Falls::On(11, 1)),
    national(Falls::On(11, 11)),
    national(Falls::On(12, 25)),
    local(Falls::FromEaster(-2), &[Territory::AlsaceMoselle], &LABOUR_CODE_ALSACE_MOSELLE),
    local(Falls::On(12, 26), &[Territory::AlsaceMoselle], &LABOUR_CODE_ALSACE_MOSELLE),
    local(Falls::On(4, 27), &[Territory::Mayotte], &LABOUR_CODE_OVERSEAS),
    local(Falls::On(5, 22), &[Territory::Martinique], &LABOUR_CODE_OVERSEAS),
    local(Falls::On(5, 27), &[Territory::Guadeloupe], &LABOUR_CODE_OVERSEAS),
    local(Falls::On(5, 28), &[Territory::SaintMartin], &SAINT_MARTIN_USAGE),
    local(Falls::On(6, 10), &[Territory::Guyane], &LABOUR_CODE_OVERSEAS),
    local(Falls::On(10, 9), &[Territory::SaintBarthelemy], &LABOUR_CODE_OVERSEAS),
    local(Falls::On(12, 20), &[Territory::Reunion], &LABOUR_CODE_OVERSEAS),
    local(Falls::On(7, 21), &[Territory::Guadeloupe, Territory::Martinique], &ETALAB),
    local(Falls::On(4, 28), &[Territory::WallisEtFutuna], &ETALAB),
    local(Falls::On(7, 29), &[Territory::WallisEtFutuna], &ETALAB),
    local(Falls::On(9, 24), &[Territory::NouvelleCaledonie], &ETALAB),
    local(Falls::On(3, 5), POLYNESIA, &POLYNESIA_2026),
    local(Falls::FromEaster(-2), POLYNESIA, &POLYNESIA_2026),
    between(Falls::On(6, 29), POLYNESIA, (0, 2024), &ETALAB),
    between(Falls::On(11, 20), POLYNESIA, (2025, 9999), &POLYNESIA_2026),
];

const fn national(falls: Falls) -> Holiday {
    local(falls, &Territory::ALL, &LABOUR_CODE_NATIONAL)
}

const fn local(falls: Falls, territories: &'static [Territory], source: &'static HolidaySource) -> Holiday {
    between(falls, territories, ALWAYS, source)
}

const fn between(
    falls: Falls,
    territories: &'static [Territory],
    years: (i32, i32),
    source: &'static HolidaySource,
) -> Holiday {
    Holiday { falls, territories, years, source }
}
