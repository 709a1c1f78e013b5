# Les problèmes de ce que dit datapackage.json.

## Le document

json-syntax = ce n’est plus du JSON à partir d’ici ({ $cause ->
        [value] une valeur est attendue
        [colon] un deux-points est attendu
        [comma-or-bracket] une virgule ou un crochet fermant est attendu
        [comma-or-brace] une virgule ou une accolade fermante est attendue
        [key] un nom entre guillemets est attendu
        [trailing-comma] une virgule de trop
        [trailing-text] du texte après la fin
        [number] un nombre mal écrit
        [escape] une barre oblique inverse mal employée
        [open-text] un texte qui n’est pas fermé
        [end] le fichier s’arrête trop tôt
       *[other] { $said }
    })
    .help = Cherchez une virgule, un guillemet, une accolade ou un crochet en trop ou oublié juste avant cette place.

repeated-property = la propriété « { $value } » est déjà écrite à la ligne { $first }
    .help = Gardez une seule des deux : les programmes n’en lisent qu’une, et pas tous la même.

missing-property = la propriété « { $name } » manque
    .help = Ajoutez « { $name } » à cet endroit de datapackage.json.

wrong-shape = « { $value } » n’a pas la forme attendue
    .help = Écrivez { $expected }.

unknown-word = « { $value } » n’est pas un mot prévu
    .help = Écrivez { $allowed-or }.

delimiter = « { $value } » ne peut pas séparer les colonnes
    .help = Écrivez un seul caractère : « , », « ; », « | » ou une tabulation (« \t »).

## Les colonnes

duplicate-field = la colonne « { $value } » est décrite deux fois
    .help = Gardez une seule description par colonne.

unread-dialect = la propriété « { $value } » n’est pas suivie
    .help = Le fichier est lu sans elle : une ligne d’en-tête, des guillemets " doublés dans une cellule, pas de commentaires. Enregistrez-le ainsi si ce n’est pas le cas.

unchecked-type = le contenu du type « { $value } » n’est pas vérifié
    .help = Les cellules sont gardées comme du texte. Choisissez « string » si cela suffit.

unchecked-format = le format « { $value } » n’est pas vérifié pour { $kind } ({ $kind-word })
    .help = Pour un texte, les formats vérifiés sont « email », « uri » et « uuid » ; pour une date ou une heure, ceux qui sont faits de %Y, %y, %m, %d, %H, %M et %S.

number-mark = « { $value } » ne peut pas séparer des chiffres
    .help = Écrivez un seul caractère qui ne soit pas un chiffre, comme « , ».

unchecked-constraint = la contrainte « { $value } » n’est pas vérifiée
    .help = Les données sont acceptées sans elle. Les contraintes vérifiées sont « required », « unique », « minimum », « maximum », « exclusiveMinimum », « exclusiveMaximum », « minLength », « maxLength », « pattern » et « enum ».

misplaced-constraint = la contrainte « { $value } » n’a pas de sens pour { $kind } ({ $kind-word })
    .help = Retirez-la, ou corrigez le type de la colonne.

invalid-pattern = « { $value } » n’est pas une expression régulière qui se lise ici
    .help = Écrivez-la autrement, ou retirez « pattern ». Ne se lisent ni les classes Unicode comme \p, ni les conditions sur ce qui précède ou suit (lookaround), ni les renvois comme \1.

bound = « { $value } » ne peut pas borner { $kind } ({ $kind-word })
    .help = Écrivez une valeur du même type que la colonne, par exemple 0, ou "2019-09-30" pour une date.

## Les absences

other-absence = le libellé « { $value } » contredit son texte, qui veut dire ici « { $meaning } »
    .help = { absences } Corrigez le libellé, ou notez cette absence par le texte qui lui revient.

absence-label = le libellé « { $value } » ne dit peut-être pas ce que veut dire ici son texte : « { $meaning } »
    .help = { absences } Si c’est bien le sens voulu, écrivez « { $meaning } » ; sinon, notez cette absence par un autre texte, comme une cellule vide.

absences = Une cellule vide se lit « non collecté », « nc » « non concerné », « s » « secret » et « np » « n’a pas candidaté ».

## Les clés

unknown-key-column = la colonne « { $value } » n’est pas décrite dans le schéma
    .help = { perhaps }Une clé ne nomme que des colonnes décrites dans « fields ».

unknown-resource = la ressource « { $value } » n’existe pas
    .help = { perhaps }Nommez une ressource du paquet, ou "" pour la ressource elle-même.

key-lengths = la clé étrangère n’a pas autant de colonnes de chaque côté
    .help = Nommez dans « reference.fields » une colonne pour chaque colonne de « fields », dans le même ordre.

key-types = la clé étrangère compare { $from } ({ $from-word }) et { $to } ({ $to-word })
    .help = Donnez le même type aux deux colonnes : un code est toujours un texte.
