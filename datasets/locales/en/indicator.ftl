# The problems of the definition of an indicator.

## The document

toml-syntax = this definition cannot be read ({ $cause ->
        [unquoted-text] a text has no quotation marks
        [duplicate-key] a key stands there twice
        [no-value] a key has no value
        [no-equals] there is no = between a key and its value
        [text-after-value] something follows the value on its line
        [comma] a comma is missing, or there is one too many
        [unclosed] a quotation mark, a bracket or a brace is not closed
        [number] a number is badly written
        [key] a key is badly written
        [escape] a backslash is badly used
       *[other] { $said }
    })
    .help =
        { $cause ->
            [unquoted-text] Write the text between quotation marks: dataset = "fibre".
            [duplicate-key] Keep only one of these keys.
            [no-value] Write the value after the sign =, or delete the key.
            [no-equals] Write the sign = between them.
            [text-after-value] Begin a new line after each value. A number is written with a point: 0.5, not 0,5. A quotation mark inside a text is written \".
            [key] A key is written without accents or spaces: letters, digits, hyphens and underscores.
            [escape] In a text between quotation marks, a backslash is doubled: \\.
           *[other] Compare this line with the same one of another indicator: a text stands between quotation marks, a number does not, and has a point before its decimals.
        }

indicator-wrong-type = this value is not the one expected
    .help =
        { $expected ->
            [byte] Write a whole number from 0 to 255.
            [count] Write a whole number, 0 or more.
            [whole] Write a whole number.
            [number] Write a number, with a point before the decimals.
            [text] Write a text between quotation marks.
            [truth] Write true or false, without quotation marks.
            [list] Write a list, between square brackets [ ].
            [part] Write a part, with its keys.
            [condition] Write true or false, a whole number, a text between quotation marks, a list of texts or a list of numbers between brackets, or bounds: {"{"} minimum = 1, maximum = 5 {"}"}.
           *[other] Write a value of the type expected ({ $said }).
        }

indicator-unknown-word = “{ $value }” is not expected
    .help = At this place, one expects { $allowed-or }.

indicator-missing-key = the key “{ $value }” is missing
    .help = Add “{ $value }” to this part of the definition.

## What the definition reads

indicator-unknown-dataset = there is no dataset “{ $value }”
    .help = { perhaps }Name a resource of datapackage.json.

indicator-unknown-column = there is no column “{ $value }” in “{ $dataset }”
    .help = { perhaps }Name a column of this dataset.

indicator-no-column = no column is named
    .help = Name a column of “{ $dataset }”.

indicator-same-column = the column “{ $value }” already serves for “{ $other }”
    .help = Each column serves only once: name another, or remove this key.

indicator-column-type = the column “{ $value }” holds { $kind } ({ $kind-word })
    .help = At this place, one expects { $expected }.

## What the definition asks for

indicator-no-scale = an indicator of level has no scale
    .help = Add a part [[scale]] that names the levels, from the lowest to the highest.

indicator-unnamed-level = this scale has a level without a name, or no level at all
    .help = Name each level in “levels”, from the lowest to the highest.

indicator-scale-years = this scale ends before it begins
    .help = Write the first year of the scale in “from”, and the last one in “until”.

indicator-scale-overlap = this scale covers years that another one covers already
    .help = Give each scale its own years, with “from” and “until”.

indicator-coverage = “{ $value }” is not a share
    .help = Write a number from 0 to 1: 0.5 for half of the communes.

indicator-decimals = { $value } decimals are too many
    .help = Write a number from 0 to 6.

indicator-ratio-scale = “{ $value }” cannot multiply a ratio
    .help = Write a number greater than 0: 1 for a ratio, 100 for a percentage.

indicator-unknown-value = the column never holds “{ $value }”
    .help = { perhaps }The values planned are { $allowed }.

indicator-empty-condition = this condition chooses nothing
    .help = Write a value, a list of values, or bounds: {"{"} minimum = 1 {"}"}, the minimum not above the maximum.

indicator-no-text = this text is empty
    .help = Write the title in both languages, and the unit that the value is read in.

indicator-unknown-place = nothing fills “{ $value }” in the sentence
    .help = A sentence may have three places, between braces: lieu, territoire and valeur.

indicator-former-id = “{ $value }” is the id of another indicator, or was
    .help = An old address leads to one indicator: keep this id in one of them.

indicator-no-method = versions of the method are counted from 1
    .help = Write 1 for the first method, then one more at each change.

indicator-percent-of-nothing = a count or a sum is not told in %
    .help = Give “unit” the name of what is counted, or compute a ratio or a share.

indicator-commune-rollup = figures are those of communes already
    .help = Remove “commune” from “rollup”: it names larger territories, such as “epci”.

indicator-same-rollup = “{ $value }” stands twice
    .help = Keep it once.

indicator-reserved-dimension = “{ $value }” is the name of a column of every file of figures
    .help = Give this column another name, in the file and in its description.

indicator-pattern-column = the column “{ $value }” has a name that would be read as a pattern or as a remark
    .help = Give it a name without *, that begins neither with # nor with ^.
