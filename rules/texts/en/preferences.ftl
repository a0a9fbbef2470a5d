### Why this way comes first: the reason given to the person.

preference-no-french-face-to-face =
    { $who ->
        [other] Face to face, the person can show papers and ask for an interpreter.
       *[me] Face to face, you can show papers and ask for an interpreter.
    }
preference-hearing-face-to-face = Face to face, one can write, read lips or ask for a sign language interpreter.
preference-urgent-by-phone =
    { $who ->
        [other] It is urgent: the phone is the fastest. You can call for the person.
       *[me] It is urgent: the phone is the fastest. Someone can call in your place.
    }
preference-urgent-at-the-counter = It is urgent: at the counter, someone takes care of it the same day or says who can.
preference-dispute-face-to-face = To contest, it is better to show the decision to someone and leave with a record.
preference-dispute-in-writing = To contest, a letter leaves a record with a date.
preference-call-me-back =
    { $who ->
        [other] The person need not travel or wait on the line: they are called back.
       *[me] You need not travel or wait on the line: you are called back.
    }
preference-helper-calls-for-you =
    { $who ->
        [other] You can talk on the phone with the person, without travelling.
       *[me] The person who helps you can talk on the phone with you, without travelling.
    }
preference-in-writing-from-home = A letter is done from home, with no call and no travel.
preference-at-your-home =
    { $who ->
        [other] Someone can come to the person’s home, with no call, no letter and no travel.
       *[me] Someone can come to your home, with no call, no letter and no travel.
    }
preference-identity-papers-at-the-town-hall = Papers are applied for in person: the town hall helps to prepare the file.
preference-unsure-at-one-counter = One counter knows all the services and helps to find the right one.
preference-reading-face-to-face =
    { $who ->
        [other] At the counter, someone reads the papers and fills in the claim with the person.
       *[me] At the counter, someone reads the papers and fills in the claim with you.
    }
preference-claim-with-someone-beside-you =
    { $who ->
        [other] For a claim, someone checks the papers with the person and looks at their other rights.
       *[me] For a claim, someone checks the papers with you and looks at your other rights.
    }
preference-offline-by-phone = By phone, everything is done by talking, without the internet.
preference-offline-at-the-counter = At the counter, everything is done with someone, without the internet.
preference-online-with-help-by-phone = By phone, someone answers without any screen.
preference-online-with-help-at-the-counter = At the counter, someone answers without any screen.
preference-simple-question-online =
    { $who ->
        [other] For a simple question, the site answers at any hour. The person can also talk to someone.
       *[me] For a simple question, the site answers at any hour. You can also talk to someone.
    }
