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
explorer-ligne = ligne { $lignes }
explorer-lignes = lignes { $lignes }
explorer-telecharger = Télécharger ces chiffres (CSV)
explorer-telecharger-note = Les territoires et les années affichés, avec les sources et les lignes d’origine.
formats-autres = Autres formats, et tout l’indicateur
formats-autres-fichiers = Autres formats
format-xlsx = Classeur (XLSX)
format-xlsx-pour = pour un tableur, avec une page qui dit d’où viennent les chiffres
format-excel = CSV pour Excel
format-excel-pour = s’ouvre d’un double clic dans un Excel en français
format-png-pour = pour un article ou une présentation
format-svg-pour = pour agrandir ou retoucher sans perte
format-json = Fichier JSON
format-json-pour = pour un site ou un programme
format-parquet = Fichier Parquet
format-parquet-pour = pour l’analyse : DuckDB, Python, R
format-zip = Dossier complet (ZIP)
format-zip-pour = les chiffres, leurs définitions, l’image, et de quoi tout recalculer
format-sql = Requête (SQL)
format-sql-pour = pour refaire le calcul à partir des fichiers publiés
format-metadonnees = Métadonnées (JSON)
format-metadonnees-pour = pour un catalogue : sources, licence, sens des colonnes
format-schema = Schéma des colonnes (JSON)
format-schema-pour = pour vérifier ou charger le fichier sans deviner ce qu’il contient
format-tout = Tout l’indicateur (CSV)
format-tout-pour = tous les territoires et toutes les années
explorer-vues = Façons de regarder
explorer-comparer = Comparer avec
explorer-detailler = Détailler
explorer-total = le total
explorer-echelle = Échelle
echelle-normale = normale
echelle-log = logarithmique
explorer-periode = Période
explorer-de = De
explorer-a = à
explorer-chercher = Chercher dans cette liste
explorer-chercher-rien = Rien dans cette liste ne contient ces lettres.
vue-niveaux = Niveaux
vue-courbe = Courbe
vue-barres = Barres
vue-multiples = Petits graphiques
vue-carte = Carte
vue-tableau = Tableau
comparer-voisines = Les communes les plus proches
comparer-meme-taille = Les communes de même taille
comparer-meme-niveau = Au même niveau
partager-copier = Copier l’adresse de cette vue
partager-copiee = Adresse copiée
citer = Citer
citer-court = En bref
citer-courte = Trajectoire, « { $titre } », version { $numero }, { $adresse }
citer-long = En entier
citer-longue = { $auteurs }, « { $titre } », { $editeur }, Trajectoire, version { $numero } du { $jour }, { $adresse }
citer-autres =
    { $nombre ->
        [one] et une autre source
       *[other] et { $ecrit } autres sources
    }
integrer = Intégrer dans une page
integrer-texte = Ce cadre suit les versions à venir, la largeur de votre page et le thème du lecteur (« theme=clair » ou « theme=sombre », dans son adresse, l’impose). Avec « version={ $numero } », il ne montre que cette version : ce site ne sert que la dernière, et le cadre le dira quand il y en aura une autre.
integrer-titre = { $titre }, à intégrer
integrer-complet = Voir cet indicateur en entier
explorer-image-svg = Image (SVG)
explorer-image-png = Image (PNG)
choix-pilote = Le territoire et son groupe
choix-membres = Les communes de { $territoire }
choix-autres = Ailleurs

## Graphiques : {"{"}…{"}"} marque une place que le graphique remplit

graphique-part = {"{"}numerator{"}"} sur {"{"}denominator{"}"}
graphique-rapport = {"{"}numerator{"}"} pour {"{"}denominator{"}"}
graphique-lecture = {"{"}territory{"}"}, {"{"}period{"}"} : {"{"}value{"}"}
graphique-nouvelle-echelle = nouvelle échelle en {"{"}period{"}"}
graphique-cible = objectif : { $cible } en { $echeance }
graphique-cible-adoptee = objectif : { $cible } en { $echeance }, adopté le { $jour }
graphique-nouvelle-methode = nouvelle méthode en {"{"}period{"}"}
graphique-aujourdhui = aujourd’hui
graphique-pas-de-zero = L’échelle ne commence pas à zéro.
graphique-logarithmique = Échelle logarithmique : une même hauteur est une même multiplication.
graphique-sans-place = Chiffres nuls ou négatifs, sans place sur une échelle logarithmique : {"{"}count{"}"}.
graphique-point-creux = Cercle vide : le chiffre ne compte que les membres connus.
graphique-projection = Zone claire : où mènent les chiffres s’ils continuent comme avant. Ce n’est pas une prévision.
graphique-meme-echelle = Même échelle partout : de {"{"}low{"}"} à {"{"}high{"}"}, de {"{"}first{"}"} à {"{"}last{"}"}.
graphique-trop-de-territoires = Les {"{"}count{"}"} premiers territoires sont montrés, sur {"{"}total{"}"}.
carte-classe-basse = moins de {"{"}high{"}"}
carte-classe = de {"{"}low{"}"} à moins de {"{"}high{"}"}
carte-classe-haute = {"{"}low{"}"} et plus
carte-classes = {"{"}period{"}"} : nombre de territoires
carte-compte = {"{"}what{"}"} : {"{"}count{"}"}
carte-habitants = {"{"}number{"}"} habitants
carte-population-inconnue = population inconnue, plus petit cercle
carte-sans-lieu = sans lieu connu, absents de la carte
carte-sans-lieux = Aucun de ces territoires n’a de lieu connu : il n’y a pas de carte à dessiner. Le tableau donne leurs chiffres.
sources-contradictoires = une autre source dit autre chose

## Absences

absence-non-collecte = non collecté
absence-niveau-non-publie = a participé, niveau non publié
absence-non-concerne = non concerné
absence-non-candidat = n’a pas candidaté
absence-secret = secret
absence-couverture = trop peu de membres renseignés
membre-renseigne = { $connus } membre renseigné sur { $total }
membres-renseignes = { $connus } membres renseignés sur { $total }
absence-inconnu = aucun chiffre connu

## Phrases

phrase-le = Le { $jour }
phrase-en = En { $annee }
phrase-simple = { $quand }, { $dit }.
phrase-comptee = { $quand }, { $dit } ({ $compte }).
phrase-fait = { $quand }, { $dit }
phrase-fait-compte = { $quand }, { $dit } ({ $compte })
phrase-nue = { $territoire } : { $valeur }
phrase-absent = { $quand }, { $territoire } : { $absence }.
selon-les-sources = {" "}ou, selon la source,{" "}
phrase-inconnu-periode = { $territoire } : aucun chiffre publié pour { $periode }.
phrase-inconnu = { $territoire } : aucun chiffre publié pour l’instant.
phrase-hausse = Le chiffre a gagné { $ecart } depuis { $annee }.
phrase-baisse = Le chiffre a perdu { $ecart } depuis { $annee }.
phrase-stable = Rien n’a changé depuis { $annee }.
phrase-niveau-avant = En { $annee }, le niveau était { $valeur }.
phrase-inventees = Ces données sont inventées, pour la démonstration.
phrase-point = point
phrase-points = points
phrase-source = Source : { $sources }.
phrase-sources =
    { $nombre ->
        [one] D’après une source, citée plus bas.
       *[other] D’après { $ecrit } sources, citées plus bas.
    }
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
methode-sql = Le même calcul en SQL
methode-sql-texte = Cette requête se lance sur les fichiers publiés « { $donnees } » et « { $territoires } », chargés comme des tables de texte du même nom, par exemple dans DuckDB. Elle donne les mêmes chiffres : un test le vérifie à chaque version du programme.
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
probleme-format-inconnu-aide = Formats proposés : { $permis }.
probleme-periode-illisible-titre = Cette période ne se lit pas
probleme-periode-illisible = « { $recu } » n’est pas une période.
probleme-periode-illisible-aide = Écrivez une année (periode=2019) ou deux dans l’ordre (periode=2015..2019).
probleme-periode-sans-donnee-titre = Aucun chiffre pour cette période
probleme-periode-sans-donnee = Cet indicateur n’a aucun chiffre pour « { $recu } ».
probleme-periode-sans-donnee-aide = Années qui en ont : { $permis }.
probleme-vue-inconnue-titre = Cette vue n’existe pas
probleme-vue-inconnue = Cet indicateur n’a pas de vue « { $recu } ».
probleme-vue-inconnue-aide = Vues possibles : { $permis }.
probleme-choix-inconnu-titre = Ce choix n’existe pas
probleme-choix-inconnu = « { $recu } » n’est pas une valeur de « { $nom } » pour cet indicateur.
probleme-choix-inconnu-aide = Valeurs possibles : { $permis }.
probleme-complet-illisible-titre = Ce paramètre ne se lit pas
probleme-complet-illisible = « { $recu } » n’est pas une valeur de « complet ».
probleme-complet-illisible-aide = Écrivez complet=1 pour tout avoir, ou rien.
probleme-version-inconnue-titre = Cette version n’est pas servie
probleme-version-inconnue = Ce site n’a pas de version « { $recu } ».
probleme-version-inconnue-aide = Version servie : { $permis }.
probleme-integration-inconnue-titre = Il n’y a rien à intégrer à cette adresse
probleme-integration-inconnue = « { $recu } » n’est pas l’adresse d’un indicateur de ce site.
probleme-integration-inconnue-aide = Donnez dans « url » l’adresse entière d’un indicateur de ce site, telle que le navigateur la montre.
probleme-reponse-inconnue-titre = Cette forme de réponse n’est pas proposée
probleme-reponse-inconnue = Cette adresse ne répond pas en « { $recu } ».
probleme-reponse-inconnue-aide = Formes proposées : { $permis }.

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

## Images qui quittent le site

image-demonstration = Données de démonstration : chiffres inventés
image-source = Source : { $source }
image-sources = Sources : { $sources }
image-autres-sources =
    { $nombre ->
        [one] une autre source
       *[other] { $ecrit } autres sources
    }
image-couverture = { $connus } chiffres connus sur { $total }
image-version = Version { $numero } des données
probleme-image-trop-haute-titre = Cette image serait trop haute
probleme-image-trop-haute = Elle aurait { $recu } pixels de haut : personne ne pourrait la lire.
probleme-image-trop-haute-aide = Une image a { $permis } pixels de haut au plus. Rien n’est perdu : le fichier « .csv » de la même adresse contient tous ces chiffres. Pour une image, choisissez moins de territoires (territoires=04070~200067437) ou une année (periode=2019).
## Recherche

recherche-titre = Recherche
recherche-titre-mots = « { $mots } » : recherche
recherche-description = Chercher une commune, un indicateur, un jeu de données ou une pratique, sans se soucier des accents.
recherche-site = Recherche dans le site
recherche-page = Recherche dans les données
recherche-quoi = Une commune, un indicateur, un fichier, une pratique
recherche-chercher = Chercher
recherche-aller = OK
recherche-invite = Écrivez le nom d’une commune ou son code Insee, ce que vous voulez mesurer, le nom d’un fichier ou ce qu’une commune a fait. Les accents et les majuscules ne comptent pas, le début d’un mot suffit.
recherche-exemples = Par exemple :
recherche-rien = Rien ne répond à « { $mots } ».
recherche-parcourir = Vous pouvez aussi parcourir :
recherche-pour = { $nombre } pour « { $mots } ».
recherche-proche = Aucune page ne contient « { $mots } » écrit ainsi. { $nombre } pour des mots qui y ressemblent.
recherche-en-partie = Aucune page ne contient tous les mots de « { $mots } ». { $nombre } pour une partie d’entre eux.
recherche-resultats =
    { $nombre ->
        [one] { $ecrit } résultat
       *[other] { $ecrit } résultats
    }
recherche-territoires =
    { $nombre ->
        [one] { $ecrit } territoire
       *[other] { $ecrit } territoires
    }
recherche-indicateurs =
    { $nombre ->
        [one] { $ecrit } indicateur
       *[other] { $ecrit } indicateurs
    }
recherche-donnees =
    { $nombre ->
        [one] { $ecrit } jeu de données
       *[other] { $ecrit } jeux de données
    }
recherche-pratiques =
    { $nombre ->
        [one] { $ecrit } pratique
       *[other] { $ecrit } pratiques
    }
recherche-autres =
    { $nombre ->
        [one] Et { $ecrit } autre : ajoutez un mot pour préciser.
       *[other] Et { $ecrit } autres : ajoutez un mot pour préciser.
    }

## Comparer

menu-comparer = Comparer
comparer-titre = Comparer des territoires
comparer-description = { $territoires } : { $indicateurs } côte à côte, chaque chiffre avec son année.
comparer-et = et
comparer-autres =
    { $nombre ->
        [one] { $ecrit } autre territoire
       *[other] { $ecrit } autres territoires
    }
comparer-chapeau = Le dernier chiffre connu de chacun, avec son année : à vous de choisir qui et quoi.
comparer-trop = L’adresse nomme trop de territoires : les { $permis } premiers sont comparés, { $nombre } sont laissés de côté.
comparer-territoires =
    { $nombre ->
        [one] Choisir les territoires ({ $ecrit } choisi)
       *[other] Choisir les territoires ({ $ecrit } choisis)
    }
comparer-indicateurs =
    { $nombre ->
        [one] Choisir les indicateurs ({ $ecrit } choisi)
       *[other] Choisir les indicateurs ({ $ecrit } choisis)
    }
comparer-comparer = Comparer
comparer-legende = Le dernier chiffre connu de chaque territoire, avec son année
comparer-ordre = Chaque indicateur peut ranger les territoires dans son ordre.
comparer-croissant = Du plus petit au plus grand : { $indicateur }.
comparer-decroissant = Du plus grand au plus petit : { $indicateur }.
comparer-defaire = Revenir à l’ordre de départ
comparer-trier = Trier
comparer-inverser = Inverser
comparer-trier-croissant = { $mot } : { $indicateur }, du plus petit au plus grand
comparer-trier-decroissant = { $mot } : { $indicateur }, du plus grand au plus petit
comparer-rien = rien de publié
comparer-note = Un tiret n’est pas un zéro : la raison est écrite à côté. Les indicateurs n’ont pas la même unité : ils ne sont ni additionnés, ni moyennés, ni rangés ensemble. Dans un ordre, les communes viennent avant les ensembles de communes, et ce qui n’a pas de chiffre vient en dernier.
comparer-fichiers = Un fichier CSV par indicateur, avec ces territoires, toutes les années, les sources et les lignes d’origine.

## Pratiques

menu-pratiques = Pratiques
pratiques-titre = Bonnes pratiques
pratiques-description = Ce que des communes ont fait pour leur transformation numérique, où elles en sont, et la source qui le raconte.
pratiques-chapeau = Ce que des communes ont fait, et où elles en sont : de quoi s’en inspirer, et vérifier.
pratiques-filtrer = Choisir les pratiques
pratiques-toutes = Toutes les pratiques
pratiques-par-indicateur = Par indicateur
pratiques-par-territoire = Par territoire
pratiques-generales = Le numérique en général
pratiques-rien = Aucune pratique n’est publiée.
pratiques-rien-indicateur = Aucune pratique n’est publiée sur « { $indicateur } ».
pratiques-rien-territoire = Aucune pratique n’est publiée pour { $territoire }.
pratiques-rien-deux = Aucune pratique n’est publiée pour { $territoire } sur « { $indicateur } ».
pratiques-remplir = Cela ne veut pas dire que rien n’a été fait. Une ligne dans pratiques.csv suffit pour qu’elle apparaisse ici : le territoire, l’indicateur, un titre, ce qui a été fait, l’année, et l’adresse d’une page qui le raconte.
pratiques-fichier = Ce que contient ce fichier

## La méthode

pied-menu = À propos
pied-methode = Méthode
savoir-titre = La méthode
savoir-description = Comment un fichier publié devient un chiffre, ce que veulent dire une absence et un statut, et comment refaire chaque calcul.
savoir-chapeau = Comment un fichier publié devient un chiffre, et comment le vérifier vous-même.
savoir-chemin = Du fichier au chiffre
savoir-publier = Un territoire publie des fichiers CSV et dit, colonne par colonne, ce qu’ils contiennent.
savoir-verifier = Chaque case est lue et contrôlée. Une erreur est montrée avec sa ligne, sa colonne et le moyen de la corriger ; ce qui est ambigu est refusé, jamais deviné.
savoir-calculer = Chaque indicateur a une définition, publiée elle aussi : ce qu’on compte, parmi quoi, par territoire et par année. Le calcul ne fait rien d’autre.
savoir-garder = Chaque publication est une version numérotée, avec l’empreinte de chacun de ses fichiers. Une version publiée ne change plus : une correction est une nouvelle version.
savoir-montrer = Les pages, les graphiques et les fichiers lisent cette version et n’ajoutent rien.
savoir-promesses = Six promesses
savoir-promesse-1 = Chaque chiffre peut être refait.
savoir-promesse-1-texte = Il vient avec sa formule, les lignes du fichier qui le font et ce qu’il compte.
savoir-promesse-2 = Une absence n’est pas un zéro.
savoir-promesse-2-texte = Aucun chiffre manquant n’est remplacé par un autre.
savoir-promesse-3 = Un chiffre est le même partout.
savoir-promesse-3-texte = Dans la phrase, le graphique, le tableau et le fichier.
savoir-promesse-4 = Rien n’est perdu, rien ne change en silence.
savoir-promesse-4-texte = Chaque version dit ce qu’elle change.
savoir-promesse-5 = Le site marche avec rien.
savoir-promesse-5-texte = Ni JavaScript, ni compte, ni autre site ne sont nécessaires pour lire, comparer et télécharger.
savoir-promesse-6 = Le réel et la démonstration ne se mélangent pas.
savoir-promesse-6-texte = Ce qui est inventé pour montrer le site le dit partout où il apparaît.
savoir-absences = Ce que veut dire une absence
savoir-absences-texte = Un chiffre peut manquer de plusieurs façons, et aucune n’est un zéro. Chacune a son mot à l’écran et son code dans la colonne « statut » des fichiers.
savoir-absences-legende = Cinq absences, et le zéro, qui n’en est pas une
savoir-mot = Mot
savoir-code = Code
savoir-sens = Ce qu’il veut dire
savoir-non-collecte = La donnée existe peut-être ; la source ne la donne pas.
savoir-non-concerne = Le chiffre ne peut pas exister : sans locaux, pas de part de locaux.
savoir-non-candidat = La commune n’a pas demandé le label. Ce n’est pas un niveau zéro.
savoir-secret = La source tient le chiffre secret.
savoir-retenu = Trop peu de membres du groupe sont connus pour que son chiffre soit publié.
savoir-zero = zéro
savoir-zero-texte = On a compté, et il n’y en a pas : c’est un chiffre comme un autre.
savoir-groupes = D’une commune à son groupe
savoir-total = Un total.
savoir-part = Une part.
savoir-niveau = Un niveau.
savoir-couverture = Le chiffre d’un groupe dit combien de ses membres sont renseignés. S’ils sont trop peu (moins de la moitié, sauf si l’indicateur en décide autrement), il n’est pas publié : « trop peu de membres renseignés ».
savoir-ruptures = Quand la façon de mesurer change
savoir-ruptures-texte = Une nouvelle méthode est une rupture : le graphique est coupé à cette date, et les chiffres d’avant ne sont pas comparés à ceux d’après.
savoir-sources = Quand deux sources se contredisent, les deux chiffres sont gardés et montrés.
savoir-objectifs = Où en est un objectif
savoir-objectifs-texte = Un objectif part d’un chiffre connu, à une année, et en vise un autre, à une échéance. Entre les deux, la trajectoire est une ligne droite, ou le chemin que le territoire a lui-même publié. Le dernier chiffre comparable est placé sur cette trajectoire.
savoir-objectifs-reserve = Rien n’est dit quand rien ne peut l’être : un seul chiffre comparable, une couverture trop faible, un chiffre trop ancien, une méthode changée, des sources qui se contredisent. Entre deux niveaux d’un label, il n’y a pas de trajectoire.
savoir-objectifs-legende = Les statuts, leur signe et leur sens
savoir-atteint = L’objectif est déjà atteint, avant l’échéance.
savoir-tenu = L’échéance est passée, et l’objectif avait été atteint.
savoir-avance = Plus près de l’objectif que la trajectoire ne le demande.
savoir-trajectoire = Là où la trajectoire le demande, à 5 % du chemin près au plus.
savoir-retard = Plus loin de l’objectif que la trajectoire ne le demande.
savoir-recul = Plus loin de l’objectif qu’au départ.
savoir-manque = L’échéance est passée, et l’objectif n’avait pas été atteint.
savoir-non-estimable = On ne peut rien dire, et la page dit pourquoi.
savoir-refaire = Refaire un calcul
savoir-refaire-1 = Sur la page d’un indicateur, lisez la formule et les lignes d’où vient le chiffre.
savoir-refaire-2 = Ouvrez le fichier à ces lignes : le numéro est celui de la ligne, l’en-tête est la ligne 1.
savoir-refaire-3 = Additionnez les colonnes que nomme la formule ; pour une part, divisez et multipliez par 100. L’arrondi ne vient qu’à la fin.
savoir-exemple = Par exemple :
savoir-exemple-ligne = ligne { $lignes } de { $fichier }
savoir-exemple-lignes = lignes { $lignes } de { $fichier }
savoir-formules = Toutes les formules
savoir-formules-texte = Σ additionne une colonne ; entre parenthèses, les lignes qui comptent.
savoir-formules-legende = Chaque indicateur, sa formule et son fichier
savoir-formule = Formule
savoir-fichier = Fichier

## Accessibilité

pied-accessibilite = Accessibilité : non conforme
declaration-titre = Déclaration d’accessibilité
declaration-description = L’état de conformité du site, ce qui est testé et comment, ce qui ne l’est pas encore, et les voies de recours.
declaration-chapeau = Ce site est fait pour être lu par tous. Aucun audit ne l’a encore vérifié : voici ce qui l’est, et ce qui ne l’est pas.
declaration-loi = L’article 47 de la loi n° 2005-102 du 11 février 2005 demande que les services publics en ligne soient accessibles. Cette déclaration s’applique au site Trajectoire.
declaration-etat = État de conformité
declaration-etat-texte = Ce site est non conforme au référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1 : ce sont les mots du référentiel tant qu’aucun audit en cours de validité ne mesure le respect de ses critères.
declaration-visee = Il vise tous les critères du RGAA et le niveau AA des règles internationales WCAG 2.2.
declaration-tests = Résultats des tests
declaration-tests-texte = Sans audit, il n’y a pas de taux de conformité à donner. Des tests automatiques refusent tout changement qui ne respecterait pas ce qui suit, sur chaque sorte de page :
declaration-test-axe = axe-core ne trouve rien à redire selon les règles WCAG des niveaux A et AA, jusqu’à la version 2.2, et ses bonnes pratiques : en thème clair et en thème sombre, sur un grand écran et sur un téléphone.
declaration-test-html = Le HTML est valide (html-validate), avec un seul titre de premier niveau et aucun niveau sauté.
declaration-test-clavier = Au clavier seul, un lien mène au contenu, on voit toujours où l’on est, et le graphique se parcourt avec les flèches.
declaration-test-largeur = Rien n’est perdu à 320 pixels de large, avec un zoom de 200 % ou un texte de 200 %.
declaration-test-couleurs = Les textes et les dessins ont le contraste demandé, se distinguent avec les trois formes courantes de daltonisme et restent visibles dans les couleurs forcées par le système.
declaration-test-sans-script = Sans JavaScript, on peut tout lire, choisir et télécharger.
declaration-contenus = Contenus non accessibles
declaration-connus = Aucune non-conformité n’est connue à ce jour. Cela ne prouve pas qu’il n’y en a pas : un outil automatique ne voit qu’une partie des critères.
declaration-lecteur = Aucun essai avec un lecteur d’écran, ni par des personnes handicapées, n’a encore été consigné.
declaration-ailleurs = Les sources citées sont sur d’autres sites, dont cette déclaration ne répond pas.
declaration-etablie = Établissement de cette déclaration
declaration-jour = Cette déclaration a été établie le 27 novembre 2026.
declaration-techniques = Technologies : HTML, CSS, SVG, WAI-ARIA ; JavaScript et WebAssembly, qui ne sont jamais nécessaires.
declaration-environnement = Environnement de test : Chromium, sur un grand écran et aux dimensions d’un téléphone, conduit par Playwright ; axe-core et html-validate.
declaration-contact = Retour d’information et contact
declaration-contact-texte = Si vous n’arrivez pas à lire une page ou à vous en servir, l’éditeur du site doit vous orienter vers une autre voie ou vous donner le contenu sous une autre forme.
declaration-contact-manque = Les données publiées ne donnent pas d’adresse pour lui écrire : l’éditeur doit l’indiquer ici.
declaration-recours = Voies de recours
declaration-recours-texte = Si vous avez signalé un défaut qui vous empêche d’accéder à un contenu et que vous n’avez pas obtenu de réponse satisfaisante, vous pouvez :
declaration-recours-message = écrire un message au Défenseur des droits
declaration-recours-delegue = contacter le délégué du Défenseur des droits dans votre région
declaration-recours-courrier = envoyer un courrier, gratuitement et sans timbre :

## Mentions légales

mentions-titre = Mentions légales
mentions-description = Qui publie ce site, sous quelles licences, et ce qui est gardé de vos visites : rien.
mentions-editeur = Éditeur
mentions-paquet = Ce site montre les données publiées sous le titre :
mentions-editeur-manque = Ces données ne nomment pas leur éditeur. La loi n° 2004-575 du 21 juin 2004 demande que l’éditeur d’un site se nomme, avec son adresse et le directeur de la publication : la collectivité qui publie ce site doit le faire ici.
mentions-hebergeur = Hébergeur
mentions-hebergeur-manque = L’hébergeur n’est pas déclaré. Il dépend du serveur où ce site est installé : qui l’installe doit l’indiquer ici.
mentions-licences = Licence des données
mentions-licence = Les données peuvent être réutilisées sous :
mentions-licence-aucune = Ces données ne disent pas sous quelle licence elles peuvent être réutilisées.
mentions-sources = Chaque source garde la sienne, écrite sous chaque graphique. Les fichiers :
mentions-code = Licence du logiciel
mentions-code-texte = Trajectoire est un logiciel libre, sous licence MIT ou Apache 2.0, au choix.
mentions-vie-privee = Vie privée
mentions-temoins = Aucun cookie, aucun traceur, aucune mesure d’audience.
mentions-tiers = Aucune requête vers un autre site : pages, images et scripts viennent tous d’ici.
mentions-donnees = Aucune donnée personnelle n’est demandée. Il n’y a pas de compte ; ce que vous cherchez ou choisissez ne se trouve que dans l’adresse de la page.
mentions-journal = Le journal du serveur note la page demandée, le résultat et la durée, sans votre adresse ni les mots cherchés.

## Apparence

apparence = Apparence
apparence-systeme = celle de l’appareil
apparence-claire = claire
apparence-sombre = sombre

## Flux : ce qui est annoncé à ceux qui suivent le site

flux-versions = Trajectoire : les versions des données de { $territoire }
flux-territoire = Trajectoire : les nouveaux chiffres de { $territoire }
flux-indicateur = Trajectoire : les nouveaux chiffres de « { $indicateur } »
flux-texte = Une annonce pour chaque version qui ajoute, change ou retire des chiffres.
flux-annonce = Version { $numero } : { $quoi }
flux-rien = aucun chiffre changé
flux-inconnu = ce qui a changé n’est pas connu
flux-territoires = Territoires : { $territoires }.
flux-deux-points = {" : "}
flux-suivre-versions = Suivre les versions à venir (flux Atom)
flux-suivre-territoire = Suivre les nouveaux chiffres de { $territoire } (flux Atom)
flux-suivre-indicateur = Suivre les nouveaux chiffres de cet indicateur (flux Atom)
