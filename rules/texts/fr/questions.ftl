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

question-partner_age =
    { $who ->
        [other] Quel âge a le conjoint ou la conjointe de la personne ?
       *[me] Quel âge a votre conjoint ou conjointe ?
    }
    .spoken =
        { $who ->
            [other] Quel âge a le conjoint ou la conjointe de la personne ?
           *[me] Quel âge a votre conjoint ou votre conjointe ?
        }
    .reword = Quelle est son année de naissance ? Nous calculerons l’âge.
    .hint = En années.
    .short = Âge du conjoint

question-children =
    { $who ->
        [other] Quel âge ont les enfants que la personne a à charge ?
       *[me] Quel âge ont les enfants que vous avez à charge ?
    }
    .spoken =
        { $who ->
            [other] Quel âge ont les enfants qui vivent avec la personne et qu’elle a à charge ? Dites aucun s’il n’y en a pas.
           *[me] Quel âge ont les enfants qui vivent avec vous et que vous avez à charge ? Dites aucun s’il n’y en a pas.
        }
    .reword = Y a-t-il des enfants à la maison ? Donnez l’âge de chacun.
    .hint = L’âge de chaque enfant de moins de 25 ans, en années. Pour un bébé : 0.
    .none = Pas d’enfant à charge
    .short = Enfants à charge

question-schools = Un de ces enfants va-t-il au collège ou au lycée ?
    .spoken = L’un de ces enfants est-il au collège, ou au lycée ? Il peut y en avoir dans les deux.
    .reword = Un enfant est-il entre la sixième et la terminale ?
    .option-college = Un enfant au collège
    .option-lycee = Un enfant au lycée
    .short = École des enfants

question-expecting = Un enfant est-il attendu dans le foyer ?
    .spoken =
        { $who ->
            [other] La personne ou sa conjointe attend-elle un enfant ?
           *[me] Vous ou votre conjointe, attendez-vous un enfant ?
        }
    .reword = Y a-t-il une grossesse en cours dans le foyer ?
    .hint = Certaines aides commencent avant la naissance.
    .option-yes = Oui
    .option-no = Non
    .short = Enfant attendu

question-recent_separation =
    { $who ->
        [other] La personne est-elle seule avec ses enfants depuis moins de 18 mois ?
       *[me] Êtes-vous seul ou seule avec vos enfants depuis moins de 18 mois ?
    }
    .spoken =
        { $who ->
            [other] La personne s’est-elle séparée, ou a-t-elle perdu son conjoint, il y a moins de dix-huit mois ?
           *[me] Vous êtes-vous séparé, ou avez-vous perdu votre conjoint, il y a moins de dix-huit mois ?
        }
    .reword = La séparation ou le décès date-t-il de moins d’un an et demi ?
    .hint = Une séparation, un décès, ou une naissance sans l’autre parent.
    .option-yes = Oui
    .option-no = Non
    .short = Seul depuis moins de 18 mois

question-work =
    { $who ->
        [other] Quelle est la situation de travail de la personne ?
       *[me] Quelle est votre situation de travail ?
    }
    .spoken =
        { $who ->
            [other] La personne a-t-elle un emploi, une activité à son compte, une recherche d’emploi, des études, ou est-elle à la retraite ? Ou autre chose ?
           *[me] Avez-vous un emploi, une activité à votre compte, une recherche d’emploi, des études, ou êtes-vous à la retraite ? Ou autre chose ?
        }
    .reword =
        { $who ->
            [other] De quoi sont faites les journées de la personne en ce moment ?
           *[me] De quoi sont faites vos journées en ce moment ?
        }
    .option-employed = Un emploi salarié
    .option-self_employed = Une activité à son compte
    .option-unemployed = Une recherche d’emploi, avec une allocation chômage
    .option-unemployed_end = Une recherche d’emploi, sans allocation chômage ou à la fin des droits
    .option-student = Des études
    .option-retired = La retraite
    .option-other = Autre : maladie, handicap, enfants, proche à aider
    .short = Travail

question-partner_work =
    { $who ->
        [other] Quelle est la situation de travail du conjoint ou de la conjointe ?
       *[me] Quelle est la situation de travail de votre conjoint ou conjointe ?
    }
    .spoken =
        { $who ->
            [other] Et le conjoint ou la conjointe de la personne : emploi, activité à son compte, recherche d’emploi, études, retraite, autre chose ?
           *[me] Et votre conjoint ou conjointe : emploi, activité à son compte, recherche d’emploi, études, retraite, autre chose ?
        }
    .reword = De quoi sont faites ses journées en ce moment ?
    .option-employed = Un emploi salarié
    .option-self_employed = Une activité à son compte
    .option-unemployed = Une recherche d’emploi, avec une allocation chômage
    .option-unemployed_end = Une recherche d’emploi, sans allocation chômage ou à la fin des droits
    .option-student = Des études
    .option-retired = La retraite
    .option-other = Autre : maladie, handicap, enfants, proche à aider
    .short = Travail du conjoint

question-income =
    { $who ->
        [other] Combien d’argent rentre par mois dans le foyer de la personne, sans les aides de la CAF ?
       *[me] Combien d’argent rentre par mois dans votre foyer, sans les aides de la CAF ?
    }
    .spoken =
        { $who ->
            [other] En ajoutant salaires, chômage, pensions et retraites du foyer, combien rentre chaque mois, à peu près ? Ne comptez pas les aides de la CAF ou de la MSA.
           *[me] En ajoutant salaires, chômage, pensions et retraites de votre foyer, combien rentre chaque mois, à peu près ? Ne comptez pas les aides de la CAF ou de la MSA.
        }
    .reword = Ajoutez ce que chacun gagne ou reçoit dans un mois habituel. Un chiffre à peu près juste suffit.
    .hint = La moyenne des trois derniers mois, en euros, impôt non déduit : la personne, son conjoint et les enfants. Sans RSA, prime d’activité, aide au logement, AAH ni allocations familiales.
    .short = Revenus par mois

question-earnings = Sur cette somme, combien vient du travail ?
    .spoken = Sur cette somme, combien vient d’un salaire ou d’une activité à son compte ?
    .reword = Combien est payé pour un travail ? Zéro si personne ne travaille.
    .hint = Salaires et revenus d’une activité, par mois, en moyenne sur trois mois. 0 s’il n’y en a pas.
    .short = Revenus du travail

question-income_changed =
    { $who ->
        [other] Les revenus du foyer de la personne ont-ils beaucoup changé depuis deux ans ?
       *[me] Les revenus de votre foyer ont-ils beaucoup changé depuis deux ans ?
    }
    .spoken = Depuis deux ans, les revenus ont-ils beaucoup monté ou baissé : emploi trouvé ou perdu, retraite, séparation ? Et quand ?
    .reword = Il y a deux ans, l’argent qui rentrait était-il à peu près le même ? Et il y a un an ?
    .hint = Par exemple un emploi trouvé ou perdu, la retraite, une séparation. Répondez non pour une petite différence. S’ils ont changé plusieurs fois, c’est la dernière qui compte.
    .option-no = Non
    .option-within_a_year = Oui, dans les douze derniers mois
    .option-before = Oui, il y a plus d’un an
    .short = Revenus changés depuis deux ans

question-income_year = Combien rentrait par mois, en moyenne, sur les douze derniers mois ?
    .spoken = En moyenne sur les douze derniers mois, combien rentrait par mois, sans les aides de la CAF ?
    .reword = Sur un an, en tout, combien ? Divisez par douze, à peu près.
    .hint = En euros par mois, sans les aides de la CAF ou de la MSA. Un chiffre à peu près juste suffit.
    .short = Revenus par mois sur un an

question-income_past = Combien rentrait par mois il y a deux ans ?
    .spoken = Et il y a deux ans, combien rentrait par mois, à peu près ?
    .reword = Sur l’avis d’impôt d’il y a un an : les revenus de l’année, divisés par douze.
    .hint = En euros par mois, en moyenne sur toute l’année d’il y a deux ans. Beaucoup d’aides se calculent sur cette année-là.
    .short = Revenus par mois il y a deux ans

question-child_support = Quelle pension alimentaire est reçue par mois pour les enfants ?
    .spoken = Combien recevez-vous par mois de l’autre parent, pour les enfants ? Zéro s’il ne verse rien.
    .reword = L’autre parent verse-t-il de l’argent, et combien ?
    .hint = Le total pour tous les enfants. 0 si rien n’est versé.
    .short = Pension alimentaire reçue

question-savings =
    { $who ->
        [other] Combien d’économies a le foyer de la personne, à peu près ?
       *[me] Combien d’économies a votre foyer, à peu près ?
    }
    .spoken = En comptant tous les livrets et placements, combien d’économies : moins de 5 000 euros, jusqu’à 30 000, jusqu’à 80 000, ou plus ?
    .reword = Combien y a-t-il sur les livrets, à peu près ?
    .hint = Livrets, comptes d’épargne et placements. Pas le logement où l’on habite.
    .option-under_5000 = Moins de 5 000 euros
    .option-to_30000 = De 5 000 à 30 000 euros
    .option-to_80000 = De 30 000 à 80 000 euros
    .option-over_80000 = Plus de 80 000 euros
    .short = Économies

question-worked_2_of_3 =
    { $who ->
        [other] La personne a-t-elle travaillé deux ans pendant les trois dernières années ?
       *[me] Avez-vous travaillé deux ans pendant les trois dernières années ?
    }
    .spoken =
        { $who ->
            [other] En additionnant ses contrats des trois dernières années, la personne arrive-t-elle à deux ans à temps plein ?
           *[me] En additionnant vos contrats des trois dernières années, arrivez-vous à deux ans à temps plein ?
        }
    .reword = Deux ans de travail en tout, sur trois ans : oui ou non ?
    .hint = À temps plein, en additionnant tous les contrats : 3 214 heures.
    .option-yes = Oui
    .option-no = Non
    .short = 2 ans de travail sur 3

question-worked_5_of_10 =
    { $who ->
        [other] La personne au chômage a-t-elle travaillé 5 ans pendant les 10 ans avant la perte de l’emploi ?
       *[me] La personne au chômage chez vous a-t-elle travaillé 5 ans pendant les 10 ans avant la perte de l’emploi ?
    }
    .spoken = Dans les dix ans avant de perdre l’emploi, y a-t-il eu cinq ans de travail en tout ?
    .reword = En additionnant les contrats des dix ans d’avant, arrive-t-on à cinq ans de travail ?
    .hint = Additionnez tous les emplois salariés de ces dix ans.
    .option-yes = Oui
    .option-no = Non
    .short = 5 ans de travail sur 10

question-housing =
    { $who ->
        [other] Quel est le logement de la personne ?
       *[me] Quel est votre logement ?
    }
    .spoken =
        { $who ->
            [other] Où la personne habite-t-elle : en location, en colocation, chez elle comme propriétaire, chez ses parents, chez quelqu’un, en foyer, ou sans logement ?
           *[me] Où habitez-vous : en location, en colocation, chez vous comme propriétaire, chez vos parents, chez quelqu’un, en foyer, ou sans logement ?
        }
    .reword =
        { $who ->
            [other] La personne paie-t-elle un loyer, un crédit, ou rien pour son logement ?
           *[me] Payez-vous un loyer, un crédit, ou rien pour votre logement ?
        }
    .option-tenant = Une location
    .option-flat_share = Une colocation
    .option-owner = Un logement à soi, sans crédit en cours
    .option-owner_with_loan = Un logement à soi, avec un crédit en cours
    .option-hosted = Chez un proche, sans loyer
    .option-with_parents = Chez les parents
    .option-hostel = Un foyer, une résidence ou un hébergement
    .option-homeless = Sans logement en ce moment
    .short = Logement

question-old_loan = Le crédit du logement a-t-il été signé avant 2018 ?
    .spoken = Le prêt pour le logement a-t-il été signé avant l’année 2018 ?
    .reword = Le logement a-t-il été acheté avant 2018 ?
    .hint = La date est sur l’offre de prêt.
    .option-yes = Oui
    .option-no = Non
    .short = Crédit d’avant 2018

question-area = Où se trouve le logement ?
    .spoken = Le logement est-il à Paris ou dans sa banlieue, dans une grande ville, ailleurs en France, ou outre-mer ?
    .reword = Est-ce la région parisienne, une grande ville, ailleurs, ou outre-mer ?
    .hint = Une grande ville : plus de 100 000 habitants avec sa banlieue, ou la Corse, ou une île.
    .option-paris = Paris et sa banlieue
    .option-city = Une grande ville, ou la grande couronne de Paris
    .option-elsewhere = Ailleurs en France
    .option-overseas = Outre-mer
    .short = Endroit

question-parents_tax =
    { $who ->
        [other] La personne est-elle sur la déclaration de revenus de ses parents ?
       *[me] Êtes-vous sur la déclaration de revenus de vos parents ?
    }
    .spoken =
        { $who ->
            [other] Pour les impôts, la personne est-elle encore rattachée à ses parents ?
           *[me] Pour les impôts, êtes-vous encore rattaché à vos parents ?
        }
    .reword = Qui fait la déclaration d’impôts : les parents ?
    .hint = Le rattachement est possible jusqu’à 25 ans pour les études.
    .option-yes = Oui
    .option-no = Non
    .short = Déclaration des parents

question-taxed_together =
    { $who ->
        [other] La personne et son conjoint font-ils une seule déclaration de revenus ?
       *[me] Faites-vous une seule déclaration de revenus avec votre conjoint ?
    }
    .spoken =
        { $who ->
            [other] La personne est-elle mariée ou pacsée ?
           *[me] Êtes-vous marié ou pacsé ?
        }
    .reword = Y a-t-il un seul avis d’impôt pour le couple ?
    .hint = Oui en cas de mariage ou de pacs.
    .option-yes = Oui
    .option-no = Non
    .short = Déclaration commune

question-disability =
    { $who ->
        [other] La MDPH a-t-elle reconnu un taux de handicap à la personne ou à son conjoint ?
       *[me] La MDPH vous a-t-elle reconnu un taux de handicap, à vous ou à votre conjoint ?
    }
    .spoken = Y a-t-il, pour l’un des deux, une décision de la MDPH avec un taux, ou un dossier en cours ? Sinon, dites simplement non.
    .reword = Sur un courrier de la MDPH, y a-t-il un taux en pour cent ?
    .hint = Le taux le plus haut des deux. Il est écrit sur la décision de la MDPH, la maison départementale des personnes handicapées.
    .option-none = Non, ou pas de dossier
    .option-under_50 = Un taux de moins de 50 %
    .option-from_50_to_79 = Un taux de 50 % à 79 %
    .option-work_restricted = Un taux de 50 % à 79 %, avec une restriction d’accès à l’emploi reconnue
    .option-from_80 = Un taux de 80 % ou plus
    .option-asked = Un dossier est en cours
    .short = Taux reconnu par la MDPH

question-young_pay = Combien gagne par mois la personne du couple qui a moins de 30 ans ?
    .spoken = Dans le couple, combien gagne par mois celui ou celle qui a moins de 30 ans ? Si c’est le cas des deux, dites le salaire le plus bas.
    .reword = Le salaire du plus jeune des deux, par mois, à peu près.
    .hint = Son salaire net, en moyenne sur trois mois. Si tous les deux ont moins de 30 ans, le plus bas.
    .short = Salaire du plus jeune

question-child_disability = La MDPH a-t-elle reconnu un handicap à un des enfants ?
    .spoken = Un des enfants a-t-il un taux de handicap de 50 % ou plus, reconnu par la MDPH ?
    .reword = Y a-t-il une décision de la MDPH pour un enfant ?
    .hint = Un taux de 50 % ou plus, avant 20 ans.
    .option-yes = Oui
    .option-no = Non
    .short = Handicap d’un enfant

question-invalidity =
    { $who ->
        [other] La personne ou son conjoint reçoit-il une pension d’invalidité ?
       *[me] Vous ou votre conjoint, recevez-vous une pension d’invalidité ?
    }
    .spoken = La caisse de sécurité sociale verse-t-elle à l’un des deux une pension d’invalidité ?
    .reword = Est-ce que l’Assurance maladie verse une pension parce que l’un des deux ne peut plus travailler ?
    .hint = Elle est versée par l’Assurance maladie ou la MSA. Ce n’est pas l’AAH.
    .option-yes = Oui
    .option-no = Non
    .short = Pension d’invalidité

question-autonomy =
    { $who ->
        [other] Quelqu’un de 60 ans ou plus, chez la personne, a-t-il besoin d’aide pour des gestes de tous les jours ?
       *[me] Quelqu’un de 60 ans ou plus, chez vous, a-t-il besoin d’aide pour des gestes de tous les jours ?
    }
    .spoken = La personne, ou son conjoint, a-t-elle besoin que quelqu’un l’aide pour la toilette, l’habillage, les repas ou les déplacements à la maison ?
    .reword = Faut-il quelqu’un pour se laver, s’habiller ou manger ?
    .hint = Par exemple se laver, s’habiller, préparer ou prendre un repas. La personne elle-même ou son conjoint. Des aides existent pour cela.
    .option-yes = Oui
    .option-no = Non
    .short = Aide au quotidien

question-residence =
    { $who ->
        [other] Depuis quand la personne a-t-elle le droit de travailler en France ?
       *[me] Depuis quand avez-vous le droit de travailler en France ?
    }
    .spoken =
        { $who ->
            [other] La personne ou son conjoint est-il de nationalité française ou européenne ? Sinon, depuis combien de temps a-t-il un titre de séjour qui permet de travailler ?
           *[me] Vous ou votre conjoint, êtes-vous de nationalité française ou européenne ? Sinon, depuis combien de temps avez-vous un titre de séjour qui permet de travailler ?
        }
    .reword = Depuis combien d’années y a-t-il une carte de séjour ?
    .hint = La loi demande une durée pour certaines aides. Une des deux personnes du couple suffit. Rien n’est transmis.
    .option-european = Nationalité française ou européenne
    .option-ten_years = Titre de séjour depuis 10 ans ou plus
    .option-five_years = Titre de séjour depuis 5 à 9 ans
    .option-under_five_years = Depuis moins de 5 ans, ou sans titre
    .short = Séjour en France

question-parents_income =
    { $who ->
        [other] Quels sont les revenus des parents de la personne, par an ?
       *[me] Quels sont les revenus de vos parents, par an ?
    }
    .spoken =
        { $who ->
            [other] Combien gagnent, à peu près, les parents de la personne dans une année ?
           *[me] Combien gagnent, à peu près, vos parents dans une année ?
        }
    .reword = Regardez leur avis d’impôt, ou donnez un chiffre à peu près juste.
    .hint = Les salaires et pensions nets des deux, d’il y a deux ans, en milliers d’euros arrondis.
    .short = Revenus des parents

question-parents_children =
    { $who ->
        [other] Combien d’enfants les parents de la personne ont-ils à charge, elle comprise ?
       *[me] Combien d’enfants vos parents ont-ils à charge, vous compris ?
    }
    .spoken =
        { $who ->
            [other] En comptant la personne, combien d’enfants sont encore à la charge de ses parents ?
           *[me] En vous comptant, combien d’enfants sont encore à la charge de vos parents ?
        }
    .reword = Frères et sœurs encore à charge, et la personne qui étudie : combien en tout ?
    .hint = Ceux qui sont sur leur déclaration de revenus.
    .short = Enfants à charge des parents

question-study_distance = À quelle distance des parents se font les études ?
    .spoken = Entre le logement des parents et le lieu d’études : moins de 30 kilomètres, jusqu’à 250, ou plus loin ?
    .reword = Est-ce la porte à côté, quelques heures, ou plus loin ?
    .option-under_30 = Moins de 30 kilomètres
    .option-under_250 = De 30 à 249 kilomètres
    .option-further = 250 kilomètres ou plus
    .short = Distance des études
