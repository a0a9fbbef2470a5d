### Topics, prices and units.

topic-connectivity = Internet and telephone
topic-exchange = An easy exchange
topic-request = The request
topic-household = The household
topic-money = Income
topic-work = Work
topic-housing = Housing
topic-health = Health and autonomy

price-free = Free call
price-local = Price of an ordinary call

unit-EUR-month = euros a month
unit-EUR-year = euros a year
unit-ratio = times
unit-years = years
unit-people =
    { $count ->
        [one] person
       *[other] people
    }
