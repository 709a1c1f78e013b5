# Les problèmes d’une cible et du chemin qui y mène.

target-before-baseline = l’échéance « { $value } » ne vient pas après l’année de référence, { $baseline }
    .help = Corrigez « annee_cible » ou « annee_reference » : le chemin va de l’année de référence à une échéance plus lointaine.

target-adopted-after-deadline = la date « { $value } » vient après l’échéance de la cible, { $deadline }
    .help = Une cible est adoptée avant son échéance : corrigez l’une des deux dates.

target-against-direction =
    la cible « { $value } » tourne le dos au progrès : l’indicateur progresse quand il { $direction ->
        [up] augmente
        [down] diminue
       *[none] ne change pas
    }, et sa référence est { $baseline }
    .help = Vérifiez « valeur_cible » et « valeur_reference », ou « direction » dans la définition de l’indicateur. Si la cible est bien celle-là, ne changez rien.

target-other-baseline = « { $value } » n’est pas ce que l’indicateur mesure en { $year } : { $measured }
    .help = Le progrès se compte à partir de la valeur écrite ici. Vérifiez-la, ainsi que « annee_reference », ou videz la cellule : la valeur mesurée sera prise. Si la source de la cible donne bien cette valeur, ne changez rien.

target-outside-scale = « { $value } » n’est pas un niveau de cet indicateur
    .help = Écrivez le rang du niveau, un nombre entier de 1 à { $levels-count }, dans cet ordre : { $levels }.

target-outside-share = « { $value } » n’est pas une part d’un tout, en %
    .help = Écrivez un nombre de 0 à 100 : cet indicateur est un pourcentage.

target-made-up-figures = une promesse réelle porte sur « { $value } », dont les données sont inventées
    .help = Une promesse réelle ne se juge que sur des données réelles. Nommez un autre indicateur, ou mettez cette ligne dans « cibles-demonstration » si personne n’a fait cette promesse.

target-made-up = une promesse inventée porte sur « { $value } », dont les données sont réelles
    .help = À côté de données réelles, on croirait cette promesse vraie. Nommez un indicateur de démonstration, ou mettez cette ligne dans « cibles » si quelqu’un a fait cette promesse.

## Le chemin

path-without-target = aucune cible n’a cet indicateur, ce territoire et cette échéance
    .help = Ajoutez la cible à cibles.csv, ou corrigez cette ligne.

path-outside-years = « { $value } » n’est pas une année du chemin
    .help = Écrivez une année de { $first }, l’année de référence de la cible, à { $last }, son échéance.

path-end = « { $value } » n’est pas ce que dit la cible pour cette année-là : { $expected }
    .help = Retirez cette ligne, car cibles.csv dit déjà d’où part le chemin et où il arrive, ou corrigez l’une des deux valeurs.

path-to-level = un niveau n’a pas de chemin
    .help = Retirez cette ligne : un niveau est atteint ou ne l’est pas, sans étape chiffrée entre deux.
