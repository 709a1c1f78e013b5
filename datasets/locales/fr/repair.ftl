# Ce qui était certain et a été corrigé à la lecture. Le fichier publié reste tel quel.

## Le fichier

repaired-encoding = ce fichier n’est pas en UTF-8 : il a été lu en { $found }
    .help = Rien n’est perdu. Pour que tous les logiciels le lisent, enregistrez-le en UTF-8, ou annoncez « encoding » : « { $found-word } » dans datapackage.json.

repaired-delimiter = les colonnes sont séparées par { $found } : elles ont été lues ainsi
    .help = Rien n’est perdu. Pour que tous les logiciels les lisent, annoncez ce séparateur dans datapackage.json (« dialect.delimiter »).

repaired-preamble =
    { $lines ->
        [one] une ligne précède l’en-tête : elle a été passée
       *[other] { $lines } lignes précèdent l’en-tête : elles ont été passées
    }
    .help = Mettez ce qu’elles disent dans « description » (datapackage.json), et commencez le fichier par son en-tête.

repaired-column-name = le nom est écrit « { $value } » : la colonne a été reconnue
    .help = Seuls les majuscules, les accents, les espaces ou la ponctuation diffèrent. Écrivez plutôt « { $read } » dans le fichier.

repaired-empty-column =
    { $count ->
        [one] la colonne numéro { $number } n’a ni nom ni contenu : elle a été laissée de côté
       *[other] { $count } colonnes, à partir de la colonne numéro { $number }, n’ont ni nom ni contenu : elles ont été laissées de côté
    }
    .help =
        { $count ->
            [one] Supprimez-la : un séparateur de trop en fin de ligne suffit à la créer.
           *[other] Supprimez-les : un tableur enregistre aussi les colonnes vides qui ont servi un jour.
        }

repaired-empty-cells =
    { $count ->
        [one] une ligne se termine par des séparateurs de trop : ils ont été laissés de côté
       *[other] { $count } lignes se terminent par des séparateurs de trop : ils ont été laissés de côté
    }
    .help = Il n’y a rien après eux. Supprimez-les, ou nommez la colonne qui manque à l’en-tête.

## Les cellules

repaired-decimal-comma = { repaired-cells }
    .help = La virgule a été comprise comme celle des décimales. Écrivez plutôt un point, ou annoncez « decimalChar » dans datapackage.json.

repaired-groups = { repaired-cells }
    .help = Ce qui sépare les milliers a été retiré. Écrivez plutôt « { $read } », ou annoncez « groupChar » dans datapackage.json.

repaired-spaces = { repaired-cells }
    .help = Les espaces autour de la valeur ont été retirés. Retirez-les aussi dans le fichier.

repaired-percent = { repaired-cells }
    .help = Le signe % a été retiré, et le nombre n’a pas été divisé par 100. Annoncez l’unité dans la description de la colonne.

repaired-zero-decimals = { repaired-cells }
    .help = Les décimales, toutes nulles, ont été retirées de ce nombre entier.

repaired-minus = { repaired-cells }
    .help = Le signe moins typographique a été compris. Écrivez plutôt le trait d’union du clavier.

repaired-day = { repaired-cells }
    .help = Quand l’année vient à la fin, le jour est lu avant le mois. Écrivez l’année, le mois puis le jour, ou annoncez « format » dans datapackage.json (« %d/%m/%Y », par exemple).

repaired-truth = { repaired-cells }
    .help = Le mot a été compris. Annoncez ceux du fichier dans « trueValues » et « falseValues » (datapackage.json).

repaired-zeros = { repaired-cells }
    .help = Un tableur a pris ce code pour un nombre et en a retiré les zéros du début : ils ont été remis. Importez cette colonne comme du texte pour les garder.

repaired-cells =
    { $count ->
        [one] « { $value } » a été lu « { $read } »
       *[other] { $count } cellules ont été corrigées à la lecture : « { $value } », la première, a été lue « { $read } »
    }
