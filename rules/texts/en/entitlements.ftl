### Rights and benefits: what they are, how to claim them, what to do after a refusal.

entitlement-rsa = Basic income support (RSA)
    .what = A monthly payment that tops up very low income. The amount depends on the household and on what it earns.
    .claim-phone = Call the CAF, or the MSA for jobs in farming, and say that you want to apply without internet. Ask for a paper form or an appointment.
    .claim-counter = Go to the CAF, the MSA or a France services centre. Someone fills in the claim with you.
    .claim-letter = Write to the CAF or the MSA to ask for the paper form, then send it back with copies of the papers.
    .claim-web = Apply on the site of the CAF or the MSA.
    .refused = Ask for the refusal in writing, with the reason. You have two months to write to the president of the county council (conseil départemental): the address is on the decision.

entitlement-ppa = Working income top-up (prime d’activité)
    .what = A monthly payment for people who work and earn little. It comes on top of wages or of income from self-employment.
    .claim-phone = Call the CAF, or the MSA for jobs in farming, and say that you want to apply without internet. Ask for a paper form or an appointment.
    .claim-counter = Go to the CAF, the MSA or a France services centre. Someone fills in the claim with you.
    .claim-letter = Write to the CAF or the MSA to ask for the paper form, then send it back with copies of the papers.
    .claim-web = Apply on the site of the CAF or the MSA.
    .refused = Ask for the refusal in writing, with the reason. You have two months to write to the appeals board (commission de recours amiable) of the CAF or the MSA.

entitlement-css = Supplementary health cover (complémentaire santé solidaire)
    .what = Cover that pays the part of care that health insurance does not refund. It is free, or costs a small sum a month, depending on income.
    .claim-phone = Call the health insurance (Assurance maladie), or the MSA for jobs in farming, and ask for the paper form of the complémentaire santé solidaire.
    .claim-counter = Go to the health insurance, the MSA or a France services centre. Someone fills in the claim with you.
    .claim-letter = Send the paper form to the health insurance or the MSA, with copies of the papers.
    .claim-web = Apply in your account on the site of the health insurance or the MSA.
    .refused = Ask for the refusal in writing, with the reason. The decision says whom to write to in order to contest it, and until which date.

entitlement-aide_logement = Housing benefit (APL, ALF, ALS)
    .what = A monthly payment towards the rent or the fee of a hostel. It also exists for some older home loans.
    .claim-phone = Call the CAF, or the MSA for jobs in farming, and say that you want to apply without internet. Ask for a paper form or an appointment.
    .claim-counter = Go to the CAF, the MSA or a France services centre. Someone fills in the claim with you.
    .claim-letter = Write to the CAF or the MSA to ask for the paper form, then send it back with copies of the papers.
    .claim-web = Apply on the site of the CAF or the MSA.
    .refused = Ask for the refusal in writing, with the reason. You have two months to write to the appeals board (commission de recours amiable) of the CAF or the MSA.

entitlement-aah = Disability allowance for adults (AAH)
    .what = A monthly income for people whose disability makes work difficult or impossible. The MDPH decides, the CAF or the MSA pays.
    .claim-phone = Call the MDPH and ask for a paper file. A doctor fills in the certificate inside.
    .claim-counter = Go to the MDPH to get a file and to ask for help with it. The town hall or a France services centre can help too.
    .claim-letter = Write to the MDPH to ask for the file, then send it back with the doctor’s certificate.
    .claim-web = The claim can also be made on the site of the MDPH, where it offers this.
    .refused = Ask for the refusal in writing, with the reason. The decision says whom to write to in order to contest it, and until which date.

entitlement-aspa = Minimum pension (Aspa)
    .what = A monthly payment that tops up small pensions. One may also ask for it without ever having worked.
    .claim-phone = Call the pension insurance (Assurance retraite), or the MSA for jobs in farming, and ask for the paper form of the Aspa.
    .claim-counter = Go to the pension office, the town hall or a France services centre. Someone fills in the claim with you.
    .claim-letter = Send the paper form to the pension fund, with copies of the papers.
    .claim-web = The form is also on the site of the pension insurance.
    .refused = Ask for the refusal in writing, with the reason. You have two months to write to the appeals board (commission de recours amiable) of the fund.

entitlement-ass = Specific solidarity allowance (ASS)
    .what = A payment for people who look for work and whose unemployment benefit ends. It requires having worked long enough before.
    .claim-phone = Call France Travail and ask for the form of the allocation de solidarité spécifique.
    .claim-counter = Go to the France Travail office or a France services centre and ask for the form. Someone can fill it in with you.
    .claim-letter = Send the form to the France Travail office, with copies of the papers.
    .claim-web = Apply in your account on the site of France Travail.
    .refused = Ask for the refusal in writing, with the reason. The decision says whom to write to in order to contest it, and until which date.

entitlement-apa_domicile = Help at home for older people (APA)
    .what = Help from the département that pays for a part of the hours of help and equipment at home. A team comes to see what the person needs.
    .claim-phone = Call the town hall and ask for a paper file for the APA. The département can send it by post too.
    .claim-counter = Get a file at the town hall or its social centre (CCAS). Someone can help you fill it in.
    .claim-letter = Write to the county council (conseil départemental) to ask for the file, then send it back with copies of the papers.
    .refused = Ask for the refusal in writing, with the reason. The decision says whom to write to in order to contest it, and until which date.

entitlement-af = Family benefits (allocations familiales)
    .what = A monthly payment from the second dependent child on. The amount depends on income.
    .claim-phone = Call the CAF, or the MSA for jobs in farming, and say that you want to apply without internet. Ask for a paper form or an appointment.
    .claim-counter = Go to the CAF, the MSA or a France services centre. Someone fills in the claim with you.
    .claim-letter = Write to the CAF or the MSA to ask for the paper form, then send it back with copies of the papers.
    .claim-web = Apply on the site of the CAF or the MSA.
    .refused = Ask for the refusal in writing, with the reason. You have two months to write to the appeals board (commission de recours amiable) of the CAF or the MSA.

entitlement-ars = Back-to-school allowance (allocation de rentrée scolaire)
    .what = A payment made once a year towards the costs of the new school year. It is for children from 6 to 18.
    .claim-phone = Call the CAF, or the MSA for jobs in farming, and say that you want to apply without internet. Ask for a paper form or an appointment.
    .claim-counter = Go to the CAF, the MSA or a France services centre. Someone fills in the claim with you.
    .claim-letter = Write to the CAF or the MSA to ask for the paper form, then send it back with copies of the papers.
    .claim-web = Apply on the site of the CAF or the MSA.
    .refused = Ask for the refusal in writing, with the reason. You have two months to write to the appeals board (commission de recours amiable) of the CAF or the MSA.

entitlement-cheque_energie = Energy cheque (chèque énergie)
    .what = A yearly help to pay bills for electricity, gas or heating. It comes without a claim when the household is known, and has to be asked for otherwise.
    .claim-phone = Call the energy cheque service and ask how to apply without internet.
    .claim-counter = Go to a France services centre with an electricity bill and the tax notice. Someone makes the claim with you.
    .claim-letter = Write to the energy cheque service, with copies of the electricity bill and the tax notice.
    .claim-web = Check and apply on the energy cheque site.
    .refused = Ask the energy cheque service for the reason in writing. Check too that the income tax return is up to date.

entitlement-social_tariff = Reduced rate for a landline (réduction sociale téléphonique)
    .what = A reduction on a landline contract for those who receive RSA, AAH or the specific solidarity allowance. The body that pays the benefit gives a certificate, to be sent in to get the reduction.
    .claim-phone = Call the CAF, the MSA or France Travail and ask for the certificate for the reduced telephone rate (attestation de réduction sociale téléphonique).
    .claim-counter = Ask for the certificate at the counter of the CAF, the MSA or France Travail.
    .claim-letter = Write to the CAF, the MSA or France Travail to ask for the certificate. The address to send it to is on it.
    .refused = Ask for the reason in writing. Ask the body that pays the benefit for a new certificate too.

entitlement-relay_interpreter = Interpreter on the telephone for deaf or hard-of-hearing people
    .what = A public service that answers the telephone must also answer with a written or sign language translation. It is free and open at the same hours as the line since 1 October 2026.
    .claim-phone = Use the interpreter service of the body: sign language, cued speech or text.
    .claim-counter = Ask at the counter for an appointment with an interpreter.
    .refused = Report the refusal to the service in writing. The Defender of Rights can help afterwards.

entitlement-paper_form = Doing it without the internet
    .what = A service that makes the internet compulsory must leave normal access and the real exercise of rights. For residence permits, the highest administrative court (Conseil d’État) requires help, and another way for those who cannot do it despite that help.
    .claim-phone = Say that you cannot do it on the internet. Ask for a paper form or another way.
    .claim-counter = Ask at the counter for a paper form or for help.
    .claim-letter = Write that you cannot do it on the internet, and ask for a paper form or another way.
    .refused = Ask in writing how to do it without the internet, and keep a copy. The Defender of Rights can help afterwards.

entitlement-digital_adviser = Free help with things that are done online
    .what = In a France services centre, someone helps free of charge and without an appointment. There is a computer too.
    .claim-counter = Go to a France services centre with your papers.
    .claim-phone = Call the town hall and ask where to find help.
    .refused = Try another France services centre, or ask the town hall who can help.

entitlement-written_refusal_and_appeal = Knowing the reason for a refusal and contesting it
    .what = The administration must give in writing the reason for most refusals. Anyone may ask it to look at its decision again.
    .claim-letter = Write to the service to ask for the reason or to contest the refusal. For a decision of the CAF, the MSA, the health insurance or the pension fund, write to the appeals board (commission de recours amiable) within two months, unless the decision says otherwise. Keep a copy.
    .claim-counter = Ask at the counter how to contest. Hand in your letter and ask for a receipt with the date.
    .refused = The reply says how to go further, before a judge. The Defender of Rights can help too.

entitlement-defenseur_des_droits = Help from the Defender of Rights (Défenseur des droits)
    .what = The Defender of Rights helps free of charge when a public service does not answer or is wrong. One must first have tried with that service.
    .claim-phone = Call the Defender of Rights and say what happened.
    .claim-counter = Meet a delegate of the Defender of Rights, often in a justice centre (maison de la justice et du droit) or at the préfecture.
    .claim-letter = Write to the Defender of Rights, with copies of the letters. Keep the originals.
    .claim-web = Fill in the form on the site of the Defender of Rights.
    .refused = When the Defender of Rights cannot act, you are directed to another body.
