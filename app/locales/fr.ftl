# Les textes du site, en français.
# Les places entre accolades sont remplies par le programme ; l’espace fine insécable s’écrit U+202F.

## Cadre de toutes les pages

aller-au-contenu = Aller au contenu
menu = Menu principal
autre-langue = English
fil = Fil d’Ariane
menu-accueil = Accueil
menu-indicateurs = Indicateurs
menu-territoires = Territoires
menu-donnees = Données
demonstration = Données de démonstration : ces chiffres sont inventés pour montrer le site, aucun n’est réel.
demonstration-en-partie = Une partie des données de cette page est inventée pour montrer le site : elle porte la mention « démonstration ».
etiquette-demonstration = démonstration
titre-demonstration = { $titre } (données de démonstration)
pied-version = Version { $numero } des données, publiée le { $jour }.
pied-promesse = Chaque chiffre peut être recalculé : sa formule, ses sources et les lignes qui le font sont publiées avec lui.

## Accueil

accueil-titre-document = Trajectoire – la transformation numérique de { $territoire }, mesurable par tous
accueil-titre = La trajectoire numérique de { $territoire }, mesurable par tous
accueil-description = Où en est la transformation numérique de votre commune ? Des chiffres publiés, leurs sources, et de quoi les recalculer.
accueil-chapeau = Où en est votre commune, avance-t-elle, et comparée à qui ? Chaque chiffre vient d’un fichier publié, que vous pouvez télécharger.
accueil-portrait = Les chiffres de { $territoire }
accueil-donnees = Les données publiées
accueil-donnees-texte = Tous les chiffres sont calculés à partir de ces fichiers.

accueil-objectifs = Les objectifs de { $territoire }
accueil-objectifs-texte = Ce qui a été annoncé publiquement, et ce qui a été mesuré depuis.
accueil-objectifs-aucun = Aucun objectif chiffré de { $territoire } n’est publié. Une ligne dans le fichier des cibles suffit pour en suivre un ici.
accueil-avance = Ce qui avance
accueil-avance-aucun = Aucun objectif mesuré n’est atteint ni en bonne voie.
accueil-tarde = Ce qui tarde
accueil-tarde-aucun = Aucun objectif mesuré n’est en retard.
accueil-inconnu = Ce qu’on ne peut pas dire
accueil-inconnu-aucun = Chaque objectif a été mesuré.
accueil-exemples = Des exemples inventés
accueil-exemples-texte = Ces objectifs et leurs chiffres sont inventés : ils montrent ce que le site dirait d’objectifs encore en cours.
accueil-chiffres = { $themes } thèmes, { $indicateurs } indicateurs
accueil-chiffres-legende = Le dernier chiffre connu, avec son année
accueil-themes = Thèmes
accueil-tirets = Un tiret : rien n’est publié. Ce n’est pas un zéro.
accueil-communes = Votre commune
accueil-communes-texte = Le portrait de chaque commune de { $territoire } dit ce qui est connu d’elle, et ce qui ne l’est pas.
accueil-communes-toutes = Tous les territoires
accueil-communes-liste =
    { $nombre ->
        [one] La commune
       *[other] Les { $ecrit } communes
    }
accueil-donnees-liste =
    { $nombre ->
        [one] Un jeu de données
       *[other] Les { $ecrit } jeux de données
    }
accueil-version = Version { $numero }, du { $jour }
accueil-version-premiere = C’est la première version : elle publie { $chiffres } pour { $indicateurs }. Les suivantes diront ici ce qu’elles changent.
accueil-version-seule = La version d’avant n’est plus gardée ici : ce qui a changé ne peut pas être dit.
accueil-version-identique = Aucun chiffre n’a changé depuis la version { $numero } : seuls des textes ou des fichiers sont différents.
accueil-version-depuis = Ce qui a changé depuis la version { $numero } :
accueil-chiffres-comptes =
    { $nombre ->
        [one] { $ecrit } chiffre
       *[other] { $ecrit } chiffres
    }
accueil-indicateurs-comptes =
    { $nombre ->
        [one] { $ecrit } indicateur
       *[other] { $ecrit } indicateurs
    }
accueil-ajoutes =
    { $nombre ->
        [one] { $ecrit } chiffre ajouté
       *[other] { $ecrit } chiffres ajoutés
    }
accueil-changes =
    { $nombre ->
        [one] { $ecrit } chiffre changé
       *[other] { $ecrit } chiffres changés
    }
accueil-retires =
    { $nombre ->
        [one] { $ecrit } chiffre retiré
       *[other] { $ecrit } chiffres retirés
    }

## Thèmes

theme-connectivite = Connectivité
theme-donnees = Données ouvertes
theme-education = Éducation
theme-labels = Labels
theme-mediation = Médiation numérique
theme-services = Services en ligne
theme-territoire = Territoire

## Indicateurs

indicateurs-titre = Indicateurs
indicateurs-description = Les indicateurs de la transformation numérique du territoire, par thème, avec leur dernier chiffre.
indicateurs-chapeau = Chaque indicateur dit ce qu’il compte, d’où il vient et comment le recalculer.

## Territoires

territoires-titre = Territoires
territoires-description = Les communes et les ensembles de communes dont les données parlent.
territoires-chapeau = Choisissez une commune pour lire tout ce qui est connu d’elle, et ce qui ne l’est pas.
territoires-membres = Les communes de { $territoire }
territoires-ensembles = Les ensembles
territoires-autres = Ailleurs
territoires-autres-texte = Ces territoires sont cités par les listes de labels ; ils servent de comparaison.
territoire-description = Ce que les données publiées disent de { $territoire }, et ce qu’elles ne disent pas.
territoire-chiffres = Ses chiffres
territoire-inconnu = Ce qui n’est pas connu
territoire-inconnu-texte = Aucun fichier publié ne donne ces chiffres pour ce territoire. Ce n’est pas un zéro : ils manquent.
territoire-membres =
    { $nombre ->
        [one] Une commune
       *[other] Ses { $ecrit } membres
    }
type-commune = Commune
type-epci = Groupement de communes
type-departement = Département
type-region = Région
type-pays = Pays
habitants = { $nombre } habitants
habitants-annee = { $nombre } habitants ({ $annee })

## Jeux de données

donnees-titre = Jeux de données
donnees-description = Les fichiers CSV dont tous les chiffres sont tirés, décrits colonne par colonne.
donnees-chapeau = Les fichiers dont tous les chiffres sont tirés, tels qu’ils ont été publiés.
donnees-telecharger = Télécharger { $fichier }
donnees-colonnes = Les colonnes
donnees-absences = Ce que veut dire une absence
donnees-lignes = Les lignes
donnees-lignes-texte = Le numéro est celui de la ligne dans le fichier ; l’en-tête est la ligne 1.
donnees-debut = Les { $nombre } premières lignes ; le fichier les contient toutes.
lignes =
    { $nombre ->
        [one] { $ecrit } ligne
       *[other] { $ecrit } lignes
    }
kilo-octets = { $nombre } ko
cellule-vide = (vide)
obligatoire = obligatoire
type-texte = texte
type-entier = nombre entier
type-nombre = nombre
type-annee = année
type-date = date
type-vrai-faux = vrai ou faux
type-mois = mois
type-date-heure = date et heure
type-heure = heure
type-point = point géographique

## En-têtes de tableaux

colonne-territoire = Territoire
colonne-indicateur = Indicateur
colonne-annee = Année
colonne-valeur = Valeur
colonne-detail = Détail
colonne-lignes = Vient de
colonne-ligne = Ligne
colonne-nom = Nom
colonne-titre = Titre
colonne-type = Type
colonne-sens = Ce qu’elle contient

## Explorateur

explorer-choisir = Choisir les territoires
explorer-afficher = Afficher
explorer-aide-graphique = Graphique : { $indicateur }. Les flèches parcourent les chiffres, Échap en sort.
explorer-lecture = Lecture du graphique
explorer-lecture-invite = Le même contenu est dans le tableau, plus bas.
explorer-tableau = { $indicateur } : les chiffres
explorer-ligne = ligne {"{"}lignes{"}"}
explorer-lignes = lignes {"{"}lignes{"}"}
explorer-telecharger = Télécharger ces chiffres (CSV)
explorer-telecharger-note = Les territoires et les années affichés, avec les sources et les lignes d’origine.
choix-pilote = Le territoire et son groupe
choix-membres = Les communes de { $territoire }
choix-autres = Ailleurs
telecharger-tout = Télécharger tous les territoires et toutes les années (CSV)

## Graphiques : {"{"}…{"}"} marque une place que le graphique remplit

graphique-part = {"{"}numerator{"}"} sur {"{"}denominator{"}"}
graphique-lecture = {"{"}territory{"}"}, {"{"}period{"}"} : {"{"}value{"}"}
graphique-nouvelle-echelle = nouvelle échelle en {"{"}period{"}"}
graphique-nouvelle-methode = nouvelle méthode en {"{"}period{"}"}
graphique-aujourdhui = aujourd’hui
graphique-pas-de-zero = L’échelle ne commence pas à zéro.
graphique-logarithmique = Échelle logarithmique : une même hauteur est une même multiplication.
graphique-sans-place = Chiffres nuls ou négatifs, sans place sur une échelle logarithmique : {"{"}count{"}"}.
graphique-point-creux = Cercle vide : le chiffre ne compte que les membres connus.
graphique-projection = Zone claire : où mènent les chiffres s’ils continuent comme avant. Ce n’est pas une prévision.
graphique-meme-echelle = Même échelle partout : de {"{"}low{"}"} à {"{"}high{"}"}, de {"{"}first{"}"} à {"{"}last{"}"}.
graphique-trop-de-territoires = Les {"{"}count{"}"} premiers territoires sont montrés, sur {"{"}total{"}"}.
sources-contradictoires = une autre source dit autre chose

## Absences

absence-non-collecte = non collecté
absence-niveau-non-publie = a participé, niveau non publié
absence-non-concerne = non concerné
absence-non-candidat = n’a pas candidaté
absence-secret = secret
absence-couverture = trop peu de membres renseignés
membres-renseignes = { $connus } membres renseignés sur { $total }
absence-inconnu = aucun chiffre connu

## Phrases

phrase-le = Le { $jour }
phrase-en = En { $annee }
phrase-simple = { $quand }, { $dit }.
phrase-comptee = { $quand }, { $dit } ({ $n } sur { $total }).
phrase-fait = { $quand }, { $dit }
phrase-fait-compte = { $quand }, { $dit } ({ $n } sur { $total })
phrase-nue = { $territoire } : { $valeur }
phrase-absent = { $quand }, { $territoire } : { $absence }.
selon-les-sources = {" "}ou, selon la source,{" "}
phrase-inconnu-periode = { $territoire } : aucun chiffre publié pour { $periode }.
phrase-inconnu = { $territoire } : aucun chiffre publié pour l’instant.
lieu-a = à { $nom }
lieu-au = au { $nom }
lieu-aux = aux { $nom }
lieu-pour = pour { $nom }
premier-du-mois = 1er
mois-1 = janvier
mois-2 = février
mois-3 = mars
mois-4 = avril
mois-5 = mai
mois-6 = juin
mois-7 = juillet
mois-8 = août
mois-9 = septembre
mois-10 = octobre
mois-11 = novembre
mois-12 = décembre

## Sous le graphique

credits = Source, période, licence
credits-annee = Année { $debut }
credits-annees = De { $debut } à { $fin }
credits-couverture = { $connus } chiffres connus sur { $total }, tous territoires confondus
credits-version = version { $numero }
credits-sources =
    { $nombre ->
        [one] Source de cet indicateur :
       *[other] Les { $ecrit } sources de cet indicateur :
    }
licence-ouverte = Licence Ouverte 2.0
licence-citation = fait cité
licence-non-precisee = licence non précisée

## Méthode

methode-titre = Comment c’est calculé
methode-formule = Formule :
methode-part = Pour un groupe de communes, on additionne les numérateurs et les dénominateurs de ses membres ; on ne fait jamais la moyenne de leurs parts. Une commune sans dénominateur est « non concernée », pas à zéro.
methode-somme = Pour un groupe de communes, on additionne ce que comptent ses membres. Une commune sans ligne dans les données est inconnue, pas à zéro.
methode-niveau = Un niveau de label ne se moyenne pas. Ne pas avoir candidaté n’est pas un niveau zéro, et une année sans information n’est pas reliée aux autres.
formule-lignes = nombre de lignes
formule-ou = {" ou "}
formule-oui = oui
formule-non = non
methode-donnees = Données :

## Erreurs

probleme-vouliez-vous = Vouliez-vous dire
probleme-question = {"\u202F"}?
probleme-page-inconnue-titre = Cette page n’existe pas
probleme-page-inconnue = Aucune page n’a l’adresse « { $recu } ».
probleme-page-inconnue-aide = Rien n’a été perdu. Vérifiez l’adresse, ou repartez d’une de ces pages.
probleme-indicateur-inconnu-titre = Cet indicateur n’existe pas
probleme-indicateur-inconnu = Aucun indicateur ne s’appelle « { $recu } ».
probleme-indicateur-inconnu-aide = La liste des indicateurs dit ceux qui existent.
probleme-territoire-inconnu-titre = Ce territoire n’est pas connu
probleme-territoire-inconnu = Aucun territoire n’a le code « { $recu } ».
probleme-territoire-inconnu-aide = Un code est celui de l’INSEE pour une commune (04070), le SIREN pour un groupement (200067437). La liste des territoires les donne tous.
probleme-jeu-de-donnees-inconnu-titre = Ce jeu de données n’existe pas
probleme-jeu-de-donnees-inconnu = Aucun jeu de données ne s’appelle « { $recu } ».
probleme-jeu-de-donnees-inconnu-aide = La liste des jeux de données dit ceux qui existent.
probleme-format-inconnu-titre = Ce format n’est pas proposé
probleme-format-inconnu = Cette adresse ne répond pas en « .{ $recu } ».
probleme-format-inconnu-aide = Le format proposé est « .csv ».
probleme-periode-illisible-titre = Cette période ne se lit pas
probleme-periode-illisible = « { $recu } » n’est pas une période.
probleme-periode-illisible-aide = Écrivez une année (periode=2019) ou deux dans l’ordre (periode=2015..2019).
probleme-periode-sans-donnee-titre = Aucun chiffre pour cette période
probleme-periode-sans-donnee = Cet indicateur n’a aucun chiffre pour « { $recu } ».
probleme-periode-sans-donnee-aide = Années qui en ont : { $permis }.
probleme-vue-inconnue-titre = Cette vue n’existe pas
probleme-vue-inconnue = Cet indicateur n’a pas de vue « { $recu } ».
probleme-vue-inconnue-aide = Vues possibles : { $permis }.
probleme-complet-illisible-titre = Ce paramètre ne se lit pas
probleme-complet-illisible = « { $recu } » n’est pas une valeur de « complet ».
probleme-complet-illisible-aide = Écrivez complet=1 pour tout avoir, ou rien.
probleme-version-inconnue-titre = Cette version n’est pas servie
probleme-version-inconnue = Ce site n’a pas de version « { $recu } ».
probleme-version-inconnue-aide = Version servie : { $permis }.

## Portrait d’un territoire

portrait-membre = Fait partie de :
portrait-code = code { $code }
portrait-connus = Des chiffres sont publiés pour { $connus } des { $total } indicateurs.
portrait-rien = Aucun chiffre n’est publié pour ce territoire. Un fichier CSV avec son code suffit pour en ajouter.
portrait-objectifs = Ses objectifs
portrait-objectifs-aucun = Aucun objectif réel n’est publié.
portrait-chiffres-legende = Le dernier chiffre connu de { $territoire }, avec son année
portrait-labels = Ses labels, année par année
portrait-pratiques = Ses pratiques
portrait-absents = Ces chiffres sont absents, et la source dit pourquoi.
portrait-fichiers = Prendre ces chiffres
portrait-fichiers-texte = Chaque ligne du tableau est un fichier CSV, avec ses sources et ses lignes d’origine. Les fichiers publiés sont là :
portrait-fichier = { $indicateur } (CSV)
colonne-objectif = Objectif
colonne-tendance = Tendance
colonne-dernier = Dernier chiffre
colonne-evolution = Évolution
evolution = { $ecart } depuis { $annee }
evolution-aucune = inchangé depuis { $annee }
evolution-niveau = { $valeur } en { $annee }
evolution-autre-methode = autre méthode en { $annee }
tendance-nom = Année par année : { $chiffres }
tendance-point = { $annee }, { $valeur }
tendance-puis = {" ; "}

## Où en est un objectif : le signe, le mot, la phrase

statut-atteint = atteint
statut-avance = en avance
statut-trajectoire = sur la trajectoire
statut-retard = en retard
statut-recul = recul
statut-tenu = tenu
statut-manque = manqué
statut-non-estimable = non estimable
statut-cible = { $cible } en { $echeance }
statut-source = Source :
statut-points =
    { $nombre ->
        [one] { $ecrit } point
       *[other] { $ecrit } points
    }
statut-phrase-atteint = { $fait }. L’objectif de { $cible } annoncé pour { $echeance } est déjà atteint.
statut-phrase-maintenu = { $fait }. L’objectif de rester à { $cible } jusqu’en { $echeance } est tenu jusqu’ici.
statut-phrase-non-maintenu = { $fait }. L’objectif de rester à { $cible } jusqu’en { $echeance } n’est pas tenu.
statut-phrase-avance = { $fait } : { $ecart } d’avance sur la trajectoire vers { $cible } en { $echeance }, qui demandait { $attendu } cette année-là. { $part } du chemin est fait.
statut-phrase-trajectoire = { $fait }. C’est sur la trajectoire vers { $cible } en { $echeance }, qui demandait { $attendu } cette année-là. { $part } du chemin est fait.
statut-phrase-retard = { $fait } : { $ecart } de retard sur la trajectoire vers { $cible } en { $echeance }, qui demandait { $attendu } cette année-là. { $part } du chemin est fait.
statut-phrase-recul = { $fait }. L’objectif de { $cible } en { $echeance } s’éloigne : en { $annee-depart }, le chiffre de départ était { $depart }.
statut-phrase-tenu = { $fait }. L’objectif de { $cible } annoncé pour { $echeance } est tenu.
statut-phrase-depasse = { $fait }. L’objectif de { $cible } annoncé pour { $echeance } est tenu, et dépassé de { $ecart }.
statut-phrase-manque = { $fait }. L’objectif de { $cible } annoncé pour { $echeance } est manqué de { $ecart }.
statut-phrase-manque-niveau = { $fait }. L’objectif de { $cible } annoncé pour { $echeance } est manqué.
statut-phrase-sans-chiffre = { $territoire }, « { $indicateur } » : aucun chiffre publié ne se compare à l’objectif de { $cible } annoncé pour { $echeance }.
statut-phrase-couverture = { $territoire }, « { $indicateur } » : le dernier chiffre repose sur trop peu de réponses pour dire où en est l’objectif de { $cible } annoncé pour { $echeance }.
statut-phrase-secret = { $territoire }, « { $indicateur } » : le dernier chiffre est secret, on ne peut pas dire où en est l’objectif de { $cible } annoncé pour { $echeance }.
statut-phrase-conteste = { $territoire }, « { $indicateur } » : les sources se contredisent sur le dernier chiffre, on ne peut pas dire où en est l’objectif de { $cible } annoncé pour { $echeance }.
statut-phrase-methode = { $fait }. La façon de mesurer a changé depuis { $annee-depart } : ce chiffre ne se compare pas à l’objectif de { $cible } annoncé pour { $echeance }.
statut-phrase-rien-depuis = { $fait }. Rien n’a été mesuré depuis que l’objectif de { $cible } pour { $echeance } a commencé, en { $annee-depart }.
statut-phrase-un-seul-point = { $fait }. C’est le seul chiffre comparable : il en faut deux pour parler de trajectoire vers { $cible } en { $echeance }.
statut-phrase-sans-depart = { $fait }, pour un objectif de { $cible } en { $echeance }. Le chiffre de départ, en { $annee-depart }, n’est pas connu : on ne peut pas dire quelle part du chemin est faite.
statut-phrase-perime = { $fait }. Ce chiffre est trop ancien pour dire où en est l’objectif de { $cible } annoncé pour { $echeance }.
statut-phrase-niveau = { $fait }. L’objectif est { $cible } en { $echeance } : entre deux niveaux d’un label, il n’y a pas de chemin à mesurer.
statut-phrase-echeance = { $fait }, pour un objectif de { $cible } annoncé pour { $echeance }. Rien n’a été mesuré à cette échéance : on ne peut pas dire si l’objectif a été tenu.
statut-phrase-echeance-loin = { $fait }, loin de l’objectif de { $cible } annoncé pour { $echeance }. Rien n’a été mesuré à cette échéance : on ne peut pas dire si l’objectif a été tenu.
