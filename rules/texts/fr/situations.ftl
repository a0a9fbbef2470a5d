### Pourquoi un moyen ne convient pas, dit avec des mots simples et sans reproche.

situation-online =
    { $who ->
        [other] Ce moyen passe par internet, et un autre moyen convient mieux à la personne.
       *[me] Ce moyen passe par internet, et vous nous avez dit qu’un autre moyen vous convient mieux.
    }
situation-can_call = Il faut un téléphone et pouvoir suivre la conversation, ou l’aide de quelqu’un pour appeler.
situation-can_call_or_use_relay = Il faut un téléphone et pouvoir suivre la conversation, ou l’aide de quelqu’un, ou un service d’interprètes qui passe par internet.
situation-relay_online = Ce service d’interprètes passe par internet : il faut pouvoir s’y connecter.
situation-can_come =
    { $who ->
        [other] Il faut se déplacer, et ce n’est pas possible pour la personne.
       *[me] Il faut se déplacer, et vous nous avez dit que ce n’est pas possible.
    }
situation-can_write = Il faut lire et écrire un courrier, ou l’aide de quelqu’un pour le faire.
