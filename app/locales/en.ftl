# The texts of the site, in English.
# The program fills what stands in braces. The keys are those of fr.ftl, in the same order.

## Frame of every page

aller-au-contenu = Skip to content
menu = Main menu
autre-langue = Français
fil = Breadcrumb
menu-accueil = Home
menu-indicateurs = Indicators
menu-territoires = Places
menu-donnees = Data
demonstration = Demonstration data: these figures are made up to show the site. None of them is real.
demonstration-en-partie = Some of the data on this page is made up to show the site: it is marked “demonstration”.
etiquette-demonstration = demonstration
titre-demonstration = { $titre } (demonstration data)
ancienne-etiquette = Earlier release
ancienne-texte = You are reading release { $numero }, of { $jour }. A later one has been published since: its figures may differ.
ancienne-aujourdhui = See the same page today
pied-version = Version { $numero } of the data, published on { $jour }.
pied-promesse = Every figure can be recomputed: its formula, its sources and the rows behind it are published with it.

## Home

accueil-titre-document = Trajectoire – the digital progress of { $territoire }, measurable by all
accueil-titre = The digital progress of { $territoire }, measurable by all
accueil-description = How far has your commune come with digital services? Published figures, their sources, and all it takes to recompute them.
accueil-chapeau = Where does your commune stand, is it moving, and how does it compare? Every figure comes from a published file that you can download.
accueil-portrait = The figures of { $territoire }
accueil-donnees = The published data
accueil-donnees-texte = Every figure is computed from these files.

accueil-objectifs = What { $territoire } said it would reach
accueil-objectifs-texte = What was announced in public, and what has been measured since.
accueil-objectifs-aucun = No target of { $territoire } is published with a figure. One row in the file of targets is enough to follow one here.
accueil-avance = Moving forward
accueil-avance-aucun = No measured target is met or on its way.
accueil-tarde = Lagging
accueil-tarde-aucun = No measured target is behind.
accueil-inconnu = What cannot be said
accueil-inconnu-aucun = Every target has been measured.
accueil-exemples = Made-up examples
accueil-exemples-texte = These targets and their figures are made up: they show what the site would say of targets that still run.
accueil-chiffres = { $themes }, { $indicateurs }
accueil-chiffres-legende = The latest known figure, with its year
accueil-themes = Themes
accueil-tirets = A dash: nothing is published. That is not a zero.
accueil-communes = Your commune
accueil-communes-texte = The portrait of each commune of { $territoire } says what is known about it, and what is not.
accueil-communes-toutes = All places
accueil-communes-liste =
    { $nombre ->
        [one] The commune
       *[other] The { $ecrit } communes
    }
accueil-donnees-liste =
    { $nombre ->
        [one] One dataset
       *[other] The { $ecrit } datasets
    }
accueil-version = Version { $numero }, { $jour }
accueil-version-premiere = This is the first version: it publishes { $chiffres } for { $indicateurs }. The next ones will say here what they change.
accueil-version-seule = The version before is no longer kept here: what changed cannot be told.
accueil-version-identique = No figure has changed since version { $numero }: only texts or files differ.
accueil-version-depuis = What changed since version { $numero }:
accueil-chiffres-comptes =
    { $nombre ->
        [one] { $ecrit } figure
       *[other] { $ecrit } figures
    }
accueil-themes-comptes =
    { $nombre ->
        [one] { $ecrit } theme
       *[other] { $ecrit } themes
    }
accueil-indicateurs-comptes =
    { $nombre ->
        [one] { $ecrit } indicator
       *[other] { $ecrit } indicators
    }
accueil-ajoutes =
    { $nombre ->
        [one] { $ecrit } figure added
       *[other] { $ecrit } figures added
    }
accueil-changes =
    { $nombre ->
        [one] { $ecrit } figure changed
       *[other] { $ecrit } figures changed
    }
accueil-retires =
    { $nombre ->
        [one] { $ecrit } figure removed
       *[other] { $ecrit } figures removed
    }

## Themes

theme-connectivite = Connectivity
theme-donnees = Open data
theme-education = Education
theme-labels = Labels
theme-mediation = Help with digital services
theme-services = Online services
theme-territoire = The territory

## Indicators

indicateurs-titre = Indicators
indicateurs-description = The indicators of the territory’s digital progress, by theme, with their latest figure.
indicateurs-chapeau = Each indicator says what it counts, where it comes from and how to recompute it.

## Places

territoires-titre = Places
territoires-description = The communes and groups of communes that the data speaks of.
territoires-chapeau = Choose a commune to read all that is known about it, and what is not.
territoires-membres = The communes of { $territoire }
territoires-ensembles = Groups
territoires-autres = Elsewhere
territoires-autres-texte = These places are named in lists of labels; they are here for comparison.
territoires-autres-nombre =
    { $nombre ->
        [one] { $ecrit } other place, in alphabetical order.
       *[other] { $ecrit } other places, in alphabetical order.
    }
territoires-carte = Population of the communes
territoires-carte-texte = Each commune is a circle where it is, the larger and the stronger in tone the more people live there.
territoires-carte-extremes = { $nombre } communes. The most populous is { $plus }, { $habitants }; the least { $moins }, { $peu }.
territoires-lettres = By first letter
territoires-page = Places, page { $page } of { $total }
territoires-page-description = Places in alphabetical order, from { $premier } to { $dernier }.
territoires-page-avant = Previous page
territoires-page-apres = Next page
territoires-pages = Other pages
unite-habitants = inhabitants
unite-habitant = inhabitant
territoire-description = What the published data says about { $territoire }, and what it does not.
territoire-chiffres = Its figures
territoire-inconnu = What is not known
territoire-inconnu-texte = No published file gives these figures for this place. They are missing: that is not a zero.
territoire-membres =
    { $nombre ->
        [one] One commune
       *[other] Its { $ecrit } members
    }
type-commune = Commune
type-epci = Group of communes
type-departement = Département
type-region = Region
type-pays = Country
habitants = { $nombre } inhabitants
habitants-annee = { $nombre } inhabitants ({ $annee })

## Datasets

donnees-titre = Datasets
donnees-description = The CSV files that every figure is drawn from, described column by column.
donnees-chapeau = The files that every figure is drawn from, as they were published.
donnees-telecharger = Download { $fichier }
donnees-colonnes = Columns
donnees-absences = What an absence means
donnees-lignes = Rows
donnees-lignes-texte = The number is that of the line in the file; the header is line 1.
donnees-debut = The first { $nombre } rows; the file holds them all.
lignes =
    { $nombre ->
        [one] { $ecrit } row
       *[other] { $ecrit } rows
    }
kilo-octets = { $nombre } kB
cellule-vide = (empty)
obligatoire = required
type-texte = text
type-entier = whole number
type-nombre = number
type-annee = year
type-date = date
type-vrai-faux = true or false
type-mois = month
type-date-heure = date and time
type-heure = time
type-point = geographic point

## Table headings

colonne-territoire = Place
colonne-indicateur = Indicator
colonne-annee = Year
colonne-valeur = Value
colonne-detail = Detail
colonne-lignes = Comes from
colonne-ligne = Line
colonne-nom = Name
colonne-titre = Title
colonne-type = Type
colonne-sens = What it holds

## Explorer

explorer-choisir = Choose places
explorer-afficher = Show
explorer-aide-graphique = Chart: { $indicateur }. Arrow keys walk through the figures, Escape leaves.
explorer-lecture = Reading of the chart
explorer-lecture-invite = The table below holds the same figures.
lignes-titre = { $compte } lines, from the highest to the lowest ({ $unite }). Choose the one to bring forward.
lignes-nom = Line brought forward
explorer-tableau = { $indicateur }: the figures
explorer-ligne = line { $lignes }
explorer-lignes = lines { $lignes }
explorer-lignes-comptees = { $compte } lines
explorer-telecharger = Download these figures (CSV)
explorer-telecharger-note = The places and years shown, with their sources and original rows.
formats-autres = Other formats, and the whole indicator
formats-autres-fichiers = Other formats
format-xlsx = Workbook (XLSX)
format-xlsx-pour = for a spreadsheet, with a page that says where the figures come from
format-excel = CSV for a French Excel
format-excel-pour = opens with a double click where decimals have a comma
format-png-pour = for an article or a presentation
format-svg-pour = to enlarge or retouch without loss
format-json = JSON file
format-json-pour = for a website or a program
format-parquet = Parquet file
format-parquet-pour = for analysis: DuckDB, Python, R
format-zip = Whole folder (ZIP)
format-zip-pour = the figures, their definitions, the picture, and what recomputes them all
format-sql = Query (SQL)
format-sql-pour = to compute again from the published files
format-metadonnees = Metadata (JSON)
format-metadonnees-pour = for a catalogue: sources, licence, meaning of the columns
format-schema = Schema of the columns (JSON)
format-schema-pour = to check or load the file without guessing what it holds
format-tout = The whole indicator (CSV)
format-tout-pour = every place and every year
explorer-vues = Ways of looking
explorer-comparer = Compare with
explorer-detailler = Break down
explorer-total = the total
explorer-echelle = Scale
echelle-normale = plain
echelle-log = logarithmic
echelle-sans-log = The address asks for a logarithmic scale; a share or a level is read on an ordinary one.
explorer-periode = Period
explorer-de = From
explorer-a = to
explorer-chercher = Search in this list
explorer-chercher-rien = Nothing in this list contains these letters.
vue-niveaux = Levels
vue-courbe = Line
vue-barres = Bars
vue-multiples = Small charts
vue-carte = Map
vue-tableau = Table
comparer-voisines = The nearest communes
comparer-meme-taille = Communes of the same size
comparer-meme-niveau = At the same level
partager-copier = Copy the address of this view
partager-copiee = Address copied
citer = Cite
citer-court = In short
citer-courte = Trajectoire, “{ $titre }”, version { $numero }, { $adresse }
citer-long = In full
citer-longue = { $auteurs }, “{ $titre }”, { $editeur }, Trajectoire, version { $numero } of { $jour }, { $adresse }
citer-autres =
    { $nombre ->
        [one] and one other source
       *[other] and { $ecrit } other sources
    }
integrer = Embed in a page
integrer-texte = This frame follows the versions to come, the width of your page and the theme of the reader (“theme=clair” or “theme=sombre” in its address makes it light or dark). With “version={ $numero }” it shows that version alone, and will say so when there is another.
integrer-titre = { $titre }, to embed
integrer-complet = See all of this indicator
explorer-image-svg = Picture (SVG)
explorer-image-png = Picture (PNG)
choix-pilote = The commune and its group
choix-membres = The communes of { $territoire }
choix-autres = Elsewhere

## Charts: {"{"}…{"}"} marks a place that the chart fills

graphique-part = {"{"}numerator{"}"} of {"{"}denominator{"}"}
graphique-rapport = {"{"}numerator{"}"} for {"{"}denominator{"}"}
graphique-lecture = {"{"}territory{"}"}, {"{"}period{"}"}: {"{"}value{"}"}
graphique-nouvelle-echelle = new scale in {"{"}period{"}"}
graphique-cible = target: { $cible } in { $echeance }
graphique-cible-adoptee = target: { $cible } in { $echeance }, adopted on { $jour }
graphique-nouvelle-methode = new method in {"{"}period{"}"}
graphique-aujourdhui = today
graphique-pas-de-zero = The scale does not start at zero.
graphique-logarithmique = Logarithmic scale: the same height is the same multiplication.
graphique-sans-place = Figures of zero or less, which have no place on a logarithmic scale: {"{"}count{"}"}.
graphique-point-creux = Hollow circle: the figure counts only the members that are known.
graphique-projection = Pale area: where the figures lead if they go on as they did. It is not a forecast.
graphique-meme-echelle = One scale throughout: from {"{"}low{"}"} to {"{"}high{"}"}, from {"{"}first{"}"} to {"{"}last{"}"}.
graphique-foule = So many lines cover each other: the grey is denser where there are many.
graphique-trop-de-territoires = The first {"{"}count{"}"} of {"{"}total{"}"} territories are shown.
carte-classe-basse = under {"{"}high{"}"}
carte-classe = {"{"}low{"}"} to under {"{"}high{"}"}
carte-classe-haute = {"{"}low{"}"} and more
carte-classes = {"{"}period{"}"}: number of places
carte-compte = {"{"}what{"}"}: {"{"}count{"}"}
carte-habitants = {"{"}number{"}"} inhabitants
carte-population-inconnue = population unknown, smallest circle
carte-sans-lieu = location unknown, not on the map
carte-sans-lieux = The location of none of these places is known: there is no map to draw. The table gives their figures.
sources-contradictoires = another source says otherwise

## Absences

absence-non-collecte = not collected
absence-niveau-non-publie = took part, level not published
absence-non-concerne = not applicable
absence-non-candidat = did not apply
absence-secret = secret
absence-couverture = too few members known
membre-renseigne = { $connus } member known of { $total }
membres-renseignes = { $connus } of { $total } members known
absence-inconnu = no known figure

## Sentences

phrase-le = On { $jour }
phrase-en = In { $annee }
phrase-simple = { $quand }, { $dit }.
phrase-comptee = { $quand }, { $dit } ({ $compte }).
phrase-fait = { $quand }, { $dit }
phrase-fait-compte = { $quand }, { $dit } ({ $compte })
phrase-nue = { $territoire }: { $valeur }
phrase-absent = { $quand }, { $territoire }: { $absence }.
selon-les-sources = {" "}or, according to another source,{" "}
phrase-autres = See the territories that have figures
phrase-inconnu-periode = { $territoire }: no figure published for { $periode }.
phrase-inconnu = { $territoire }: no figure published so far.
phrase-hausse = The figure has gained { $ecart } since { $annee }.
phrase-baisse = The figure has lost { $ecart } since { $annee }.
phrase-stable = Nothing has changed since { $annee }.
phrase-niveau-avant = In { $annee } the level was { $valeur }.
phrase-inventees = This data is made up, as a demonstration.
phrase-point = point
phrase-points = points
phrase-source = Source: { $sources }.
phrase-sources =
    { $nombre ->
        [one] According to one source, cited below.
       *[other] According to { $ecrit } sources, cited below.
    }
lieu-a = in { $nom }
lieu-au = in Le { $nom }
lieu-aux = in Les { $nom }
lieu-pour = for { $nom }
premier-du-mois = 1
mois-1 = January
mois-2 = February
mois-3 = March
mois-4 = April
mois-5 = May
mois-6 = June
mois-7 = July
mois-8 = August
mois-9 = September
mois-10 = October
mois-11 = November
mois-12 = December

## Under the chart

credits = Source, period, licence
credits-annee = Year { $debut }
credits-annees = From { $debut } to { $fin }
credits-couverture = { $connus } of { $total } figures known, all places together
credits-version = version { $numero }
credits-sources =
    { $nombre ->
        [one] Source of this indicator:
       *[other] The { $ecrit } sources of this indicator:
    }
licence-ouverte = Licence Ouverte 2.0
licence-citation = cited fact
licence-non-precisee = licence not stated

## Method

methode-titre = How it is computed
methode-formule = Formula:
methode-part = For a group of communes, the numerators and the denominators of its members are added up; their shares are never averaged. A commune without a denominator is “not applicable”, not at zero.
methode-somme = For a group of communes, what its members count is added up. A commune without a row in the data is unknown, not at zero.
methode-niveau = The level of a label is never averaged. Not having applied is no level zero, and a year without information is not joined to the others.
formule-lignes = number of rows
formule-ou = {" or "}
formule-oui = yes
formule-non = no
methode-sql = The same computation in SQL
methode-sql-texte = This query runs over the published files “{ $donnees }” and “{ $territoires }”, in their readable writing (the address of each, with “.lisible.csv”), loaded as tables of text of the same names, in DuckDB for instance. It gives the same figures: a test checks that for each version of the program.
methode-donnees = Data:

## Errors

probleme-possibles = You can open:
probleme-ailleurs = Elsewhere on this site:
probleme-vouliez-vous = Did you mean
probleme-question = ?
probleme-page-inconnue-titre = This page does not exist
probleme-page-inconnue = No page has the address “{ $recu }”.
probleme-page-inconnue-aide = Nothing was lost. Check the address, or start again from one of these pages.
probleme-indicateur-inconnu-titre = This indicator does not exist
probleme-indicateur-inconnu = No indicator is called “{ $recu }”.
probleme-indicateur-inconnu-aide = The list of indicators shows those that exist.
probleme-territoire-inconnu-titre = This place is not known
probleme-territoire-inconnu = No place has the code “{ $recu }”.
probleme-territoire-inconnu-aide = A code is INSEE’s for a commune (04070), the SIREN number for a group of communes (200067437). The list of places gives them all.
probleme-jeu-de-donnees-inconnu-titre = This dataset does not exist
probleme-jeu-de-donnees-inconnu = No dataset is called “{ $recu }”.
probleme-jeu-de-donnees-inconnu-aide = The list of datasets shows those that exist.
probleme-format-inconnu-titre = This format is not offered
probleme-format-inconnu = This address does not answer in “.{ $recu }”.
probleme-format-inconnu-aide = Formats offered: { $permis }.
probleme-periode-illisible-titre = This period cannot be read
probleme-periode-illisible = “{ $recu }” is not a period.
probleme-periode-illisible-aide = Write a year (periode=2019) or two in order (periode=2015..2019).
probleme-periode-sans-donnee-titre = No figure for this period
probleme-periode-sans-donnee = This indicator has no figure for “{ $recu }”.
probleme-periode-sans-donnee-aide = Years that have some: { $permis }.
probleme-vue-inconnue-titre = This view does not exist
probleme-vue-inconnue = This indicator has no view “{ $recu }”.
probleme-vue-inconnue-aide = Possible views: { $permis }.
probleme-choix-inconnu-titre = There is no such choice
probleme-choix-inconnu = “{ $recu }” is not a value of “{ $nom }”.
probleme-choix-aucun-aide = There is nothing to choose here: take this parameter out of the address.
probleme-choix-inconnu-aide = Possible values: { $permis }.
probleme-complet-illisible-titre = This parameter cannot be read
probleme-complet-illisible = “{ $recu }” is not a value of “complet”.
probleme-complet-illisible-aide = Write complet=1 to have everything, or nothing.
probleme-version-illisible-titre = This release can no longer be read
probleme-version-illisible = The files of release “{ $recu }” are no longer those that were published, or this program can no longer read them. Nothing is shown in its place.
probleme-version-illisible-aide = Tell whoever runs this site. Release { $permis } is served.
probleme-version-inconnue-titre = This release does not exist
probleme-version-inconnue = This site has no release “{ $recu }”.
probleme-version-inconnue-aide = Release served: { $permis }.
probleme-integration-inconnue-titre = There is nothing to embed at this address
probleme-integration-inconnue = “{ $recu }” is not the address of an indicator of this site.
probleme-integration-inconnue-aide = Give in “url” the whole address of an indicator of this site, as the browser shows it.
probleme-reponse-inconnue-titre = This form of answer is not offered
probleme-reponse-inconnue = This address does not answer in “{ $recu }”.
probleme-reponse-inconnue-aide = Forms offered: { $permis }.

## Portrait of a place

portrait-membre = Part of:
portrait-code = code { $code }
portrait-connus = Figures are published for { $connus } of the { $total } indicators.
portrait-rien = No figure is published for this place. A CSV file with its code is enough to add some.
portrait-objectifs = Its targets
portrait-objectifs-aucun = No real target is published.
portrait-chiffres-legende = The latest known figure of { $territoire }, with its year
portrait-labels = Its labels, year by year
portrait-pratiques = Its good practices
portrait-absents = These figures are absent, and the source says why.
portrait-fichiers = Take these figures away
portrait-fichiers-texte = Each row of the table is a CSV file, with its sources and original rows. The published files are here:
portrait-fichier = { $indicateur } (CSV)
colonne-objectif = Target
colonne-tendance = Trend
colonne-dernier = Latest figure
colonne-evolution = Change
evolution = { $ecart } since { $annee }
evolution-aucune = unchanged since { $annee }
evolution-niveau = { $valeur } in { $annee }
evolution-autre-methode = other method in { $annee }
tendance-nom = Year by year: { $chiffres }
tendance-point = { $annee }, { $valeur }
tendance-puis = {"; "}

## Where a target stands: its word, its sentence

statut-atteint = reached
statut-avance = ahead
statut-trajectoire = on track
statut-retard = behind
statut-recul = going back
statut-tenu = kept
statut-manque = missed
statut-non-estimable = cannot be said
statut-cible = { $cible } in { $echeance }
statut-source = Source:
statut-points =
    { $nombre ->
        [one] { $ecrit } point
       *[other] { $ecrit } points
    }
statut-phrase-atteint = { $fait }. The target of { $cible } announced for { $echeance } is reached already.
statut-phrase-maintenu = { $fait }. The target of staying at { $cible } until { $echeance } has been kept so far.
statut-phrase-non-maintenu = { $fait }. The target of staying at { $cible } until { $echeance } is not kept.
statut-phrase-avance = { $fait }: { $ecart } ahead of the path to { $cible } in { $echeance }, which asked for { $attendu } that year. { $part } of the way is done.
statut-phrase-trajectoire = { $fait }. That is on the path to { $cible } in { $echeance }, which asked for { $attendu } that year. { $part } of the way is done.
statut-phrase-retard = { $fait }: { $ecart } behind the path to { $cible } in { $echeance }, which asked for { $attendu } that year. { $part } of the way is done.
statut-phrase-recul = { $fait }. The target of { $cible } in { $echeance } is moving away: it all began from { $depart } in { $annee-depart }.
statut-phrase-tenu = { $fait }. The target of { $cible } announced for { $echeance } was kept.
statut-phrase-depasse = { $fait }. The target of { $cible } announced for { $echeance } was kept, and passed by { $ecart }.
statut-phrase-manque = { $fait }. The target of { $cible } announced for { $echeance } was missed by { $ecart }.
statut-phrase-manque-niveau = { $fait }. The target of { $cible } announced for { $echeance } was missed.
statut-phrase-sans-chiffre = { $territoire }, “{ $indicateur }”: no published figure compares with the target of { $cible } announced for { $echeance }.
statut-phrase-couverture = { $territoire }, “{ $indicateur }”: too few answers stand behind the latest figure to say how far the target of { $cible } announced for { $echeance } is.
statut-phrase-secret = { $territoire }, “{ $indicateur }”: the latest figure is secret, so how far the target of { $cible } announced for { $echeance } is cannot be said.
statut-phrase-conteste = { $territoire }, “{ $indicateur }”: sources contradict each other on the latest figure, so how far the target of { $cible } announced for { $echeance } is cannot be said.
statut-phrase-methode = { $fait }. The way of measuring has changed since { $annee-depart }: this figure does not compare with the target of { $cible } announced for { $echeance }.
statut-phrase-rien-depuis = { $fait }. Nothing has been measured since the way to { $cible } in { $echeance } began, in { $annee-depart }.
statut-phrase-un-seul-point = { $fait }. It is the only comparable figure: it takes two to speak of a path to { $cible } in { $echeance }.
statut-phrase-sans-depart = { $fait }, for a target of { $cible } in { $echeance }. The figure of { $annee-depart }, where the way began, is not known: how much of it is done cannot be said.
statut-phrase-perime = { $fait }. That figure is too old to say how far the target of { $cible } announced for { $echeance } is.
statut-phrase-niveau = { $fait }. The target is { $cible } in { $echeance }: between two levels of a label there is no way to measure.
statut-phrase-echeance = { $fait }, for a target of { $cible } announced for { $echeance }. Nothing was measured when it was due: whether it was kept cannot be said.
statut-phrase-echeance-loin = { $fait }, far from the target of { $cible } announced for { $echeance }. Nothing was measured when it was due: whether it was kept cannot be said.

## Images that leave the site

image-demonstration = Demonstration data: made-up figures
image-source = Source: { $source }
image-sources = Sources: { $sources }
image-autres-sources =
    { $nombre ->
        [one] one other source
       *[other] { $ecrit } other sources
    }
image-couverture = { $connus } of { $total } figures known
image-version = Version { $numero } of the data
probleme-image-trop-haute-titre = This image would be too tall
probleme-image-trop-haute = It would be { $recu } pixels high: nobody could read it.
probleme-image-trop-haute-aide = An image is at most { $permis } pixels high. Nothing is lost: the “.csv” file of the same address holds all these figures. For an image, choose fewer places (territoires=04070~200067437) or one year (periode=2019).
## Search

recherche-titre = Search
recherche-titre-mots = “{ $mots }”: search
recherche-description = Find a commune, an indicator, a dataset or a good practice; accents do not matter.
recherche-site = Search this site
recherche-page = Search the data
recherche-quoi = A commune, an indicator, a file, a good practice
recherche-chercher = Search
recherche-aller = Go
recherche-invite = Write the name of a commune or its INSEE code, what you want to measure, the name of a file or what a commune did. Accents and capitals do not matter, and the beginning of a word is enough. The files and the practices are in French.
recherche-exemples = For example:
recherche-rien = Nothing answers “{ $mots }”.
recherche-parcourir = You can also browse:
recherche-pour = { $nombre } for “{ $mots }”.
recherche-proche = No page has “{ $mots }” spelt that way. { $nombre } for words that look like it.
recherche-en-partie = No page has all the words of “{ $mots }”. { $nombre } for some of them.
recherche-resultats =
    { $nombre ->
        [one] { $ecrit } result
       *[other] { $ecrit } results
    }
recherche-territoires =
    { $nombre ->
        [one] { $ecrit } place
       *[other] { $ecrit } places
    }
recherche-indicateurs =
    { $nombre ->
        [one] { $ecrit } indicator
       *[other] { $ecrit } indicators
    }
recherche-donnees =
    { $nombre ->
        [one] { $ecrit } dataset
       *[other] { $ecrit } datasets
    }
recherche-pratiques =
    { $nombre ->
        [one] { $ecrit } good practice
       *[other] { $ecrit } good practices
    }
recherche-autres =
    { $nombre ->
        [one] And { $ecrit } more: add a word to narrow it down.
       *[other] And { $ecrit } more: add a word to narrow it down.
    }

## Adding a place to a page
ajouter-titre = Add a place
ajouter-titre-mots = “{ $mots }”: add a place
ajouter-description = Find a commune or a group of communes by its name or its code, to see its figures beside the others.
ajouter-chercher = Search for a place
ajouter-quoi = A commune, a group of communes, an INSEE code
ajouter-invite = The beginning of a name is enough; accents and capitals do not matter. The place that you choose is added to those of the page.
ajouter-rien = No place answers “{ $mots }”.
ajouter-deja = already on the page
ajouter-sans-chiffre = no figure for this indicator
ajouter-partout = Add another place
ajouter-reponses = Places to add
ajouter-attente = The list of all places is coming…
ajouter-absente = The list of all places did not come. The “Search” button answers without it.
ajouter-personne = No place has this name or code. The “Search” button also looks for some of the words.
ajouter-comptees = Other places: { $compte }.
ajouter-parmi = The first { $valeur } of { $compte }: add a word to narrow them down.

## Compare

menu-comparer = Compare
comparer-titre = Compare places
comparer-description = { $territoires }: { $indicateurs } side by side, each figure with its year.
comparer-et = and
comparer-autres =
    { $nombre ->
        [one] { $ecrit } other place
       *[other] { $ecrit } other places
    }
comparer-chapeau = The latest known figure of each, with its year: you choose who and what.
comparer-trop = The address names too many places: the first { $permis } are compared, { $nombre } are left out.
comparer-territoires =
    { $nombre ->
        [one] Choose the places ({ $ecrit } chosen)
       *[other] Choose the places ({ $ecrit } chosen)
    }
comparer-indicateurs =
    { $nombre ->
        [one] Choose the indicators ({ $ecrit } chosen)
       *[other] Choose the indicators ({ $ecrit } chosen)
    }
comparer-comparer = Compare
comparer-legende = The latest known figure of each place, with its year
comparer-ordre = Any indicator can put the places in its order.
comparer-croissant = Smallest first: { $indicateur }.
comparer-decroissant = Largest first: { $indicateur }.
comparer-defaire = Back to the first order
comparer-trier = Sort
comparer-inverser = Reverse
comparer-trier-croissant = { $mot }: { $indicateur }, smallest first
comparer-trier-decroissant = { $mot }: { $indicateur }, largest first
comparer-rien = nothing published
comparer-note = A dash is not a zero: the reason stands beside it. Indicators have units of their own: they are never added up, averaged or ranked together. In any order, communes come before groups of communes, and what has no figure comes last.
comparer-fichiers = One CSV file for each indicator, with these places, all years, the sources and the original rows.

## Good practices

menu-pratiques = Practices
pratiques-titre = Good practices
pratiques-description = What communes did for their digital transformation, where they stand now, and who tells it.
pratiques-chapeau = What communes did, and where they stand: something to borrow, and to check.
pratiques-filtrer = Choose the practices
pratiques-toutes = All of them
pratiques-par-indicateur = By indicator
pratiques-par-territoire = By place
pratiques-generales = Digital matters at large
pratiques-rien = No good practice is published.
pratiques-rien-indicateur = No good practice is published about “{ $indicateur }”.
pratiques-rien-territoire = No good practice of { $territoire } is published.
pratiques-rien-deux = No good practice of { $territoire } is published about “{ $indicateur }”.
pratiques-remplir = That does not mean that nothing was done. One row in pratiques.csv is enough to see it here: the place, the indicator, a title, what was done, the year, and the address of a page that tells it.
pratiques-fichier = What that file holds

## Method

pied-menu = About
pied-methode = Method
savoir-titre = The method
savoir-description = How a published file becomes a figure, what an absence and a status mean, and how to redo each computation.
savoir-chapeau = How a published file becomes a figure, and how to check it yourself.
savoir-chemin = From the file to the figure
savoir-publier = A commune or a group of communes publishes CSV files and says, column by column, what they hold.
savoir-verifier = Each cell is read and checked. A mistake is shown with its line, its column and how to mend it; what is ambiguous is refused, never guessed.
savoir-calculer = Each indicator has a definition, which is published too: what is counted, among what, by place and by year. The computation does nothing else.
savoir-garder = Each publication is a numbered version, with the fingerprint of every file in it. A published version never changes: a correction is a new version.
savoir-montrer = Pages, charts and files read that version and add nothing.
savoir-promesses = Six promises
savoir-promesse-1 = Each figure can be redone.
savoir-promesse-1-texte = It comes with its formula, the rows that made it and what it counts.
savoir-promesse-2 = An absence is not a zero.
savoir-promesse-2-texte = No missing figure is replaced by another.
savoir-promesse-3 = A figure is the same everywhere.
savoir-promesse-3-texte = In the sentence, the chart, the table and the file.
savoir-promesse-4 = Nothing is lost, nothing changes in silence.
savoir-promesse-4-texte = Each version says what it changed.
savoir-promesse-5 = The site needs nothing to work.
savoir-promesse-5-texte = No JavaScript, no account and no other site stand between you and reading, comparing or downloading.
savoir-promesse-6 = Real data and demonstration are never mixed.
savoir-promesse-6-texte = What was made up to show the site says so wherever it appears.
savoir-absences = What an absence means
savoir-absences-texte = A figure can be missing in several ways, none of which is a zero. Each has its word on the screen and its code in the “statut” column of the files.
savoir-absences-legende = Five absences, and zero, which is not one
savoir-mot = Word
savoir-code = Code
savoir-sens = What it means
savoir-non-collecte = The data may exist; the source does not give it.
savoir-non-concerne = The figure cannot exist: without premises there is no share of them.
savoir-non-candidat = The commune did not ask for the label. That is no level zero.
savoir-secret = The source keeps the figure secret.
savoir-retenu = Too few members of the group are known for its figure to be published.
savoir-zero = zero
savoir-zero-texte = It was counted and there is none: a figure like any other.
savoir-groupes = From a commune to its group
savoir-total = A total.
savoir-part = A share.
savoir-niveau = A level.
savoir-couverture = The figure of a group says how many of its members are known. If they are too few (less than half, unless the indicator decides otherwise), it is not published: “too few members known”.
savoir-ruptures = When the way of measuring changes
savoir-ruptures-texte = A new method is a break: the chart is cut on that date, and earlier figures are not compared with later ones.
savoir-sources = When two sources contradict each other, both figures are kept and shown.
savoir-objectifs = Where a target stands
savoir-objectifs-texte = A target starts from a known figure, in one year, and aims at another, by a deadline. The path between them is a straight line, or the one that its author published. The latest comparable figure is placed on that path.
savoir-objectifs-reserve = Nothing is said when nothing can be: a single comparable figure, too little coverage, a figure that is too old, a method that has changed, sources that contradict each other. Between two levels of a label there is no path.
savoir-objectifs-legende = The statuses, their sign and their meaning
savoir-atteint = The target is reached already, before it is due.
savoir-tenu = The deadline has passed, and the target had been reached.
savoir-avance = Nearer to the target than the path asks for.
savoir-trajectoire = Where the path asks for, give or take 5% of the way at most.
savoir-retard = Further from the target than the path asks for.
savoir-recul = Further from the target than at the start.
savoir-manque = The deadline has passed, and the target had not been reached.
savoir-non-estimable = Nothing can be said, and the page says why.
savoir-refaire = Redo a computation
savoir-refaire-1 = On the page of an indicator, read the formula and the rows that the figure comes from.
savoir-refaire-2 = Open the file at those rows: the number is that of the line, the header is line 1.
savoir-refaire-3 = Add up the columns that the formula names; for a share, divide and multiply by 100. Rounding comes last.
savoir-exemple = For example:
savoir-exemple-ligne = line { $lignes } of { $fichier }
savoir-exemple-lignes = lines { $lignes } of { $fichier }
savoir-formules = Every formula
savoir-formules-texte = Σ adds up a column; in brackets, the rows that count.
savoir-formules-legende = Each indicator, its formula and its file
savoir-formule = Formula
savoir-fichier = File

## Accessibility

pied-accessibilite = Accessibility: non-conforming
declaration-titre = Accessibility statement
declaration-description = How far the site conforms, what is tested and how, what is not yet, and where to complain.
declaration-chapeau = This site is made to be read by everyone. No audit has checked that yet: here is what is checked, and what is not.
declaration-loi = Section 47 of French law no. 2005-102 of 11 February 2005 asks that public services online be accessible. This statement applies to the Trajectoire site.
declaration-etat = Conformance
declaration-etat-texte = This site does not conform to the French accessibility standard (RGAA), version 4.1: those are the words of the standard as long as no valid audit measures how its criteria are met.
declaration-visee = It aims at every criterion of RGAA and at level AA of the international WCAG 2.2 guidelines.
declaration-tests = Test results
declaration-tests-texte = Without an audit there is no rate of conformance to give. Automated tests refuse any change that would break one of the following, on each kind of page:
declaration-test-axe = axe-core finds nothing to say under the WCAG rules of levels A and AA, up to version 2.2, and its best practices: in the light theme and in the dark one, on a large screen and on a phone.
declaration-test-html = The HTML is valid (html-validate), with one heading of the first level and no level left out.
declaration-test-clavier = With the keyboard alone, a link leads to the content, one always sees where one is, and the arrows move through the chart.
declaration-test-largeur = Nothing is lost at 320 pixels wide, at a zoom of 200% or with a text of 200%.
declaration-test-couleurs = Texts and drawings have the contrast that is asked for, stay apart under the three common kinds of colour blindness, and remain visible in the forced colours of the system.
declaration-test-sans-script = Without JavaScript, everything can be read, chosen and downloaded.
declaration-contenus = Content that is not accessible
declaration-connus = No failure is known today. That does not prove there is none: an automated tool sees only some of the criteria.
declaration-lecteur = No trial with a screen reader, or by disabled people, has been recorded yet.
declaration-ailleurs = The sources that are cited stand on other sites, which this statement does not answer for.
declaration-etablie = How this statement was made
declaration-jour = This statement was made on 27 November 2026.
declaration-techniques = Technologies: HTML, CSS, SVG, WAI-ARIA; JavaScript and WebAssembly, which are never needed.
declaration-environnement = Test environment: Chromium, on a large screen and in the size of a phone, driven by Playwright; axe-core and html-validate.
declaration-contact = Feedback and contact
declaration-contact-texte = If you cannot read a page or make use of it, the publisher of the site must show you another way or give you the content in another form.
declaration-contact-manque = The published data gives no address to write to: the publisher must state it here.
declaration-recours = Where to complain
declaration-recours-texte = If you reported something that keeps you from some content and got no satisfactory answer, you can turn to the French Defender of Rights:
declaration-recours-message = send a message
declaration-recours-delegue = meet a delegate near you
declaration-recours-courrier = write a letter, free of charge and without a stamp:

## Legal notice

mentions-titre = Legal notice
mentions-description = Who publishes this site, under which licences, and what is kept of your visits: nothing.
mentions-editeur = Publisher
mentions-paquet = This site shows the data published under the title:
mentions-editeur-manque = The data does not name its publisher. French law no. 2004-575 of 21 June 2004 asks that the publisher of a site be named, with an address and the person in charge of publication: the authority that publishes this site must do so here.
mentions-editeur-nom = This data is published by { $nom }.
mentions-editeur-ecrire = To write to them:
mentions-editeur-loi = French law no. 2004-575 of 21 June 2004 also asks that the publisher of a site give an address and the name of the person in charge of publication.
mentions-hebergeur = Hosting
mentions-hebergeur-manque = The host is not declared. It depends on the server on which this site is installed: whoever installs it must state it here.
mentions-licences = Licence of the data
mentions-licence = The data may be reused under:
mentions-licence-aucune = The data does not say under which licence it may be reused.
mentions-sources = Each source keeps its own, written under each chart. The files:
mentions-code = Licence of the software
mentions-code-texte = Trajectoire is free software, under the MIT or the Apache 2.0 licence, as you choose.
mentions-vie-privee = Privacy
mentions-temoins = No cookie, no tracker, no audience measurement.
mentions-tiers = No request to any other site: pages, images and scripts all come from here.
mentions-donnees = No personal data is asked for. There is no account; what you search or choose stands only in the address of the page.
mentions-journal = The log of the server notes the page that was asked for, the result and how long it took, without your address or the words that you searched. To refuse requests that are too many, the address of whoever queries the API is kept in memory for two minutes at most, and never written. If this server is open to publishing, each request made with a token leaves a line in another log: when, which token, how it ended, and the network that it came from, without the whole address.

## The API

pied-api = API
api-titre = An API for programs
api-description = Every figure of the site, for programs: addresses, examples, limits and a promise of stability.
api-chapeau = Everything this site shows can be read by a program, without an account or a key. Addresses begin with /api/v1 and answer in JSON.
api-document = The complete description, for tools that read OpenAPI 3.1:
api-exemples = Getting started
api-exemples-texte = These examples are run as they stand at every change of the site. For Google Sheets, paste the formula into a cell.
api-ressources = What may be asked
api-par-exemple = For instance:
api-ou-rien = or nothing
api-chiffre = What a figure says
api-chiffre-texte = A figure has the same columns in the API and in every file, with the same numbers. An absent value is “null”, never zero: “statut” says why. A figure that is broken down has one more column, named as chosen with “par”.
api-listes = Lists, pages and releases
api-listes-texte = A list says the release of the data (“version”), how many items match (“total”) and gives them in pages (“donnees”) of { $nombre } at most. “suivant” is the address of the next page, also given by the Link header; it is “null” at the end. Follow it as it is: a cursor only makes sense for the request that gave it, and goes on in the same release, even after a new one, so that two releases are never mixed.
api-listes-lignes = Observations also come as NDJSON, in one go and without pages, with “format=ndjson” or the header Accept: application/x-ndjson. Every line is a figure, the last one ends with a line feed, and the header X-Total-Count says how many lines are sent: if some are missing, the transfer was cut.
api-listes-cache = An answer carries an ETag: ask again with If-None-Match, and the answer is empty (304) as long as nothing has changed. “version” gives the answer of a past release: another one is never given in its place.
api-listes-langues = The data is the same in every language: a translated text comes in French and in English, under “fr” and “en”. Refusals follow the Accept-Language header.
api-refus = Refusals
api-refus-texte = A refusal is an application/problem+json document (RFC 9457): “type” is its name for programs, “detail” says what is wrong, “help” what is allowed, “nearest” what was probably meant. A filter that finds nothing is not a refusal: the list is empty, its total is 0.
api-refus-304 = Nothing has changed since the ETag that was given.
api-refus-400 = A parameter is unknown, repeated or cannot be read.
api-refus-404 = What is named does not exist, or is no longer served.
api-refus-405 = The API is for reading: only GET and HEAD are answered.
api-refus-406 = None of the types that are accepted is offered.
api-refus-429 = Too many requests: Retry-After says how many seconds to wait.
api-limites = Limits
api-limites-texte = An address may send { $nombre } requests a second, on average. Beyond that it gets refusal 429. To take everything, a single request for NDJSON is enough. Addresses are kept only as long as it takes to count, in memory.
api-limites-aucune = This server does not count requests. To take everything, a single request for NDJSON is enough.
api-publier = Publishing
api-publier-texte = Those who hold a token may try a file on the server, then publish it: a dataset as CSV, or the whole package as ZIP. A trial checks everything, computes everything and publishes nothing. A token is made from the command line by whoever runs the server; it says what it allows, expires, and may be revoked.
api-publier-ouvert = This server is open to publishing.
api-publier-ferme = This server is not open to publishing: these addresses answer 404 on it.
api-publier-exemple = To try, with a file jeton.txt of one line, “Authorization: Bearer trj_…”:
api-publier-reponse = The answer says what the checks found (“controle”), how many rows change in each file (“tables”), every figure that changes, before and after (“chiffres”), and every trajectory that stands elsewhere (“trajectoires”). To publish, send the same to the address “publications”: the answer 201 says the number of the release, its address and the checksum of its release.json. “base”, the number that the trial gave, ensures that nothing was published in between.
api-promesse = Promise of stability
api-promesse-reste = As long as addresses begin with /api/v1, no address, no parameter, no member disappears or changes its name or its type.
api-promesse-ajouts = These may be added: addresses, optional parameters, members, types of answers, reasons for a refusal, status codes. A program ignores what it does not know.
api-promesse-sens = What a member means does not change. A method of computing that changes has a new number, written in “methode”.
api-promesse-fin = If a version 2 of the API comes out, version 1 goes on answering for at least 24 months, and says so with the Deprecation and Sunset headers.
api-promesse-chiffres = The figures themselves change with the releases of the data: each release can be read in /api/v1/versions, with its checksums.

## The API, for the OpenAPI document

ressource-accueil = What the API offers, and under which licences.
ressource-indicateurs = The indicators: what is measured, and how.
ressource-indicateur = An indicator.
ressource-territoires = The territories, and what they are part of.
ressource-territoire = A territory, its members and the indicators that speak of it.
ressource-observations = The figures, by indicator, territory then year.
ressource-jeux = The published datasets.
ressource-jeu = A dataset, column by column.
ressource-versions = The published releases, from the first to the last, with the checksums of their files.
ressource-version = A published release.
ressource-cibles = The targets, and how far each territory has come, with every term of the computation.
ressource-essayer-paquet = Tries a whole package: what is wrong with it, and all that would change; nothing is published.
ressource-essayer-jeu = Tries a dataset in the place of the one that there is: what is wrong with it, and all that would change; nothing is published.
ressource-publier-paquet = Publishes a whole package, if it passes the same trial.
ressource-publier-jeu = Publishes a dataset in the place of the one that there is, if the package passes the same trial.

parametre-version = The release of the data that the answer is wanted from; without it, the last one.
parametre-limite = How many items a page has.
parametre-curseur = Where to go on: to be taken as it is from “suivant”.
parametre-id = Its id.
parametre-code = Its code: INSEE for a commune, SIREN for a grouping of communes.
parametre-n = Its number.
parametre-theme = Only those of this theme.
parametre-nature = Only real data, or only demonstration data.
parametre-type = Only territories of this kind.
parametre-membre-de = Only those that are part of this territory today.
parametre-indicateurs = Ids of indicators, separated by ~; all of them otherwise.
parametre-territoires = Codes of territories, separated by ~; all of them otherwise.
parametre-periode = A year, or two in order, both included.
parametre-par = The column that the figures are broken down by; without it, only totals are given.
parametre-statuts = SDMX status codes, separated by ~.
parametre-champs = The columns that are wanted, separated by ~; all of them otherwise. “nature” is always given.
parametre-format = json in pages, or ndjson in one go; it wins over Accept.
parametre-base = The release that the publication starts from; refused if it is no longer the last one.
parametre-notes = What the release changes, in a sentence; it will be public.
parametre-corps = The file, as it is.

reponse-ok = What is asked for.
reponse-304 = Nothing has changed since the ETag that was given.
reponse-400 = A parameter is unknown, repeated or cannot be read.
reponse-404 = What is named does not exist, or is no longer served.
reponse-406 = None of the types that are accepted is offered.
reponse-429 = Too many requests.
reponse-201 = The release is published.
reponse-401 = There is no token, or it is not good.
reponse-403 = The token does not allow this.
reponse-408 = Sending takes too long.
reponse-409 = Another publication is going on, or took place since “base”.
reponse-413 = What was sent is too large.
reponse-415 = What was sent is not of the expected type.
reponse-422 = The package cannot be published as it is.
reponse-500 = The server could not get to the end; nothing has changed.
reponse-503 = Computing takes too long.

entete-etag = Names this answer, for If-None-Match.
entete-link = The next page, if there is one.
entete-x-total-count = How many items match; in NDJSON, how many lines are sent.
entete-retry-after = Seconds to wait.
entete-location = The address of the release.
entete-www-authenticate = What it takes to be let in (RFC 6750).
entete-authorization = A token, made by whoever runs the server: “trj_” then 43 characters.

champ-version = Release of the data.
champ-total = How many items match, on all pages.
champ-suivant = Address of the next page; null at the end.
champ-donnees = The items of this page.
champ-fr = In French.
champ-en = In English.
champ-id = Id, which does not change.
champ-titre = Its name.
champ-nom = Its name.
champ-description = What it is.
champ-nature = reel (real), or demonstration for what is made up.
champ-page = Its page, for people.
champ-csv = The same, as CSV.
champ-observations = Its figures.
champ-licences = Under which licences.
champ-adresse = Where it can be read.
champ-source = Id of the source, in the dataset “sources”.
champ-methode = Version of the method: two methods are not compared.
champ-de = Since when.
champ-jusqua = Until when.
champ-annee = The year.
champ-valeur = The value.
champ-libelle = What it means.
champ-code = Code: INSEE for a commune, SIREN for a grouping of communes.
champ-octets = Size, in bytes.
champ-lignes = Number of rows, without the header.
champ-indicateur = Id of the indicator.
champ-code_territoire = Code of the territory.
champ-territoire = Name of the territory.
champ-unite = Unit of the value.

champ-accueil-titre = Title of the data.
champ-publiee_le = When this release was published.
champ-documentation = The page that explains the API.
champ-openapi = The description for programs.
champ-ressources = What may be asked.
champ-chemin = The path.
champ-resume = What it gives.

champ-observation-periode = Year.
champ-observation-valeur = The value, rounded to the decimals of the indicator; null when it is absent.
champ-observation-numerateur = What is counted.
champ-observation-denominateur = Among how many.
champ-observation-membres_renseignes = Members of the territory whose data is known.
champ-observation-membres_attendus = Members of the territory.
champ-observation-statut = SDMX code: A normal value, L not collected, M not applicable, N withheld (too few members), O did not apply, Q secret, U sources contradict each other.
champ-observation-commentaire = What the dataset adds (a mention, for a label).
champ-observation-sources = Ids of the sources, separated by a space.
champ-observation-lignes = The published file and the lines that make this figure.

champ-indicateur-description = What is counted, by whom, and what it does not say.
champ-theme = Theme.
champ-decimales = Decimals of the value.
champ-indicateur-sens = Where progress is: hausse (up), baisse (down) or aucun (neither).
champ-mots_cles = Words to find it by.
champ-jeu_de_donnees = Dataset that it is computed from.
champ-dimensions = Columns that it may be broken down by (parameter “par”).
champ-couverture_minimum = Share of known members, from 0 to 1, under which the figure of a group is withheld.
champ-calcul = The definition of the computation, as it is published.
champ-ruptures = Changes of method.
champ-des = First year.
champ-note = What changed.
champ-echelles = Names of the levels of a label, by method.
champ-niveaux = From the lowest (1) to the highest.

champ-territoire-type = commune, epci, departement, region or pays (country).
champ-population = Municipal population.
champ-annee_population = Year of this population.
champ-latitude = Degrees north (WGS 84).
champ-longitude = Degrees east (WGS 84).
champ-appartenances = Which territories it is or was part of.
champ-membres = Codes of its members today.
champ-indicateurs = Indicators that have a figure of it.

champ-frequence = EU frequency code.
champ-fichier = Name of the file.
champ-cle_primaire = Columns that name a row.
champ-colonnes = The columns, in the order of the file.
champ-colonne-type = Type of Table Schema.
champ-obligatoire = Whether every row has a value of it.
champ-valeurs = The only possible values; empty when any will do.
champ-absences = What stands for an absence, and its meaning.

champ-numero = Number: 1, 2, 3…
champ-notes = What the publisher says of it.
champ-programme = Version of the program that computed it.
champ-precedente = SHA-256 of the release.json of the release before.
champ-courante = Whether it is the release that is served.
champ-fichiers = Its files.
champ-fichier-chemin = Path in the folder of the release.
champ-sha256 = SHA-256.

champ-cible-annee_reference = Year that progress is counted from.
champ-cible-valeur_reference = Value of that year, published with the target.
champ-annee_cible = Year by the end of which it is to be reached.
champ-valeur_cible = Value to be reached.
champ-adoptee_le = Day of its adoption.
champ-commentaire = What the figures do not say of it.
champ-etapes = The yearly path that the territory published; empty when the path is straight.
champ-trajectoire = How far it has come, with every term of the computation.
champ-situation = atteint (reached), en avance (ahead), sur la trajectoire (on track), en retard (behind), recul (regressed), échéance passée (due: reached or missed) or non estimable (not estimable).
champ-motif = Why it is not estimable.
champ-perime = Whether the latest figure is too old to say.
champ-reference = Baseline.
champ-cible = Target.
champ-dernier = Latest comparable point.
champ-points = Number of comparable points.
champ-trajectoire-sens = hausse (rise), baisse (fall) or maintien (hold).
champ-ecart_a_la_cible = Latest point minus target, positive beyond it.
champ-part_comblee = Share of the gap closed: 1 for the whole way.
champ-valeur_attendue = Value that the path requires in the year of the latest point.
champ-ecart_au_chemin = Latest point minus required value.
champ-avance = The same, positive when ahead, negative when behind.
champ-tolerance = Difference that still counts as on track.
champ-projection = Where the trend leads by the deadline, as a range.
champ-bas = The lowest.
champ-haut = The highest.
champ-borne = Whether an end was brought back to a bound.

champ-probleme-type = Stable name of the problem, for programs.
champ-title = The problem, in a few words.
champ-status = HTTP status.
champ-detail = What is wrong.
champ-help = What is allowed, or what to do.
champ-nearest = The address that was probably meant.
champ-base = The release that was the last one.
champ-inchangee = Whether the last release says the same already: nothing is published.
champ-publiee = The release that was made; null for a trial.
champ-envoi_sha256 = SHA-256 checksum of what was sent.
champ-ecriture = How the file that was sent is written, where that is not as the last release says: the description of the package follows it. Nothing where it is written as it says.
champ-separateur = What stands between its columns.
champ-encodage = How its characters are written, as datapackage.json names it.
champ-controle = What “trajectoire check --format json” says.
champ-problems = What is wrong: file, line, column, sentence and remedy.
champ-summary = How many files, rows, problems.
champ-tables = The files of which rows change.
champ-chiffres = The figures that change.
champ-trajectoires = The trajectories that stand elsewhere.
champ-publiee-sha256 = SHA-256 checksum of its release.json.
champ-tablemodifiee-jeu_de_donnees = Id of the dataset.
champ-ajoutees = Rows that were not there.
champ-retirees = Rows that are no longer there.
champ-modifiees = Rows that say something else.
champ-colonnes_avant = Columns before.
champ-colonnes_apres = Columns after.
champ-periode = Year.
champ-ventilation = Of what part: column and value; empty for the total.
champ-chiffremodifie-motif = nouveau, correction, methode or retire.
champ-avant = Before; several values when sources contradict each other, none when it was not there.
champ-apres = After, likewise.
champ-trajectoiremodifiee-avant = Where it stood; null when the target is new.
champ-trajectoiremodifiee-apres = Where it would stand; null when the target is gone.

probleme-ressource-inconnue-titre = Nothing answers at this address
probleme-ressource-inconnue = The API has nothing at the address “{ $recu }”.
probleme-ressource-inconnue-aide = /api/v1 lists what there is.
probleme-parametre-inconnu-titre = There is no such parameter
probleme-parametre-inconnu = This address reads no parameter “{ $recu }”.
probleme-parametre-inconnu-aide = Possible parameters: { $permis }.
probleme-parametre-repete-titre = This parameter is repeated
probleme-parametre-repete = “{ $recu }” is given several times, which can be understood in two ways.
probleme-parametre-repete-aide = Give it once; several values are separated by ~ (territoires=04070~200067437).
probleme-curseur-illisible-titre = This cursor cannot be read
probleme-curseur-illisible = “{ $recu }” is not a cursor of this request: it was cut, changed, or given for another one.
probleme-curseur-illisible-aide = Take the address “suivant” as it is, or start again from the beginning, without a cursor.
probleme-limite-hors-bornes-titre = This limit is out of bounds
probleme-limite-hors-bornes = “{ $recu }” is not a possible limit.
probleme-limite-hors-bornes-aide = Write a whole number from 1 to { $permis }.
probleme-type-refuse-titre = None of the accepted types is offered
probleme-type-refuse = The Accept header (“{ $recu }”) accepts nothing of what this address can give.
probleme-type-refuse-aide = Types that are offered: { $permis }.
probleme-jeton-absent-titre = A token is needed to publish
probleme-jeton-absent = No token was given.
probleme-jeton-absent-aide = Give it in the header “Authorization: Bearer trj_…”. Whoever runs this server makes one with “trajectoire tokens add”.
probleme-jeton-inconnu-titre = This token is not known
probleme-jeton-inconnu = No token of this server has this secret.
probleme-jeton-inconnu-aide = Check that it is whole: “trj_”, then 43 characters. If it is lost, ask whoever runs this server for another one.
probleme-jeton-expire-titre = This token has expired
probleme-jeton-expire = This token expired on { $recu }.
probleme-jeton-expire-aide = Ask whoever runs this server for another one.
probleme-jeton-revoque-titre = This token was revoked
probleme-jeton-revoque = This token was revoked on { $recu }; it is good for nothing any more.
probleme-jeton-revoque-aide = Ask whoever runs this server for another one. If you do not know why it was revoked, tell them that somebody still uses it.
probleme-jeton-sans-droit-titre = This token does not allow this
probleme-jeton-sans-droit = This token may not replace what you send.
probleme-jeton-sans-droit-aide = It may replace: { $permis }. Ask whoever runs this server for another one.
probleme-jeton-d-essai-titre = This token is for trials only
probleme-jeton-d-essai = This token allows trying, not publishing.
probleme-jeton-d-essai-aide = Send the same to the address “essais”. To publish, ask whoever runs this server for another token.
probleme-publication-en-cours-titre = Another publication is going on
probleme-publication-en-cours = Another publication, or another trial, is going on; nothing was published.
probleme-publication-en-cours-aide = Try again in a few moments.
probleme-version-depassee-titre = Another release was published since
probleme-version-depassee = This publication starts from release { $recu }, which is not the last one; nothing was published.
probleme-version-depassee-aide = The last release is { $permis }. Try again from it, and look at what would change.
probleme-envoi-trop-gros-titre = This file is too large
probleme-envoi-trop-gros = What was sent is more than this server takes; nothing was published.
probleme-envoi-trop-gros-aide = At most { $permis } million bytes are taken. Whoever runs this server may change this limit, or publish the package from the command line.
probleme-envoi-d-un-autre-type-titre = This type of file is not taken here
probleme-envoi-d-un-autre-type = The Content-Type header (“{ $recu }”) does not say the expected type.
probleme-envoi-d-un-autre-type-aide = Expected type: { $permis }. A dataset is sent as CSV, a whole package as ZIP.
probleme-envoi-coupe-titre = What was sent was cut off
probleme-envoi-coupe = The file did not arrive whole; nothing was published.
probleme-envoi-coupe-aide = Send it again.
probleme-envoi-trop-lent-titre = Sending takes too long
probleme-envoi-trop-lent = The file did not arrive in time; nothing was published.
probleme-envoi-trop-lent-aide = Sending takes { $permis } seconds at most. Try again from a faster connection, or ask whoever runs this server to change this limit.
probleme-calcul-trop-long-titre = Computing takes too long
probleme-calcul-trop-long = Checking the package and computing its figures took too long; nothing was published.
probleme-calcul-trop-long-aide = Computing takes { $permis } seconds at most. Try again when the server is less busy, or publish the package from the command line.
probleme-archive-illisible-titre = This archive cannot be read
probleme-archive-illisible = This is not a ZIP file that can be read ({ $recu }); nothing was published.
probleme-archive-illisible-aide = Send the folder of the package (that of datapackage.json) as ZIP, without a password.
probleme-archive-qui-sort-titre = This archive leads out of its folder
probleme-archive-qui-sort = The file “{ $recu }” would be written outside of the folder of the archive; nothing was published.
probleme-archive-qui-sort-aide = Make the archive again from the folder of the package, with file names without “..”.
probleme-archive-trop-grosse-titre = This archive is too large once unfolded
probleme-archive-trop-grosse = The archive holds too many files, or too large ones; nothing was published.
probleme-archive-trop-grosse-aide = At most, in files / in million bytes: { $permis }.
probleme-paquet-refuse-titre = This file cannot be published as it is
probleme-paquet-refuse = Problems that prevent publication: { $recu }. Nothing was published.
probleme-paquet-refuse-aide = “controle” tells all of them, with the file, the line, the column and how to mend them. Mend them and try again.
probleme-notes-refusees-titre = These notes will not do
probleme-notes-refusees = The notes are too long, or hold a character that is not text.
probleme-notes-refusees-aide = Write what the release changes in a sentence of { $permis } characters at most, on one line.
probleme-publication-impossible-titre = This server could not do it
probleme-publication-impossible = The server could not get to the end; the published releases are as before.
probleme-publication-impossible-aide = Try again. If it goes on, tell whoever runs this server: its log says why.
probleme-methode-refusee-titre = Method refused
probleme-methode-refusee = The method { $recu } is not allowed; nothing was changed.
probleme-methode-refusee-aide = Methods allowed: { $permis }.
probleme-trop-de-demandes-titre = Too many requests
probleme-trop-de-demandes = Your address sent more requests than this server accepts. The next one will be read in { $recu } s.
probleme-trop-de-demandes-aide = Wait { $permis } s. To take everything, a single request for NDJSON (format=ndjson) is enough.

## Appearance

apparence = Appearance
apparence-systeme = as on your device
apparence-claire = light
apparence-sombre = dark

## Feeds: what is announced to those who follow the site

flux-versions = Trajectoire: the versions of the data of { $territoire }
flux-territoire = Trajectoire: new figures of { $territoire }
flux-indicateur = Trajectoire: new figures of “{ $indicateur }”
flux-texte = One announcement for each version that adds, changes or removes figures.
flux-annonce = Version { $numero }: { $quoi }
flux-rien = no figure changed
flux-inconnu = what changed is not known
flux-territoires = Places: { $territoires }.
flux-deux-points = {": "}
flux-suivre-versions = Follow the versions to come (Atom feed)
flux-suivre-territoire = Follow the new figures of { $territoire } (Atom feed)
flux-suivre-indicateur = Follow the new figures of this indicator (Atom feed)

## Releases and checking

versions-titre = Releases
versions-description = Each publication is a numbered and signed release that nothing deletes: a correction is a new one.
versions-servie = The pages show the last one. The others stay here with their files, and “version=n” in an address gives the page or the file of release n.
archive-titre = All published values: { $indicateur }, { $territoire }
archive-description = Every value that these figures have had, with the release that gave it, and why it changed.
archive-legende = The values, release after release
archive-lues = Releases read: { $de } to { $a }.
archive-aucune = No release has published a figure for this choice.
archive-version = Given by
archive-raison = Why
archive-derniere = last value
archive-nouveau = first publication
archive-corrige = data corrected
archive-methode = another method of computation
archive-retire = figure withdrawn
archive-page = See this indicator
archive-voir = All the values that its figures have had
archive-chercher = All the values of a figure
archive-code = Code of the territory
archive-annee = Year (all of them without it)
version-description = What this release changes, file by file and figure by figure, and what proves it.
version-courante = This is the release that the pages show.
version-premiere = This is the first release kept here: none comes before it.
version-changements = What it changes
version-nouveaux = New figures
version-corriges = Corrected figures
version-methode = Figures computed in another way
version-retires = Withdrawn figures
version-lignes = rows added: { $ajoutees }, removed: { $retirees }, changed: { $changees }
version-autres = And { $nombre } more. The command “trajectoire diff” gives them all.
version-avant = Before
version-apres = After
version-preuve = What proves it
version-cle = Key that signed it
version-sans-cle = none: it is older than signatures
version-precedente = Fingerprint of the previous release
version-sans-precedente = none: it is the first
version-fichiers = Its files
version-fichier = File
version-taille = Bytes
version-nombre-lignes = Rows
version-empreinte = SHA-256 fingerprint
verifier-titre = Check
verifier-description = Nobody has to take this site at its word. Here is how to check a figure, a release, or all of them, with programs that this site did not write.
verifier-chiffre = A figure
verifier-chiffre-texte = Each indicator’s page gives the formula, the rows of the published file that make each figure, and the SQL query that makes them again. Download the file, run the query in DuckDB: you must find the same figures.
verifier-fichier = A file
verifier-fichier-texte = Does this file come from here, and from which release? Choose it: your browser computes its digest and looks for it in the list of each release. The file is sent to nobody.
verifier-fichier-choisir = File to look for: choose it, or drop it here
verifier-version = A release
verifier-version-texte = The list of a release’s files, with their fingerprints, is signed. Two common programs, sha256sum and minisign, are enough to know whether a file has changed.
verifier-cle = Public key of the release shown:
verifier-outils = minisign reads the key in the file minisign.pub that came with the rest. Compare it with the one that the publisher gives elsewhere: a key that came from the site only proves that its releases follow each other.
verifier-tout = Everything
verifier-tout-texte = The program of this site is free software. Its command “verify” checks the files, the signatures and the chain of releases, then computes every figure again from the published files and says what differs.

## What the browser checks itself

controle-avancement = Progress
controle-annuler = Cancel
controle-fini = Done.
controle-annule = Cancelled.
controle-panne = The check stopped; nothing was sent. Reload the page and start again.
controle-sans-script = Without JavaScript, the browser cannot read the file itself: the commands on this page do the same.
refaire-titre = Check this figure
refaire-texte = Your browser takes the published file again, checks its digest, picks the rows and does the computation over.
refaire-chiffre = Figure
refaire-bouton = Compute again
publier-titre = Publish
publier-essayer = Try a file before it is published
publier-description = Try a CSV file before it is published: its errors, shown in the file, then every figure and every trajectory that would change.
publier-rien-envoye = It all happens in your browser. The file is sent to nobody, and nothing is published.
publier-jeu = Dataset that it replaces
publier-jeu-trouve = the one that its name and columns tell
publier-fichier = CSV file: choose it, or drop it here
publier-dossier = A whole folder, then publication
publier-dossier-texte = The program of this site makes the same checks on a whole folder, then makes a release of it:

## Metadata, read by other programs

metadonnees-api = Trajectoire API
metadonnees-api-description = The indicators, territories, figures and datasets of this site, as JSON, at an address that does not change.
metadonnees-colonne-commentaire = What the dataset adds to the figure
metadonnees-colonne-denominateur = Denominator
metadonnees-colonne-indicateur = Id of the indicator
metadonnees-colonne-lignes = File and lines that made the figure
metadonnees-colonne-membres-attendus = Members expected
metadonnees-colonne-membres-renseignes = Members known
metadonnees-colonne-methode = Version of the method
metadonnees-colonne-nature = Real or demonstration
metadonnees-colonne-numerateur = Numerator
metadonnees-colonne-sources = Ids of the sources
metadonnees-colonne-statut = Status of the observation (SDMX code)
metadonnees-colonne-territoire-code = Official code of the territory
metadonnees-colonne-unite = Unit
metadonnees-colonne-version = Published version that the figure belongs to
metadonnees-provenance = Computed by Trajectoire from the file { $fichier }, by the definition and the method published on the indicator’s page.
metadonnees-provenance-fichier = As published, from: { $sources }.
metadonnees-provenance-inconnue = As published; no source is named.
metadonnees-vide = This selection has no rows: the file holds only its header.

## What a file says of itself

fichier-lisez-moi = Read me
fichier-observations = Figures
fichier-donnees = Data
fichier-a-propos = About this file
fichier-definition = What it is
fichier-formule = Formula
fichier-unite = Unit
fichier-choix = What the file holds
fichier-nombre =
    { $nombre ->
        [0] no row
        [one] one row
       *[other] { $ecrit } rows
    }
fichier-sources = Where the figures come from
fichier-original = Published file
fichier-licence = Licence
fichier-version = Release of the data
fichier-version-du = release { $numero } of { $jour }
fichier-adresse = Address of the page
fichier-citation = How to cite
fichier-vide = No figure answers this choice: the file only has its header, and that is not an error.
fichier-colonnes = What the columns hold
fichier-dimension = What the figure is broken down by; empty for a total.
fichier-niveau = Level of the label, for the distribution of the members of a group; “np” for those that did not apply, empty for a figure that is not a distribution.
fichier-absences = The cells of the row that are absent, and why: the name of the column, a colon, a status code.
fichier-statuts = What the statuses mean
fichier-statut-normal = A normal value; 0 is one.
fichier-statut-conteste = Sources contradict each other: each of the values has its row.
fichier-requete = This query gives every figure of the indicator. It reads two tables, in which every column is text; in DuckDB, these statements open them:
fichier-contenu = What is in this folder
fichier-contenu-lisez-moi = This text, in French.
fichier-contenu-readme = This text.
fichier-contenu-csv = The figures of the view, as CSV: UTF-8, commas, decimal point.
fichier-contenu-parquet = The same, as Parquet, with their types.
fichier-contenu-graphique = The chart of the view, with its title and its sources.
fichier-contenu-definition = The definition of the indicator, as it is published.
fichier-contenu-donnees = The published files that make the figures, byte for byte. The column “lignes” of the observations gives their line numbers.
fichier-contenu-lisible = The same, written again in UTF-8 with commas, where the published file is written otherwise: that is what recalculer.sql reads.
fichier-contenu-recalculer = Computes the figures of observations.csv again, from the published files. In this folder: duckdb < recalculer.sql
fichier-contenu-datapackage = The description of the folder for tools (Frictionless Data Package), column by column.
fichier-contenu-citation = How to cite this folder, for tools.
fichier-contenu-empreintes = The digest of each file; “sha256sum -c SHA256SUMS” checks them.

## What the columns of a file of figures mean

## Requests for files

probleme-trop-de-territoires-titre = Too many territories for a view
probleme-trop-de-territoires = This view would show { $recu } territories.
probleme-trop-de-territoires-aide = A page or an image shows { $permis } at most. The CSV file of the same address holds them all; otherwise, choose territories.
probleme-trop-de-lignes-titre = Too many rows for this format
probleme-trop-de-lignes = The file would have { $recu } rows.
probleme-trop-de-lignes-aide = This format has { $permis } at most. The “.csv” or “.parquet” file of the same address holds them all; otherwise, choose fewer territories (territoires=04070~200067437) or one year (periode=2019).
