### Ce qu’il est utile d’avoir sous la main. Venez même s’il manque un papier.

evidence-identity_document = Une pièce d’identité : carte d’identité, passeport ou titre de séjour
evidence-caf_number =
    { $who ->
        [other] Le numéro d’allocataire CAF de la personne
       *[me] Votre numéro d’allocataire CAF
    }
evidence-carte_vitale =
    { $who ->
        [other] La carte Vitale ou le numéro de sécurité sociale de la personne
       *[me] Votre carte Vitale ou votre numéro de sécurité sociale
    }
evidence-social_security_number =
    { $who ->
        [other] Le numéro de sécurité sociale de la personne
       *[me] Votre numéro de sécurité sociale
    }
evidence-france_travail_number =
    { $who ->
        [other] L’identifiant France Travail de la personne
       *[me] Votre identifiant France Travail
    }
evidence-tax_number =
    { $who ->
        [other] Le numéro fiscal de la personne
       *[me] Votre numéro fiscal
    }
evidence-mdph_file_number = Le numéro de dossier de la MDPH
evidence-application_number = Le numéro de la demande
evidence-proof_of_address = Un justificatif de domicile récent
evidence-proof_of_income = Les revenus récents du foyer : fiches de paie, pensions, allocations
evidence-payslips = Les dernières fiches de paie
evidence-employer_certificate = L’attestation remise par l’employeur à la fin du contrat
evidence-tax_notice = Le dernier avis d’impôt
evidence-bank_details = Un relevé d’identité bancaire (RIB)
evidence-rent_receipt = Le bail ou une quittance de loyer, pour une aide au logement
evidence-family_record_book = Le livret de famille, s’il y en a un
evidence-career_statement = Le relevé de carrière, s’il y en a un
evidence-identity_photo = Une photo d’identité récente
evidence-former_title = L’ancien papier, ou la déclaration de perte ou de vol
evidence-medical_certificate = Le certificat du médecin pour la MDPH
evidence-energy_bill = Une facture récente d’électricité, de gaz ou de chauffage
evidence-energy_cheque = Le chèque énergie ou le courrier reçu avec lui
evidence-papers_of_the_matter = Les papiers qui concernent l’affaire : contrats, courriers, jugement
evidence-letters_received = Les courriers reçus du service
evidence-contested_decision = La décision contestée et son enveloppe, pour la date
evidence-proof_of_urgency = Ce qui montre l’urgence : courrier, facture, avis d’expulsion, ordonnance
evidence-interpreter_note =
    { $who ->
        [other] Le nom de la langue de la personne, pour demander un interprète. Elle peut aussi venir ou appeler avec quelqu’un qui parle français.
       *[me] Le nom de votre langue, pour demander un interprète. Vous pouvez aussi venir ou appeler avec quelqu’un qui parle français.
    }
evidence-hearing_note =
    { $who ->
        [other] De quoi écrire. Dites dès le rendez-vous si la personne souhaite un interprète en langue des signes ou un endroit calme.
       *[me] De quoi écrire. Dites dès le rendez-vous si vous souhaitez un interprète en langue des signes ou un endroit calme.
    }
evidence-social_tariff_certificate = L’attestation de réduction sociale téléphonique, envoyée par la CAF, la MSA ou France Travail
