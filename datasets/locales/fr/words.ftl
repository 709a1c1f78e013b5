# Ce qui entoure la phrase d’un problème, et les mots qui remplissent ses places.

## Où est le problème

in-field = dans « { $field } », { $message }
in-file = { $file } : { $message }
in-line = { $file }, ligne { $line } : { $message }
in-column = { $file }, ligne { $line }, colonne { $column } : { $message }

## Listes

quoted = « { $text } »
empty-cell = une cellule vide
list-and = { $others } et { $last }
list-or = { $others } ou { $last }
list-cut = { $first }… ({ $count } en tout)

## Un autre nom, que l’on proposait peut-être

perhaps =
    { $nearest-count ->
        [0] {""}
       *[other] Vouliez-vous écrire { $nearest } ?{" "}
    }

## Ce que contient une colonne, avec le mot du schéma

kind-string = un texte
kind-integer = un nombre entier
kind-number = un nombre
kind-year = une année
kind-date = une date
kind-boolean = vrai ou faux
kind-yearmonth = un mois
kind-datetime = une date avec son heure
kind-time = une heure
kind-geopoint = un lieu
kind-and-word = { $kind } ({ $word })

## Ce qu’attend datapackage.json

shape-text = un texte entre guillemets, qui ne soit pas vide
shape-boolean = true ou false, sans guillemets
shape-length = un nombre entier, sans guillemets
shape-object = un objet, entre accolades {"{ }"}
shape-list = une liste, entre crochets [ ]
shape-text-or-list = un texte, ou une liste de textes entre crochets [ ]
shape-missing-value = un texte, ou un objet {"{"} "value", "label" {"}"}
shape-category = un texte, un nombre entier, ou un objet {"{"} "value", "label" {"}"}

## Ce qui sépare les colonnes

delimiter-comma = la virgule
delimiter-semicolon = le point-virgule
delimiter-tab = la tabulation
delimiter-other = le caractère « { $character } »

## Un mot, lu dans un encodage

read-in = « { $word } » en { $encoding }
