"""How long OpenFisca-France takes for the rights of one household, one at a time.

The household is that of `household.jsonl`: a lone parent of 34 with two children of 4 and 8, a tenant with a net pay of
950 euros a month for years. Prints one JSON object: the version, seconds to load the model, seconds for each
repetition (a fresh simulation: building it and computing every variable), and what was granted.

Usage: model.py REPETITIONS
"""

import importlib.metadata
import json
import sys
import time

MONTH = "2026-03"
MONTHS = [f"{year}-{month:02}" for year in range(2021, 2027) for month in range(1, 13)]
MONTHLY = [
    "rsa", "ppa", "aide_logement", "apl", "alf", "als", "cmu_c", "css_participation_forfaitaire", "aspa", "asi", "aah",
    "af", "cf", "asf", "paje_base", "ass", "apa_domicile", "bourse_college", "bourse_lycee", "aeeh",
    "contrat_engagement_jeune", "bourse_criteres_sociaux",
]
YEARLY = ["ars", "cheque_energie"]
NET_OF_GROSS = 0.78


def every_month(value):
    return {month: value for month in MONTHS}


def situation():
    pay = every_month(round(950 / NET_OF_GROSS))
    people = {
        "parent": {"date_naissance": {"ETERNITY": "1991-06-01"}, "salaire_de_base": pay},
        "younger": {"date_naissance": {"ETERNITY": "2021-06-01"}},
        "older": {"date_naissance": {"ETERNITY": "2017-06-01"}},
    }
    children = ["younger", "older"]
    home = {
        "personne_de_reference": ["parent"], "enfants": children, "loyer": every_month(600),
        "statut_occupation_logement": every_month("locataire_vide"), "depcom": every_month("48095"),
    }
    return {
        "individus": people,
        "familles": {"family": {"parents": ["parent"], "enfants": children}},
        "foyers_fiscaux": {"tax": {"declarants": ["parent"], "personnes_a_charge": children}},
        "menages": {"home": home},
    }


def rights(builder, system, described):
    """The amounts above zero, summed over the people."""
    simulation = builder().build_from_entities(system, described)
    amounts = {name: simulation.calculate(name, MONTH) for name in MONTHLY}
    amounts |= {name: simulation.calculate(name, MONTH[:4]) for name in YEARLY}
    return {name: round(float(amount.sum()), 2) for name, amount in amounts.items() if amount.sum() > 0}


def main():
    started = time.perf_counter()
    from openfisca_core.simulation_builder import SimulationBuilder
    from openfisca_france import FranceTaxBenefitSystem

    system = FranceTaxBenefitSystem()
    loaded = time.perf_counter() - started
    described, seconds = situation(), []
    for _ in range(int(sys.argv[1])):
        started = time.perf_counter()
        granted = rights(SimulationBuilder, system, described)
        seconds.append(time.perf_counter() - started)
    version = importlib.metadata.version("openfisca-france")
    print(json.dumps({"version": version, "load": loaded, "seconds": seconds, "granted": granted}))


if __name__ == "__main__":
    main()
