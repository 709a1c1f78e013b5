# Les problèmes d’un fichier, de son en-tête et de la forme de ses lignes.

## Le fichier

missing-file = ce fichier est introuvable
    .help = Ajoutez-le au dossier du paquet, ou corrigez son nom : les majuscules et les accents comptent.

unreadable-file =
    { $cause ->
        [folder] un dossier porte ce nom, alors qu’un fichier est attendu
        [denied] l’accès à ce fichier est refusé
       *[other] ce fichier ne peut pas être lu ({ $said })
    }
    .help =
        { $cause ->
            [folder] Remplacez ce dossier par le fichier.
            [denied] Donnez-vous le droit de lire ce fichier, ou demandez-le à qui l’a déposé.
           *[other] Vérifiez que le fichier s’ouvre sur cet ordinateur, puis recommencez.
        }

empty-file = ce fichier est vide
    .help =
        { $format ->
            [csv] Un fichier CSV commence par une ligne qui nomme ses colonnes.
           *[other] Remplacez-le par sa dernière bonne version.
        }

not-utf8 = cet octet ({ $byte }) n’est pas de l’UTF-8
    .help = { save-as-utf8 }

nul-byte = ce caractère nul ne peut pas se trouver dans un texte
    .help = { save-as-utf8 }

save-as-utf8 =
    { $format ->
        [csv] Enregistrez le fichier en UTF-8 : dans LibreOffice, « Enregistrer sous », cochez « Éditer les paramètres du filtre », puis « Unicode (UTF-8) » ; dans Excel, choisissez le type « CSV UTF-8 ».
       *[other] Enregistrez le fichier en UTF-8 : votre éditeur de texte le propose au moment d’enregistrer.
    }

too-many-problems =
    { $more ->
        [one] { $more } autre problème n’est pas montré
       *[other] { $more } autres problèmes ne sont pas montrés
    }
    .help = Ils ont souvent la même cause : corrigez les premiers, puis recommencez.

## Les lignes

unclosed-quote = ce guillemet ouvre une cellule que rien ne ferme
    .help = { quotes }

text-after-quote = la cellule ouverte par ce guillemet continue après le guillemet qui la ferme
    .help = { quotes }

quotes = Une cellule ouverte par un guillemet " se ferme par un guillemet, suivi du séparateur ou de la fin de ligne. Un guillemet qui fait partie du texte se double : "".

blank-lines =
    { $count ->
        [one] une ligne vide se trouve entre les lignes de données
       *[other] des lignes vides se trouvent entre les lignes de données ({ $count } en tout)
    }
    .help =
        { $count ->
            [one] Elle est ignorée. Supprimez-la si elle n’est pas voulue.
           *[other] Elles sont ignorées. Supprimez-les si elles ne sont pas voulues.
        }

too-few-cells = { cells }
    .help = Il manque un séparateur. Une valeur inconnue se note par une cellule vide, entre deux séparateurs.

too-many-cells = { cells }
    .help = Il y a un séparateur de trop. Un texte qui contient le séparateur s’écrit entre guillemets ".

cells =
    { $found ->
        [one] cette ligne a { $found } cellule, l’en-tête en a { $expected }
       *[other] cette ligne a { $found } cellules, l’en-tête en a { $expected }
    }

## L’en-tête

other-delimiter = les colonnes sont séparées par { $found }, alors que datapackage.json annonce { $declared }
    .help = Enregistrez le fichier avec le séparateur annoncé, ou corrigez « dialect.delimiter » dans datapackage.json.

no-header = la première ligne ne nomme aucune des colonnes attendues
    .help = Commencez le fichier par une ligne qui nomme les colonnes : { $expected }.

unnamed-column = la colonne numéro { $number } n’a pas de nom
    .help = Nommez-la, ou supprimez-la si elle est vide (un séparateur de trop en fin de ligne suffit à la créer).

duplicate-column = la colonne « { $field } » apparaît deux fois
    .help = Gardez-en une seule.

missing-column = la colonne « { $field } » manque
    .help =
        { $nearest-count ->
            [0] Ajoutez-la à l’en-tête et à chaque ligne ; l’ordre des colonnes est libre.
           *[other] Renommez la colonne { $nearest }, si c’est bien elle.
        }

unknown-column = la colonne « { $field } » n’est pas décrite dans datapackage.json
    .help =
        { perhaps }{ $known-count ->
            [0] Supprimez-la ou décrivez-la.
           *[other] Supprimez-la ou décrivez-la. Les colonnes décrites sont : { $known }.
        }
