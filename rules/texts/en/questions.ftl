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

question-partner_age =
    { $who ->
        [other] How old is the person’s partner?
       *[me] How old is your partner?
    }
    .spoken =
        { $who ->
            [other] How old is the person’s partner?
           *[me] How old is your partner?
        }
    .reword = What year were they born? We will work out the age.
    .hint = In years.
    .short = Age of the partner

question-children =
    { $who ->
        [other] How old are the children the person supports?
       *[me] How old are the children you support?
    }
    .spoken =
        { $who ->
            [other] How old are the children who live with the person and whom they support? Say none if there are none.
           *[me] How old are the children who live with you and whom you support? Say none if there are none.
        }
    .reword = Are there children at home? Give the age of each.
    .hint = The age of each child under 25, in years. For a baby: 0.
    .none = No dependent children
    .short = Dependent children

question-schools = Does one of these children go to collège or lycée?
    .spoken = Is one of these children at collège, or at lycée? There may be some in both.
    .reword = Is a child between the sixième and the terminale?
    .option-college = A child at collège
    .option-lycee = A child at lycée
    .short = Schools of the children

question-expecting = Is a child expected in the household?
    .spoken =
        { $who ->
            [other] Is the person or their partner expecting a child?
           *[me] Are you or your partner expecting a child?
        }
    .reword = Is someone in the household pregnant?
    .hint = Some benefits start before the birth.
    .option-yes = Yes
    .option-no = No
    .short = Child expected

question-recent_separation =
    { $who ->
        [other] Has the person been alone with their children for less than 18 months?
       *[me] Have you been alone with your children for less than 18 months?
    }
    .spoken =
        { $who ->
            [other] Did the person separate, or lose their partner, less than eighteen months ago?
           *[me] Did you separate, or lose your partner, less than eighteen months ago?
        }
    .reword = Was the separation or the death less than a year and a half ago?
    .hint = A separation, a death, or a birth without the other parent.
    .option-yes = Yes
    .option-no = No
    .short = Alone for less than 18 months

question-work =
    { $who ->
        [other] What is the person’s work situation?
       *[me] What is your work situation?
    }
    .spoken =
        { $who ->
            [other] Is the person employed, self-employed, looking for a job, studying or retired? Or something else?
           *[me] Are you employed, self-employed, looking for a job, studying or retired? Or something else?
        }
    .reword =
        { $who ->
            [other] What are the person’s days made of at the moment?
           *[me] What are your days made of at the moment?
        }
    .option-employed = A job as an employee
    .option-self_employed = Self-employment
    .option-unemployed = Looking for a job, on unemployment benefit
    .option-unemployed_end = Looking for a job, without unemployment benefit or at its end
    .option-student = Studies
    .option-retired = Retirement
    .option-other = Something else: illness, disability, children, caring for someone
    .short = Work

question-partner_work =
    { $who ->
        [other] What is the work situation of the person’s partner?
       *[me] What is your partner’s work situation?
    }
    .spoken =
        { $who ->
            [other] And the person’s partner: employed, self-employed, looking for a job, studying, retired, something else?
           *[me] And your partner: employed, self-employed, looking for a job, studying, retired, something else?
        }
    .reword = What are their days made of at the moment?
    .option-employed = A job as an employee
    .option-self_employed = Self-employment
    .option-unemployed = Looking for a job, on unemployment benefit
    .option-unemployed_end = Looking for a job, without unemployment benefit or at its end
    .option-student = Studies
    .option-retired = Retirement
    .option-other = Something else: illness, disability, children, caring for someone
    .short = Work of the partner

question-income =
    { $who ->
        [other] How much money comes into the person’s household each month, without the benefits of the CAF?
       *[me] How much money comes into your household each month, without the benefits of the CAF?
    }
    .spoken =
        { $who ->
            [other] Adding up pay, unemployment benefit and pensions of the household, about how much comes in each month? Leave out the benefits of the CAF or MSA.
           *[me] Adding up pay, unemployment benefit and pensions of your household, about how much comes in each month? Leave out the benefits of the CAF or MSA.
        }
    .reword = Add up what everyone earns or receives in a usual month. A rough figure is enough.
    .hint = The average of the last three months, in euros, before income tax: the person, their partner and the children. Without RSA, prime d’activité, housing benefit, AAH or family benefits.
    .short = Income a month

question-earnings = Of that sum, how much comes from work?
    .spoken = Of that sum, how much is pay, or income of a business?
    .reword = How much is paid for work? Zero if nobody works.
    .hint = Pay and income of a business, a month, on average over three months. 0 if there is none.
    .short = Income from work

question-income_changed =
    { $who ->
        [other] Has the income of the person’s household changed a lot in two years?
       *[me] Has the income of your household changed a lot in two years?
    }
    .spoken = In the last two years, did income rise or fall a lot: a job found or lost, retirement, a separation? And when?
    .reword = Two years ago, did about the same money come in? And a year ago?
    .hint = Such as a job found or lost, retirement, a separation. Answer no for a small difference. If it changed more than once, the last time counts.
    .option-no = No
    .option-within_a_year = Yes, in the last twelve months
    .option-before = Yes, more than a year ago
    .short = Income changed in two years

question-income_year = How much came in a month, on average, over the last twelve months?
    .spoken = On average over the last twelve months, how much came in a month, without the benefits of the CAF?
    .reword = Over a year, how much in all? Divide by twelve, roughly.
    .hint = In euros a month, without the benefits of the CAF or MSA. A rough figure is enough.
    .short = Income a month over a year

question-income_past = How much came in a month two years ago?
    .spoken = And two years ago, about how much came in a month?
    .reword = On the tax notice of last year: the income of the year, divided by twelve.
    .hint = In euros a month, on average over the whole year two years ago. Many benefits are worked out on that year.
    .short = Income a month two years ago

question-child_support = How much child support comes in each month?
    .spoken = How much does the other parent pay each month for the children? Zero if nothing.
    .reword = Does the other parent pay money, and how much?
    .hint = The total for all the children. 0 if nothing is paid.
    .short = Child support received

question-savings =
    { $who ->
        [other] About how much savings does the person’s household have?
       *[me] About how much savings does your household have?
    }
    .spoken = Counting all savings accounts and investments, how much: under 5,000 euros, up to 30,000, up to 80,000, or more?
    .reword = How much is there in savings accounts, roughly?
    .hint = Savings accounts and investments. Not the home people live in.
    .option-under_5000 = Under 5,000 euros
    .option-to_30000 = From 5,000 to 30,000 euros
    .option-to_80000 = From 30,000 to 80,000 euros
    .option-over_80000 = More than 80,000 euros
    .short = Savings

question-worked_2_of_3 =
    { $who ->
        [other] Has the person worked for two of the last three years?
       *[me] Have you worked for two of the last three years?
    }
    .spoken =
        { $who ->
            [other] Adding up the contracts of the last three years, does it come to two years full time for the person?
           *[me] Adding up your contracts of the last three years, does it come to two years full time?
        }
    .reword = Two years of work in all, within three years: yes or no?
    .hint = Full time, all contracts added up: 3,214 hours.
    .option-yes = Yes
    .option-no = No
    .short = 2 years of work in 3

question-worked_5_of_10 =
    { $who ->
        [other] Did the one who is out of work have 5 years of work in the 10 years before losing the job?
       *[me] Did the one of you who is out of work have 5 years of work in the 10 years before losing the job?
    }
    .spoken = In the ten years before the job was lost, were there five years of work in all?
    .reword = Adding up the contracts of the ten years before, does it come to five years of work?
    .hint = Add up every job as an employee in those ten years.
    .option-yes = Yes
    .option-no = No
    .short = 5 years of work in 10

question-housing =
    { $who ->
        [other] What is the person’s home?
       *[me] What is your home?
    }
    .spoken =
        { $who ->
            [other] Where does the person live: renting, sharing a rented home, owning, with their parents, with someone, in a hostel, or without a home?
           *[me] Where do you live: renting, sharing a rented home, owning, with your parents, with someone, in a hostel, or without a home?
        }
    .reword =
        { $who ->
            [other] Does the person pay rent, a loan, or nothing for their home?
           *[me] Do you pay rent, a loan, or nothing for your home?
        }
    .option-tenant = Rented
    .option-flat_share = A shared rented home
    .option-owner = Owned, with no loan to repay
    .option-owner_with_loan = Owned, with a loan to repay
    .option-hosted = With a relative or friend, without rent
    .option-with_parents = With the parents
    .option-hostel = A hostel, a residence or a shelter
    .option-homeless = Without a home at the moment
    .short = Home

question-old_loan = Was the loan for the home signed before 2018?
    .spoken = Was the loan for the home signed before the year 2018?
    .reword = Was the home bought before 2018?
    .hint = The date is on the loan offer.
    .option-yes = Yes
    .option-no = No
    .short = Loan from before 2018

question-area = Where is the home?
    .spoken = Is the home in Paris or its suburbs, in a large city, elsewhere in France, or overseas?
    .reword = Is it the Paris region, a large city, elsewhere, or overseas?
    .hint = A large city: more than 100,000 people with its suburbs, or Corsica, or an island.
    .option-paris = Paris and its suburbs
    .option-city = A large city, or the outer Paris region
    .option-elsewhere = Elsewhere in France
    .option-overseas = Overseas
    .short = Place

question-parents_tax =
    { $who ->
        [other] Is the person on the tax return of their parents?
       *[me] Are you on the tax return of your parents?
    }
    .spoken =
        { $who ->
            [other] For taxes, does the person still belong to their parents?
           *[me] For taxes, do you still belong to your parents?
        }
    .reword = Who makes the tax return: the parents?
    .hint = This is possible up to 25 for students.
    .option-yes = Yes
    .option-no = No
    .short = Tax return of the parents

question-taxed_together =
    { $who ->
        [other] Do the person and their partner make one tax return?
       *[me] Do you and your partner make one tax return?
    }
    .spoken =
        { $who ->
            [other] Is the person married or in a civil partnership (pacs)?
           *[me] Are you married or in a civil partnership (pacs)?
        }
    .reword = Is there one tax notice for the couple?
    .hint = Yes when married or in a civil partnership (pacs).
    .option-yes = Yes
    .option-no = No
    .short = One tax return

question-disability =
    { $who ->
        [other] Has the MDPH recognised a disability rate for the person or their partner?
       *[me] Has the MDPH recognised a disability rate for you or your partner?
    }
    .spoken = Is there, for one of the two, an MDPH decision with a rate, or a file under way? If not, simply say no.
    .reword = On a letter from the MDPH, is there a rate in per cent?
    .hint = The higher rate of the two. It is written on the decision of the MDPH, the disability office of the département.
    .option-none = No, or no file
    .option-under_50 = A rate under 50%
    .option-from_50_to_79 = A rate from 50% to 79%
    .option-work_restricted = A rate from 50% to 79%, with a recognised restriction of access to work
    .option-from_80 = A rate of 80% or more
    .option-asked = A file is under way
    .short = Rate recognised by the MDPH

question-young_pay = How much does the one of the couple who is under 30 earn a month?
    .spoken = In the couple, how much does the one who is under 30 earn a month? If both are, say the lower pay.
    .reword = The pay of the younger of the two, a month, roughly.
    .hint = Their take-home pay, on average over three months. If both are under 30, the lower of the two.
    .short = Pay of the younger

question-child_disability = Has the MDPH recognised a disability of one of the children?
    .spoken = Does one of the children have a disability rate of 50% or more, recognised by the MDPH?
    .reword = Is there an MDPH decision for a child?
    .hint = A rate of 50% or more, before 20.
    .option-yes = Yes
    .option-no = No
    .short = Disability of a child

question-invalidity =
    { $who ->
        [other] Does the person or their partner receive an invalidity pension?
       *[me] Do you or your partner receive an invalidity pension?
    }
    .spoken = Does social security pay one of the two an invalidity pension?
    .reword = Does the health insurance pay a pension because one of the two can no longer work?
    .hint = It is paid by the Assurance maladie or the MSA. It is not the AAH.
    .option-yes = Yes
    .option-no = No
    .short = Invalidity pension

question-autonomy =
    { $who ->
        [other] Does someone of 60 or more in the person’s home need help with everyday acts?
       *[me] Does someone of 60 or more in your home need help with everyday acts?
    }
    .spoken = Does the person, or their partner, need someone to help them wash, dress, eat or move about at home?
    .reword = Is someone needed to wash, dress or eat?
    .hint = Such as washing, dressing, making or eating a meal. The person or their partner. There is help for this.
    .option-yes = Yes
    .option-no = No
    .short = Help with everyday life

question-residence =
    { $who ->
        [other] For how long has the person been allowed to work in France?
       *[me] For how long have you been allowed to work in France?
    }
    .spoken =
        { $who ->
            [other] Is the person or their partner a French or European national? If not, for how long have they held a residence permit that allows work?
           *[me] Are you or your partner a French or European national? If not, for how long have you held a residence permit that allows work?
        }
    .reword = For how many years has there been a residence permit?
    .hint = The law asks for some years for some benefits. One of the two people of a couple is enough. Nothing is passed on.
    .option-european = French or European nationality
    .option-ten_years = A residence permit for 10 years or more
    .option-five_years = A residence permit for 5 to 9 years
    .option-under_five_years = For less than 5 years, or no permit
    .short = Residence in France

question-parents_income =
    { $who ->
        [other] What is the income of the person’s parents a year?
       *[me] What is the income of your parents a year?
    }
    .spoken =
        { $who ->
            [other] About how much do the person’s parents earn in a year?
           *[me] About how much do your parents earn in a year?
        }
    .reword = Look at their tax notice, or give a rough figure.
    .hint = Net pay and pensions of both, of two years ago, rounded to thousands of euros.
    .short = Income of the parents

question-parents_children =
    { $who ->
        [other] How many children do the person’s parents support, counting the person?
       *[me] How many children do your parents support, counting you?
    }
    .spoken =
        { $who ->
            [other] Counting the person, how many children do their parents still support?
           *[me] Counting you, how many children do your parents still support?
        }
    .reword = Brothers and sisters still supported, and the student: how many in all?
    .hint = Those on their tax return.
    .short = Children the parents support

question-study_distance = How far from the parents are the studies?
    .spoken = Between the parents’ home and the place of study: under 30 kilometres, up to 250, or further?
    .reword = Is it next door, some hours away, or further?
    .option-under_30 = Under 30 kilometres
    .option-under_250 = From 30 to 249 kilometres
    .option-further = 250 kilometres or more
    .short = Distance of the studies
