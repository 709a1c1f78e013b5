# What the check in the browser says: of a file, of a figure.

absent = –
colonne-ligne = Line
colonne-indicateur = Indicator
colonne-territoire = Territory
colonne-annee = Year
colonne-detail = Part
colonne-avant = Before
colonne-apres = After
colonne-cible = Target
colonne-champ = Column
colonne-refait = Computed here
colonne-site = Given by the site
cible = { $valeur } in { $annee }

formule-lignes = number of rows
formule-ou = {" or "}
formule-oui = yes
formule-non = no

statut-atteint = reached
statut-avance = ahead
statut-trajectoire = on track
statut-retard = behind
statut-recul = going back
statut-tenu = kept
statut-manque = missed
statut-non-estimable = cannot be said

avance-lecture = { $lus } MB read of { $total } MB

panne-liste = The list of the release’s files cannot be read ({ $cause }). Nothing was checked: reload the page.
panne-paquet = The files that the site sent no longer make a whole package. Nothing was checked: reload the page, then tell the publisher of the site.

gravite-erreur = Error
gravite-avertissement = Warning
feuille = { $fichier }, around line { $ligne }
autres-problemes =
    { $nombre ->
        [one] One more problem is not shown here.
       *[other] { $ecrit } more problems are not shown here.
    }

essai-titre = This file, if it were published
essai-jeu = “{ $nom }” would take the place of { $fichier }, “{ $jeu }”.
essai-doute = Neither the name of “{ $nom }” nor its columns tell for certain which dataset it replaces. Choose it in the list: the file will be read again.
essai-meme = It is, byte for byte, the file of release { $numero }: nothing would change.
essai-ecriture = It is not written as the published file is ({ $comment }): the description of the dataset will follow, there is nothing to convert.
essai-separateur =
    { $separateur ->
        [tab] columns separated by tabs
       *[other] columns separated by “{ $separateur }”
    }
essai-encodage = characters in { $encodage }
essai-demonstration = This data is made up, for demonstration.

effet-titre = The effect
effet-lignes = { $ajoutees }, { $changees }, { $retirees }.
lignes-ajoutees =
    { $nombre ->
        [one] { $ecrit } row added
       *[other] { $ecrit } rows added
    }
lignes-changees =
    { $nombre ->
        [one] { $ecrit } row changed
       *[other] { $ecrit } rows changed
    }
lignes-retirees =
    { $nombre ->
        [one] { $ecrit } row removed
       *[other] { $ecrit } rows removed
    }
effet-chiffres =
    { $nombre ->
        [0] No figure would change.
        [one] One figure would change.
       *[other] { $ecrit } figures would change.
    }
effet-tableau = The figures that would change
autres-chiffres =
    { $nombre ->
        [one] One more figure would change.
       *[other] { $ecrit } more figures would change.
    }
effet-statuts =
    { $nombre ->
        [0] No trajectory would change its status.
        [one] One trajectory would change its status.
       *[other] { $ecrit } trajectories would change their status.
    }
statuts-tableau = The trajectories that would change their status

chiffre-egal = ✓ Equal: computed again here, in your browser, from the files of release { $numero }, it is the figure that the site gives.
chiffre-different = ✕ Different: computed again here from the files that came, it is not what the site gives for release { $numero }.
chiffre-inconnu = The release has no figure for this territory and this year.
chiffre-refait =
    { $nature ->
        [demonstration] { $territoire }, { $annee }: { $valeur } (demonstration data)
       *[reel] { $territoire }, { $annee }: { $valeur }
    }
chiffre-ecarts = What differs
chiffre-formule = Formula:
chiffre-membres = { $connus } members known of { $total }.
chiffre-lignes = The rows of { $fichier } that make this figure
autres-lignes =
    { $nombre ->
        [one] One more row is not shown here.
       *[other] { $ecrit } more rows are not shown here.
    }
empreintes-bonnes =
    { $nombre ->
        [one] { $ecrit } file came, with the digest that release.json gives.
       *[other] { $ecrit } files came, each with the digest that release.json gives.
    }
empreinte-fausse = The digest of { $fichier } is not the one that the release gives. Expected: { $attendue }. Received: { $recue }.

fichier-connu = ✓ “{ $nom }” is one of ours: it is, byte for byte, in this list.
fichier-inconnu = ✕ “{ $nom }” is not one of ours: no file has its digest ({ $versions }). A single character changed is enough.
fichier-version = release { $numero }: { $fichier }
fichier-empreinte = Its SHA-256 digest: { $empreinte }
versions-lues =
    { $nombre ->
        [one] { $ecrit } release read
       *[other] { $ecrit } releases read
    }
