### Ce qu’il faut savoir avant d’appeler, d’écrire ou de venir.

-home-visit = Demandez à la mairie, par téléphone ou par courrier, la visite d’un travailleur social. Chaque commune l’organise à sa façon.

contact-caf-line = Le répondeur demande d’abord le numéro du département.
contact-caf-relay = Un interprète traduit par caméra, en langue des signes ou en langue parlée complétée. Ce service passe par internet.
contact-caf-letter = L’adresse est aussi sur les courriers de la CAF. Écrivez votre numéro d’allocataire.
contact-cpam-relay = Un opérateur traduit en langue des signes, en langue parlée complétée ou par écrit. Ce service passe par internet.
contact-cpam-letter = L’adresse est aussi sur les courriers de l’Assurance maladie. Écrivez votre numéro de sécurité sociale.
contact-france-travail-line = Un conseiller aide aussi à s’inscrire quand on ne le fait pas sur internet.
contact-france-travail-letter = L’adresse est aussi sur les courriers de l’agence.
contact-retraite-line-long = C’est la même ligne, avec un numéro à dix chiffres.
contact-retraite-letter = L’adresse est aussi sur les courriers de la caisse de retraite. Écrivez votre numéro de sécurité sociale.
contact-msa-relay = Un opérateur traduit en langue des signes, en langue parlée complétée ou par écrit. Ce service passe par internet.
contact-msa-letter = L’adresse et le numéro de téléphone sont sur les courriers de votre MSA.
contact-impots-relay = Avec l’application Acceo, un opérateur traduit en langue des signes, en langue parlée complétée ou par écrit. Ce service passe par internet.
contact-impots-letter = L’adresse est sur l’avis d’impôt.
contact-titres-letter = Écrivez à la préfecture ou à la sous-préfecture qui a pris la décision.
contact-handicap-line = Ce numéro n’est pas celui de la MDPH : une équipe du département écoute et oriente. Le numéro de la MDPH est sur ses courriers.
contact-mdph-letter = L’adresse est aussi sur les courriers de la MDPH. Gardez une copie de ce que vous envoyez.
contact-justice-line = Ce numéro met en relation avec le point-justice le plus proche.
contact-defenseur-line = Le Défenseur des droits aide quand un service public ne répond pas ou se trompe, après une première démarche auprès de lui.
contact-justice-relay = Le service Acceo du Défenseur des droits traduit l’appel. Ce service passe par internet.
contact-defenseur-letter = L’envoi est gratuit, sans timbre.
contact-mairie-site = Ce site explique les démarches. Chaque mairie a aussi ses propres services.
contact-allo-service-public = Ce numéro renseigne sur certains droits et démarches. Il ne voit pas les dossiers.
contact-caf-home-visit = { -home-visit }
contact-cpam-home-visit = { -home-visit }
contact-france-travail-home-visit = { -home-visit }
contact-retraite-home-visit = { -home-visit }
contact-msa-home-visit = { -home-visit }
contact-impots-home-visit = { -home-visit }
contact-titres-home-visit = Demandez à la mairie si une demande de carte d’identité peut se faire à domicile. Un certificat médical est souvent demandé.
contact-mdph-home-visit = { -home-visit }
contact-energie-home-visit = { -home-visit }
contact-mairie-home-visit = { -home-visit }
contact-justice-home-visit = { -home-visit }
contact-unsure-home-visit = { -home-visit }
