### Le déroulé de l’entretien, en image et en liste (aiguillage graph).
graph-title = Le déroulé de l’entretien
graph-title-service = Le déroulé de l’entretien pour : { $service }
graph-what = Les questions viennent dans cet ordre, de haut en bas. Une question est passée quand sa réponse ne peut plus rien changer.
graph-unknown = À chaque question, on peut répondre « Je ne sais pas ».
graph-length = { $shortest ->
    [one] Un entretien pose au moins une question
   *[other] Un entretien pose au moins { $shortest } questions
}, et au plus { $longest }.
graph-length-always = { $shortest ->
    [0] Aucune question n’est posée.
    [one] Un entretien pose une seule question.
   *[other] Un entretien pose toujours { $shortest } questions.
}
graph-length-at-most = Un entretien pose au plus { $longest } questions.
graph-shortest = L’entretien le plus court : { $person }.
graph-longest = L’entretien le plus long : { $person }.
graph-made = Règles : version { $version }, telles qu’elles valent le { $date }.
graph-picture = L’image
graph-picture-else = La liste plus bas dit la même chose que l’image.
graph-list = Les questions, une à une
graph-start = Début
graph-end = Fin des questions
graph-beyond = { $count ->
    [one] Ensuite, au plus une question
   *[other] Ensuite, au plus { $count } questions
}
graph-beyond-whom = Seules les personnes dont une réponse peut encore changer les droits ont ces questions. Cela dépend de tout ce qu’elles ont répondu avant, et n’est pas détaillé ici.
graph-end-or-beyond = la suite ou la fin

graph-who = Qui a cette question :
graph-everyone = tout le monde
graph-answered = les personnes qui ont répondu à { $question } : { $answers }
graph-depends = cela dépend des réponses à { $questions }.
graph-is-asked = Par exemple, oui : { $person }.
graph-is-not-asked = Par exemple, non : { $person }.
graph-knows-nothing = une personne qui répond toujours « Je ne sais pas »
graph-knows = une personne qui répond { $answers }, et « Je ne sais pas » au reste
graph-knows-one = { $answer } à { $question }
graph-next = Et ensuite :
graph-target = { $question } ({ $number })
graph-goes = après { $answers }
graph-goes-always = quelle que soit la réponse
graph-goes-sometimes = selon les réponses d’avant, après { $answers }
graph-goes-sometimes-any = selon les réponses d’avant, quelle que soit la réponse
graph-both = { $one } ; { $other }

graph-anything = toutes les réponses
graph-some-ages = certains âges
graph-all-but = toutes les réponses, sauf { $answers }
graph-depends-short = selon les réponses d’avant
graph-sometimes-short = parfois : { $answers }
graph-any-number = un nombre quelconque
graph-with = avec { $option }
graph-without = sans { $option }
graph-none-chosen = aucune de ces réponses
graph-any-chosen = n’importe quel choix

graph-not-asked = Les questions que personne n’a ici
graph-commune = La commune est demandée en plus, quand plusieurs communes ont le même code postal.
graph-legend-everyone = question posée à tout le monde
graph-legend-some = question posée à une partie des gens
graph-legend-always = cette réponse mène toujours là
graph-legend-sometimes = cela dépend aussi des réponses d’avant
