# Les problèmes de la définition d’un indicateur.

## Le document

toml-syntax = cette définition ne peut pas être lue ({ $cause ->
        [unquoted-text] un texte n’a pas de guillemets
        [duplicate-key] une clé se trouve deux fois
        [no-value] une clé n’a pas de valeur
        [no-equals] il manque un signe = entre une clé et sa valeur
        [text-after-value] quelque chose suit la valeur, sur la même ligne
        [comma] une virgule manque ou est en trop
        [unclosed] un guillemet, un crochet ou une accolade n’est pas fermé
        [number] un nombre est mal écrit
        [key] une clé est mal écrite
        [escape] une barre oblique inverse est mal employée
       *[other] { $said }
    })
    .help =
        { $cause ->
            [unquoted-text] Écrivez le texte entre guillemets : dataset = "fibre".
            [duplicate-key] Gardez une seule de ces clés.
            [no-value] Écrivez la valeur après le signe =, ou supprimez la clé.
            [no-equals] Écrivez le signe = entre les deux.
            [text-after-value] Allez à la ligne après chaque valeur. Un nombre s’écrit avec un point : 0.5 et non 0,5. Un guillemet dans un texte s’écrit \".
            [key] Une clé s’écrit sans accent ni espace : des lettres, des chiffres, des tirets et des tirets bas.
            [escape] Dans un texte entre guillemets, une barre oblique inverse se double : \\.
           *[other] Comparez cette ligne avec celle d’un autre indicateur : un texte s’écrit entre guillemets, un nombre sans guillemets, avec un point pour les décimales.
        }

indicator-wrong-type = cette valeur n’est pas celle qui est attendue
    .help =
        { $expected ->
            [byte] Écrivez un nombre entier de 0 à 255.
            [count] Écrivez un nombre entier, 0 ou plus.
            [whole] Écrivez un nombre entier.
            [number] Écrivez un nombre, avec un point pour les décimales.
            [text] Écrivez un texte entre guillemets.
            [truth] Écrivez true ou false, sans guillemets.
            [list] Écrivez une liste, entre crochets [ ].
            [part] Écrivez une partie, avec ses clés.
            [condition] Écrivez true ou false, un nombre entier, un texte entre guillemets, une liste de textes ou une liste de nombres entre crochets, ou des bornes : {"{"} minimum = 1, maximum = 5 {"}"}.
           *[other] Écrivez une valeur du type attendu ({ $said }).
        }

indicator-unknown-word = « { $value } » n’est pas prévu
    .help = À cette place, on attend { $allowed-or }.

indicator-missing-key = la clé « { $value } » manque
    .help = Ajoutez « { $value } » à cette partie de la définition.

## Ce que la définition lit

indicator-unknown-dataset = le jeu de données « { $value } » n’existe pas
    .help = { perhaps }Nommez une ressource de datapackage.json.

indicator-unknown-column = la colonne « { $value } » n’existe pas dans « { $dataset } »
    .help = { perhaps }Nommez une colonne de ce jeu de données.

indicator-no-column = aucune colonne n’est nommée
    .help = Nommez une colonne de « { $dataset } ».

indicator-same-column = la colonne « { $value } » sert déjà à « { $other } »
    .help = Chaque colonne ne sert qu’une fois : nommez-en une autre, ou retirez cette clé.

indicator-column-type = la colonne « { $value } » contient { $kind } ({ $kind-word })
    .help = À cette place, on attend { $expected }.

## Ce que la définition demande

indicator-no-scale = un indicateur de niveau n’a pas d’échelle
    .help = Ajoutez une partie [[scale]] qui nomme les niveaux, du plus bas au plus haut.

indicator-unnamed-level = cette échelle a un niveau sans nom, ou n’a pas de niveau
    .help = Nommez chaque niveau dans « levels », du plus bas au plus haut.

indicator-scale-years = cette échelle finit avant de commencer
    .help = Écrivez dans « from » la première année de l’échelle, et dans « until » la dernière.

indicator-scale-overlap = cette échelle couvre des années qu’une autre couvre déjà
    .help = Donnez à chaque échelle ses propres années, avec « from » et « until ».

indicator-coverage = « { $value } » n’est pas une part
    .help = Écrivez un nombre de 0 à 1 : 0.5 pour la moitié des communes.

indicator-decimals = { $value } décimales, c’est trop
    .help = Écrivez un nombre de 0 à 6.

indicator-ratio-scale = « { $value } » ne peut pas multiplier un rapport
    .help = Écrivez un nombre plus grand que 0 : 1 pour un rapport, 100 pour un pourcentage.

indicator-unknown-value = la colonne ne contient jamais « { $value } »
    .help = { perhaps }Les valeurs prévues sont { $allowed }.

indicator-empty-condition = cette condition ne choisit rien
    .help = Écrivez une valeur, une liste de valeurs, ou des bornes : {"{"} minimum = 1 {"}"}, le minimum ne dépassant pas le maximum.

indicator-no-text = ce texte est vide
    .help = Écrivez le titre dans les deux langues, et l’unité dans laquelle la valeur se lit.

indicator-unknown-place = rien ne remplit « { $value } » dans la phrase
    .help = Une phrase a trois places possibles, entre accolades : lieu, territoire et valeur.

indicator-former-id = « { $value } » est l’identifiant d’un autre indicateur, ou l’a été
    .help = Une ancienne adresse ne mène qu’à un indicateur : gardez cet identifiant dans un seul.

indicator-no-method = les versions de la méthode se comptent à partir de 1
    .help = Écrivez 1 pour la première méthode, puis un nombre de plus à chaque changement.

indicator-percent-of-nothing = un nombre ou une somme ne se dit pas en %
    .help = Donnez à « unit » le nom de ce qui est compté, ou calculez un rapport (ratio) ou une part (share).

indicator-commune-rollup = les chiffres sont déjà ceux des communes
    .help = Retirez « commune » de « rollup » : on y nomme les territoires plus grands, comme « epci ».

indicator-same-rollup = « { $value } » se trouve deux fois
    .help = Gardez-le une seule fois.

indicator-reserved-dimension = « { $value } » est le nom d’une colonne de tous les fichiers de chiffres
    .help = Donnez un autre nom à cette colonne, dans le fichier et dans sa description.

indicator-pattern-column = la colonne « { $value } » a un nom qui se lirait comme un motif ou un commentaire
    .help = Donnez-lui un nom sans *, qui ne commence ni par # ni par ^.
