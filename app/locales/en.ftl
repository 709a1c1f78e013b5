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
accueil-chiffres = { $themes } themes, { $indicateurs } indicators
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
explorer-tableau = { $indicateur }: the figures
explorer-ligne = line {"{"}lignes{"}"}
explorer-lignes = lines {"{"}lignes{"}"}
explorer-telecharger = Download these figures (CSV)
explorer-telecharger-note = The places and years shown, with their sources and original rows.
choix-pilote = The commune and its group
choix-membres = The communes of { $territoire }
choix-autres = Elsewhere
telecharger-tout = Download every place and every year (CSV)

## Charts: {"{"}…{"}"} marks a place that the chart fills

graphique-part = {"{"}numerator{"}"} of {"{"}denominator{"}"}
graphique-lecture = {"{"}territory{"}"}, {"{"}period{"}"}: {"{"}value{"}"}
graphique-nouvelle-echelle = new scale in {"{"}period{"}"}
graphique-nouvelle-methode = new method in {"{"}period{"}"}
graphique-aujourdhui = today
graphique-pas-de-zero = The scale does not start at zero.
graphique-logarithmique = Logarithmic scale: the same height is the same multiplication.
graphique-sans-place = Figures of zero or less, which have no place on a logarithmic scale: {"{"}count{"}"}.
graphique-point-creux = Hollow circle: the figure counts only the members that are known.
graphique-projection = Pale area: where the figures lead if they go on as they did. It is not a forecast.
graphique-meme-echelle = One scale throughout: from {"{"}low{"}"} to {"{"}high{"}"}, from {"{"}first{"}"} to {"{"}last{"}"}.
graphique-trop-de-territoires = The first {"{"}count{"}"} of {"{"}total{"}"} territories are shown.
sources-contradictoires = another source says otherwise

## Absences

absence-non-collecte = not collected
absence-niveau-non-publie = took part, level not published
absence-non-concerne = not applicable
absence-non-candidat = did not apply
absence-secret = secret
absence-couverture = too few members known
membres-renseignes = { $connus } of { $total } members known
absence-inconnu = no known figure

## Sentences

phrase-le = On { $jour }
phrase-en = In { $annee }
phrase-simple = { $quand }, { $dit }.
phrase-comptee = { $quand }, { $dit } ({ $n } of { $total }).
phrase-fait = { $quand }, { $dit }
phrase-fait-compte = { $quand }, { $dit } ({ $n } of { $total })
phrase-nue = { $territoire }: { $valeur }
phrase-absent = { $quand }, { $territoire }: { $absence }.
selon-les-sources = {" "}or, according to another source,{" "}
phrase-inconnu-periode = { $territoire }: no figure published for { $periode }.
phrase-inconnu = { $territoire }: no figure published so far.
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
methode-donnees = Data:

## Errors

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
probleme-format-inconnu-aide = The format offered is “.csv”.
probleme-periode-illisible-titre = This period cannot be read
probleme-periode-illisible = “{ $recu }” is not a period.
probleme-periode-illisible-aide = Write a year (periode=2019) or two in order (periode=2015..2019).
probleme-periode-sans-donnee-titre = No figure for this period
probleme-periode-sans-donnee = This indicator has no figure for “{ $recu }”.
probleme-periode-sans-donnee-aide = Years that have some: { $permis }.
probleme-vue-inconnue-titre = This view does not exist
probleme-vue-inconnue = This indicator has no view “{ $recu }”.
probleme-vue-inconnue-aide = Possible views: { $permis }.
probleme-complet-illisible-titre = This parameter cannot be read
probleme-complet-illisible = “{ $recu }” is not a value of “complet”.
probleme-complet-illisible-aide = Write complet=1 to have everything, or nothing.
probleme-version-inconnue-titre = This version is not served
probleme-version-inconnue = This site has no version “{ $recu }”.
probleme-version-inconnue-aide = Version served: { $permis }.

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
