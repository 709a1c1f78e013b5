# Ce qui a été vérifié, et ce qui a été trouvé.

summary-accepted =
    { $warnings ->
        [0] Tout est en ordre : { checked }.
       *[other] Le paquet peut être publié, avec { warnings } : { checked }.
    }

summary-refused =
    { $warnings ->
        [0] Le paquet ne peut pas être publié : { errors } ; { read }.
       *[other] Le paquet ne peut pas être publié : { errors } et { warnings } ; { read }.
    }

checked = { files }, { rows }, { indicators }

read =
    { $files ->
        [one] { $files-written } fichier vérifié
       *[other] { $files-written } fichiers vérifiés
    }

files =
    { $files ->
        [one] { $files-written } fichier
       *[other] { $files-written } fichiers
    }

rows =
    { $rows ->
        [one] { $rows-written } ligne de données
       *[other] { $rows-written } lignes de données
    }

indicators =
    { $indicators ->
        [one] { $indicators-written } indicateur
       *[other] { $indicators-written } indicateurs
    }

errors =
    { $errors ->
        [one] { $errors-written } erreur
       *[other] { $errors-written } erreurs
    }

warnings =
    { $warnings ->
        [one] { $warnings-written } avertissement
       *[other] { $warnings-written } avertissements
    }{ repairs }

repairs =
    { $repairs ->
        [0] {""}
        [one] , dont { $repairs-written } réparation
       *[other] , dont { $repairs-written } réparations
    }
