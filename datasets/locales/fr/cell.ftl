# Les problèmes d’une cellule.

## Son type

wrong-type =
    { $misread ->
        [no-such-day] « { $value } » est un jour qui n’existe pas
        [too-large] « { $value } » est un nombre trop grand
        [lost-digits] « { $value } » est un nombre dont des chiffres ont été perdus
        [thousands] « { $value } » peut être deux nombres différents
       *[other] « { $value } » n’est pas { $expected }
    }
    .help =
        { $misread ->
            [spaces] Les espaces ne séparent que des groupes de trois chiffres : 17192 ou 17 192.
            [lost-digits] Le tableur a arrondi ce nombre et ses chiffres sont perdus : reprenez-le à sa source.
            [thousands] Une virgule ou un point devant trois chiffres peut séparer des milliers : écrivez le nombre sans séparateur, comme 1234, ou avec un point pour les décimales, comme 1.234.
            [spreadsheet-error] C’est l’erreur d’une formule : corrigez-la dans le tableur, puis enregistrez à nouveau.
            [month-first] Le mois semble écrit avant le jour : écrivez l’année, le mois et le jour, comme 2019-09-30.
            [two-digit-year] Écrivez l’année avec quatre chiffres, comme 2019-09-30.
            [fraction] Écrivez un nombre sans décimales : 12 et non 12,5.
            [too-large] Vérifiez qu’il ne s’agit pas de deux nombres collés.
            [no-such-day] Vérifiez le jour et le mois : l’ordre est année, mois, jour.
            [undeclared] { $meant-count ->
                [0] { $declared-count ->
                    [0] Renseignez la cellule, ou déclarez dans « missingValues » (datapackage.json) comment se note une absence.
                   *[other] Une valeur absente se note ici par { $declared-or }.
                }
               *[other] Écrivez { $meant }, sans changer ses lettres ni ajouter de point : « missingValues » (datapackage.json) le déclare ainsi.
            }
           *[other] { $expected-word ->
                [integer] Écrivez des chiffres seulement, comme 17192.
                [number] Écrivez des chiffres, avec un point pour les décimales, comme 12.5.
                [year] Écrivez quatre chiffres, comme 2019.
                [date] Écrivez l’année, le mois et le jour séparés par des tirets, comme 2019-09-30.
                [boolean] Écrivez true ou false, ou les mots annoncés dans « trueValues » et « falseValues ».
                [yearmonth] Écrivez l’année et le mois, comme 2019-09.
                [datetime] Écrivez la date puis l’heure, comme 2019-09-30T14:28:00.
                [time] Écrivez les heures, les minutes et les secondes, comme 14:28:00.
                [geopoint] Écrivez la longitude puis la latitude, comme 6.24,44.09.
               *[other] Écrivez { $expected }.
            }
        }

wrong-format =
    { $format ->
        [email] « { $value } » n’est pas une adresse électronique
        [uri] « { $value } » n’est pas une adresse web complète
       *[uuid] « { $value } » n’est pas un identifiant UUID
    }
    .help =
        { $format ->
            [email] Écrivez une seule adresse, comme mairie@exemple.fr.
            [uri] Écrivez l’adresse entière, comme https://www.data.gouv.fr/.
           *[uuid] Écrivez 32 chiffres ou lettres de a à f, comme 0246e48c-f33d-433a-8984-034219be842e.
        }

lost-digits = « { $value } » est un code dont des chiffres ont été perdus
    .help = Un tableur l’a pris pour un nombre et l’a arrondi. Reprenez le fichier d’origine, et importez cette colonne comme du texte.

doubtful-number =
    { $count ->
        [one] « { $value } » peut être { $decimal } ou { $whole }
       *[other] « { $value } » peut être { $decimal } ou { $whole }, et { $count } cellules de cette colonne sont dans ce cas
    }
    .help = Rien dans la colonne ne dit si la virgule ou le point sépare des décimales ou des milliers : écrivez { $decimal } ou { $whole }, ou annoncez « decimalChar » et « groupChar » dans datapackage.json.

## Ce qui doit y être

required = une valeur est obligatoire
    .help = Renseignez la cellule. Si la valeur n’existe pas, c’est la ligne entière qui est à retirer.

key-absent = une valeur est obligatoire, car cette colonne fait partie de la clé de la ligne
    .help = Renseignez la cellule : sans elle, la ligne ne peut pas être désignée.

## Ce qui ne doit y être qu’une fois

duplicate-value = « { $value } » se trouve déjà à la ligne { $first }
    .help = Chaque valeur de cette colonne doit être unique : corrigez-la, ou supprimez l’une des deux lignes.

duplicate-key = cette ligne a la même clé que la ligne { $first }
    .help = Deux lignes ne peuvent pas avoir le même contenu pour { $key } : corrigez ou supprimez l’une des deux.

## Ce que la colonne permet

below-minimum = « { $value } » est inférieur au minimum, { $minimum }
    .help = Vérifiez la valeur à sa source. Si elle est juste, changez « minimum » dans datapackage.json.

above-maximum = « { $value } » est supérieur au maximum, { $maximum }
    .help = Vérifiez la valeur à sa source. Si elle est juste, changez « maximum » dans datapackage.json.

not-above-minimum = « { $value } » n’est pas supérieur à { $minimum }
    .help = Vérifiez la valeur à sa source. Si elle est juste, changez « exclusiveMinimum » dans datapackage.json.

not-below-maximum = « { $value } » n’est pas inférieur à { $maximum }
    .help = Vérifiez la valeur à sa source. Si elle est juste, changez « exclusiveMaximum » dans datapackage.json.

too-short =
    { $minimum ->
        [one] « { $value } » a moins de { $minimum } caractère
       *[other] « { $value } » a moins de { $minimum } caractères
    }
    .help = Complétez la valeur : un tableur retire souvent les zéros du début d’un code (04070 devient 4070).

too-long =
    { $maximum ->
        [one] « { $value } » a plus de { $maximum } caractère
       *[other] « { $value } » a plus de { $maximum } caractères
    }
    .help = Raccourcissez la valeur, sans oublier les espaces qui l’entourent peut-être.

pattern = « { $value } » n’a pas la forme attendue
    .help = La forme attendue est « { $pattern } » (expression régulière de datapackage.json).

not-listed = « { $value } » n’est pas une valeur prévue
    .help = { perhaps }Les valeurs prévues sont : { $allowed }.

unknown-reference = « { $value } » ne se trouve pas dans { $file }
    .help =
        { $columns-count ->
            [one] Corrigez cette valeur, ou ajoutez-la d’abord à { $file } (colonne { $columns }).
           *[other] Corrigez cette valeur, ou ajoutez-la d’abord à { $file } (colonnes { $columns }).
        }
