### Garder son plan : un code, un rappel.

plan-keep = Garder ce plan
plan-code-what = Avec un code, vous continuez au téléphone ou au guichet sans tout répéter. Vos réponses sont gardées 30 jours, chiffrées.
plan-code = Obtenir un code
plan-code-given = Votre code :
plan-callback-what = Vous pouvez aussi être rappelé à un moment choisi.
plan-callback = Demander à être rappelé
code-title = Votre code
code-what = Notez ce code, ou imprimez cette page. Personne ne pourra vous le redonner plus tard.
code-say = Pour le dire au téléphone
code-kept = Ce code montre vos réponses à l’agent à qui vous le donnez, et à personne d’autre. Il s’efface après 30 jours.
code-none-now = Un code ne peut pas être donné en ce moment. Votre plan reste complet : vous pouvez l’imprimer.
keep-too-many = Trop de demandes sont venues de votre connexion. Réessayez dans { $minutes } min. Votre plan reste complet : vous pouvez l’imprimer.
code-back = Revenir au plan
callback-title = Être rappelé
callback-what = Choisissez un moment où vous êtes près de votre téléphone. Un agent vous appelle.
callback-kept = Votre nom et votre numéro servent à ce rappel et sont effacés ensuite.
