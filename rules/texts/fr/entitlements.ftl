### Les droits et les aides : ce que c’est, comment les demander, que faire après un refus.

## Les aides

entitlement-rsa = Revenu de solidarité active (RSA)
    .what = Le RSA complète chaque mois les ressources d’un foyer quand elles sont très faibles. Son montant dépend du nombre de personnes et de ce qu’elles gagnent.
    .claim-phone = Appelez la CAF, ou la MSA pour les métiers de l’agriculture. Demandez un rendez-vous ou un formulaire papier.
    .claim-counter = Allez à la CAF, à la MSA ou dans un espace France services. On remplit la demande avec vous.
    .claim-letter = Écrivez à la CAF ou à la MSA pour demander le formulaire papier. Renvoyez-le avec des copies des papiers.
    .claim-web = Faites la demande sur le site de la CAF ou de la MSA.
    .refused = Demandez le refus par écrit, avec la raison. Le délai est de deux mois pour écrire au président du conseil départemental : l’adresse est sur la décision.

entitlement-ppa = Prime d’activité
    .what = La prime d’activité s’ajoute chaque mois aux revenus des personnes qui travaillent et gagnent peu. Elle vaut pour un emploi salarié comme pour une activité à son compte.
    .claim-phone = Appelez la CAF, ou la MSA pour les métiers de l’agriculture. Demandez un rendez-vous ou un formulaire papier.
    .claim-counter = Allez à la CAF, à la MSA ou dans un espace France services. On remplit la demande avec vous.
    .claim-letter = Écrivez à la CAF ou à la MSA pour demander le formulaire papier. Renvoyez-le avec des copies des papiers.
    .claim-web = Faites la demande sur le site de la CAF ou de la MSA.
    .refused = Demandez le refus par écrit, avec la raison. Le délai est de deux mois pour écrire à la commission de recours amiable de la CAF ou de la MSA.

entitlement-css = Complémentaire santé solidaire
    .what = La complémentaire santé solidaire paie la part des soins que l’Assurance maladie ne rembourse pas. Selon les ressources, elle est gratuite ou coûte une petite somme par mois.
    .claim-phone = Appelez l’Assurance maladie, ou la MSA pour les métiers de l’agriculture. Demandez le formulaire papier de la complémentaire santé solidaire.
    .claim-counter = Allez à l’Assurance maladie, à la MSA ou dans un espace France services. On remplit la demande avec vous.
    .claim-letter = Demandez le formulaire papier par lettre à l’Assurance maladie ou à la MSA. Renvoyez-le avec des copies des papiers.
    .claim-web = Faites la demande dans le compte personnel, sur le site de l’Assurance maladie ou de la MSA.
    .refused = Demandez le refus par écrit, avec la raison. La décision dit à qui écrire pour la contester, et jusqu’à quelle date.

entitlement-aide_logement = Aide au logement (APL, ALF, ALS)
    .what = L’aide au logement paie chaque mois une partie du loyer, ou de la redevance d’un foyer. Elle existe encore pour quelques prêts anciens.
    .claim-phone = Appelez la CAF, ou la MSA pour les métiers de l’agriculture. Demandez un rendez-vous ou un formulaire papier.
    .claim-counter = Allez à la CAF, à la MSA ou dans un espace France services. On remplit la demande avec vous.
    .claim-letter = Écrivez à la CAF ou à la MSA pour demander le formulaire papier. Renvoyez-le avec des copies des papiers.
    .claim-web = Faites la demande sur le site de la CAF ou de la MSA.
    .refused = Demandez le refus par écrit, avec la raison. Le délai est de deux mois pour écrire à la commission de recours amiable de la CAF ou de la MSA.

entitlement-aah = Allocation aux adultes handicapés (AAH)
    .what = L’AAH est un revenu de chaque mois pour les personnes qu’un handicap empêche de travailler, ou de travailler assez. La MDPH décide, la CAF ou la MSA paie.
    .claim-phone = Appelez la MDPH et demandez un dossier papier. Le certificat qu’il contient est rempli par un médecin.
    .claim-counter = Allez à la MDPH pour retirer un dossier et demander de l’aide pour le remplir. La mairie ou un espace France services peut aussi aider.
    .claim-letter = Écrivez à la MDPH pour demander le dossier. Renvoyez-le avec le certificat du médecin.
    .claim-web = La demande se fait aussi sur internet, là où la MDPH le propose.
    .refused = Demandez le refus par écrit, avec la raison. La décision dit à qui écrire pour la contester, et jusqu’à quelle date.

entitlement-aspa = Allocation de solidarité aux personnes âgées (Aspa)
    .what = L’Aspa complète chaque mois les petites retraites, à partir de 65 ans ou un peu avant. On peut aussi la demander sans avoir jamais travaillé.
    .claim-phone = Appelez l’Assurance retraite, ou la MSA pour les métiers de l’agriculture. Demandez le formulaire papier de l’Aspa.
    .claim-counter = Allez à la caisse de retraite, à la mairie ou dans un espace France services. On remplit la demande avec vous.
    .claim-letter = Demandez le formulaire papier par lettre à la caisse de retraite. Renvoyez-le avec des copies des papiers.
    .claim-web = Le formulaire est aussi sur le site de l’Assurance retraite.
    .refused = Demandez le refus par écrit, avec la raison. Le délai est de deux mois pour écrire à la commission de recours amiable de la caisse de retraite.

entitlement-ass = Allocation de solidarité spécifique (ASS)
    .what = L’ASS aide les personnes qui cherchent un emploi quand leur allocation chômage se termine. Elle est pour celles qui ont travaillé assez longtemps avant.
    .claim-phone = Appelez France Travail et demandez le formulaire de l’allocation de solidarité spécifique.
    .claim-counter = Allez à l’agence France Travail et demandez le formulaire. Un espace France services peut aider à le remplir.
    .claim-letter = Demandez le formulaire par lettre à l’agence France Travail. Renvoyez-le avec des copies des papiers.
    .claim-web = Faites la demande dans l’espace personnel, sur le site de France Travail.
    .refused = Demandez le refus par écrit, avec la raison. La décision dit à qui écrire pour la contester, et jusqu’à quelle date.

entitlement-apa_domicile = Allocation personnalisée d’autonomie à domicile (APA)
    .what = L’APA paie une partie de l’aide et du matériel dont une personne de 60 ans ou plus a besoin chez elle. Une équipe du département vient voir ce qu’il faut.
    .claim-phone = Appelez la mairie ou le conseil départemental et demandez un dossier papier pour l’APA.
    .claim-counter = Retirez un dossier à la mairie ou au centre communal d’action sociale. On peut aider à le remplir.
    .claim-letter = Écrivez au conseil départemental pour demander le dossier. Renvoyez-le avec des copies des papiers.
    .refused = Demandez le refus par écrit, avec la raison. La décision dit à qui écrire pour la contester, et jusqu’à quelle date.

entitlement-af = Allocations familiales
    .what = Les allocations familiales sont versées chaque mois aux parents de deux enfants ou plus, et outre-mer dès le premier enfant. Leur montant dépend des revenus.
    .claim-phone = Appelez la CAF, ou la MSA pour les métiers de l’agriculture. Demandez un rendez-vous ou un formulaire papier.
    .claim-counter = Allez à la CAF, à la MSA ou dans un espace France services. On remplit la demande avec vous.
    .claim-letter = Écrivez à la CAF ou à la MSA pour demander le formulaire papier. Renvoyez-le avec des copies des papiers.
    .claim-web = Faites la demande sur le site de la CAF ou de la MSA.
    .refused = Demandez le refus par écrit, avec la raison. Le délai est de deux mois pour écrire à la commission de recours amiable de la CAF ou de la MSA.

entitlement-ars = Allocation de rentrée scolaire
    .what = Cette allocation aide une fois par an à payer la rentrée. Elle est pour les enfants de 6 à 18 ans qui vont à l’école ou en apprentissage, et pour ceux qui entrent au CP.
    .claim-phone = Appelez la CAF, ou la MSA pour les métiers de l’agriculture. Demandez un rendez-vous ou un formulaire papier.
    .claim-counter = Allez à la CAF, à la MSA ou dans un espace France services. On remplit la demande avec vous.
    .claim-letter = Écrivez à la CAF ou à la MSA pour demander le formulaire papier. Renvoyez-le avec des copies des papiers.
    .claim-web = Faites la demande sur le site de la CAF ou de la MSA.
    .refused = Demandez le refus par écrit, avec la raison. Le délai est de deux mois pour écrire à la commission de recours amiable de la CAF ou de la MSA.

entitlement-cheque_energie = Chèque énergie
    .what = Le chèque énergie aide chaque année à payer l’électricité, le gaz ou le chauffage. Il arrive sans demande quand le foyer est connu, et se demande sinon.
    .claim-phone = Appelez le service du chèque énergie et demandez comment faire la demande sans internet.
    .claim-counter = Allez dans un espace France services avec une facture d’électricité et l’avis d’impôt. On fait la demande avec vous.
    .claim-letter = Écrivez au service du chèque énergie, avec des copies de la facture d’électricité et de l’avis d’impôt.
    .claim-web = Vérifiez et faites la demande sur le site du chèque énergie.
    .refused = Demandez la raison par écrit au service du chèque énergie. Vérifiez aussi que la déclaration de revenus est faite.

entitlement-cf = Complément familial
    .what = Le complément familial aide chaque mois les familles de trois enfants ou plus, à partir de trois ans. Il dépend des revenus d’il y a deux ans.
    .claim-phone = Appelez la CAF, ou la MSA pour les métiers de l’agriculture. Demandez un rendez-vous ou un formulaire papier.
    .claim-counter = Allez à la CAF, à la MSA ou dans un espace France services. On remplit la demande avec vous.
    .claim-letter = Écrivez à la CAF ou à la MSA pour demander le formulaire papier. Renvoyez-le avec des copies des papiers.
    .claim-web = Faites la demande sur le site de la CAF ou de la MSA.
    .refused = Demandez le refus par écrit, avec la raison. Le délai est de deux mois pour écrire à la commission de recours amiable de la CAF ou de la MSA.

entitlement-asf = Allocation de soutien familial (ASF)
    .what = L’ASF aide un parent seul quand l’autre parent ne verse rien, ou presque rien, pour l’enfant. Elle ne dépend pas des revenus.
    .claim-phone = Appelez la CAF, ou la MSA pour les métiers de l’agriculture. Demandez un rendez-vous ou un formulaire papier.
    .claim-counter = Allez à la CAF, à la MSA ou dans un espace France services. On remplit la demande avec vous.
    .claim-letter = Écrivez à la CAF ou à la MSA pour demander le formulaire papier. Renvoyez-le avec des copies des papiers.
    .claim-web = Faites la demande sur le site de la CAF ou de la MSA.
    .refused = Demandez le refus par écrit, avec la raison. Le délai est de deux mois pour écrire à la commission de recours amiable de la CAF ou de la MSA.

entitlement-paje_base = Allocation de base pour un enfant de moins de trois ans (Paje)
    .what = Cette allocation aide chaque mois à élever un enfant de moins de trois ans. Elle dépend des revenus d’il y a deux ans.
    .claim-phone = Appelez la CAF, ou la MSA pour les métiers de l’agriculture. Demandez un rendez-vous ou un formulaire papier.
    .claim-counter = Allez à la CAF, à la MSA ou dans un espace France services. On remplit la demande avec vous.
    .claim-letter = Écrivez à la CAF ou à la MSA pour demander le formulaire papier. Renvoyez-le avec des copies des papiers.
    .claim-web = Faites la demande sur le site de la CAF ou de la MSA.
    .refused = Demandez le refus par écrit, avec la raison. Le délai est de deux mois pour écrire à la commission de recours amiable de la CAF ou de la MSA.

entitlement-aeeh = Allocation d’éducation de l’enfant handicapé (AEEH)
    .what = L’AEEH aide à élever un enfant handicapé de moins de 20 ans. La MDPH décide, la CAF ou la MSA paie, sans condition de revenus.
    .claim-phone = Appelez la MDPH et demandez un dossier papier pour l’enfant. Le certificat qu’il contient est rempli par un médecin.
    .claim-counter = Allez à la MDPH pour retirer un dossier et demander de l’aide pour le remplir. La mairie ou un espace France services peut aussi aider.
    .claim-letter = Écrivez à la MDPH pour demander le dossier. Renvoyez-le avec le certificat du médecin.
    .claim-web = La demande se fait aussi sur internet, là où la MDPH le propose.
    .refused = Demandez le refus par écrit, avec la raison. La décision dit à qui écrire pour la contester, et jusqu’à quelle date.

entitlement-asi = Allocation supplémentaire d’invalidité (ASI)
    .what = L’ASI complète chaque mois une petite pension d’invalidité, avant l’âge de l’Aspa. Elle dépend des revenus de la personne et de son conjoint.
    .claim-phone = Appelez l’Assurance maladie, ou la MSA pour les métiers de l’agriculture. Demandez le formulaire papier de l’ASI.
    .claim-counter = Allez à l’Assurance maladie, à la MSA ou dans un espace France services. On remplit la demande avec vous.
    .claim-letter = Demandez le formulaire papier par lettre à la caisse qui verse la pension. Renvoyez-le avec des copies des papiers.
    .claim-web = Le formulaire est aussi sur le site de l’Assurance maladie.
    .refused = Demandez le refus par écrit, avec la raison. La décision dit à qui écrire pour la contester, et jusqu’à quelle date.

entitlement-bourse_college = Bourse de collège
    .what = La bourse de collège aide à payer la scolarité d’un enfant au collège. Elle dépend des revenus et du nombre d’enfants.
    .claim-phone = Appelez le secrétariat du collège et demandez le formulaire papier de la bourse.
    .claim-counter = Allez au secrétariat du collège et demandez le formulaire. On peut aider à le remplir.
    .claim-letter = Demandez le formulaire par lettre au secrétariat du collège. Renvoyez-le avec une copie de l’avis d’impôt.
    .claim-web = La demande se fait aussi sur internet, par le service des démarches scolaires.
    .refused = Demandez le refus par écrit, avec la raison, au chef d’établissement. La décision dit jusqu’à quelle date la contester.

entitlement-bourse_lycee = Bourse de lycée
    .what = La bourse de lycée aide à payer la scolarité d’un enfant au lycée. Elle dépend des revenus et du nombre d’enfants.
    .claim-phone = Appelez le secrétariat du lycée et demandez le formulaire papier de la bourse.
    .claim-counter = Allez au secrétariat du lycée et demandez le formulaire. On peut aider à le remplir.
    .claim-letter = Demandez le formulaire par lettre au secrétariat du lycée. Renvoyez-le avec une copie de l’avis d’impôt.
    .claim-web = La demande se fait aussi sur internet, par le service des démarches scolaires.
    .refused = Demandez le refus par écrit, avec la raison, au chef d’établissement. La décision dit jusqu’à quelle date la contester.

entitlement-bourse_sup = Bourse d’études supérieures
    .what = Cette bourse aide chaque mois les étudiants dont les parents ont peu de revenus. Elle se demande au Crous, au printemps pour la rentrée.
    .claim-phone = Appelez le Crous et demandez comment faire la demande sans internet.
    .claim-counter = Allez au Crous, ou au service social de l’établissement. On fait la demande avec vous.
    .claim-letter = Écrivez au Crous pour demander comment faire la demande sans internet. Joignez une copie de l’avis d’impôt des parents.
    .claim-web = Faites la demande de dossier social étudiant sur le site des services étudiants.
    .refused = Demandez le refus par écrit, avec la raison. La décision dit à qui écrire pour la contester, et jusqu’à quelle date.

entitlement-cej = Contrat d’engagement jeune
    .what = Ce contrat aide les jeunes sans emploi ni formation à en trouver un, avec un conseiller. Une allocation est versée chaque mois selon les revenus.
    .claim-phone = Appelez France Travail ou la mission locale et demandez un rendez-vous pour un contrat d’engagement jeune.
    .claim-counter = Allez à la mission locale ou à l’agence France Travail. Le contrat se signe avec un conseiller.
    .claim-letter = Écrivez à la mission locale ou à France Travail pour demander un rendez-vous.
    .claim-web = La mission locale se trouve aussi sur internet.
    .refused = Demandez le refus par écrit, avec la raison. La décision dit à qui écrire pour la contester, et jusqu’à quelle date.

## Les droits face aux services

entitlement-social_tariff = Réduction sociale sur le téléphone fixe
    .what = Cette réduction baisse l’abonnement au téléphone fixe des personnes qui reçoivent le RSA, l’AAH ou l’ASS. L’organisme qui verse l’aide donne une attestation à envoyer.
    .claim-phone = Appelez la CAF, la MSA ou France Travail et demandez l’attestation de réduction sociale téléphonique.
    .claim-counter = Demandez l’attestation de réduction sociale téléphonique au guichet de la CAF, de la MSA ou de France Travail.
    .claim-letter = Demandez l’attestation par lettre à la CAF, à la MSA ou à France Travail. L’adresse où la renvoyer est dessus.
    .refused = Demandez la raison par écrit. Demandez aussi une nouvelle attestation à l’organisme qui verse l’aide.

entitlement-relay_interpreter = Interprète pour les personnes sourdes ou malentendantes
    .what = Un service public doit traduire par écrit ou en langue des signes ce qu’il dit, quand on le lui demande. Au téléphone c’est sans surcoût et, depuis le 1er octobre 2026, aux mêmes heures que la ligne.
    .claim-phone = Passez par le service d’interprète de l’organisme : langue des signes, langue parlée complétée ou texte.
    .claim-counter = Demandez au guichet un rendez-vous avec un interprète ou avec une traduction écrite.
    .claim-letter = Écrivez au service que vous souhaitez un interprète ou une traduction écrite pour le rendez-vous.
    .refused = Signalez le refus par écrit au service et gardez une copie. Le Défenseur des droits peut aider ensuite.

entitlement-paper_form = Faire la démarche autrement que par internet
    .what = Un service ne peut imposer internet que si chacun garde un accès normal au service et peut vraiment exercer ses droits : le Conseil d’État l’a jugé en 2022. La loi n’oblige pas tous les services à garder le papier, mais on peut toujours demander un autre moyen.
    .claim-phone = Dites que la démarche par internet n’est pas possible. Demandez un formulaire papier, un rendez-vous ou un autre moyen.
    .claim-counter = Demandez au guichet un formulaire papier, ou de l’aide pour la démarche.
    .claim-letter = Écrivez que la démarche par internet n’est pas possible, et demandez un formulaire papier ou un autre moyen. Gardez une copie.
    .refused = Demandez par écrit comment faire sans internet, et gardez une copie. Le Défenseur des droits peut aider ensuite.

entitlement-digital_adviser = Aide gratuite pour les démarches par internet
    .what = Dans un espace France services, quelqu’un aide gratuitement et sans rendez-vous à faire les démarches. On peut y utiliser un ordinateur.
    .claim-counter = Allez dans un espace France services avec les papiers de la démarche.
    .claim-phone = Appelez la mairie et demandez où trouver de l’aide pour les démarches par internet.
    .refused = Essayez un autre espace France services, ou demandez à la mairie qui peut aider.

entitlement-appointment = Rendez-vous gratuit sur la retraite
    .what = À partir de 45 ans, chacun peut demander à sa caisse un entretien sur sa retraite : les droits acquis, l’âge, le montant possible. Il a lieu dans les six mois, et peut se faire par téléphone.
    .claim-phone = Appelez la caisse de retraite et demandez un entretien information retraite.
    .claim-counter = Demandez un entretien information retraite au guichet de la caisse de retraite.
    .claim-letter = Écrivez à la caisse de retraite pour demander un entretien information retraite. Donnez le nom, la date de naissance, l’adresse et le numéro de sécurité sociale.
    .refused = La caisse doit dire quelle autre caisse peut recevoir la demande. Demandez-le par écrit.

entitlement-accompanied = Être entendu, avec une personne de son choix
    .what = Avant certaines décisions défavorables, on peut donner son avis par écrit ou de vive voix, avec un conseil ou un mandataire de son choix. Pour contester une aide sociale du département, on peut être entendu avec la personne de son choix.
    .claim-letter = Écrivez au service que vous souhaitez être entendu, et dites le nom de la personne qui viendra.
    .claim-counter = Demandez au guichet un rendez-vous pour être entendu, et dites qui viendra.
    .refused = Demandez la raison du refus par écrit et gardez une copie. Le Défenseur des droits peut aider ensuite.

entitlement-written_refusal_and_appeal = Connaître la raison d’un refus et le contester
    .what = L’administration doit donner par écrit la raison de la plupart des refus. On peut lui demander de revoir sa décision.
    .claim-letter = Écrivez au service pour demander la raison du refus, ou pour contester. Pour la CAF, la MSA, l’Assurance maladie ou la caisse de retraite, écrivez à la commission de recours amiable dans les deux mois, sauf si la décision dit autre chose. Gardez une copie.
    .claim-counter = Demandez au guichet comment contester. Déposez la lettre et demandez un reçu avec la date.
    .refused = La réponse dit comment aller devant un juge, et jusqu’à quelle date. Le Défenseur des droits peut aussi aider.

entitlement-defenseur_des_droits = Aide du Défenseur des droits
    .what = Le Défenseur des droits aide gratuitement quand un service public ne répond pas ou se trompe. Il faut d’abord s’être adressé à ce service.
    .claim-phone = Appelez le Défenseur des droits et racontez ce qui s’est passé.
    .claim-counter = Rencontrez un délégué du Défenseur des droits, souvent dans une maison de justice et du droit ou en préfecture.
    .claim-letter = Écrivez au Défenseur des droits, avec des copies des courriers. Gardez les originaux.
    .claim-web = Remplissez le formulaire sur le site du Défenseur des droits.
    .refused = Quand il ne peut pas agir, le Défenseur des droits dit à qui s’adresser.
