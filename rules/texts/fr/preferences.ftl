### Pourquoi ce moyen vient en premier : la raison donnée à la personne.

preference-no-french-face-to-face = Face à face, on peut montrer les papiers et demander un interprète.
preference-hearing-face-to-face = Face à face, on peut écrire, lire sur les lèvres ou demander un interprète en langue des signes.
preference-urgent-by-phone =
    { $who ->
        [other] C’est urgent : le téléphone est le plus rapide. Vous pouvez appeler pour la personne.
       *[me] C’est urgent : le téléphone est le plus rapide. Un proche peut appeler à votre place.
    }
preference-urgent-at-the-counter = C’est urgent : au guichet, quelqu’un s’en occupe le jour même ou dit qui peut le faire.
preference-dispute-face-to-face = Pour contester, mieux vaut montrer la décision à quelqu’un et repartir avec une trace.
preference-dispute-in-writing = Pour contester, un courrier laisse une trace avec une date.
preference-call-me-back =
    { $who ->
        [other] La personne n’a pas à se déplacer ni à attendre en ligne : on la rappelle.
       *[me] Vous n’avez pas à vous déplacer ni à attendre en ligne : on vous rappelle.
    }
preference-helper-calls-for-you =
    { $who ->
        [other] Vous pouvez parler au téléphone avec la personne, sans déplacement.
       *[me] La personne qui vous aide peut parler au téléphone avec vous, sans déplacement.
    }
preference-in-writing-from-home = Un courrier se fait depuis la maison, sans appel ni déplacement.
preference-at-your-home =
    { $who ->
        [other] Quelqu’un peut venir chez la personne, sans appel, ni courrier, ni déplacement.
       *[me] Quelqu’un peut venir chez vous, sans appel, ni courrier, ni déplacement.
    }
preference-identity-papers-at-the-town-hall = Une demande de papiers se fait en personne : la mairie aide à la préparer.
preference-unsure-at-one-counter = Un seul guichet connaît tous les services et aide à trouver le bon.
preference-reading-face-to-face =
    { $who ->
        [other] Au guichet, quelqu’un lit les papiers et remplit la demande avec la personne.
       *[me] Au guichet, quelqu’un lit les papiers et remplit la demande avec vous.
    }
preference-claim-with-someone-beside-you =
    { $who ->
        [other] Pour une demande, quelqu’un vérifie les papiers avec la personne et regarde ses autres droits.
       *[me] Pour une demande, quelqu’un vérifie les papiers avec vous et regarde vos autres droits.
    }
preference-offline-by-phone = Par téléphone, tout se fait de vive voix, sans internet.
preference-offline-at-the-counter = Au guichet, tout se fait avec quelqu’un, sans internet.
preference-online-with-help-by-phone = Par téléphone, quelqu’un répond sans passer par un écran.
preference-online-with-help-at-the-counter = Au guichet, quelqu’un répond sans passer par un écran.
preference-simple-question-online =
    { $who ->
        [other] Pour une simple question, le site répond à toute heure. La personne peut aussi parler à quelqu’un.
       *[me] Pour une simple question, le site répond à toute heure. Vous pouvez aussi parler à quelqu’un.
    }
