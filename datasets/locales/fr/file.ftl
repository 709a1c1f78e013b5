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

not-text =
    { $container ->
        [excel] ce fichier est un classeur Excel
        [calc] ce fichier est un classeur LibreOffice Calc
        [document] ce fichier est un document de traitement de texte
        [pdf] ce fichier est un PDF
        [web-page] ce fichier est une page web
        [parquet] ce fichier est au format Parquet
       *[archive] ce fichier est une archive compressée
    }
    .help =
        { $container ->
            [excel] Ouvrez-le dans Excel et enregistrez-le au format CSV : changer la fin de son nom ne suffit pas.
            [calc] Ouvrez-le dans LibreOffice et enregistrez-le au format CSV : changer la fin de son nom ne suffit pas.
            [pdf] Demandez les données à qui l’a produit, dans un tableur ou au format CSV : un PDF ne les contient plus.
            [web-page] L’adresse d’où il vient a sans doute répondu par une page d’erreur : téléchargez-le à nouveau.
            [archive] Décompressez-le, et ajoutez au paquet le fichier CSV qu’il contient.
           *[other] Enregistrez les données au format CSV.
        }

other-encoding = ce fichier est en { $found }, alors que datapackage.json annonce { $declared }
    .help = Corrigez « encoding » dans datapackage.json (« { $found-word } »), ou enregistrez le fichier en { $declared }.

doubtful-encoding =
    { $readings-count ->
        [0] cet octet ({ $byte }) n’est une lettre dans aucun des encodages connus
       *[other] cet octet ({ $byte }) peut se lire de plusieurs façons : { $readings }
    }
    .help = Enregistrez le fichier en UTF-8, ou annoncez son encodage dans datapackage.json (« encoding »). Si aucune lecture n’est la bonne, le texte a été abîmé avant : reprenez-le à sa source.

wrong-byte = cet octet ({ $byte }) n’a pas de sens en { $encoding }
    .help = { save-as-utf8 }

misencoded-letters =
    { $count ->
        [one] une lettre a été abîmée avant la publication de ce fichier : il faut sans doute lire « { $meant } »
       *[other] { $count } lettres ont été abîmées avant la publication de ce fichier : ici, il faut sans doute lire « { $meant } »
    }
    .help = Le texte est gardé tel quel. Il a été écrit en UTF-8 puis lu dans un autre encodage : reprenez-le à sa source.

lost-letters =
    { $count ->
        [one] une lettre a été perdue avant la publication de ce fichier
       *[other] { $count } lettres ont été perdues avant la publication de ce fichier
    }
    .help = Le texte est gardé tel quel. Rien ne permet de retrouver ce qui manque : reprenez-le à sa source.

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

row-too-long = cette ligne est trop longue pour une ligne de tableau
    .help = Une cellule a au plus un million d’octets, et une ligne dix millions. Cherchez un guillemet oublié, ou des fins de ligne perdues.

doubtful-delimiter = { $delimiters } séparent aussi bien les colonnes
    .help = Annoncez le séparateur dans datapackage.json (« dialect.delimiter »).

total-rows =
    { $count ->
        [one] une ligne semble être le total d’autres lignes
       *[other] { $count } lignes semblent être le total d’autres lignes
    }
    .help = Un total s’ajouterait à ce qu’il additionne, et le fausserait : gardez-le hors du fichier.

title-rows =
    { $count ->
        [one] une ligne n’a qu’une cellule remplie, comme un titre
       *[other] { $count } lignes n’ont qu’une cellule remplie, comme des titres
    }
    .help = Ce que dit un titre est à écrire dans une colonne, sur chaque ligne qu’il concerne.

second-header = cette ligne explique les colonnes, sous leur nom
    .help = Elle n’est pas lue comme une ligne de données. Mettez ces explications dans « title » ou « description » (datapackage.json).

no-rows = il n’y a aucune ligne de données sous l’en-tête
    .help = Ajoutez les lignes, ou retirez cette ressource de datapackage.json si elle n’a encore rien à dire.

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

no-header =
    { $expected-count ->
        [0] la première ligne ne nomme pas de colonnes
       *[other] aucune ligne ne nomme les colonnes attendues
    }
    .help =
        { $expected-count ->
            [0] Commencez le fichier par une ligne qui nomme chaque colonne.
           *[other] Commencez le fichier par une ligne qui nomme les colonnes : { $expected }.
        }

unnamed-column = la colonne numéro { $number } n’a pas de nom
    .help = Nommez-la, ou supprimez-la si elle est vide (un séparateur de trop en fin de ligne suffit à la créer).

duplicate-column = la colonne « { $field } » apparaît deux fois
    .help = Gardez-en une seule.

column-order = la colonne « { $field } » n’est pas à sa place : « { $expected } » est attendue ici
    .help = Le schéma demande le même ordre (« fieldsMatch » : « exact ») : rangez les colonnes, ou écrivez « equal ».

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

unknown-columns =
    { $count ->
        [one] { $count } autre colonne n’est pas décrite dans datapackage.json : « { $field } »
       *[other] { $count } autres colonnes ne sont pas décrites dans datapackage.json : la première est « { $field } »
    }
    .help =
        Vérifiez que ce fichier est bien celui de cette ressource, et que ses lignes ne sont pas devenues des colonnes.{ $known-count ->
            [0] {""}
           *[other] {" "}Les colonnes décrites sont : { $known }.
        }
