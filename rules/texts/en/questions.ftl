### The questions, as they are written, said, and said again more simply.
### $who is "me" (for me) or "other" (for a person I help).

## Internet and telephone

question-internet =
    { $who ->
        [other] Where can the person use the internet?
       *[me] Where can you use the internet?
    }
    .spoken =
        { $who ->
            [other] Can the person use the internet, and if so, where? At home, on a mobile, somewhere else, or nowhere?
           *[me] Can you use the internet, and if so, where? At home, on a mobile, somewhere else, or nowhere?
        }
    .reword =
        { $who ->
            [other] Does the person have the internet at home or on their phone? If not, that is no problem.
           *[me] Do you have the internet at home or on your phone? If you do not, that is no problem.
        }
    .hint = Every answer is fine: everything can be done without the internet.
    .option-home = At home
    .option-mobile = On a mobile phone only
    .option-elsewhere = Somewhere else: library, town hall, a relative’s home
    .option-none = Nowhere
    .short = Internet access

question-device =
    { $who ->
        [other] Which device can the person use to go online?
       *[me] Which device can you use to go online?
    }
    .spoken =
        { $who ->
            [other] Does the person have a computer or a tablet, a phone that goes online, or neither?
           *[me] Do you have a computer or a tablet, a phone that goes online, or neither?
        }
    .reword =
        { $who ->
            [other] When the person looks at a web page, is it on a computer screen, on a phone, or never?
           *[me] When you look at a web page, is it on a computer screen, on a phone, or never?
        }
    .hint = A borrowed device counts too.
    .option-computer = A computer or a tablet
    .option-smartphone = A phone with internet
    .option-none = No device
    .short = Device

question-online_skill =
    { $who ->
        [other] Would the person like to do paperwork online?
       *[me] Would you like to do paperwork online?
    }
    .spoken =
        { $who ->
            [other] Doing paperwork online: is it possible without help, with help, or would the person prefer another way?
           *[me] Doing paperwork online: is it possible without help, with help, or would you prefer another way?
        }
    .reword =
        { $who ->
            [other] Filling in a form on a screen: does the person do it without help, with someone, or would they rather talk to somebody?
           *[me] Filling in a form on a screen: do you do it without help, with someone, or would you rather talk to a person?
        }
    .hint = Many people prefer another way. It changes nothing about their rights.
    .option-alone = Yes, without help
    .option-with_help = Yes, with help
    .option-no = No, another way suits better
    .short = Paperwork online

question-phone =
    { $who ->
        [other] Does the person have a phone to call and be called?
       *[me] Do you have a phone to call and be called?
    }
    .spoken =
        { $who ->
            [other] Does the person have a phone, landline or mobile, to call and take calls?
           *[me] Do you have a phone, landline or mobile, to call and take calls?
        }
    .reword =
        { $who ->
            [other] If an adviser wants to call the person, is there a number where they can be reached?
           *[me] If an adviser wants to call you, is there a number where you can be reached?
        }
    .hint = A landline or a simple mobile is enough.
    .option-yes = Yes
    .option-no = No
    .short = Telephone

## What makes an exchange easy

question-hearing =
    { $who ->
        [other] Can the person follow a conversation on the phone?
       *[me] Can you follow a conversation on the phone?
    }
    .spoken =
        { $who ->
            [other] To find a way that suits the person: do they hear well on the phone, with difficulty, or not enough to follow a call?
           *[me] To find a way that suits you: do you hear well on the phone, with difficulty, or not enough to follow a call?
        }
    .reword =
        { $who ->
            [other] Does the person hear well what is said on the phone?
           *[me] Can you hear me well on the phone?
        }
    .hint =
        { $who ->
            [other] We ask so that we can offer a way that suits the person, such as an interpreter or writing.
           *[me] We ask so that we can offer a way that suits you, such as an interpreter or writing.
        }
    .option-yes = Yes
    .option-hard = Yes, with difficulty
    .option-deaf = No, hearing does not allow it
    .short = Hearing on the phone

question-french =
    { $who ->
        [other] Is it easy for the person to talk about their paperwork in French?
       *[me] Is it easy for you to talk about your paperwork in French?
    }
    .spoken =
        { $who ->
            [other] So that we can plan an interpreter if need be: is talking about paperwork in French easy for the person, somewhat easy, or not?
           *[me] So that we can plan an interpreter if need be: is talking about your paperwork in French easy, somewhat easy, or not?
        }
    .reword =
        { $who ->
            [other] Would the person like someone to translate into their language?
           *[me] Would you like someone to translate into your language?
        }
    .hint =
        { $who ->
            [other] We ask so that we can offer a way that suits the person, such as an interpreter. Their rights and the ways offered stay the same.
           *[me] We ask so that we can offer a way that suits you, such as an interpreter. Your rights and the ways offered stay the same.
        }
    .option-yes = Yes
    .option-a_little = A little
    .option-no = No
    .short = Speaking French

question-reading =
    { $who ->
        [other] Can the person read and write a letter without help?
       *[me] Can you read and write a letter without help?
    }
    .spoken =
        { $who ->
            [other] So that we can offer a way that suits the person: is reading and writing a letter possible without help?
           *[me] So that we can offer a way that suits you: is reading and writing a letter possible without help?
        }
    .reword =
        { $who ->
            [other] If a letter comes, would the person rather have someone explain it?
           *[me] If a letter comes, would you rather have someone explain it?
        }
    .hint =
        { $who ->
            [other] We ask so that we can offer a way that suits the person. Many people get help with letters.
           *[me] We ask so that we can offer a way that suits you. Many people get help with letters.
        }
    .option-yes = Yes
    .option-no = No, not without help
    .short = Reading and writing a letter

question-travel =
    { $who ->
        [other] Can the person get to a counter near their home?
       *[me] Can you get to a counter near your home?
    }
    .spoken =
        { $who ->
            [other] Can the person go to a counter, at the town hall for example? Yes, with difficulty, or no?
           *[me] Can you go to a counter, at the town hall for example? Yes, with difficulty, or no?
        }
    .reword =
        { $who ->
            [other] Leaving home for an appointment: is it possible for the person at the moment?
           *[me] Leaving home for an appointment: is it possible at the moment?
        }
    .hint = The reason does not matter: health, transport, children to look after, working hours.
    .option-yes = Yes
    .option-difficult = With difficulty
    .option-no = No
    .short = Getting there

## The request

question-service =
    { $who ->
        [other] Which service does the person need?
       *[me] Which service do you need?
    }
    .spoken =
        { $who ->
            [other] Which service would the person like to reach? If you do not know, tell me what it is about.
           *[me] Which service would you like to reach? If you do not know, tell me what it is about.
        }
    .reword = What is it about: housing, health, work, pension, taxes, identity papers, something else?
    .hint = If in doubt, choose the last answer: one counter knows all the services.
    .option-caf = The CAF: family, housing, RSA, prime d’activité
    .option-cpam = Health insurance: care, carte Vitale
    .option-france_travail = France Travail: unemployment, looking for a job
    .option-retraite = Assurance retraite: pension, minimum vieillesse
    .option-msa = The MSA: people working in farming
    .option-impots = Taxes
    .option-titres = Papers: identity card, passport, driving licence, vehicle registration
    .option-mdph = The MDPH: disability
    .option-energie = The energy cheque: heating and electricity bills
    .option-mairie = The town hall: civil status, school, local help
    .option-justice = Justice and the defence of rights
    .option-unsure =
        { $who ->
            [other] Another service, or we do not know which
           *[me] Another service, or I do not know which
        }
    .short = Service

question-purpose =
    { $who ->
        [other] What would the person like to do?
       *[me] What would you like to do?
    }
    .spoken =
        { $who ->
            [other] Would the person like information, to make a claim, to follow a file, to contest a decision, or is it urgent?
           *[me] Would you like information, to make a claim, to follow a file, to contest a decision, or is it urgent?
        }
    .reword = Tell me in two words: is it new, already under way, or is there a disagreement?
    .hint = Urgent: no longer able to house, feed or care for oneself, or a deadline within days.
    .option-information = Ask a question
    .option-claim = Make a claim
    .option-follow_up = Find out where a file stands
    .option-dispute = Contest a decision
    .option-urgent = Settle something urgent
    .short = Aim

question-postal_code =
    { $who ->
        [other] What is the postal code of the person’s home?
       *[me] What is the postal code of your home?
    }
    .spoken =
        { $who ->
            [other] What is the person’s postal code? Five digits.
           *[me] What is your postal code? Five digits.
        }
    .reword =
        { $who ->
            [other] Which town does the person live in?
           *[me] Which town do you live in?
        }
    .hint = Five digits. It serves only to find addresses nearby.
    .short = Postal code

question-commune =
    { $who ->
        [other] Which commune does the person live in?
       *[me] Which commune do you live in?
    }
    .spoken =
        { $who ->
            [other] Several communes share this postal code. Which one is the person’s?
           *[me] Several communes share this postal code. Which one is yours?
        }
    .reword =
        { $who ->
            [other] What is the name of the person’s town hall?
           *[me] What is the name of your town hall?
        }
    .hint = Several communes share this postal code.
    .short = Commune

question-helper =
    { $who ->
        [other] Can someone the person trusts, you or someone else, help with the steps?
       *[me] Can someone you trust help you with the steps?
    }
    .spoken =
        { $who ->
            [other] Can you, or someone the person trusts, call, read or write with them?
           *[me] Can someone you trust call, read or write with you?
        }
    .reword =
        { $who ->
            [other] Could a relative, a neighbour or a social worker give the person a hand?
           *[me] Could a relative, a neighbour or a social worker give you a hand?
        }
    .hint =
        { $who ->
            [other] A relative, a neighbour, a social worker, a charity. Nothing is done without the person’s agreement.
           *[me] A relative, a neighbour, a social worker, a charity. Nothing is done without your agreement.
        }
    .option-yes = Yes
    .option-no = No
    .short = Help from someone

question-check_rights =
    { $who ->
        [other] Would you like to check all the rights the person may have?
       *[me] Would you like to check all the rights you may have?
    }
    .spoken =
        { $who ->
            [other] Would you like us to look also at the benefits the person may be entitled to? It takes a few more questions.
           *[me] Would you like us to look also at the benefits you may be entitled to? It takes a few more questions.
        }
    .reword =
        { $who ->
            [other] There may be help that the person is not claiming yet. Shall we look together?
           *[me] There may be help that you are not claiming yet. Shall we look together?
        }
    .hint = A few more questions, on age, housing and income. Nothing is passed on to the services.
    .option-yes = Yes
    .option-no = No, not now
    .short = Check rights

## The facts that rights depend on

question-age =
    { $who ->
        [other] How old is the person?
       *[me] How old are you?
    }
    .spoken =
        { $who ->
            [other] How old is the person?
           *[me] How old are you?
        }
    .reword =
        { $who ->
            [other] What year was the person born? We will work out the age.
           *[me] What year were you born? We will work out the age.
        }
    .hint = In years.
    .short = Age

question-household_size =
    { $who ->
        [other] How many people live in the household, counting the person?
       *[me] How many people live in your household, counting you?
    }
    .spoken =
        { $who ->
            [other] Counting the person, how many live at home on the same budget?
           *[me] Counting you, how many of you live at home on the same budget?
        }
    .reword =
        { $who ->
            [other] The person, their partner and those they support: how many is that?
           *[me] You, your partner and those you support: how many is that?
        }
    .hint = Count the person, their partner and those who live on the same budget. Leave out flatmates.
    .short = People in the household

question-couple =
    { $who ->
        [other] Does the person live with a partner?
       *[me] Do you live with a partner?
    }
    .spoken =
        { $who ->
            [other] Does the person live as a couple: marriage, civil partnership or living together?
           *[me] Do you live as a couple: marriage, civil partnership or living together?
        }
    .reword =
        { $who ->
            [other] Does the person share their home and budget with a partner?
           *[me] Do you share your home and your budget with a partner?
        }
    .hint = Marriage, civil partnership (pacs) or living together.
    .option-yes = Yes
    .option-no = No
    .short = Living as a couple

question-children =
    { $who ->
        [other] How many children under 20 does the person support?
       *[me] How many children under 20 do you support?
    }
    .spoken =
        { $who ->
            [other] How many children under 20 does the person support? Say zero if there are none.
           *[me] How many children under 20 do you support? Say zero if there are none.
        }
    .reword =
        { $who ->
            [other] Do children under 20 live with the person, and how many?
           *[me] Do children under 20 live with you, and how many?
        }
    .hint = 0 if there are none.
    .short = Dependent children

question-income =
    { $who ->
        [other] What is the income of the person’s household in an average month?
       *[me] What is the income of your household in an average month?
    }
    .spoken =
        { $who ->
            [other] Counting everything, how much money comes into the household each month, on average over the last three months?
           *[me] Counting everything, how much money comes into your household each month, on average over the last three months?
        }
    .reword = Add up the wages, unemployment benefit, pensions and benefits of a usual month. A rough figure is enough.
    .hint = The net total of everyone in the household: average of the last three months, in euros. A rough figure is enough.
    .short = Household income a month

question-work =
    { $who ->
        [other] What is the person’s work situation?
       *[me] What is your work situation?
    }
    .spoken =
        { $who ->
            [other] Is the person employed, self-employed, unemployed, studying, retired, or something else?
           *[me] Are you employed, self-employed, unemployed, studying, retired, or something else?
        }
    .reword =
        { $who ->
            [other] What are the person’s days made of at the moment: a job, looking for one, studies, retirement, something else?
           *[me] What are your days made of at the moment: a job, looking for one, studies, retirement, something else?
        }
    .option-employed = A job as an employee
    .option-self_employed = Self-employment
    .option-unemployed = Looking for a job
    .option-student = Studies
    .option-retired = Retirement
    .option-other = Something else
    .short = Work

question-housing =
    { $who ->
        [other] What is the person’s home?
       *[me] What is your home?
    }
    .spoken =
        { $who ->
            [other] Where does the person live: renting, owning, with someone, in a hostel, or without a home?
           *[me] Where do you live: renting, owning, with someone, in a hostel, or without a home?
        }
    .reword =
        { $who ->
            [other] Does the person pay rent, a loan, or nothing for their home?
           *[me] Do you pay rent, a loan, or nothing for your home?
        }
    .option-tenant = Rented
    .option-owner = Owned, with no loan to repay
    .option-owner_with_loan = Owned, with a loan to repay
    .option-hosted = With a relative or friend
    .option-hostel = A hostel, a residence or a shelter
    .option-homeless = Without a home at the moment
    .short = Home

question-disability =
    { $who ->
        [other] Has the MDPH recognised a disability rate for the person?
       *[me] Has the MDPH recognised a disability rate for you?
    }
    .spoken =
        { $who ->
            [other] Does the person have an MDPH decision with a rate, or a file under way? If not, simply say no.
           *[me] Do you have an MDPH decision with a rate, or a file under way? If not, simply say no.
        }
    .reword = On a letter from the MDPH, is there a rate in per cent?
    .hint = Some help depends on it. The rate is written on the decision of the MDPH, the disability office of the département.
    .option-none = No, or no file
    .option-under_50 = A rate under 50%
    .option-from_50_to_79 = A rate from 50% to 79%
    .option-from_80 = A rate of 80% or more
    .option-asked = A file is under way
    .short = Rate recognised by the MDPH

question-autonomy =
    { $who ->
        [other] Does the person need help with everyday acts?
       *[me] Do you need help with everyday acts?
    }
    .spoken =
        { $who ->
            [other] Does the person need someone to help them wash, dress, eat or move about at home?
           *[me] Do you need someone to help you wash, dress, eat or move about at home?
        }
    .reword =
        { $who ->
            [other] Does someone help the person, or would they need someone, to wash, dress or eat?
           *[me] Does someone help you, or would you need someone, to wash, dress or eat?
        }
    .hint = Such as washing, dressing, making or eating a meal. There is help for this.
    .option-yes = Yes
    .option-no = No
    .short = Help with everyday life

question-unemployment_end = Has the unemployment benefit ended, or will it end soon?
    .spoken =
        { $who ->
            [other] Has the person’s unemployment benefit ended, or will it end soon?
           *[me] Has your unemployment benefit ended, or will it end soon?
        }
    .reword =
        { $who ->
            [other] Has France Travail told the person that their benefit is ending?
           *[me] Has France Travail told you that your benefit is ending?
        }
    .hint = The end date is on the letters from France Travail.
    .option-yes = Yes
    .option-no = No
    .short = End of unemployment benefit

question-worked_5_of_10 =
    { $who ->
        [other] Did the person work 5 years in the 10 years before losing the job?
       *[me] Did you work 5 years in the 10 years before losing the job?
    }
    .spoken =
        { $who ->
            [other] In the ten years before losing their job, did the person work five years in all?
           *[me] In the ten years before losing your job, did you work five years in all?
        }
    .reword = Adding up the contracts of the ten years before, does it come to five years of work?
    .hint = Add up every job as an employee in those ten years.
    .option-yes = Yes
    .option-no = No
    .short = 5 years of work in 10
