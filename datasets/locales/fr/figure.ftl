# Les problèmes de lignes bien écrites, une fois lues comme le dit un indicateur.

over-whole = « { $value } » dépasse le tout, { $total } (colonne « { $whole } »)
    .help = L’indicateur « { $indicator } » est un pourcentage : ce qui est compté ne peut pas dépasser ce parmi quoi l’on compte. Vérifiez les deux cellules à leur source.

negative-whole = « { $value } » est négatif
    .help = L’indicateur « { $indicator } » divise par cette colonne. Écrivez 0 s’il n’y a rien à compter, ou laissez la cellule vide si le nombre n’est pas connu.

negative-part = « { $value } » est négatif
    .help = L’indicateur « { $indicator } » est un pourcentage : ce qui est compté est positif, ou nul. Vérifiez la cellule à sa source.

not-added = « { $value } » ne peut pas être additionné exactement
    .help = L’indicateur « { $indicator } » additionne cette colonne : six décimales au plus, et neuf milliards au plus quand il y a des décimales. Arrondissez le nombre, ou changez d’unité.

other-year = « { $value } » n’est pas un jour de { $year }
    .help = La colonne « { $period } » dit que cette ligne est de { $year } : corrigez la date ou l’année.

no-scale-in-year = aucune échelle de l’indicateur « { $indicator } » ne couvre l’année { $year }
    .help = Corrigez l’année de cette ligne, ou ajoutez à la définition de l’indicateur une partie [[scale]] qui couvre cette année.

unknown-level = « { $value } » n’est pas un niveau de l’indicateur « { $indicator } » en { $year }
    .help = Écrivez le rang d’un niveau, de 1 à { $highest }.

no-territory =
    { $count ->
        [one] une ligne n’a pas de code de territoire
       *[other] { $count } lignes n’ont pas de code de territoire, dont celle-ci
    }
    .help =
        { $count ->
            [one] Elle ne fait aucun chiffre. Donnez-lui le code officiel de son territoire, s’il en a un.
           *[other] Elles ne font aucun chiffre. Donnez-leur le code officiel de leur territoire, s’il en a un.
        }
