### What to know before calling, writing or coming.

-home-visit = Ask the town hall, by phone or by letter, for the visit of a social worker. Each commune organises it in its own way.

contact-caf-line = The recording first asks for the number of the département.
contact-caf-relay = An interpreter translates by camera, in French sign language or cued speech. This service goes through the internet.
contact-caf-letter = The address is also on the letters of the CAF. Write your CAF number.
contact-cpam-relay = An operator translates into French sign language, cued speech or writing. This service goes through the internet.
contact-cpam-letter = The address is also on the letters of the health insurance. Write your social security number.
contact-france-travail-line = An adviser also helps people to register when they do not do so online.
contact-france-travail-letter = The address is also on the letters of the agency.
contact-retraite-line-long = This is the same line, with a ten-digit number.
contact-retraite-letter = The address is also on the letters of the pension office. Write your social security number.
contact-msa-relay = An operator translates into French sign language, cued speech or writing. This service goes through the internet.
contact-msa-letter = The address and the phone number are on the letters of your MSA.
contact-impots-relay = With the Acceo application, an operator translates into French sign language, cued speech or writing. This service goes through the internet.
contact-impots-letter = The address is on the tax notice.
contact-titres-letter = Write to the prefecture or sub-prefecture that took the decision.
contact-handicap-line = This is not the number of the MDPH: a team of the département listens and guides. The number of the MDPH is on its letters.
contact-mdph-letter = The address is also on the letters of the MDPH. Keep a copy of what you send.
contact-justice-line = This number puts you through to the nearest point-justice.
contact-defenseur-line = The Défenseur des droits helps when a public service does not answer or is wrong, after a first approach to it.
contact-justice-relay = The Acceo service of the Défenseur des droits translates the call. This service goes through the internet.
contact-defenseur-letter = Posting is free, without a stamp.
contact-mairie-site = This site explains the procedures. Each town hall also has its own services.
contact-allo-service-public = This number informs about some rights and procedures. It cannot see files.
contact-caf-home-visit = { -home-visit }
contact-cpam-home-visit = { -home-visit }
contact-france-travail-home-visit = { -home-visit }
contact-retraite-home-visit = { -home-visit }
contact-msa-home-visit = { -home-visit }
contact-impots-home-visit = { -home-visit }
contact-titres-home-visit = Ask the town hall whether an application for an identity card can be made at home. A medical certificate is often asked for.
contact-mdph-home-visit = { -home-visit }
contact-energie-home-visit = { -home-visit }
contact-mairie-home-visit = { -home-visit }
contact-justice-home-visit = { -home-visit }
contact-unsure-home-visit = { -home-visit }
