# Ce que dit la vérification dans le navigateur : d’un fichier, d’un chiffre.

absent = –
colonne-ligne = Ligne
colonne-indicateur = Indicateur
colonne-territoire = Territoire
colonne-annee = Année
colonne-detail = Détail
colonne-avant = Avant
colonne-apres = Après
colonne-cible = Objectif
colonne-champ = Colonne
colonne-refait = Recalculé ici
colonne-site = Donné par le site
cible = { $valeur } en { $annee }

formule-lignes = nombre de lignes
formule-ou = {" ou "}
formule-oui = oui
formule-non = non

statut-atteint = atteint
statut-avance = en avance
statut-trajectoire = sur la trajectoire
statut-retard = en retard
statut-recul = recul
statut-tenu = tenu
statut-manque = manqué
statut-non-estimable = non estimable

avance-lecture = { $lus } Mo lus sur { $total } Mo

panne-liste = La liste des fichiers de la version est illisible ({ $cause }). Rien n’a été vérifié : rechargez la page.
panne-paquet = Les fichiers reçus du site ne forment plus un paquet complet. Rien n’a été vérifié : rechargez la page, puis dites-le à l’éditeur du site.

gravite-erreur = Erreur
gravite-avertissement = Avertissement
feuille = { $fichier }, autour de la ligne { $ligne }
autres-problemes =
    { $nombre ->
        [one] Un autre problème n’est pas montré ici.
       *[other] { $ecrit } autres problèmes ne sont pas montrés ici.
    }

essai-titre = Ce fichier, s’il était publié
essai-jeu = « { $nom } » prendrait la place de { $fichier }, « { $jeu } ».
essai-doute = Ni le nom de « { $nom } » ni ses colonnes ne disent à coup sûr quel jeu de données il remplace. Choisissez-le dans la liste : le fichier sera relu.
essai-meme = C’est, octet pour octet, le fichier de la version { $numero } : rien ne changerait.
essai-ecriture = Il n’est pas écrit comme le fichier publié ({ $comment }) : la description du jeu de données suivra, il n’y a rien à convertir.
essai-separateur =
    { $separateur ->
        [tab] colonnes séparées par des tabulations
       *[other] colonnes séparées par « { $separateur } »
    }
essai-encodage = caractères en { $encodage }
essai-demonstration = Ces données sont inventées, pour la démonstration.

effet-titre = L’effet
effet-lignes = { $ajoutees }, { $changees }, { $retirees }.
lignes-ajoutees =
    { $nombre ->
        [one] { $ecrit } ligne ajoutée
       *[other] { $ecrit } lignes ajoutées
    }
lignes-changees =
    { $nombre ->
        [one] { $ecrit } ligne changée
       *[other] { $ecrit } lignes changées
    }
lignes-retirees =
    { $nombre ->
        [one] { $ecrit } ligne retirée
       *[other] { $ecrit } lignes retirées
    }
effet-chiffres =
    { $nombre ->
        [0] Aucun chiffre ne changerait.
        [one] Un chiffre changerait.
       *[other] { $ecrit } chiffres changeraient.
    }
effet-tableau = Les chiffres qui changeraient
autres-chiffres =
    { $nombre ->
        [one] Un autre chiffre changerait aussi.
       *[other] { $ecrit } autres chiffres changeraient aussi.
    }
effet-statuts =
    { $nombre ->
        [0] Aucune trajectoire ne changerait de statut.
        [one] Une trajectoire changerait de statut.
       *[other] { $ecrit } trajectoires changeraient de statut.
    }
statuts-tableau = Les trajectoires qui changeraient de statut

chiffre-egal = ✓ Égal : recalculé ici, dans votre navigateur, depuis les fichiers de la version { $numero }, c’est le chiffre que donne le site.
chiffre-different = ✕ Différent : le calcul refait ici depuis les fichiers reçus ne donne pas ce que le site annonce pour la version { $numero }.
chiffre-inconnu = La version n’a pas de chiffre pour ce territoire et cette année.
chiffre-refait =
    { $nature ->
        [demonstration] { $territoire }, { $annee } : { $valeur } (données de démonstration)
       *[reel] { $territoire }, { $annee } : { $valeur }
    }
chiffre-ecarts = Ce qui diffère
chiffre-formule = Formule :
chiffre-membres = { $connus } membres renseignés sur { $total }.
chiffre-lignes = Les lignes de { $fichier } qui font ce chiffre
autres-lignes =
    { $nombre ->
        [one] Une autre ligne n’est pas montrée ici.
       *[other] { $ecrit } autres lignes ne sont pas montrées ici.
    }
empreintes-bonnes =
    { $nombre ->
        [one] { $ecrit } fichier reçu, avec l’empreinte qu’annonce release.json.
       *[other] { $ecrit } fichiers reçus, chacun avec l’empreinte qu’annonce release.json.
    }
empreinte-fausse = L’empreinte de { $fichier } n’est pas celle que la version annonce. Attendue : { $attendue }. Reçue : { $recue }.

fichier-connu = ✓ « { $nom } » est des nôtres : il est, octet pour octet, dans cette liste.
fichier-inconnu = ✕ « { $nom } » n’est pas des nôtres : aucun fichier n’a son empreinte ({ $versions }). Un seul caractère changé suffit.
fichier-version = version { $numero } : { $fichier }
fichier-empreinte = Son empreinte SHA-256 : { $empreinte }
versions-lues =
    { $nombre ->
        [one] { $ecrit } version lue
       *[other] { $ecrit } versions lues
    }
