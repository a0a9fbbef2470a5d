### Les promesses, prouvées pour toutes les réponses possibles.

guarantee-never-web-only = Internet n’est jamais le seul moyen proposé tant qu’on ne sait pas que la personne peut l’utiliser.
guarantee-a-usable-channel = Chaque personne reçoit au moins un moyen qu’elle peut vraiment utiliser.
guarantee-a-human-for-everyone = Chaque personne peut joindre un être humain, y compris celle qui est à l’aise sur internet.
guarantee-offline-hears-no-web-address = Une personne sans internet ne reçoit aucune adresse internet comme moyen.
guarantee-web-first-only-online = Internet ne vient en premier que si l’on sait que la personne peut l’utiliser.
guarantee-at-home-another-way-than-a-counter = Une personne qui ne peut pas se déplacer reçoit un autre moyen qu’un guichet.
guarantee-deaf-offline-without-voice = Une personne sourde sans internet reçoit un moyen qui ne demande pas d’entendre au téléphone.
guarantee-deaf-offline-phone-needs-a-helper = Pour une personne sourde sans internet, le téléphone ne compte que si quelqu’un peut appeler pour elle.
guarantee-never-letter-only = Le courrier n’est jamais le seul moyen proposé.
guarantee-reading-never-a-letter-alone = Pour une personne qui ne lit pas et n’a personne pour l’aider, le courrier ne compte pas.
guarantee-dispute-leaves-a-trace = Qui conteste une décision peut le faire au guichet, par courrier ou lors d’une visite à domicile.
guarantee-urgent-is-heard-now = Une urgence est traitée par téléphone, au guichet ou à domicile.
guarantee-equal-treatment = Parler peu français, ou habiter ailleurs, n’enlève ni un moyen humain ni un droit.
guarantee-equal-reception = L’âge, la famille, l’argent, le travail, le logement et la santé ne changent pas les moyens humains proposés.
guarantee-no-web-address-before-connectivity = Aucune adresse internet n’apparaît avant les questions sur la connexion, l’appareil et l’aisance.
guarantee-less-internet-keeps-people = Pour qui entend, avoir une moins bonne connexion n’enlève aucun moyen humain.
guarantee-less-device-keeps-people = Pour qui entend, ne pas avoir d’appareil n’enlève aucun moyen humain.
guarantee-less-skill-keeps-people = Pour qui entend, être moins à l’aise sur internet n’enlève aucun moyen humain.
guarantee-i-do-not-know-costs-nothing = Répondre « je ne sais pas » n’enlève jamais un moyen humain.
guarantee-more-income-adds-no-right = Gagner plus ne donne jamais une aide réservée aux revenus modestes.
