### What is useful to have at hand. Come even if a paper is missing.

evidence-identity_document = An identity document: identity card, passport or residence permit
evidence-caf_number =
    { $who ->
        [other] The person’s CAF number
       *[me] Your CAF number
    }
evidence-carte_vitale =
    { $who ->
        [other] The person’s carte Vitale or social security number
       *[me] Your carte Vitale or your social security number
    }
evidence-social_security_number =
    { $who ->
        [other] The person’s social security number
       *[me] Your social security number
    }
evidence-france_travail_number =
    { $who ->
        [other] The person’s France Travail identifier
       *[me] Your France Travail identifier
    }
evidence-tax_number =
    { $who ->
        [other] The person’s tax number
       *[me] Your tax number
    }
evidence-mdph_file_number = The file number of the MDPH
evidence-application_number = The number of the application
evidence-proof_of_address = A recent proof of address
evidence-proof_of_income = The recent income of the household: payslips, pensions, benefits
evidence-payslips = The latest payslips
evidence-employer_certificate = The certificate given by the employer at the end of the contract
evidence-tax_notice = The latest tax notice
evidence-bank_details = Bank details (RIB)
evidence-rent_receipt = The lease or a rent receipt, for housing aid
evidence-family_record_book = The family record book (livret de famille), if there is one
evidence-career_statement = The career statement, if there is one
evidence-identity_photo = A recent identity photo
evidence-former_title = The former document, or the declaration of loss or theft
evidence-medical_certificate = The doctor’s certificate for the MDPH
evidence-energy_bill = A recent electricity, gas or heating bill
evidence-energy_cheque = The energy cheque or the letter that came with it
evidence-papers_of_the_matter = The papers of the matter: contracts, letters, judgment
evidence-letters_received = The letters received from the service
evidence-contested_decision = The contested decision and its envelope, for the date
evidence-proof_of_urgency = What shows the urgency: letter, bill, eviction notice, prescription
evidence-interpreter_note =
    { $who ->
        [other] The name of the person’s language, to ask for an interpreter. They may also come or call with someone who speaks French.
       *[me] The name of your language, to ask for an interpreter. You may also come or call with someone who speaks French.
    }
evidence-hearing_note =
    { $who ->
        [other] Something to write with. When booking, say if the person would like a sign language interpreter or a quiet place.
       *[me] Something to write with. When booking, say if you would like a sign language interpreter or a quiet place.
    }
evidence-social_tariff_certificate = The certificate for the reduced telephone rate (réduction sociale téléphonique), sent by the CAF, the MSA or France Travail
