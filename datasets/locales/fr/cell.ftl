# Les problèmes d’une cellule.

## Son type

wrong-type =
    { $misread ->
        [no-such-day] « { $value } » est un jour qui n’existe pas
        [too-large] « { $value } » est un nombre trop grand
       *[other] « { $value } » n’est pas { $expected }
    }
    .help =
        { $misread ->
            [decimal-comma] Écrivez le nombre avec un point : 12.5 et non 12,5.
            [spaces] Retirez les espaces, même insécables : 17192 et non 17 192.
            [fraction] Écrivez un nombre sans décimales : 12 et non 12,5.
            [too-large] Vérifiez qu’il ne s’agit pas de deux nombres collés.
            [day-first] Écrivez l’année d’abord : { $iso }.
            [no-such-day] Vérifiez le jour et le mois : l’ordre est année, mois, jour.
            [undeclared] { $declared-count ->
                [0] Renseignez la cellule, ou déclarez dans « missingValues » (datapackage.json) comment se note une absence.
               *[other] Une valeur absente se note ici par { $declared-or }.
            }
           *[other] { $expected-word ->
                [integer] Écrivez des chiffres seulement, comme 17192.
                [number] Écrivez des chiffres, avec un point pour les décimales, comme 12.5.
                [year] Écrivez quatre chiffres, comme 2019.
                [date] Écrivez l’année, le mois et le jour séparés par des tirets, comme 2019-09-30.
               *[other] Écrivez { $expected }.
            }
        }

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
