# Les problèmes d’un paquet dont les parties ne tiennent pas ensemble.

## Les ressources

unsafe-path = le chemin « { $value } » n’est pas celui d’un fichier du paquet
    .help = Écrivez le chemin d’un fichier à partir du dossier du paquet, avec des /, sans ./ ni ../ : par exemple fibre.csv. Ce n’est ni l’adresse d’une page, ni un lien vers un fichier d’ailleurs.

not-csv = « { $value } » n’est pas un fichier .csv
    .help = Enregistrez les données en CSV ; le nom du fichier se termine par .csv.

not-geojson-file = « { $value } » n’est pas un fichier .geojson
    .help = Une ressource dont « format » est « geojson » a un fichier dont le nom se termine par .geojson.

not-geojson = ce fichier n’est pas une collection de contours GeoJSON
    .help = Enregistrez le fond de carte en GeoJSON : « type » y est « FeatureCollection », et « features » donne les contours.

outline-without-code = ce contour ne dit pas de quel territoire il est
    .help = Donnez à chaque contour le code de son territoire, entre guillemets, dans une propriété « code », « code_insee » ou « INSEE_COM » ; si elle a un autre nom, dites lequel dans « codeProperty » de la ressource.

not-an-outline = le contour de « { $value } » ne peut pas être dessiné
    .help = La géométrie est de type « Polygon » ou « MultiPolygon », en degrés : la longitude, puis la latitude (WGS 84).

unknown-outlines =
    { $count ->
        [one] un contour est celui d’un territoire inconnu, « { $value } » ; il ne sera pas dessiné
       *[other] { $count } contours sont ceux de territoires inconnus, dont « { $value } » ; ils ne seront pas dessinés
    }
    .help = Si ces territoires sont les vôtres, ajoutez-les à territoires ; sinon, il n’y a rien à faire.

bad-id = l’identifiant « { $value } » ne peut pas servir d’adresse
    .help = N’employez que des minuscules sans accent, des chiffres et des tirets, comme part-locaux-fibre.

duplicate-resource = deux ressources portent le nom « { $value } »
    .help = Donnez à chaque ressource un nom à elle.

duplicate-path = deux ressources ont le même fichier, « { $value } »
    .help = Donnez à chaque ressource un fichier à elle, ou retirez l’une des deux de « resources ».

not-a-link = « { $value } » n’est pas l’adresse d’une page
    .help = Écrivez l’adresse entière, qui commence par https://.

missing-resource = la ressource « { $name } » manque
    .help = Chaque paquet en a une : ajoutez { $name }.csv et sa description dans « resources ».

missing-reserved-column = la colonne « { $value } » manque
    .help = La ressource « { $resource } » doit avoir cette colonne : ajoutez-la à « fields » et au fichier.

reserved-column-type = « { $value } » n’est pas le type attendu pour cette colonne
    .help = Cette colonne contient { $expected }.

## Les territoires

unknown-pilot = le territoire « { $value } » n’est pas dans la ressource « territoires »
    .help = Corrigez le code, ou ajoutez ce territoire à territoires.csv.

pilot-kind = le territoire « { $value } » est de type « { $found } »
    .help = Écrivez ici le code d’un territoire de type « { $expected } ».

unknown-territory-kind = « { $value } » n’est pas un type de territoire
    .help = Les types sont : « commune », « epci », « departement », « region » et « pays ».

small-parent = « { $value } » est de type « { $found } », qui n’est pas plus grand que « { $kind } »
    .help = Nommez dans « parent » un territoire plus grand : de la commune à l’epci, au departement, à la region, au pays.

membership-ends-before = le jour « { $value } » vient avant le début, { $from }
    .help = Corrigez « debut » ou « fin » : une appartenance finit après avoir commencé.

territory-cycle = ces territoires se contiennent l’un l’autre : { $path-arrows }
    .help = Corrigez « parent » : un territoire fait partie d’un territoire plus grand que lui.

out-of-range = « { $value } » n’est pas possible ici
    .help = Vérifiez la valeur à sa source : une population et une année sont positives.

## Ce que citent les lignes

unknown-indicator = l’indicateur « { $value } » n’est pas défini
    .help = { perhaps }Écrivez le nom d’un fichier du dossier indicators, sans « .toml ».

## Ce que seul celui qui publie peut dire

to-fill-in = « { $value } » reste à écrire
    .help = Remplacez ce texte par ce que vous savez, puis relancez la vérification. Le paquet peut être publié sans cela, et le site le montrera tel quel.

no-contact = « { $value } » publie ce paquet et ne donne pas d’adresse
    .help = Ajoutez « email » à ce contributeur : ceux qui trouvent une erreur sauront à qui l’écrire.
