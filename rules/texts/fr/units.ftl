### Les thèmes, les prix et les unités.

topic-connectivity = Internet et téléphone
topic-exchange = Un échange facile
topic-request = La demande
topic-household = Le foyer
topic-money = Les revenus
topic-work = Le travail
topic-housing = Le logement
topic-health = La santé et l’autonomie

price-free = Appel gratuit
price-local = Prix d’un appel ordinaire

unit-EUR-month = euros par mois
unit-EUR-year = euros par an
unit-ratio = fois
unit-years = ans
unit-people =
    { $count ->
        [one] personne
       *[other] personnes
    }
