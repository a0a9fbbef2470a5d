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
