### Les questions, comme elles sont écrites, dites et redites autrement.
### $who vaut "me" (pour moi) ou "other" (pour une personne que j'aide).

## Internet et téléphone

question-internet =
    { $who ->
        [other] Où la personne peut-elle utiliser internet ?
       *[me] Où pouvez-vous utiliser internet ?
    }
    .spoken =
        { $who ->
            [other] La personne peut-elle utiliser internet, et si oui, où ? À la maison, sur un portable, ailleurs, ou nulle part ?
           *[me] Pouvez-vous utiliser internet, et si oui, où ? À la maison, sur un portable, ailleurs, ou nulle part ?
        }
    .reword =
        { $who ->
            [other] La personne a-t-elle internet chez elle ou sur son téléphone ? Si elle n’en a pas, ce n’est pas un problème.
           *[me] Avez-vous internet chez vous ou sur votre téléphone ? Si vous n’en avez pas, ce n’est pas un problème.
        }
    .hint = Toutes les réponses conviennent : chaque démarche peut se faire sans internet.
    .option-home = À la maison
    .option-mobile = Sur un téléphone portable seulement
    .option-elsewhere = Ailleurs : bibliothèque, mairie, chez un proche
    .option-none = Nulle part
    .short = Accès à internet

question-device =
    { $who ->
        [other] Quel appareil la personne peut-elle utiliser pour aller sur internet ?
       *[me] Quel appareil pouvez-vous utiliser pour aller sur internet ?
    }
    .spoken =
        { $who ->
            [other] La personne a-t-elle un ordinateur ou une tablette, un téléphone qui va sur internet, ou aucun des deux ?
           *[me] Avez-vous un ordinateur ou une tablette, un téléphone qui va sur internet, ou aucun des deux ?
        }
    .reword =
        { $who ->
            [other] Quand la personne regarde une page internet, c’est sur un écran d’ordinateur, sur un téléphone, ou jamais ?
           *[me] Quand vous regardez une page internet, c’est sur un écran d’ordinateur, sur un téléphone, ou jamais ?
        }
    .hint = Un appareil prêté compte aussi.
    .option-computer = Un ordinateur ou une tablette
    .option-smartphone = Un téléphone avec internet
    .option-none = Aucun appareil
    .short = Appareil

question-online_skill =
    { $who ->
        [other] La personne souhaite-t-elle faire des démarches sur internet ?
       *[me] Souhaitez-vous faire des démarches sur internet ?
    }
    .spoken =
        { $who ->
            [other] Faire une démarche sur internet : est-ce possible sans aide, avec de l’aide, ou la personne préfère-t-elle un autre moyen ?
           *[me] Faire une démarche sur internet : est-ce possible sans aide, avec de l’aide, ou préférez-vous un autre moyen ?
        }
    .reword =
        { $who ->
            [other] Remplir un formulaire sur un écran : la personne le fait-elle sans aide, avec quelqu’un, ou préfère-t-elle parler à quelqu’un ?
           *[me] Remplir un formulaire sur un écran : le faites-vous sans aide, avec quelqu’un, ou préférez-vous parler à une personne ?
        }
    .hint = Beaucoup de personnes préfèrent un autre moyen. Cela ne change rien à leurs droits.
    .option-alone = Oui, sans aide
    .option-with_help = Oui, avec de l’aide
    .option-no = Non, un autre moyen convient mieux
    .short = Démarches sur internet

question-phone =
    { $who ->
        [other] La personne a-t-elle un téléphone pour passer et recevoir des appels ?
       *[me] Avez-vous un téléphone pour passer et recevoir des appels ?
    }
    .spoken =
        { $who ->
            [other] La personne a-t-elle un téléphone, fixe ou portable, où elle peut appeler et recevoir des appels ?
           *[me] Avez-vous un téléphone, fixe ou portable, où vous pouvez appeler et recevoir des appels ?
        }
    .reword =
        { $who ->
            [other] Si un agent veut appeler la personne, a-t-il un numéro où la joindre ?
           *[me] Si un agent veut vous appeler, a-t-il un numéro où vous joindre ?
        }
    .hint = Un téléphone fixe ou un portable simple suffit.
    .option-yes = Oui
    .option-no = Non
    .short = Téléphone

## Ce qui rend l’échange facile

question-hearing =
    { $who ->
        [other] La personne peut-elle suivre une conversation au téléphone ?
       *[me] Pouvez-vous suivre une conversation au téléphone ?
    }
    .spoken =
        { $who ->
            [other] Pour trouver un moyen qui convient à la personne : entend-elle bien au téléphone, avec difficulté, ou pas assez pour suivre un appel ?
           *[me] Pour trouver un moyen qui vous convient : entendez-vous bien au téléphone, avec difficulté, ou pas assez pour suivre un appel ?
        }
    .reword =
        { $who ->
            [other] Au téléphone, la personne entend-elle bien ce qu’on lui dit ?
           *[me] Au téléphone, m’entendez-vous bien ?
        }
    .hint =
        { $who ->
            [other] Nous le demandons pour proposer à la personne un moyen qui lui convient, par exemple un interprète ou un échange écrit.
           *[me] Nous le demandons pour vous proposer un moyen qui vous convient, par exemple un interprète ou un échange écrit.
        }
    .option-yes = Oui
    .option-hard = Oui, avec difficulté
    .option-deaf = Non, l’ouïe ne le permet pas
    .short = Entendre au téléphone

question-french =
    { $who ->
        [other] Est-il facile pour la personne de parler de ses démarches en français ?
       *[me] Est-il facile pour vous de parler de vos démarches en français ?
    }
    .spoken =
        { $who ->
            [other] Pour prévoir un interprète si besoin : parler de ses démarches en français, est-ce facile pour la personne, un peu facile, ou non ?
           *[me] Pour prévoir un interprète si besoin : parler de vos démarches en français, est-ce facile, un peu facile, ou non ?
        }
    .reword =
        { $who ->
            [other] La personne veut-elle que quelqu’un traduise dans sa langue ?
           *[me] Voulez-vous qu’une personne traduise dans votre langue ?
        }
    .hint =
        { $who ->
            [other] Nous le demandons pour proposer à la personne un moyen qui lui convient, par exemple un interprète. Ses droits et les moyens proposés restent les mêmes.
           *[me] Nous le demandons pour vous proposer un moyen qui vous convient, par exemple un interprète. Vos droits et les moyens proposés restent les mêmes.
        }
    .option-yes = Oui
    .option-a_little = Un peu
    .option-no = Non
    .short = Parler français

question-reading =
    { $who ->
        [other] La personne peut-elle lire et écrire un courrier sans aide ?
       *[me] Pouvez-vous lire et écrire un courrier sans aide ?
    }
    .spoken =
        { $who ->
            [other] Pour proposer à la personne un moyen qui lui convient : lire et écrire un courrier, est-ce possible sans aide ?
           *[me] Pour vous proposer un moyen qui vous convient : lire et écrire un courrier, est-ce possible sans aide ?
        }
    .reword =
        { $who ->
            [other] Si une lettre arrive, la personne préfère-t-elle que quelqu’un la lui explique ?
           *[me] Si une lettre arrive, préférez-vous que quelqu’un vous l’explique ?
        }
    .hint =
        { $who ->
            [other] Nous le demandons pour proposer à la personne un moyen qui lui convient. Beaucoup de personnes se font aider pour un courrier.
           *[me] Nous le demandons pour vous proposer un moyen qui vous convient. Beaucoup de personnes se font aider pour un courrier.
        }
    .option-yes = Oui
    .option-no = Non, pas sans aide
    .short = Lire et écrire un courrier

question-travel =
    { $who ->
        [other] La personne peut-elle se rendre à un guichet près de chez elle ?
       *[me] Pouvez-vous vous rendre à un guichet près de chez vous ?
    }
    .spoken =
        { $who ->
            [other] La personne peut-elle aller à un guichet, par exemple à la mairie ? Oui, difficilement, ou non ?
           *[me] Pouvez-vous aller à un guichet, par exemple à la mairie ? Oui, difficilement, ou non ?
        }
    .reword =
        { $who ->
            [other] Sortir de chez elle pour un rendez-vous, est-ce possible pour la personne en ce moment ?
           *[me] Sortir de chez vous pour un rendez-vous, est-ce possible en ce moment ?
        }
    .hint = Peu importe la raison : santé, transport, enfants à garder, horaires de travail.
    .option-yes = Oui
    .option-difficult = Difficilement
    .option-no = Non
    .short = Se déplacer

## La demande

question-service =
    { $who ->
        [other] De quel service la personne a-t-elle besoin ?
       *[me] De quel service avez-vous besoin ?
    }
    .spoken =
        { $who ->
            [other] Quel service la personne souhaite-t-elle joindre ? Si vous ne savez pas, dites-moi de quoi il s’agit.
           *[me] Quel service souhaitez-vous joindre ? Si vous ne savez pas, dites-moi de quoi il s’agit.
        }
    .reword = De quoi s’agit-il : logement, santé, travail, retraite, impôts, papiers d’identité, autre chose ?
    .hint = En cas de doute, choisissez la dernière réponse : un seul guichet connaît tous les services.
    .option-caf = La CAF : famille, logement, RSA, prime d’activité
    .option-cpam = L’Assurance maladie : soins, carte Vitale
    .option-france_travail = France Travail : chômage, recherche d’emploi
    .option-retraite = L’Assurance retraite : pension, minimum vieillesse
    .option-msa = La MSA : métiers de l’agriculture
    .option-impots = Les impôts
    .option-titres = Les papiers : carte d’identité, passeport, permis, carte grise
    .option-mdph = La MDPH : handicap
    .option-energie = Le chèque énergie : factures de chauffage et d’électricité
    .option-mairie = La mairie : état civil, école, aide locale
    .option-justice = La justice et la défense des droits
    .option-unsure =
        { $who ->
            [other] Un autre service, ou on ne sait pas lequel
           *[me] Un autre service, ou je ne sais pas lequel
        }
    .short = Service

question-purpose =
    { $who ->
        [other] Que souhaite faire la personne ?
       *[me] Que souhaitez-vous faire ?
    }
    .spoken =
        { $who ->
            [other] La personne souhaite-t-elle une information, faire une demande, suivre un dossier, contester une décision, ou est-ce une urgence ?
           *[me] Souhaitez-vous une information, faire une demande, suivre un dossier, contester une décision, ou est-ce une urgence ?
        }
    .reword = Racontez-moi en deux mots : est-ce nouveau, déjà en cours, ou y a-t-il un désaccord ?
    .hint = Une urgence : ne plus pouvoir se loger, se nourrir, se soigner, ou un délai qui finit dans quelques jours.
    .option-information = Poser une question
    .option-claim = Faire une demande
    .option-follow_up = Savoir où en est un dossier
    .option-dispute = Contester une décision
    .option-urgent = Régler une urgence
    .short = But

question-postal_code =
    { $who ->
        [other] Quel est le code postal du domicile de la personne ?
       *[me] Quel est le code postal de votre domicile ?
    }
    .spoken =
        { $who ->
            [other] Quel est le code postal de la personne ? Cinq chiffres.
           *[me] Quel est votre code postal ? Cinq chiffres.
        }
    .reword =
        { $who ->
            [other] Dans quelle commune la personne habite-t-elle ?
           *[me] Dans quelle commune habitez-vous ?
        }
    .hint = Cinq chiffres. Il sert seulement à trouver les adresses proches.
    .short = Code postal

question-commune =
    { $who ->
        [other] Dans quelle commune la personne habite-t-elle ?
       *[me] Dans quelle commune habitez-vous ?
    }
    .spoken =
        { $who ->
            [other] Plusieurs communes ont ce code postal. Quelle est celle de la personne ?
           *[me] Plusieurs communes ont ce code postal. Quelle est la vôtre ?
        }
    .reword =
        { $who ->
            [other] Quel est le nom de la mairie dont la personne dépend ?
           *[me] Quel est le nom de la mairie dont vous dépendez ?
        }
    .hint = Plusieurs communes partagent ce code postal.
    .short = Commune

question-helper =
    { $who ->
        [other] Quelqu’un de confiance, vous ou une autre personne, peut-il aider à faire les démarches ?
       *[me] Quelqu’un de confiance peut-il vous aider à faire les démarches ?
    }
    .spoken =
        { $who ->
            [other] Vous ou quelqu’un en qui la personne a confiance, pouvez-vous appeler, lire ou écrire avec elle ?
           *[me] Quelqu’un en qui vous avez confiance peut-il appeler, lire ou écrire avec vous ?
        }
    .reword =
        { $who ->
            [other] Un proche, un voisin ou un travailleur social peut-il donner un coup de main à la personne ?
           *[me] Un proche, un voisin ou un travailleur social peut-il vous donner un coup de main ?
        }
    .hint =
        { $who ->
            [other] Un parent, un voisin, un travailleur social, une association. Rien ne se fait sans l’accord de la personne.
           *[me] Un parent, un voisin, un travailleur social, une association. Rien ne se fait sans votre accord.
        }
    .option-yes = Oui
    .option-no = Non
    .short = Aide d’un proche

question-check_rights =
    { $who ->
        [other] Voulez-vous vérifier tous les droits que la personne a peut-être ?
       *[me] Voulez-vous vérifier tous les droits que vous avez peut-être ?
    }
    .spoken =
        { $who ->
            [other] Voulez-vous que nous regardions aussi les aides auxquelles la personne a peut-être droit ? C’est quelques questions de plus.
           *[me] Voulez-vous que nous regardions aussi les aides auxquelles vous avez peut-être droit ? C’est quelques questions de plus.
        }
    .reword =
        { $who ->
            [other] Il existe peut-être des aides que la personne ne demande pas encore. On regarde ensemble ?
           *[me] Il existe peut-être des aides que vous ne demandez pas encore. On regarde ensemble ?
        }
    .hint = Quelques questions de plus, sur l’âge, le logement et les revenus. Rien n’est transmis aux services.
    .option-yes = Oui
    .option-no = Non, pas maintenant
    .short = Vérifier les droits

## Les faits dont dépendent les droits

question-age =
    { $who ->
        [other] Quel âge a la personne ?
       *[me] Quel âge avez-vous ?
    }
    .spoken =
        { $who ->
            [other] Quel âge a la personne ?
           *[me] Quel âge avez-vous ?
        }
    .reword =
        { $who ->
            [other] Quelle est son année de naissance ? Nous calculerons l’âge.
           *[me] Quelle est votre année de naissance ? Nous calculerons l’âge.
        }
    .hint = En années.
    .short = Âge

question-household_size =
    { $who ->
        [other] Combien de personnes vivent dans le foyer, la personne comprise ?
       *[me] Combien de personnes vivent dans votre foyer, vous compris ?
    }
    .spoken =
        { $who ->
            [other] En comptant la personne, combien sont-ils à la maison à vivre sur le même budget ?
           *[me] En vous comptant, combien êtes-vous à la maison à vivre sur le même budget ?
        }
    .reword =
        { $who ->
            [other] La personne, son conjoint et les personnes à sa charge : cela fait combien ?
           *[me] Vous, votre conjoint et les personnes à votre charge : cela fait combien ?
        }
    .hint = Comptez la personne, son conjoint et ceux qui vivent du même budget. Ne comptez pas les colocataires.
    .short = Personnes au foyer

question-couple =
    { $who ->
        [other] La personne vit-elle en couple ?
       *[me] Vivez-vous en couple ?
    }
    .spoken =
        { $who ->
            [other] La personne vit-elle en couple : mariage, pacs ou vie commune ?
           *[me] Vivez-vous en couple : mariage, pacs ou vie commune ?
        }
    .reword =
        { $who ->
            [other] La personne partage-t-elle son logement et son budget avec un conjoint ou une conjointe ?
           *[me] Partagez-vous votre logement et votre budget avec un conjoint ou une conjointe ?
        }
    .hint = Mariage, pacs ou vie commune.
    .option-yes = Oui
    .option-no = Non
    .short = Vie de couple

question-children =
    { $who ->
        [other] Combien d’enfants de moins de 20 ans la personne a-t-elle à charge ?
       *[me] Combien d’enfants de moins de 20 ans avez-vous à charge ?
    }
    .spoken =
        { $who ->
            [other] Combien d’enfants de moins de 20 ans la personne a-t-elle à charge ? Dites zéro s’il n’y en a pas.
           *[me] Combien d’enfants de moins de 20 ans avez-vous à charge ? Dites zéro s’il n’y en a pas.
        }
    .reword =
        { $who ->
            [other] Des enfants de moins de 20 ans vivent-ils avec la personne, et combien ?
           *[me] Des enfants de moins de 20 ans vivent-ils avec vous, et combien ?
        }
    .hint = 0 s’il n’y en a pas.
    .short = Enfants à charge

question-income =
    { $who ->
        [other] Quels sont les revenus du foyer de la personne, en moyenne, par mois ?
       *[me] Quels sont les revenus de votre foyer, en moyenne, par mois ?
    }
    .spoken =
        { $who ->
            [other] En comptant tout, combien d’argent rentre chaque mois dans le foyer, en moyenne sur les trois derniers mois ?
           *[me] En comptant tout, combien d’argent rentre chaque mois dans votre foyer, en moyenne sur les trois derniers mois ?
        }
    .reword = Ajoutez salaires, chômage, pensions et allocations d’un mois habituel. Un chiffre à peu près juste suffit.
    .hint = Le total net de toutes les personnes du foyer : moyenne des trois derniers mois, en euros. Un chiffre à peu près juste suffit.
    .short = Revenus du foyer par mois

question-work =
    { $who ->
        [other] Quelle est la situation de travail de la personne ?
       *[me] Quelle est votre situation de travail ?
    }
    .spoken =
        { $who ->
            [other] La personne a-t-elle un emploi, une activité à son compte, une recherche d’emploi, des études, ou est-elle à la retraite ? Ou autre chose ?
           *[me] Avez-vous un emploi, une activité à votre compte, une recherche d’emploi, des études, ou êtes-vous à la retraite ? Ou autre chose ?
        }
    .reword =
        { $who ->
            [other] De quoi sont faites les journées de la personne en ce moment : un emploi, une recherche d’emploi, des études, la retraite, autre chose ?
           *[me] De quoi sont faites vos journées en ce moment : un emploi, une recherche d’emploi, des études, la retraite, autre chose ?
        }
    .option-employed = Un emploi salarié
    .option-self_employed = Une activité à son compte
    .option-unemployed = Une recherche d’emploi
    .option-student = Des études
    .option-retired = La retraite
    .option-other = Autre
    .short = Travail

question-housing =
    { $who ->
        [other] Quel est le logement de la personne ?
       *[me] Quel est votre logement ?
    }
    .spoken =
        { $who ->
            [other] Où la personne habite-t-elle : en location, chez elle comme propriétaire, chez quelqu’un, en foyer, ou sans logement ?
           *[me] Où habitez-vous : en location, chez vous comme propriétaire, chez quelqu’un, en foyer, ou sans logement ?
        }
    .reword =
        { $who ->
            [other] La personne paie-t-elle un loyer, un crédit, ou rien pour son logement ?
           *[me] Payez-vous un loyer, un crédit, ou rien pour votre logement ?
        }
    .option-tenant = Une location
    .option-owner = Un logement à soi, sans crédit en cours
    .option-owner_with_loan = Un logement à soi, avec un crédit en cours
    .option-hosted = Chez un proche
    .option-hostel = Un foyer, une résidence ou un hébergement
    .option-homeless = Sans logement en ce moment
    .short = Logement

question-disability =
    { $who ->
        [other] La MDPH a-t-elle reconnu un taux de handicap à la personne ?
       *[me] La MDPH vous a-t-elle reconnu un taux de handicap ?
    }
    .spoken =
        { $who ->
            [other] La personne a-t-elle une décision de la MDPH avec un taux, ou un dossier en cours ? Sinon, dites simplement non.
           *[me] Avez-vous une décision de la MDPH avec un taux, ou un dossier en cours ? Sinon, dites simplement non.
        }
    .reword = Sur un courrier de la MDPH, y a-t-il un taux en pour cent ?
    .hint = Certaines aides en dépendent. Le taux est écrit sur la décision de la MDPH, la maison départementale des personnes handicapées.
    .option-none = Non, ou pas de dossier
    .option-under_50 = Un taux de moins de 50 %
    .option-from_50_to_79 = Un taux de 50 % à 79 %
    .option-from_80 = Un taux de 80 % ou plus
    .option-asked = Un dossier est en cours
    .short = Taux reconnu par la MDPH

question-autonomy =
    { $who ->
        [other] La personne a-t-elle besoin d’aide pour des gestes de tous les jours ?
       *[me] Avez-vous besoin d’aide pour des gestes de tous les jours ?
    }
    .spoken =
        { $who ->
            [other] La personne a-t-elle besoin que quelqu’un l’aide pour la toilette, l’habillage, les repas ou les déplacements à la maison ?
           *[me] Avez-vous besoin que quelqu’un vous aide pour la toilette, l’habillage, les repas ou les déplacements à la maison ?
        }
    .reword =
        { $who ->
            [other] Quelqu’un aide-t-il la personne, ou lui faudrait-il quelqu’un, pour se laver, s’habiller ou manger ?
           *[me] Quelqu’un vous aide-t-il, ou vous faudrait-il quelqu’un, pour vous laver, vous habiller ou manger ?
        }
    .hint = Par exemple se laver, s’habiller, préparer ou prendre un repas. Des aides existent pour cela.
    .option-yes = Oui
    .option-no = Non
    .short = Aide au quotidien

question-unemployment_end = L’allocation chômage est-elle finie, ou bientôt finie ?
    .spoken =
        { $who ->
            [other] L’allocation chômage de la personne est-elle terminée, ou va-t-elle se terminer bientôt ?
           *[me] Votre allocation chômage est-elle terminée, ou va-t-elle se terminer bientôt ?
        }
    .reword =
        { $who ->
            [other] France Travail a-t-il annoncé à la personne la fin de ses droits ?
           *[me] France Travail vous a-t-il annoncé la fin de vos droits ?
        }
    .hint = La date de fin est sur les courriers de France Travail.
    .option-yes = Oui
    .option-no = Non
    .short = Fin de l’allocation chômage

question-worked_5_of_10 =
    { $who ->
        [other] La personne a-t-elle travaillé 5 ans pendant les 10 ans avant la perte de l’emploi ?
       *[me] Avez-vous travaillé 5 ans pendant les 10 ans avant la perte de l’emploi ?
    }
    .spoken =
        { $who ->
            [other] Dans les dix ans avant de perdre son emploi, la personne a-t-elle travaillé cinq ans en tout ?
           *[me] Dans les dix ans avant de perdre votre emploi, avez-vous travaillé cinq ans en tout ?
        }
    .reword = En additionnant les contrats des dix ans d’avant, arrive-t-on à cinq ans de travail ?
    .hint = Additionnez tous les emplois salariés de ces dix ans.
    .option-yes = Oui
    .option-no = Non
    .short = 5 ans de travail sur 10
