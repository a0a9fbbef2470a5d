### Les droits et les aides : ce que c’est, comment les demander, que faire après un refus.

entitlement-rsa = Revenu de solidarité active (RSA)
    .what = Une aide de chaque mois qui complète les ressources quand elles sont très faibles. Son montant dépend du foyer et de ce qu’il gagne.
    .claim-phone = Appelez la CAF, ou la MSA pour les métiers de l’agriculture, et dites que vous voulez faire la demande sans internet. Demandez un formulaire papier ou un rendez-vous.
    .claim-counter = Allez à la CAF, à la MSA ou dans un espace France services. Quelqu’un remplit la demande avec vous.
    .claim-letter = Écrivez à la CAF ou à la MSA pour demander le formulaire papier, puis renvoyez-le avec les copies des papiers.
    .claim-web = Faites la demande sur le site de la CAF ou de la MSA.
    .refused = Demandez le refus par écrit, avec la raison. Vous avez deux mois pour écrire au président du conseil départemental : l’adresse est sur la décision.

entitlement-ppa = Prime d’activité
    .what = Une aide de chaque mois pour les personnes qui travaillent et gagnent peu. Elle s’ajoute au salaire ou au revenu d’une activité à son compte.
    .claim-phone = Appelez la CAF, ou la MSA pour les métiers de l’agriculture, et dites que vous voulez faire la demande sans internet. Demandez un formulaire papier ou un rendez-vous.
    .claim-counter = Allez à la CAF, à la MSA ou dans un espace France services. Quelqu’un remplit la demande avec vous.
    .claim-letter = Écrivez à la CAF ou à la MSA pour demander le formulaire papier, puis renvoyez-le avec les copies des papiers.
    .claim-web = Faites la demande sur le site de la CAF ou de la MSA.
    .refused = Demandez le refus par écrit, avec la raison. Vous avez deux mois pour écrire à la commission de recours amiable de la CAF ou de la MSA.

entitlement-css = Complémentaire santé solidaire
    .what = Une couverture qui paie la part des soins que l’Assurance maladie ne rembourse pas. Elle est gratuite, ou elle coûte une petite somme par mois, selon les ressources.
    .claim-phone = Appelez l’Assurance maladie, ou la MSA pour les métiers de l’agriculture, et demandez le formulaire papier de la complémentaire santé solidaire.
    .claim-counter = Allez à l’Assurance maladie, à la MSA ou dans un espace France services. Quelqu’un remplit la demande avec vous.
    .claim-letter = Envoyez le formulaire papier à l’Assurance maladie ou à la MSA, avec les copies des papiers.
    .claim-web = Faites la demande dans votre compte sur le site de l’Assurance maladie ou de la MSA.
    .refused = Demandez le refus par écrit, avec la raison. La décision dit à qui écrire pour la contester, et jusqu’à quelle date.

entitlement-aide_logement = Aide au logement (APL, ALF, ALS)
    .what = Une aide de chaque mois pour payer le loyer ou la redevance d’un foyer. Elle existe aussi pour certains crédits d’achat anciens.
    .claim-phone = Appelez la CAF, ou la MSA pour les métiers de l’agriculture, et dites que vous voulez faire la demande sans internet. Demandez un formulaire papier ou un rendez-vous.
    .claim-counter = Allez à la CAF, à la MSA ou dans un espace France services. Quelqu’un remplit la demande avec vous.
    .claim-letter = Écrivez à la CAF ou à la MSA pour demander le formulaire papier, puis renvoyez-le avec les copies des papiers.
    .claim-web = Faites la demande sur le site de la CAF ou de la MSA.
    .refused = Demandez le refus par écrit, avec la raison. Vous avez deux mois pour écrire à la commission de recours amiable de la CAF ou de la MSA.

entitlement-aah = Allocation aux adultes handicapés (AAH)
    .what = Un revenu de chaque mois pour les personnes dont le handicap rend le travail difficile ou impossible. La MDPH décide, la CAF ou la MSA paie.
    .claim-phone = Appelez la MDPH et demandez un dossier papier. Un médecin remplit le certificat qui est dedans.
    .claim-counter = Allez à la MDPH pour retirer un dossier et demander de l’aide pour le remplir. La mairie ou un espace France services peut aussi aider.
    .claim-letter = Écrivez à la MDPH pour demander le dossier, puis renvoyez-le avec le certificat du médecin.
    .claim-web = La demande se fait aussi sur le site de la MDPH, quand elle le propose.
    .refused = Demandez le refus par écrit, avec la raison. La décision dit à qui écrire pour la contester, et jusqu’à quelle date.

entitlement-aspa = Allocation de solidarité aux personnes âgées (Aspa)
    .what = Une aide de chaque mois qui complète les petites retraites. On peut aussi la demander sans avoir jamais travaillé.
    .claim-phone = Appelez l’Assurance retraite, ou la MSA pour les métiers de l’agriculture, et demandez le formulaire papier de l’Aspa.
    .claim-counter = Allez à l’agence de la caisse de retraite, à la mairie ou dans un espace France services. Quelqu’un remplit la demande avec vous.
    .claim-letter = Envoyez le formulaire papier à la caisse de retraite, avec les copies des papiers.
    .claim-web = Le formulaire est aussi sur le site de l’Assurance retraite.
    .refused = Demandez le refus par écrit, avec la raison. Vous avez deux mois pour écrire à la commission de recours amiable de la caisse.

entitlement-ass = Allocation de solidarité spécifique (ASS)
    .what = Une aide pour les personnes qui cherchent un emploi et dont l’allocation chômage se termine. Elle demande d’avoir travaillé assez longtemps avant.
    .claim-phone = Appelez France Travail et demandez le formulaire de l’allocation de solidarité spécifique.
    .claim-counter = Allez à l’agence France Travail ou dans un espace France services et demandez le formulaire. Quelqu’un peut le remplir avec vous.
    .claim-letter = Envoyez le formulaire à l’agence France Travail, avec les copies des papiers.
    .claim-web = Faites la demande dans votre espace sur le site de France Travail.
    .refused = Demandez le refus par écrit, avec la raison. La décision dit à qui écrire pour la contester, et jusqu’à quelle date.

entitlement-apa_domicile = Allocation personnalisée d’autonomie à domicile (APA)
    .what = Une aide du département qui paie une partie des heures d’aide et du matériel à la maison. Une équipe vient voir de quoi la personne a besoin.
    .claim-phone = Appelez la mairie et demandez un dossier papier pour l’APA. Le département peut aussi l’envoyer par courrier.
    .claim-counter = Retirez un dossier à la mairie ou au centre communal d’action sociale. On peut vous aider à le remplir.
    .claim-letter = Écrivez au conseil départemental pour demander le dossier, puis renvoyez-le avec les copies des papiers.
    .refused = Demandez le refus par écrit, avec la raison. La décision dit à qui écrire pour la contester, et jusqu’à quelle date.

entitlement-af = Allocations familiales
    .what = Une aide de chaque mois à partir du deuxième enfant à charge. Son montant dépend des revenus.
    .claim-phone = Appelez la CAF, ou la MSA pour les métiers de l’agriculture, et dites que vous voulez faire la demande sans internet. Demandez un formulaire papier ou un rendez-vous.
    .claim-counter = Allez à la CAF, à la MSA ou dans un espace France services. Quelqu’un remplit la demande avec vous.
    .claim-letter = Écrivez à la CAF ou à la MSA pour demander le formulaire papier, puis renvoyez-le avec les copies des papiers.
    .claim-web = Faites la demande sur le site de la CAF ou de la MSA.
    .refused = Demandez le refus par écrit, avec la raison. Vous avez deux mois pour écrire à la commission de recours amiable de la CAF ou de la MSA.

entitlement-ars = Allocation de rentrée scolaire
    .what = Une aide versée une fois par an pour les frais de la rentrée. Elle concerne les enfants de 6 à 18 ans.
    .claim-phone = Appelez la CAF, ou la MSA pour les métiers de l’agriculture, et dites que vous voulez faire la demande sans internet. Demandez un formulaire papier ou un rendez-vous.
    .claim-counter = Allez à la CAF, à la MSA ou dans un espace France services. Quelqu’un remplit la demande avec vous.
    .claim-letter = Écrivez à la CAF ou à la MSA pour demander le formulaire papier, puis renvoyez-le avec les copies des papiers.
    .claim-web = Faites la demande sur le site de la CAF ou de la MSA.
    .refused = Demandez le refus par écrit, avec la raison. Vous avez deux mois pour écrire à la commission de recours amiable de la CAF ou de la MSA.

entitlement-cheque_energie = Chèque énergie
    .what = Une aide de l’année pour payer les factures d’électricité, de gaz ou de chauffage. Elle arrive sans demande quand le foyer est connu, et se demande sinon.
    .claim-phone = Appelez le service du chèque énergie et demandez comment faire la demande sans internet.
    .claim-counter = Allez dans un espace France services avec une facture d’électricité et l’avis d’impôt. Quelqu’un fait la demande avec vous.
    .claim-letter = Écrivez au service du chèque énergie, avec les copies de la facture d’électricité et de l’avis d’impôt.
    .claim-web = Vérifiez et faites la demande sur le site du chèque énergie.
    .refused = Demandez la raison par écrit au service du chèque énergie. Vérifiez aussi que la déclaration de revenus est à jour.

entitlement-social_tariff = Réduction sociale sur le téléphone fixe
    .what = Une réduction sur l’abonnement au téléphone fixe pour qui reçoit le RSA, l’AAH ou l’allocation de solidarité spécifique. L’organisme qui verse l’aide donne une attestation, à envoyer pour obtenir la réduction.
    .claim-phone = Appelez la CAF, la MSA ou France Travail et demandez l’attestation de réduction sociale téléphonique.
    .claim-counter = Demandez l’attestation au guichet de la CAF, de la MSA ou de France Travail.
    .claim-letter = Écrivez à la CAF, à la MSA ou à France Travail pour demander l’attestation. L’adresse où la renvoyer est dessus.
    .refused = Demandez la raison par écrit. Demandez aussi une nouvelle attestation à l’organisme qui verse l’aide.

entitlement-relay_interpreter = Interprète au téléphone pour les personnes sourdes ou malentendantes
    .what = Un service public qui répond au téléphone doit aussi répondre avec une traduction écrite ou en langue des signes. C’est gratuit et ouvert aux mêmes heures que la ligne depuis le 1er octobre 2026.
    .claim-phone = Passez par le service d’interprète de l’organisme : langue des signes, langue parlée complétée ou texte.
    .claim-counter = Demandez au guichet un rendez-vous avec un interprète.
    .refused = Signalez le refus par écrit au service. Le Défenseur des droits peut aider ensuite.

entitlement-paper_form = Faire la démarche autrement que par internet
    .what = Un service qui oblige à passer par internet doit laisser un accès normal et l’exercice réel des droits. Pour les titres de séjour, le Conseil d’État exige de l’aide, et un autre moyen pour qui n’y arrive pas malgré cette aide.
    .claim-phone = Dites que vous ne pouvez pas faire la démarche par internet. Demandez un formulaire papier ou un autre moyen.
    .claim-counter = Demandez au guichet un formulaire papier ou de l’aide pour la démarche.
    .claim-letter = Écrivez que vous ne pouvez pas faire la démarche par internet, et demandez un formulaire papier ou un autre moyen.
    .refused = Demandez par écrit comment faire sans internet, et gardez une copie. Le Défenseur des droits peut aider ensuite.

entitlement-digital_adviser = Aide gratuite pour les démarches par internet
    .what = Dans un espace France services, quelqu’un aide gratuitement et sans rendez-vous à faire les démarches. On y trouve aussi un ordinateur.
    .claim-counter = Allez dans un espace France services avec vos papiers.
    .claim-phone = Appelez la mairie et demandez où trouver de l’aide pour les démarches.
    .refused = Essayez un autre espace France services, ou demandez à la mairie qui peut aider.

entitlement-written_refusal_and_appeal = Connaître la raison d’un refus et le contester
    .what = L’administration doit donner par écrit la raison de la plupart des refus. Chacun peut lui demander de revoir sa décision.
    .claim-letter = Écrivez au service pour demander la raison du refus ou pour contester. Pour une décision de la CAF, de la MSA, de l’Assurance maladie ou de la caisse de retraite, écrivez à la commission de recours amiable dans les deux mois, sauf si la décision dit autre chose. Gardez une copie.
    .claim-counter = Demandez au guichet comment contester. Déposez votre lettre et demandez un reçu avec la date.
    .refused = La réponse dit comment aller plus loin, devant un juge. Le Défenseur des droits peut aussi aider.

entitlement-defenseur_des_droits = Aide du Défenseur des droits
    .what = Le Défenseur des droits aide gratuitement quand un service public ne répond pas ou se trompe. Il faut d’abord avoir fait une démarche auprès de ce service.
    .claim-phone = Appelez le Défenseur des droits et racontez ce qui s’est passé.
    .claim-counter = Rencontrez un délégué du Défenseur des droits, souvent dans une maison de la justice et du droit ou en préfecture.
    .claim-letter = Écrivez au Défenseur des droits, avec les copies des courriers. Gardez les originaux.
    .claim-web = Remplissez le formulaire sur le site du Défenseur des droits.
    .refused = Le Défenseur des droits oriente vers un autre organisme quand il ne peut pas agir.
