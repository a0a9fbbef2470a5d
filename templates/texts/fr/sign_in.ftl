### Se connecter : mots courts, les mêmes quoi qu’il arrive.
error-not-allowed = Vous n’avez pas accès à cette page
    .what = Cette page est pour un autre rôle que le vôtre. Demandez à la personne qui gère les comptes.
error-unavailable = Ce service ne répond pas en ce moment
    .what = Réessayez dans quelques minutes. Le formulaire public fonctionne toujours.
signed-in-as = Connecté : { $name }
account-link = Mon compte
sign-out = Se déconnecter
