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
ancienne-etiquette = Version antérieure
ancienne-texte = Vous lisez la version { $numero }, du { $jour }. Une version plus récente a été publiée depuis : ses chiffres peuvent être autres.
ancienne-aujourdhui = Voir la même page aujourd’hui
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
accueil-chiffres = { $themes }, { $indicateurs }
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
accueil-themes-comptes =
    { $nombre ->
        [one] { $ecrit } thème
       *[other] { $ecrit } thèmes
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
territoires-membres = { $territoire }, commune par commune
territoires-ensembles = Les ensembles
territoires-autres = Ailleurs
territoires-autres-texte = Ces territoires sont cités par les listes de labels ; ils servent de comparaison.
territoires-autres-nombre =
    { $nombre ->
        [one] { $ecrit } autre territoire, par ordre alphabétique.
       *[other] { $ecrit } autres territoires, par ordre alphabétique.
    }
territoires-carte = La population des communes
territoires-carte-texte = Chaque commune est un cercle à sa place, d’autant plus grand et plus marqué qu’elle est peuplée.
territoires-carte-extremes = { $nombre } communes. La plus peuplée est { $plus }, { $habitants } ; la moins peuplée { $moins }, { $peu }.
territoires-lettres = Par première lettre
territoires-page = Territoires, page { $page } sur { $total }
territoires-page-description = Les territoires par ordre alphabétique, de { $premier } à { $dernier }.
territoires-page-avant = Page précédente
territoires-page-apres = Page suivante
territoires-pages = Autres pages
unite-habitants = habitants
unite-habitant = habitant
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
lignes-titre = { $compte } lignes, de la plus haute à la plus basse ({ $unite }). Choisissez celle qui passe devant.
lignes-nom = Ligne mise devant
explorer-tableau = { $indicateur } : les chiffres
explorer-ligne = ligne { $lignes }
explorer-lignes = lignes { $lignes }
explorer-lignes-comptees = { $compte } lignes
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
echelle-sans-log = L’adresse demande une échelle logarithmique ; une part ou un niveau se lit sur une échelle ordinaire.
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
citer-courte = Trajectoire, « { $titre } », version { $numero }, { $adresse }
citer-long = En entier
citer-longue = { $auteurs }, « { $titre } », { $editeur }, Trajectoire, version { $numero } du { $jour }, { $adresse }
citer-autres =
    { $nombre ->
        [one] et une autre source
       *[other] et { $ecrit } autres sources
    }
integrer = Intégrer dans une page
integrer-texte = Ce cadre suit les versions à venir, la largeur de votre page et le thème du lecteur (« theme=clair » ou « theme=sombre », dans son adresse, l’impose). Avec « version={ $numero } », il ne montre que cette version, et le dira quand il y en aura une autre.
integrer-titre = { $titre }, à intégrer
integrer-complet = Voir cet indicateur en entier
explorer-image-svg = Image (SVG)
explorer-image-png = Image (PNG)
choix-pilote = Le territoire et son groupe
choix-membres = { $territoire }, commune par commune
choix-autres = Ailleurs

## Graphiques : {"{"}…{"}"} marque une place que le graphique remplit

graphique-part = {"{"}numerator{"}"} sur {"{"}denominator{"}"}
graphique-rapport = {"{"}numerator{"}"} pour {"{"}denominator{"}"}
graphique-lecture = {"{"}territory{"}"}, {"{"}period{"}"} : {"{"}value{"}"}
graphique-nouvelle-echelle = nouvelle échelle en {"{"}period{"}"}
graphique-cible = objectif : { $cible } en { $echeance }
graphique-cible-adoptee = objectif : { $cible } en { $echeance }, adopté le { $jour }
graphique-nouvelle-methode = nouvelle méthode en {"{"}period{"}"}
graphique-aujourdhui = aujourd’hui
graphique-pas-de-zero = L’échelle ne commence pas à zéro.
graphique-logarithmique = Échelle logarithmique : une même hauteur est une même multiplication.
graphique-sans-place = Chiffres nuls ou négatifs, sans place sur une échelle logarithmique : {"{"}count{"}"}.
graphique-point-creux = Cercle vide : le chiffre ne compte que les membres connus.
graphique-projection = Zone claire : où mènent les chiffres s’ils continuent comme avant. Ce n’est pas une prévision.
graphique-meme-echelle = Même échelle partout : de {"{"}low{"}"} à {"{"}high{"}"}, de {"{"}first{"}"} à {"{"}last{"}"}.
graphique-foule = Tant de lignes se recouvrent : le gris est plus dense là où elles sont nombreuses.
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
phrase-autres = Voir les territoires qui ont des chiffres
phrase-inconnu-periode = { $territoire } : aucun chiffre publié pour { $periode }.
phrase-inconnu = { $territoire } : aucun chiffre publié pour l’instant.
phrase-hausse = Le chiffre a gagné { $ecart } depuis { $annee }.
phrase-baisse = Le chiffre a perdu { $ecart } depuis { $annee }.
phrase-stable = Rien n’a changé depuis { $annee }.
phrase-niveau-avant = En { $annee }, le niveau était { $valeur }.
phrase-inventees = Ces données sont inventées, pour la démonstration.
phrase-point = point
phrase-points = points
phrase-source = Source : { $sources }.
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
methode-sql-texte = Cette requête se lance sur les fichiers publiés « { $donnees } » et « { $territoires } », dans leur forme lisible (l’adresse de chacun, avec « .lisible.csv »), chargés comme des tables de texte du même nom, par exemple dans DuckDB. Elle donne les mêmes chiffres : un test le vérifie à chaque version du programme.
methode-donnees = Données :

## Erreurs

probleme-possibles = Vous pouvez ouvrir :
probleme-ailleurs = Ailleurs sur ce site :
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
probleme-choix-inconnu = « { $recu } » n’est pas une valeur de « { $nom } ».
probleme-choix-aucun-aide = Il n’y a rien à choisir ici : retirez ce paramètre de l’adresse.
probleme-choix-inconnu-aide = Valeurs possibles : { $permis }.
probleme-complet-illisible-titre = Ce paramètre ne se lit pas
probleme-complet-illisible = « { $recu } » n’est pas une valeur de « complet ».
probleme-complet-illisible-aide = Écrivez complet=1 pour tout avoir, ou rien.
probleme-version-illisible-titre = Cette version ne se lit plus
probleme-version-illisible = Les fichiers de la version « { $recu } » ne sont plus ceux qui ont été publiés, ou ce programme ne sait plus les lire. Rien n’est montré à sa place.
probleme-version-illisible-aide = Prévenez qui tient ce site. La version { $permis } est servie.
probleme-version-inconnue-titre = Cette version n’existe pas
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

## Ajouter un territoire à une page
ajouter-titre = Ajouter un territoire
ajouter-titre-mots = « { $mots } » : ajouter un territoire
ajouter-description = Chercher une commune ou un groupe de communes par son nom ou par son code, pour voir ses chiffres avec les autres.
ajouter-chercher = Recherche d’un territoire
ajouter-quoi = Une commune, une intercommunalité, un code Insee
ajouter-invite = Le début d’un nom suffit, les accents et les majuscules ne comptent pas. Le territoire choisi s’ajoute à ceux de la page.
ajouter-rien = Aucun territoire ne répond à « { $mots } ».
ajouter-deja = déjà dans la page
ajouter-sans-chiffre = sans chiffre pour cet indicateur
ajouter-partout = Ajouter un autre territoire
ajouter-reponses = Territoires à ajouter
ajouter-attente = La liste de tous les territoires arrive…
ajouter-absente = La liste de tous les territoires n’est pas venue. Le bouton « Chercher » répond sans elle.
ajouter-personne = Aucun territoire n’a ce nom ni ce code. Le bouton « Chercher » cherche aussi une partie des mots.
ajouter-comptees = Autres territoires : { $compte }.
ajouter-parmi = Les { $valeur } premiers sur { $compte } : ajoutez un mot pour préciser.

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
mentions-editeur-nom = Ces données sont publiées par { $nom }.
mentions-editeur-ecrire = Pour lui écrire :
mentions-editeur-loi = La loi n° 2004-575 du 21 juin 2004 demande aussi que l’éditeur d’un site dise son adresse et le nom de son directeur de la publication.
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
mentions-journal = Le journal du serveur note la page demandée, le résultat et la durée, sans votre adresse ni les mots cherchés. Pour refuser les demandes trop nombreuses, l’adresse de qui interroge l’API est gardée en mémoire deux minutes au plus, sans être écrite. Si ce serveur est ouvert à la publication, chaque envoi fait avec un jeton laisse une ligne dans un autre journal : quand, quel jeton, quel résultat, et le réseau d’où il vient, sans l’adresse entière.

## L’API

pied-api = API
api-titre = Une API pour les programmes
api-description = Tous les chiffres du site, pour les programmes : adresses, exemples, limites et promesse de stabilité.
api-chapeau = Tout ce que ce site montre peut être lu par un programme, sans compte ni clé. Les adresses commencent par /api/v1 et répondent en JSON.
api-document = La description complète, pour les outils qui lisent OpenAPI 3.1 :
api-exemples = Commencer
api-exemples-texte = Ces exemples sont exécutés tels quels à chaque changement du site. Pour Google Sheets, collez la formule dans une cellule.
api-ressources = Ce qui peut être demandé
api-par-exemple = Par exemple :
api-ou-rien = ou rien
api-chiffre = Ce que dit un chiffre
api-chiffre-texte = Un chiffre a les mêmes colonnes dans l’API et dans tous les fichiers, avec les mêmes nombres. Une valeur absente est « null », jamais zéro : « statut » dit pourquoi. Un chiffre ventilé a une colonne de plus, du nom choisi avec « par ».
api-listes = Listes, pages et versions
api-listes-texte = Une liste dit la version des données (« version »), combien d’éléments répondent (« total ») et les donne par pages (« donnees ») de { $nombre } au plus. « suivant » est l’adresse de la page suivante, aussi donnée par l’en-tête Link ; elle est « null » à la fin. Suivez-la telle quelle : un curseur n’a de sens que pour la demande qui l’a donné, et donne la suite dans la même version, même après une nouvelle, pour que deux versions ne se mêlent jamais.
api-listes-lignes = Les observations viennent aussi en NDJSON, d’une traite et sans pages, avec « format=ndjson » ou l’en-tête Accept : application/x-ndjson. Chaque ligne est un chiffre, la dernière finit par un retour à la ligne, et l’en-tête X-Total-Count dit combien de lignes sont envoyées : s’il en manque, le transfert a été coupé.
api-listes-cache = Une réponse porte un ETag : redemandez-la avec If-None-Match, et la réponse est vide (304) tant que rien n’a changé. « version » donne la réponse d’une version passée : une autre n’est jamais donnée à sa place.
api-listes-langues = Les données sont les mêmes dans toutes les langues : un texte traduit vient en français et en anglais, sous « fr » et « en ». Les refus suivent l’en-tête Accept-Language.
api-refus = Refus
api-refus-texte = Un refus est un document application/problem+json (RFC 9457) : « type » est son nom pour les programmes, « detail » dit ce qui ne va pas, « help » ce qui est permis, « nearest » ce qui était sans doute voulu. Un filtre qui ne trouve rien n’est pas un refus : la liste est vide, son total est 0.
api-refus-304 = Rien n’a changé depuis l’ETag donné.
api-refus-400 = Un paramètre est inconnu, répété ou ne se lit pas.
api-refus-404 = Ce qui est nommé n’existe pas, ou n’est plus servi.
api-refus-405 = L’API se lit : seules GET et HEAD répondent.
api-refus-406 = Aucun des types acceptés n’est proposé.
api-refus-429 = Trop de demandes : Retry-After dit combien de secondes attendre.
api-limites = Limites
api-limites-texte = Une adresse peut envoyer { $nombre } demandes par seconde, en moyenne. Au-delà, elle reçoit le refus 429. Pour tout prendre, une seule demande en NDJSON suffit. Les adresses ne sont gardées que le temps de compter, en mémoire.
api-limites-aucune = Ce serveur ne compte pas les demandes. Pour tout prendre, une seule demande en NDJSON suffit.
api-publier = Publier
api-publier-texte = Ceux qui ont un jeton peuvent essayer un fichier sur le serveur, puis le publier : un jeu de données en CSV, ou le paquet entier en ZIP. Un essai vérifie tout, calcule tout et ne publie rien. Un jeton est fait en ligne de commande par qui tient le serveur ; il dit ce qu’il permet, expire, et peut être retiré.
api-publier-ouvert = Ce serveur est ouvert à la publication.
api-publier-ferme = Ce serveur n’est pas ouvert à la publication : ces adresses y répondent 404.
api-publier-exemple = Pour essayer, avec un fichier jeton.txt d’une ligne, « Authorization: Bearer trj_… » :
api-publier-reponse = La réponse dit ce que le contrôle a trouvé (« controle »), combien de lignes changent dans chaque fichier (« tables »), chaque chiffre qui change, avant et après (« chiffres »), et chaque trajectoire dont la situation change (« trajectoires »). Pour publier, envoyez la même chose à l’adresse « publications » : la réponse 201 dit le numéro de la version, son adresse et l’empreinte de son release.json. « base », le numéro donné par l’essai, garantit que rien n’a été publié entre-temps.
api-promesse = Promesse de stabilité
api-promesse-reste = Tant que les adresses commencent par /api/v1, aucune adresse, aucun paramètre, aucun membre ne disparaît ni ne change de nom ou de type.
api-promesse-ajouts = Peuvent s’ajouter : des adresses, des paramètres facultatifs, des membres, des types de réponse, des motifs de refus, des codes de statut. Un programme ignore ce qu’il ne connaît pas.
api-promesse-sens = Ce que veut dire un membre ne change pas. Une méthode de calcul qui change a un nouveau numéro, écrit dans « methode ».
api-promesse-fin = Si une version 2 de l’API paraît, la version 1 répond encore 24 mois au moins, et l’annonce par les en-têtes Deprecation et Sunset.
api-promesse-chiffres = Les chiffres, eux, changent avec les versions des données : chaque version se lit dans /api/v1/versions, avec ses empreintes.

## L’API, pour le document OpenAPI

ressource-accueil = Ce que l’API propose, et sous quelles licences.
ressource-indicateurs = Les indicateurs : ce qui est mesuré, et comment.
ressource-indicateur = Un indicateur.
ressource-territoires = Les territoires, et à quoi ils appartiennent.
ressource-territoire = Un territoire, ses membres et les indicateurs qui en parlent.
ressource-observations = Les chiffres, par indicateur, territoire puis année.
ressource-jeux = Les jeux de données publiés.
ressource-jeu = Un jeu de données, colonne par colonne.
ressource-versions = Les versions publiées, de la première à la dernière, avec les empreintes de leurs fichiers.
ressource-version = Une version publiée.
ressource-cibles = Les objectifs, et où en est chaque territoire, avec tous les termes du calcul.
ressource-essayer-paquet = Essaie un paquet entier : ce qui ne va pas, et tout ce qui changerait ; rien n’est publié.
ressource-essayer-jeu = Essaie un jeu de données à la place du sien : ce qui ne va pas, et tout ce qui changerait ; rien n’est publié.
ressource-publier-paquet = Publie un paquet entier, s’il passe le même essai.
ressource-publier-jeu = Publie un jeu de données à la place du sien, si le paquet passe le même essai.

parametre-version = La version des données dont on veut la réponse ; sans elle, la dernière.
parametre-limite = Combien d’éléments par page.
parametre-curseur = Où reprendre : à prendre tel quel dans « suivant ».
parametre-id = Son identifiant.
parametre-code = Son code : INSEE pour une commune, SIREN pour un groupement.
parametre-n = Son numéro.
parametre-theme = Seulement ceux de ce thème.
parametre-nature = Seulement les données réelles, ou seulement celles de démonstration.
parametre-type = Seulement les territoires de cette sorte.
parametre-membre-de = Seulement ceux qui appartiennent aujourd’hui à ce territoire.
parametre-indicateurs = Identifiants d’indicateurs, séparés par ~ ; tous sinon.
parametre-territoires = Codes de territoires, séparés par ~ ; tous sinon.
parametre-periode = Une année, ou deux dans l’ordre, comprises.
parametre-par = La colonne selon laquelle les chiffres sont ventilés ; sans elle, seuls les totaux sont donnés.
parametre-statuts = Codes SDMX de statut, séparés par ~.
parametre-champs = Les colonnes voulues, séparées par ~ ; toutes sinon. « nature » est toujours donnée.
parametre-format = json par pages, ou ndjson d’une traite ; il l’emporte sur Accept.
parametre-base = La version dont part la publication ; refusée si ce n’est plus la dernière.
parametre-notes = Ce que la version change, en une phrase ; elle sera publique.
parametre-corps = Le fichier, tel quel.

reponse-ok = Ce qui est demandé.
reponse-304 = Rien n’a changé depuis l’ETag donné.
reponse-400 = Un paramètre est inconnu, répété ou ne se lit pas.
reponse-404 = Ce qui est nommé n’existe pas, ou n’est plus servi.
reponse-406 = Aucun des types acceptés n’est proposé.
reponse-429 = Trop de demandes.
reponse-201 = La version est publiée.
reponse-401 = Il n’y a pas de jeton, ou il n’est pas bon.
reponse-403 = Le jeton ne permet pas cela.
reponse-408 = L’envoi est trop lent.
reponse-409 = Une autre publication est en cours, ou a eu lieu depuis « base ».
reponse-413 = L’envoi est trop gros.
reponse-415 = L’envoi n’est pas du type attendu.
reponse-422 = Le paquet ne peut pas être publié tel quel.
reponse-500 = Le serveur n’a pas pu aller au bout ; rien n’a changé.
reponse-503 = Le calcul est trop long.

entete-etag = Nomme cette réponse, pour If-None-Match.
entete-link = La page suivante, s’il y en a une.
entete-x-total-count = Combien d’éléments répondent ; en NDJSON, combien de lignes sont envoyées.
entete-retry-after = Secondes à attendre.
entete-location = L’adresse de la version.
entete-www-authenticate = Ce qu’il faut pour entrer (RFC 6750).
entete-authorization = Un jeton, fait par qui tient le serveur : « trj_ » puis 43 caractères.

champ-version = Version des données.
champ-total = Combien d’éléments répondent, toutes pages comprises.
champ-suivant = Adresse de la page suivante ; null à la fin.
champ-donnees = Les éléments de cette page.
champ-fr = En français.
champ-en = En anglais.
champ-id = Identifiant, qui ne change pas.
champ-titre = Son nom.
champ-nom = Son nom.
champ-description = Ce que c’est.
champ-nature = reel, ou demonstration pour ce qui est inventé.
champ-page = Sa page, pour les personnes.
champ-csv = Le même, en CSV.
champ-observations = Ses chiffres.
champ-licences = Sous quelles licences.
champ-adresse = Où elle se lit.
champ-source = Identifiant de la source, dans le jeu « sources ».
champ-methode = Version de la méthode : deux méthodes ne se comparent pas.
champ-de = Depuis quand.
champ-jusqua = Jusqu’à quand.
champ-annee = L’année.
champ-valeur = La valeur.
champ-libelle = Ce qu’elle veut dire.
champ-code = Code : INSEE pour une commune, SIREN pour un groupement.
champ-octets = Taille, en octets.
champ-lignes = Nombre de lignes, sans l’en-tête.
champ-indicateur = Identifiant de l’indicateur.
champ-code_territoire = Code du territoire.
champ-territoire = Nom du territoire.
champ-unite = Unité de la valeur.

champ-accueil-titre = Titre des données.
champ-publiee_le = Quand cette version a été publiée.
champ-documentation = La page qui explique l’API.
champ-openapi = La description pour les programmes.
champ-ressources = Ce qui peut être demandé.
champ-chemin = Le chemin.
champ-resume = Ce qu’elle donne.

champ-observation-periode = Année.
champ-observation-valeur = La valeur, arrondie aux décimales de l’indicateur ; null quand elle est absente.
champ-observation-numerateur = Ce qui est compté.
champ-observation-denominateur = Parmi combien.
champ-observation-membres_renseignes = Membres du territoire dont la donnée est connue.
champ-observation-membres_attendus = Membres du territoire.
champ-observation-statut = Code SDMX : A valeur normale, L non collecté, M non concerné, N retenu (trop peu de membres), O n’a pas candidaté, Q secret, U sources contradictoires.
champ-observation-commentaire = Ce que le jeu de données ajoute (une mention, pour un label).
champ-observation-sources = Identifiants des sources, séparés par une espace.
champ-observation-lignes = Le fichier publié et les lignes qui font ce chiffre.

champ-indicateur-description = Ce qui est compté, par qui, et ce que cela ne dit pas.
champ-theme = Thème.
champ-decimales = Décimales de la valeur.
champ-indicateur-sens = Où est le progrès : hausse, baisse ou aucun.
champ-mots_cles = Mots pour le trouver.
champ-jeu_de_donnees = Jeu de données dont il est calculé.
champ-dimensions = Colonnes selon lesquelles il peut être ventilé (paramètre « par »).
champ-couverture_minimum = Part des membres renseignés, de 0 à 1, sous laquelle le chiffre d’un groupe est retenu.
champ-calcul = La définition du calcul, comme elle est publiée.
champ-ruptures = Changements de méthode.
champ-des = Première année.
champ-note = Ce qui a changé.
champ-echelles = Noms des niveaux d’un label, par méthode.
champ-niveaux = Du plus bas (1) au plus haut.

champ-territoire-type = commune, epci, departement, region ou pays.
champ-population = Population municipale.
champ-annee_population = Année de cette population.
champ-latitude = Degrés nord (WGS 84).
champ-longitude = Degrés est (WGS 84).
champ-appartenances = À quels territoires il appartient ou a appartenu.
champ-membres = Codes de ses membres d’aujourd’hui.
champ-indicateurs = Indicateurs qui ont un chiffre de lui.

champ-frequence = Code européen de fréquence.
champ-fichier = Nom du fichier.
champ-cle_primaire = Colonnes qui nomment une ligne.
champ-colonnes = Les colonnes, dans l’ordre du fichier.
champ-colonne-type = Type de Table Schema.
champ-obligatoire = Si chaque ligne en a une valeur.
champ-valeurs = Les seules valeurs possibles ; vide quand toutes le sont.
champ-absences = Ce qui tient lieu d’absence, et son sens.

champ-numero = Numéro : 1, 2, 3…
champ-notes = Ce que le publieur en dit.
champ-programme = Version du programme qui l’a calculée.
champ-precedente = Empreinte SHA-256 du release.json de la version d’avant.
champ-courante = Si c’est la version servie.
champ-fichiers = Ses fichiers.
champ-fichier-chemin = Chemin dans le dossier de la version.
champ-sha256 = Empreinte SHA-256.

champ-cible-annee_reference = Année de départ.
champ-cible-valeur_reference = Valeur de départ publiée avec l’objectif.
champ-annee_cible = Année à la fin de laquelle il doit être atteint.
champ-valeur_cible = Valeur à atteindre.
champ-adoptee_le = Jour de son adoption.
champ-commentaire = Ce que les chiffres n’en disent pas.
champ-etapes = Le chemin annuel publié par le territoire ; vide quand le chemin est droit.
champ-trajectoire = Où il en est, avec tous les termes du calcul.
champ-situation = atteint, en avance, sur la trajectoire, en retard, recul, échéance passée (atteint ou manqué) ou non estimable.
champ-motif = Pourquoi elle n’est pas estimable.
champ-perime = Si le dernier chiffre est trop vieux pour le dire.
champ-reference = Point de départ.
champ-cible = Objectif.
champ-dernier = Dernier point comparable.
champ-points = Nombre de points comparables.
champ-trajectoire-sens = hausse, baisse ou maintien.
champ-ecart_a_la_cible = Dernier point moins objectif, positif au-delà.
champ-part_comblee = Part de l’écart comblée : 1 pour tout le chemin.
champ-valeur_attendue = Valeur que demande le chemin l’année du dernier point.
champ-ecart_au_chemin = Dernier point moins valeur attendue.
champ-avance = Le même, positif en avance, négatif en retard.
champ-tolerance = Écart qui compte encore comme sur la trajectoire.
champ-projection = Où mène la tendance à l’échéance, en fourchette.
champ-bas = Le plus bas.
champ-haut = Le plus haut.
champ-borne = Si un bout a été ramené à une borne.

champ-probleme-type = Nom stable du problème, pour les programmes.
champ-title = Le problème, en quelques mots.
champ-status = Statut HTTP.
champ-detail = Ce qui ne va pas.
champ-help = Ce qui est permis, ou quoi faire.
champ-nearest = L’adresse sans doute voulue.
champ-base = Version qui était la dernière.
champ-inchangee = Si la dernière version dit déjà la même chose : rien n’est publié.
champ-publiee = La version qui a été faite ; null pour un essai.
champ-envoi_sha256 = Empreinte SHA-256 de ce qui a été envoyé.
champ-ecriture = Comment le fichier envoyé est écrit, quand ce n’est pas comme le dit la dernière version : la description du paquet le suit. Rien s’il est écrit comme elle le dit.
champ-separateur = Ce qui sépare ses colonnes.
champ-encodage = Comment ses caractères sont écrits, tel que le nomme datapackage.json.
champ-controle = Ce que dit « trajectoire check --format json ».
champ-problems = Ce qui ne va pas : fichier, ligne, colonne, phrase et remède.
champ-summary = Combien de fichiers, de lignes, de problèmes.
champ-tables = Les fichiers dont des lignes changent.
champ-chiffres = Les chiffres qui changent.
champ-trajectoires = Les trajectoires dont la situation change.
champ-publiee-sha256 = Empreinte SHA-256 de son release.json.
champ-tablemodifiee-jeu_de_donnees = Identifiant du jeu de données.
champ-ajoutees = Lignes qui n’y étaient pas.
champ-retirees = Lignes qui n’y sont plus.
champ-modifiees = Lignes qui disent autre chose.
champ-colonnes_avant = Colonnes d’avant.
champ-colonnes_apres = Colonnes d’après.
champ-periode = Année.
champ-ventilation = De quelle part : colonne et valeur ; vide pour le total.
champ-chiffremodifie-motif = nouveau, correction, methode ou retire.
champ-avant = Avant ; plusieurs valeurs quand des sources se contredisent, aucune quand il n’y était pas.
champ-apres = Après, de même.
champ-trajectoiremodifiee-avant = Où elle en était ; null quand l’objectif est nouveau.
champ-trajectoiremodifiee-apres = Où elle en serait ; null quand l’objectif disparaît.

probleme-ressource-inconnue-titre = Rien ne répond à cette adresse
probleme-ressource-inconnue = L’API n’a rien à l’adresse « { $recu } ».
probleme-ressource-inconnue-aide = /api/v1 liste ce qui existe.
probleme-parametre-inconnu-titre = Ce paramètre n’existe pas
probleme-parametre-inconnu = Cette adresse ne lit pas de paramètre « { $recu } ».
probleme-parametre-inconnu-aide = Paramètres possibles : { $permis }.
probleme-parametre-repete-titre = Ce paramètre est répété
probleme-parametre-repete = « { $recu } » est donné plusieurs fois, ce qui peut se comprendre de deux façons.
probleme-parametre-repete-aide = Donnez-le une fois ; plusieurs valeurs se séparent par ~ (territoires=04070~200067437).
probleme-curseur-illisible-titre = Ce curseur ne se lit pas
probleme-curseur-illisible = « { $recu } » n’est pas un curseur de cette demande : il a été coupé, changé, ou donné pour une autre.
probleme-curseur-illisible-aide = Prenez l’adresse « suivant » telle quelle, ou repartez du début, sans curseur.
probleme-limite-hors-bornes-titre = Cette limite est hors bornes
probleme-limite-hors-bornes = « { $recu } » n’est pas une limite possible.
probleme-limite-hors-bornes-aide = Écrivez un nombre entier de 1 à { $permis }.
probleme-type-refuse-titre = Aucun des types acceptés n’est proposé
probleme-type-refuse = L’en-tête Accept (« { $recu } ») n’accepte rien de ce que cette adresse peut donner.
probleme-type-refuse-aide = Types proposés : { $permis }.
probleme-jeton-absent-titre = Il faut un jeton pour publier
probleme-jeton-absent = Aucun jeton n’a été donné.
probleme-jeton-absent-aide = Donnez-le dans l’en-tête « Authorization: Bearer trj_… ». Qui tient ce serveur en fait avec « trajectoire tokens add ».
probleme-jeton-inconnu-titre = Ce jeton n’est pas connu
probleme-jeton-inconnu = Aucun jeton de ce serveur n’a ce secret.
probleme-jeton-inconnu-aide = Vérifiez qu’il est entier : « trj_ », puis 43 caractères. S’il est perdu, demandez-en un autre à qui tient ce serveur.
probleme-jeton-expire-titre = Ce jeton a expiré
probleme-jeton-expire = Ce jeton a expiré le { $recu }.
probleme-jeton-expire-aide = Demandez-en un autre à qui tient ce serveur.
probleme-jeton-revoque-titre = Ce jeton a été retiré
probleme-jeton-revoque = Ce jeton a été retiré le { $recu } ; il ne permet plus rien.
probleme-jeton-revoque-aide = Demandez-en un autre à qui tient ce serveur. Si vous ne savez pas pourquoi il a été retiré, dites-lui que quelqu’un s’en sert encore.
probleme-jeton-sans-droit-titre = Ce jeton ne permet pas cela
probleme-jeton-sans-droit = Ce jeton ne permet pas de remplacer ce que vous envoyez.
probleme-jeton-sans-droit-aide = Il permet de remplacer : { $permis }. Demandez-en un autre à qui tient ce serveur.
probleme-jeton-d-essai-titre = Ce jeton ne permet que d’essayer
probleme-jeton-d-essai = Ce jeton permet d’essayer, pas de publier.
probleme-jeton-d-essai-aide = Envoyez la même chose à l’adresse « essais ». Pour publier, demandez un autre jeton à qui tient ce serveur.
probleme-publication-en-cours-titre = Une autre publication est en cours
probleme-publication-en-cours = Une autre publication, ou un autre essai, est en cours ; rien n’a été publié.
probleme-publication-en-cours-aide = Recommencez dans quelques instants.
probleme-version-depassee-titre = Une autre version a été publiée depuis
probleme-version-depassee = Cette publication part de la version { $recu }, qui n’est pas la dernière ; rien n’a été publié.
probleme-version-depassee-aide = La dernière version est la { $permis }. Essayez à nouveau à partir d’elle, et regardez ce qui changerait.
probleme-envoi-trop-gros-titre = Ce fichier est trop gros
probleme-envoi-trop-gros = L’envoi dépasse ce que ce serveur accepte ; rien n’a été publié.
probleme-envoi-trop-gros-aide = Un envoi a { $permis } millions d’octets au plus. Qui tient ce serveur peut changer cette limite, ou publier le paquet en ligne de commande.
probleme-envoi-d-un-autre-type-titre = Ce type de fichier n’est pas accepté ici
probleme-envoi-d-un-autre-type = L’en-tête Content-Type (« { $recu } ») ne dit pas le type attendu.
probleme-envoi-d-un-autre-type-aide = Type attendu : { $permis }. Un jeu de données s’envoie en CSV, un paquet entier en ZIP.
probleme-envoi-coupe-titre = L’envoi a été coupé
probleme-envoi-coupe = Le fichier n’est pas arrivé en entier ; rien n’a été publié.
probleme-envoi-coupe-aide = Envoyez-le à nouveau.
probleme-envoi-trop-lent-titre = L’envoi est trop lent
probleme-envoi-trop-lent = Le fichier n’est pas arrivé à temps ; rien n’a été publié.
probleme-envoi-trop-lent-aide = Un envoi dure { $permis } secondes au plus. Recommencez depuis une connexion plus rapide, ou demandez à qui tient ce serveur de changer cette limite.
probleme-calcul-trop-long-titre = Le calcul est trop long
probleme-calcul-trop-long = Vérifier le paquet et calculer ses chiffres a pris trop de temps ; rien n’a été publié.
probleme-calcul-trop-long-aide = Le calcul dure { $permis } secondes au plus. Recommencez quand le serveur est moins occupé, ou publiez le paquet en ligne de commande.
probleme-archive-illisible-titre = Cette archive ne se lit pas
probleme-archive-illisible = Ce n’est pas un fichier ZIP lisible ({ $recu }) ; rien n’a été publié.
probleme-archive-illisible-aide = Envoyez le dossier du paquet (celui de datapackage.json) en ZIP, sans mot de passe.
probleme-archive-qui-sort-titre = Cette archive sort de son dossier
probleme-archive-qui-sort = Le fichier « { $recu } » serait écrit hors du dossier de l’archive ; rien n’a été publié.
probleme-archive-qui-sort-aide = Refaites l’archive depuis le dossier du paquet, avec des noms de fichier sans « .. ».
probleme-archive-trop-grosse-titre = Cette archive est trop grosse une fois dépliée
probleme-archive-trop-grosse = L’archive contient trop de fichiers, ou de trop gros ; rien n’a été publié.
probleme-archive-trop-grosse-aide = Au plus, en fichiers / en millions d’octets : { $permis }.
probleme-paquet-refuse-titre = Ce fichier ne peut pas être publié tel quel
probleme-paquet-refuse = { $recu } problème(s) empêchent la publication ; rien n’a été publié.
probleme-paquet-refuse-aide = « controle » les dit tous, avec le fichier, la ligne, la colonne et comment corriger. Corrigez-les et recommencez.
probleme-notes-refusees-titre = Ces notes ne conviennent pas
probleme-notes-refusees = Les notes sont trop longues, ou contiennent un caractère qui n’est pas du texte.
probleme-notes-refusees-aide = Écrivez ce que la version change en une phrase de { $permis } caractères au plus, sur une ligne.
probleme-publication-impossible-titre = Ce serveur n’a pas pu le faire
probleme-publication-impossible = Le serveur n’a pas pu aller au bout ; les versions publiées sont comme avant.
probleme-publication-impossible-aide = Recommencez. Si cela dure, prévenez qui tient ce serveur : son journal dit pourquoi.
probleme-methode-refusee-titre = Méthode refusée
probleme-methode-refusee = La méthode { $recu } n’est pas permise ; rien n’a été changé.
probleme-methode-refusee-aide = Méthodes permises : { $permis }.
probleme-trop-de-demandes-titre = Trop de demandes
probleme-trop-de-demandes = Votre adresse a envoyé plus de demandes que ce serveur n’en accepte. La prochaine sera lue dans { $recu } s.
probleme-trop-de-demandes-aide = Attendez { $permis } s. Pour tout prendre, une seule demande en NDJSON (format=ndjson) suffit.

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

## Versions et vérification

versions-titre = Versions
versions-description = Chaque publication est une version numérotée et signée, que rien n’efface : une correction en est une nouvelle.
versions-servie = Les pages montrent la dernière. Les autres restent ici avec leurs fichiers, et « version=n » dans une adresse donne la page ou le fichier de la version n.
archive-titre = Toutes les valeurs publiées : { $indicateur }, { $territoire }
archive-description = Chaque valeur que ces chiffres ont eue, avec la version qui l’a donnée, et pourquoi elle a changé.
archive-legende = Les valeurs, version après version
archive-lues = Versions lues : { $de } à { $a }.
archive-aucune = Aucune version n’a publié de chiffre pour ce choix.
archive-version = Donnée par
archive-raison = Pourquoi
archive-derniere = dernière valeur
archive-nouveau = première publication
archive-corrige = données corrigées
archive-methode = autre méthode de calcul
archive-retire = chiffre retiré
archive-page = Voir cet indicateur
archive-voir = Toutes les valeurs que ses chiffres ont eues
archive-chercher = Toutes les valeurs d’un chiffre
archive-code = Code du territoire
archive-annee = Année (toutes, sans elle)
version-description = Ce que cette version change, fichier par fichier et chiffre par chiffre, et ce qui la prouve.
version-courante = C’est la version que montrent les pages.
version-premiere = C’est la première version gardée ici : rien ne la précède.
version-changements = Ce qu’elle change
version-nouveaux = Chiffres nouveaux
version-corriges = Chiffres corrigés
version-methode = Chiffres calculés autrement
version-retires = Chiffres retirés
version-lignes = lignes ajoutées : { $ajoutees }, retirées : { $retirees }, modifiées : { $changees }
version-autres = Et { $nombre } autres. La commande « trajectoire diff » les donne tous.
version-avant = Avant
version-apres = Après
version-preuve = Ce qui la prouve
version-cle = Clé qui l’a signée
version-sans-cle = aucune : elle date d’avant les signatures
version-precedente = Empreinte de la version précédente
version-sans-precedente = aucune : c’est la première
version-fichiers = Ses fichiers
version-fichier = Fichier
version-taille = Octets
version-nombre-lignes = Lignes
version-empreinte = Empreinte SHA-256
verifier-titre = Vérifier
verifier-description = Personne n’a à croire ce site sur parole. Voici comment vérifier un chiffre, une version, ou toutes, avec des programmes que ce site n’a pas écrits.
verifier-chiffre = Un chiffre
verifier-chiffre-texte = Chaque page d’indicateur donne la formule, les lignes du fichier publié qui font chaque chiffre, et la requête SQL qui les refait. Téléchargez le fichier, lancez la requête dans DuckDB : vous devez trouver les mêmes chiffres.
verifier-fichier = Un fichier
verifier-fichier-texte = Ce fichier vient-il d’ici, et de quelle version ? Choisissez-le : votre navigateur calcule son empreinte et la cherche dans la liste de chaque version. Le fichier n’est envoyé à personne.
verifier-fichier-choisir = Fichier à reconnaître, à choisir ou à déposer ici
verifier-version = Une version
verifier-version-texte = La liste des fichiers d’une version, avec leurs empreintes, est signée. Deux programmes répandus, sha256sum et minisign, suffisent à savoir si un fichier a changé.
verifier-cle = Clé publique de la version montrée :
verifier-outils = minisign lit la clé dans le fichier minisign.pub reçu avec le reste. Comparez-la avec celle que l’éditeur donne ailleurs : une clé reçue du site ne prouve que la suite de ses versions.
verifier-tout = Tout
verifier-tout-texte = Le programme de ce site est libre. Sa commande « verify » contrôle les fichiers, les signatures et l’enchaînement des versions, puis recalcule chaque chiffre depuis les fichiers publiés et dit ce qui diffère.

## Ce que le navigateur vérifie lui-même

controle-avancement = Avancement
controle-annuler = Annuler
controle-fini = C’est fait.
controle-annule = Annulé.
controle-panne = La vérification s’est arrêtée ; rien n’a été envoyé. Rechargez la page et recommencez.
controle-sans-script = Sans JavaScript, le navigateur ne peut pas lire le fichier lui-même : les commandes de cette page font la même chose.
refaire-titre = Vérifier ce chiffre
refaire-texte = Votre navigateur reprend le fichier publié, contrôle son empreinte, en tire les lignes et refait le calcul.
refaire-chiffre = Chiffre
refaire-bouton = Refaire le calcul
publier-titre = Publier
publier-essayer = Essayer un fichier avant de le publier
publier-description = Essayez un fichier CSV avant de le publier : ses erreurs, montrées dans le fichier, puis chaque chiffre et chaque trajectoire qui changeraient.
publier-rien-envoye = Tout se passe dans votre navigateur. Le fichier n’est envoyé à personne, et rien n’est publié.
publier-jeu = Jeu de données remplacé
publier-jeu-trouve = celui que disent son nom et ses colonnes
publier-fichier = Fichier CSV, à choisir ou à déposer ici
publier-dossier = Un dossier entier, puis la publication
publier-dossier-texte = Le programme de ce site fait les mêmes contrôles sur un dossier entier, puis en fait une version :

## Métadonnées, lues par d’autres programmes

metadonnees-api = API de Trajectoire
metadonnees-api-description = Les indicateurs, les territoires, les chiffres et les jeux de données de ce site, en JSON, à une adresse qui ne change pas.
metadonnees-colonne-commentaire = Ce que le jeu de données ajoute au chiffre
metadonnees-colonne-denominateur = Dénominateur
metadonnees-colonne-indicateur = Identifiant de l’indicateur
metadonnees-colonne-lignes = Fichier et lignes dont le chiffre est tiré
metadonnees-colonne-membres-attendus = Membres attendus
metadonnees-colonne-membres-renseignes = Membres renseignés
metadonnees-colonne-methode = Version de la méthode
metadonnees-colonne-nature = Réel ou démonstration
metadonnees-colonne-numerateur = Numérateur
metadonnees-colonne-sources = Identifiants des sources
metadonnees-colonne-statut = Statut de l’observation (code SDMX)
metadonnees-colonne-territoire-code = Code officiel du territoire
metadonnees-colonne-unite = Unité
metadonnees-colonne-version = Version publiée dont le chiffre fait partie
metadonnees-provenance = Calculé par Trajectoire d’après le fichier { $fichier }, selon la définition et la méthode publiées sur la page de l’indicateur.
metadonnees-provenance-fichier = Tel que publié, d’après : { $sources }.
metadonnees-provenance-inconnue = Tel que publié ; aucune source n’est nommée.
metadonnees-vide = Ce choix ne contient aucune ligne : le fichier n’a que son en-tête.

## Ce qu’un fichier dit de lui-même

fichier-lisez-moi = Lisez-moi
fichier-observations = Observations
fichier-donnees = Données
fichier-a-propos = À propos de ce fichier
fichier-definition = Ce que c’est
fichier-formule = Formule
fichier-unite = Unité
fichier-choix = Ce que le fichier contient
fichier-nombre =
    { $nombre ->
        [0] aucune ligne
        [one] une ligne
       *[other] { $ecrit } lignes
    }
fichier-sources = D’où viennent les chiffres
fichier-original = Fichier publié
fichier-licence = Licence d’utilisation
fichier-version = Version des données
fichier-version-du = version { $numero } du { $jour }
fichier-adresse = Adresse de la page
fichier-citation = Comment citer
fichier-vide = Aucun chiffre ne répond à ce choix : le fichier n’a que son en-tête, et ce n’est pas une erreur.
fichier-colonnes = Ce que disent les colonnes
fichier-dimension = Ce par quoi le chiffre est ventilé ; vide pour un total.
fichier-niveau = Niveau du label, pour la répartition des membres d’un groupe ; « np » pour ceux qui n’ont pas candidaté, vide pour un chiffre qui n’est pas une répartition.
fichier-absences = Les cellules absentes de la ligne, et pourquoi : le nom de la colonne, deux-points, un code de statut.
fichier-statuts = Ce que disent les statuts
fichier-statut-normal = Valeur normale ; 0 en est une.
fichier-statut-conteste = Les sources se contredisent : chacune des valeurs a sa ligne.
fichier-requete = Cette requête donne tous les chiffres de l’indicateur. Elle lit deux tables, dont toutes les colonnes sont du texte ; dans DuckDB, ces instructions les ouvrent :
fichier-contenu = Ce que contient ce dossier
fichier-contenu-lisez-moi = Ce texte.
fichier-contenu-readme = Le même, en anglais.
fichier-contenu-csv = Les chiffres de la vue, en CSV : UTF-8, virgules, point décimal.
fichier-contenu-parquet = Les mêmes, en Parquet, avec leurs types.
fichier-contenu-graphique = Le graphique de la vue, avec son titre et ses sources.
fichier-contenu-definition = La définition de l’indicateur, telle qu’elle est publiée.
fichier-contenu-donnees = Les fichiers publiés qui font les chiffres, à l’octet près. La colonne « lignes » des observations en donne les numéros de ligne.
fichier-contenu-lisible = Les mêmes, réécrits en UTF-8 avec des virgules, là où le fichier publié est écrit autrement : c’est ce que lit recalculer.sql.
fichier-contenu-recalculer = Refait les chiffres d’observations.csv à partir des fichiers publiés. Dans ce dossier : duckdb < recalculer.sql
fichier-contenu-datapackage = La description du dossier pour les outils (Frictionless Data Package), colonne par colonne.
fichier-contenu-citation = Comment citer ce dossier, pour les outils.
fichier-contenu-empreintes = L’empreinte de chaque fichier ; « sha256sum -c SHA256SUMS » les vérifie.

## Ce que veulent dire les colonnes d’un fichier de chiffres

## Demandes de fichiers

probleme-trop-de-territoires-titre = Trop de territoires pour une vue
probleme-trop-de-territoires = Cette vue montrerait { $recu } territoires.
probleme-trop-de-territoires-aide = Une page ou une image en montre { $permis } au plus. Le fichier CSV de la même adresse les contient tous ; sinon, choisissez des territoires.
probleme-trop-de-lignes-titre = Trop de lignes pour ce format
probleme-trop-de-lignes = Le fichier aurait { $recu } lignes.
probleme-trop-de-lignes-aide = Ce format en a { $permis } au plus. Le fichier « .csv » ou « .parquet » de la même adresse les contient toutes ; sinon, choisissez moins de territoires (territoires=04070~200067437) ou une année (periode=2019).
