# Le premier paquet d’un territoire : pourquoi il n’est pas fait, ce qu’il faut en savoir.

first-no-code = aucune commune n’est demandée ; donnez leurs codes Insee avec --codes, ou une liste de communes avec --from
first-bad-code = « { $given } » n’est pas un code ; une commune a un code Insee de cinq caractères (04112, 2A004), une intercommunalité un numéro Siren de neuf chiffres
first-bad-group = « { $given } » n’est pas le numéro Siren d’une intercommunalité ; il a neuf chiffres, suivis si besoin de son nom : 200034700=Nom
first-unseen = « { $given } » a une lettre qui ne se voit pas ({ $letter }), comme en laisse parfois une copie ; écrivez ce nom à la main
first-not-a-list = « { $file } » n’est pas une liste de communes ; il faut un CSV avec une colonne de codes Insee (« code », « code_insee », « DEPCOM »…), ou le JSON de geo.api.gouv.fr
first-unknown-codes =
    { $count ->
        [one] ce code n’est dans aucune des listes données : { $codes } ; corrigez-le, ou écrivez son nom avec lui : code=Nom
       *[other] ces codes ne sont dans aucune des listes données : { $codes } ; corrigez-les, ou écrivez leurs noms avec eux : code=Nom
    }
first-unknown-near = { $code } (peut-être { $nearest })
first-no-name =
    { $count ->
        [one] le nom de { $codes } n’est pas connu ; écrivez-le avec le code ({ $first }=Nom), ou donnez avec --from une liste qui le dit
       *[other] les noms de { $codes } ne sont pas connus ; écrivez-les avec les codes ({ $first }=Nom), ou donnez avec --from une liste qui les dit
    }
first-no-group = aucune des communes n’est dans une intercommunalité connue ; dites laquelle avec --epci, son numéro Siren puis son nom : 200034700=Nom
first-unwritable = le paquet ne peut pas être écrit ({ $cause }) ; signalez-le, c’est un défaut du programme
first-refused = rien n’est écrit : corrigez ce qui est dit ci-dessus, puis recommencez

first-mended = « { $given } » est lu { $code }.
first-members-of =
    { $count ->
        [one] { $code } : une commune, selon la liste donnée. S’il en manque, ajoutez-les à territoires.csv.
       *[other] { $code } : { $count-written } communes, selon la liste donnée. S’il en manque, ajoutez-les à territoires.csv.
    }
first-part-of = { $group } : toutes ses communes ne sont pas connues ou pas demandées ; ses chiffres ne sont pas calculés. Quand elles y seront toutes, activez « rollup » dans les indicateurs.
first-no-territory = { $file } : aucune colonne ne donne le code Insee de la commune, et aucun indicateur n’est proposé. Ajoutez une colonne code_commune.
first-no-year = { $file } : aucune colonne ne donne l’année, et aucun indicateur n’est proposé. Ajoutez une colonne annee.
first-no-key = { $file } : aucune colonne ne distingue les lignes. Si aucune n’est en double, ajoutez-en une qui les nomme.
first-proposed = { $file } : « { $title } », un premier indicateur ; chaque ligne y est expliquée.
