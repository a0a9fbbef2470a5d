### How the interview goes, as a picture and as a list (aiguillage graph).
graph-title = How the interview goes
graph-title-service = How the interview goes for: { $service }
graph-what = The questions come in this order, from top to bottom. A question is passed over when its answer can no longer change anything.
graph-unknown = Every question may be answered “I don’t know”.
graph-length = { $shortest ->
    [one] An interview has at least one question
   *[other] An interview has at least { $shortest } questions
}, and at most { $longest }.
graph-length-always = { $shortest ->
    [0] No question is asked.
    [one] An interview has one question only.
   *[other] An interview always has { $shortest } questions.
}
graph-length-at-most = An interview has at most { $longest } questions.
graph-shortest = The shortest interview: { $person }.
graph-longest = The longest interview: { $person }.
graph-made = Rules: version { $version }, as they stand on { $date }.
graph-picture = The picture
graph-picture-else = The list below says the same as the picture.
graph-list = The questions, one by one
graph-start = Start
graph-end = End of the questions
graph-beyond = { $count ->
    [one] Then at most one question
   *[other] Then up to { $count } questions
}
graph-beyond-whom = They are asked only of people whose rights an answer can still change. That depends on everything they answered before, and is not told in detail here.
graph-end-or-beyond = what follows, or the end

graph-who = Who is asked:
graph-everyone = everyone
graph-answered = people who answered { $question } with { $answers }
graph-depends = it depends on the answers to { $questions }.
graph-is-asked = For example, yes: { $person }.
graph-is-not-asked = For example, no: { $person }.
graph-knows-nothing = a person who always answers “I don’t know”
graph-knows = a person who answers { $answers }, and “I don’t know” to the rest
graph-knows-one = { $answer } to { $question }
graph-next = And then:
graph-target = { $question } ({ $number })
graph-goes = after { $answers }
graph-goes-always = whatever the answer
graph-goes-sometimes = depending on earlier answers, after { $answers }
graph-goes-sometimes-any = depending on earlier answers, whatever the answer
graph-both = { $one }; { $other }

graph-anything = every answer
graph-some-ages = some ages
graph-all-but = every answer except { $answers }
graph-depends-short = depends on earlier answers
graph-sometimes-short = sometimes: { $answers }
graph-any-number = any number
graph-with = with { $option }
graph-without = without { $option }
graph-none-chosen = none of these answers
graph-any-chosen = any choice

graph-not-asked = Questions that nobody is asked here
graph-commune = The commune is asked too, when several communes share the postal code.
graph-legend-everyone = asked of everyone
graph-legend-some = asked of some people
graph-legend-always = this answer always leads there
graph-legend-sometimes = it also depends on earlier answers
