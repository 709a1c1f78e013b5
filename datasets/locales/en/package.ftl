# The problems of a package whose parts do not hold together.

## Resources

unsafe-path = the path “{ $value }” is not that of a file of the package
    .help = Write the path of a file from the folder of the package, with /, without ./ or ../: for instance fibre.csv. It is neither the address of a page nor a link to a file elsewhere.

not-csv = “{ $value }” is not a .csv file
    .help = Save the data as CSV; the name of the file ends with .csv.

not-geojson-file = “{ $value }” is not a .geojson file
    .help = A resource whose “format” is “geojson” has a file whose name ends with .geojson.

not-geojson = this file is not a collection of GeoJSON outlines
    .help = Save the layer as GeoJSON: its “type” is “FeatureCollection”, and “features” gives the outlines.

outline-without-code = this outline does not say which territory it belongs to
    .help = Give each outline the code of its territory, between quotation marks, in a property “code”, “code_insee” or “INSEE_COM”; if it has another name, say which in “codeProperty” of the resource.

not-an-outline = the outline of “{ $value }” cannot be drawn
    .help = The geometry is of type “Polygon” or “MultiPolygon”, in degrees: longitude, then latitude (WGS 84).

unknown-outlines =
    { $count ->
        [one] an outline is that of an unknown territory, “{ $value }”; it will not be drawn
       *[other] { $count } outlines are those of unknown territories, “{ $value }” among them; they will not be drawn
    }
    .help = If these territories are yours, add them to territoires; if not, there is nothing to do.

bad-id = the id “{ $value }” cannot be an address
    .help = Use only lower-case letters without accents, digits and hyphens, as in part-locaux-fibre.

duplicate-resource = two resources have the name “{ $value }”
    .help = Give each resource a name of its own.

duplicate-path = two resources have the same file, “{ $value }”
    .help = Give each resource a file of its own, or remove one of them from “resources”.

not-a-link = “{ $value }” is not the address of a page
    .help = Write the whole address, which begins with https://.

missing-resource = the resource “{ $name }” is missing
    .help = Each package has one: add { $name }.csv, and its description in “resources”.

missing-reserved-column = the column “{ $value }” is missing
    .help = The resource “{ $resource }” must have this column: add it to “fields” and to the file.

reserved-column-type = “{ $value }” is not the type expected for this column
    .help = This column holds { $expected }.

## Territories

unknown-pilot = the territory “{ $value }” is not in the resource “territoires”
    .help = Correct the code, or add this territory to territoires.csv.

pilot-kind = the territory “{ $value }” is of the type “{ $found }”
    .help = Write here the code of a territory of the type “{ $expected }”.

unknown-territory-kind = “{ $value }” is not a type of territory
    .help = The types are: “commune”, “epci”, “departement”, “region” and “pays”.

small-parent = “{ $value }” is of type “{ $found }”, which is not larger than “{ $kind }”
    .help = Name a larger territory in “parent”: from the commune to the epci, the departement, the region, the pays.

membership-ends-before = the day “{ $value }” comes before the beginning, { $from }
    .help = Correct “debut” or “fin”: a membership ends after it has begun.

territory-cycle = these territories contain one another: { $path-arrows }
    .help = Correct “parent”: a territory is part of a larger one.

out-of-range = “{ $value }” is not possible here
    .help = Check the value at its source: a population and a year are positive.

## What rows cite

unknown-indicator = the indicator “{ $value }” is not defined
    .help = { perhaps }Write the name of a file of the folder indicators, without “.toml”.

## What only the publisher can say

to-fill-in = “{ $value }” is still to be written
    .help = Put what you know in the place of this text, then check again. The package may be published without it, and the site will show it as it is.

no-contact = “{ $value }” publishes this package and gives no address
    .help = Add “email” to this contributor, so that whoever finds a mistake knows whom to write to.
