### Rights and benefits: what they are, how to ask for them, what to do after a refusal.

## Benefits

entitlement-rsa = Income support (RSA)
    .what = The RSA tops up a household’s money each month when it is very low. The amount depends on the number of people and on what they earn.
    .claim-phone = Call the CAF, or the MSA for farming trades. Ask for an appointment or a paper form.
    .claim-counter = Go to the CAF, the MSA or a France services office. They fill in the application with you.
    .claim-letter = Write to the CAF or the MSA to ask for the paper form. Send it back with copies of the papers.
    .claim-web = Apply on the website of the CAF or the MSA.
    .refused = Ask for the refusal in writing, with the reason. There are two months to write to the president of the département council: the address is on the decision.

entitlement-ppa = In-work benefit (prime d’activité)
    .what = The prime d’activité is added each month to the income of people who work and earn little. It is for employees and for the self-employed.
    .claim-phone = Call the CAF, or the MSA for farming trades. Ask for an appointment or a paper form.
    .claim-counter = Go to the CAF, the MSA or a France services office. They fill in the application with you.
    .claim-letter = Write to the CAF or the MSA to ask for the paper form. Send it back with copies of the papers.
    .claim-web = Apply on the website of the CAF or the MSA.
    .refused = Ask for the refusal in writing, with the reason. There are two months to write to the appeals board (commission de recours amiable) of the CAF or the MSA.

entitlement-css = Top-up health cover (complémentaire santé solidaire)
    .what = This cover pays the part of health care that the health insurance does not refund. Depending on income, it is free or costs a small sum a month.
    .claim-phone = Call the health insurance (Assurance maladie), or the MSA for farming trades. Ask for the paper form for the complémentaire santé solidaire.
    .claim-counter = Go to the health insurance office, the MSA or a France services office. They fill in the application with you.
    .claim-letter = Write to the health insurance or the MSA to ask for the paper form. Send it back with copies of the papers.
    .claim-web = Apply in the personal account on the website of the health insurance or the MSA.
    .refused = Ask for the refusal in writing, with the reason. The decision says whom to write to in order to contest it, and until what date.

entitlement-aide_logement = Housing benefit (APL, ALF, ALS)
    .what = Housing benefit pays part of the rent, or of the fee of a hostel, each month. It still exists for a few older home loans.
    .claim-phone = Call the CAF, or the MSA for farming trades. Ask for an appointment or a paper form.
    .claim-counter = Go to the CAF, the MSA or a France services office. They fill in the application with you.
    .claim-letter = Write to the CAF or the MSA to ask for the paper form. Send it back with copies of the papers.
    .claim-web = Apply on the website of the CAF or the MSA.
    .refused = Ask for the refusal in writing, with the reason. There are two months to write to the appeals board (commission de recours amiable) of the CAF or the MSA.

entitlement-aah = Disability allowance for adults (AAH)
    .what = The AAH is a monthly income for people whom a disability keeps from working, or from working enough. The MDPH decides, the CAF or the MSA pays.
    .claim-phone = Call the MDPH and ask for a paper file. A doctor fills in the certificate that comes with it.
    .claim-counter = Go to the MDPH to get a file and ask for help to fill it in. The town hall or a France services office can help too.
    .claim-letter = Write to the MDPH to ask for the file. Send it back with the doctor’s certificate.
    .claim-web = The application can also be made online, where the MDPH offers it.
    .refused = Ask for the refusal in writing, with the reason. The decision says whom to write to in order to contest it, and until what date.

entitlement-aspa = Minimum income for older people (Aspa)
    .what = The Aspa tops up small pensions each month, from 65 or a little before. It can also be asked for by people who have never worked.
    .claim-phone = Call the pension insurance (Assurance retraite), or the MSA for farming trades. Ask for the paper form for the Aspa.
    .claim-counter = Go to the pension office, the town hall or a France services office. They fill in the application with you.
    .claim-letter = Write to the pension office to ask for the paper form. Send it back with copies of the papers.
    .claim-web = The form is also on the website of the Assurance retraite.
    .refused = Ask for the refusal in writing, with the reason. There are two months to write to the appeals board (commission de recours amiable) of the pension office.

entitlement-ass = Allowance after unemployment benefit (ASS)
    .what = The ASS helps people who look for work when their unemployment benefit ends. It is for those who worked long enough before.
    .claim-phone = Call France Travail and ask for the form for the allocation de solidarité spécifique.
    .claim-counter = Go to the France Travail office and ask for the form. A France services office can help to fill it in.
    .claim-letter = Write to the France Travail office to ask for the form. Send it back with copies of the papers.
    .claim-web = Apply in the personal account on the France Travail website.
    .refused = Ask for the refusal in writing, with the reason. The decision says whom to write to in order to contest it, and until what date.

entitlement-apa_domicile = Home care allowance for older people (APA)
    .what = The APA pays part of the help and equipment that a person of 60 or more needs at home. A team from the département comes to see what is needed.
    .claim-phone = Call the town hall or the département council and ask for a paper file for the APA.
    .claim-counter = Get a file at the town hall or at the local social centre (CCAS). They can help to fill it in.
    .claim-letter = Write to the département council to ask for the file. Send it back with copies of the papers.
    .refused = Ask for the refusal in writing, with the reason. The decision says whom to write to in order to contest it, and until what date.

entitlement-af = Family allowance (allocations familiales)
    .what = Family allowance is paid each month to parents of two children or more, and overseas from the first child. The amount depends on income.
    .claim-phone = Call the CAF, or the MSA for farming trades. Ask for an appointment or a paper form.
    .claim-counter = Go to the CAF, the MSA or a France services office. They fill in the application with you.
    .claim-letter = Write to the CAF or the MSA to ask for the paper form. Send it back with copies of the papers.
    .claim-web = Apply on the website of the CAF or the MSA.
    .refused = Ask for the refusal in writing, with the reason. There are two months to write to the appeals board (commission de recours amiable) of the CAF or the MSA.

entitlement-ars = Back-to-school allowance
    .what = This allowance helps once a year with the cost of going back to school. It is for children from 6 to 18 at school or in apprenticeship, and for those who start primary school.
    .claim-phone = Call the CAF, or the MSA for farming trades. Ask for an appointment or a paper form.
    .claim-counter = Go to the CAF, the MSA or a France services office. They fill in the application with you.
    .claim-letter = Write to the CAF or the MSA to ask for the paper form. Send it back with copies of the papers.
    .claim-web = Apply on the website of the CAF or the MSA.
    .refused = Ask for the refusal in writing, with the reason. There are two months to write to the appeals board (commission de recours amiable) of the CAF or the MSA.

entitlement-cheque_energie = Energy cheque (chèque énergie)
    .what = The energy cheque helps each year to pay for electricity, gas or heating. It comes without asking when the household is known, and can be asked for otherwise.
    .claim-phone = Call the energy cheque service and ask how to apply without the internet.
    .claim-counter = Go to a France services office with an electricity bill and the tax notice. They apply with you.
    .claim-letter = Write to the energy cheque service, with copies of the electricity bill and the tax notice.
    .claim-web = Check and apply on the energy cheque website.
    .refused = Ask the energy cheque service for the reason in writing. Also check that the income tax return has been made.

entitlement-cf = Complément familial
    .what = The complément familial helps families with three children or more, from the age of three, each month. It depends on the income of two years ago.
    .claim-phone = Call the CAF, or the MSA for work in agriculture. Ask for an appointment or a paper form.
    .claim-counter = Go to the CAF, the MSA or a France services office. They fill in the application with you.
    .claim-letter = Write to the CAF or the MSA to ask for the paper form. Send it back with copies of the papers.
    .claim-web = Claim on the site of the CAF or the MSA.
    .refused = Ask for the refusal in writing, with the reason. You have two months to write to the appeal committee (commission de recours amiable) of the CAF or the MSA.

entitlement-asf = Allocation de soutien familial (ASF)
    .what = The ASF helps a lone parent when the other parent pays nothing, or hardly anything, for the child. It does not depend on income.
    .claim-phone = Call the CAF, or the MSA for work in agriculture. Ask for an appointment or a paper form.
    .claim-counter = Go to the CAF, the MSA or a France services office. They fill in the application with you.
    .claim-letter = Write to the CAF or the MSA to ask for the paper form. Send it back with copies of the papers.
    .claim-web = Claim on the site of the CAF or the MSA.
    .refused = Ask for the refusal in writing, with the reason. You have two months to write to the appeal committee (commission de recours amiable) of the CAF or the MSA.

entitlement-paje_base = Basic allowance for a child under three (Paje)
    .what = This allowance helps to raise a child under three, each month. It depends on the income of two years ago.
    .claim-phone = Call the CAF, or the MSA for work in agriculture. Ask for an appointment or a paper form.
    .claim-counter = Go to the CAF, the MSA or a France services office. They fill in the application with you.
    .claim-letter = Write to the CAF or the MSA to ask for the paper form. Send it back with copies of the papers.
    .claim-web = Claim on the site of the CAF or the MSA.
    .refused = Ask for the refusal in writing, with the reason. You have two months to write to the appeal committee (commission de recours amiable) of the CAF or the MSA.

entitlement-aeeh = Allowance for raising a disabled child (AEEH)
    .what = The AEEH helps to raise a disabled child under 20. The MDPH decides, the CAF or the MSA pays, whatever the income.
    .claim-phone = Call the MDPH and ask for a paper file for the child. A doctor fills in the certificate in it.
    .claim-counter = Go to the MDPH to collect a file and ask for help to fill it in. The town hall or a France services office can help too.
    .claim-letter = Write to the MDPH to ask for the file. Send it back with the doctor’s certificate.
    .claim-web = The claim can also be made online, where the MDPH offers it.
    .refused = Ask for the refusal in writing, with the reason. The decision says whom to write to, and by when.

entitlement-asi = Supplementary invalidity allowance (ASI)
    .what = The ASI completes a small invalidity pension each month, before the age of the Aspa. It depends on the income of the person and their partner.
    .claim-phone = Call the Assurance maladie, or the MSA for work in agriculture. Ask for the paper form of the ASI.
    .claim-counter = Go to the Assurance maladie, the MSA or a France services office. They fill in the application with you.
    .claim-letter = Ask the body that pays the pension for the paper form by letter. Send it back with copies of the papers.
    .claim-web = The form is also on the site of the Assurance maladie.
    .refused = Ask for the refusal in writing, with the reason. The decision says whom to write to, and by when.

entitlement-bourse_college = Collège grant
    .what = The collège grant helps with the costs of a child at collège. It depends on income and the number of children.
    .claim-phone = Call the office of the collège and ask for the paper form of the grant.
    .claim-counter = Go to the office of the collège and ask for the form. They can help to fill it in.
    .claim-letter = Ask the office of the collège for the form by letter. Send it back with a copy of the tax notice.
    .claim-web = The claim can also be made online, through the school services.
    .refused = Ask the head of the school for the refusal in writing, with the reason. The decision says by when to contest it.

entitlement-bourse_lycee = Lycée grant
    .what = The lycée grant helps with the costs of a child at lycée. It depends on income and the number of children.
    .claim-phone = Call the office of the lycée and ask for the paper form of the grant.
    .claim-counter = Go to the office of the lycée and ask for the form. They can help to fill it in.
    .claim-letter = Ask the office of the lycée for the form by letter. Send it back with a copy of the tax notice.
    .claim-web = The claim can also be made online, through the school services.
    .refused = Ask the head of the school for the refusal in writing, with the reason. The decision says by when to contest it.

entitlement-bourse_sup = Student grant
    .what = This grant helps students whose parents have a low income, each month. It is claimed from the Crous, in spring for the next year.
    .claim-phone = Call the Crous and ask how to claim without internet.
    .claim-counter = Go to the Crous, or to the social service of the university. They make the claim with you.
    .claim-letter = Write to the Crous to ask how to claim without internet. Enclose a copy of the parents’ tax notice.
    .claim-web = Make the claim (dossier social étudiant) on the site of the student services.
    .refused = Ask for the refusal in writing, with the reason. The decision says whom to write to, and by when.

entitlement-cej = Youth engagement contract (contrat d’engagement jeune)
    .what = This contract helps young people without work or training to find some, with an adviser. An allowance is paid each month, depending on income.
    .claim-phone = Call France Travail or the mission locale and ask for an appointment about a contrat d’engagement jeune.
    .claim-counter = Go to the mission locale or the France Travail agency. The contract is signed with an adviser.
    .claim-letter = Write to the mission locale or France Travail to ask for an appointment.
    .claim-web = The mission locale can also be found online.
    .refused = Ask for the refusal in writing, with the reason. The decision says whom to write to, and by when.

## Rights towards the services

entitlement-social_tariff = Reduced price for a landline
    .what = This reduction lowers the price of a landline for people who receive the RSA, the AAH or the ASS. The body that pays the benefit gives a certificate to send.
    .claim-phone = Call the CAF, the MSA or France Travail and ask for the certificate for the social telephone reduction.
    .claim-counter = Ask for the certificate for the social telephone reduction at the counter of the CAF, the MSA or France Travail.
    .claim-letter = Write to the CAF, the MSA or France Travail to ask for the certificate. The address to send it to is on it.
    .refused = Ask for the reason in writing. Also ask the body that pays the benefit for a new certificate.

entitlement-relay_interpreter = Interpreter for deaf and hard-of-hearing people
    .what = A public service must give what it says in writing or in sign language when asked. On the phone it costs nothing more and, since 1 October 2026, it is open during the same hours as the line.
    .claim-phone = Use the interpreter service of the body: sign language, cued speech or text.
    .claim-counter = Ask at the counter for an appointment with an interpreter or with captions.
    .claim-letter = Write to the service that an interpreter or captions are wished for at the appointment.
    .refused = Report the refusal to the service in writing and keep a copy. The Défenseur des droits can help afterwards.

entitlement-paper_form = Another way than the internet
    .what = A service may impose the internet only if everyone keeps normal access to it and can really exercise their rights: the Conseil d’État ruled so in 2022. The law does not oblige every service to keep paper, but one may always ask for another way.
    .claim-phone = Say that the procedure cannot be done online. Ask for a paper form, an appointment or another way.
    .claim-counter = Ask at the counter for a paper form, or for help with the procedure.
    .claim-letter = Write that the procedure cannot be done online, and ask for a paper form or another way. Keep a copy.
    .refused = Ask in writing how to do it without the internet, and keep a copy. The Défenseur des droits can help afterwards.

entitlement-digital_adviser = Free help with online procedures
    .what = In a France services office, someone helps with procedures free of charge and without an appointment. There is a computer to use.
    .claim-counter = Go to a France services office with the papers of the procedure.
    .claim-phone = Call the town hall and ask where to find help with online procedures.
    .refused = Try another France services office, or ask the town hall who can help.

entitlement-appointment = Free appointment about retirement
    .what = From the age of 45 anyone may ask their pension office for an interview about their pension: rights earned so far, age, possible amount. It takes place within six months and can be held by phone.
    .claim-phone = Call the pension office and ask for a retirement information interview (entretien information retraite).
    .claim-counter = Ask for a retirement information interview at the counter of the pension office.
    .claim-letter = Write to the pension office to ask for a retirement information interview. Give the name, date of birth, address and social security number.
    .refused = The office must say which other office can take the request. Ask for this in writing.

entitlement-accompanied = Being heard, with a person of one’s choice
    .what = Before certain unfavourable decisions one may give one’s view in writing or in person, with an adviser or a representative of one’s choice. When contesting social assistance of the département, one may be heard with a person of one’s choice.
    .claim-letter = Write to the service that a hearing is wished for, and give the name of the person who will come.
    .claim-counter = Ask at the counter for an appointment to be heard, and say who will come.
    .refused = Ask for the reason of the refusal in writing and keep a copy. The Défenseur des droits can help afterwards.

entitlement-written_refusal_and_appeal = Knowing the reason for a refusal and contesting it
    .what = Public bodies must give the reason for most refusals in writing. One may ask them to look at their decision again.
    .claim-letter = Write to the service to ask for the reason, or to contest. For the CAF, the MSA, the health insurance or the pension office, write to the appeals board (commission de recours amiable) within two months, unless the decision says otherwise. Keep a copy.
    .claim-counter = Ask at the counter how to contest. Hand in the letter and ask for a receipt with the date.
    .refused = The answer says how to go before a judge, and until what date. The Défenseur des droits can help too.

entitlement-defenseur_des_droits = Help from the Défenseur des droits
    .what = The Défenseur des droits, the French ombudsman, helps free of charge when a public service does not answer or makes a mistake. One must have turned to that service first.
    .claim-phone = Call the Défenseur des droits and tell what happened.
    .claim-counter = Meet a delegate of the Défenseur des droits, often in a local justice centre (maison de justice et du droit) or at the préfecture.
    .claim-letter = Write to the Défenseur des droits, with copies of the letters. Keep the originals.
    .claim-web = Fill in the form on the website of the Défenseur des droits.
    .refused = When it cannot act, the Défenseur des droits says whom to turn to.
