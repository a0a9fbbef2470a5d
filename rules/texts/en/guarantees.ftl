### The promises, proved for every possible answer.

guarantee-never-web-only = The web is never the only way offered as long as we do not know that the person can use it.
guarantee-a-usable-channel = Everyone gets at least one way that they can really use.
guarantee-a-human-for-everyone = Everyone can reach a human being, including those who are at ease online.
guarantee-offline-hears-no-web-address = A person without the internet gets no web address as a way.
guarantee-web-first-only-online = The web comes first only if we know that the person can use it.
guarantee-at-home-another-way-than-a-counter = A person who cannot travel gets another way than a counter.
guarantee-deaf-offline-without-voice = A deaf person without the internet gets a way that does not need hearing on the phone.
guarantee-deaf-offline-phone-needs-a-helper = For a deaf person without the internet, the phone counts only if someone can call for them.
guarantee-never-letter-only = A letter is never the only way offered.
guarantee-reading-never-a-letter-alone = For someone who does not read and has nobody to help, a letter does not count.
guarantee-dispute-leaves-a-trace = Whoever contests a decision can do so at a counter, by letter or during a home visit.
guarantee-urgent-is-heard-now = Something urgent is dealt with by phone, at a counter or at home.
guarantee-equal-treatment = Speaking little French, or living elsewhere, takes away neither a human way nor a right.
guarantee-equal-reception = Age, family, money, work, housing and health do not change the human ways offered.
guarantee-no-web-address-before-connectivity = No web address is shown before the questions on connection, device and ease.
guarantee-less-internet-keeps-people = For those who hear, a poorer connection takes away no human way.
guarantee-less-device-keeps-people = For those who hear, having no device takes away no human way.
guarantee-less-skill-keeps-people = For those who hear, being less at ease online takes away no human way.
guarantee-i-do-not-know-costs-nothing = Answering “I don’t know” never takes away a human way.
guarantee-more-income-adds-no-right = Earning more never gives a benefit meant for modest incomes.
