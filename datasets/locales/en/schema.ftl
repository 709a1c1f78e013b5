# The problems of what datapackage.json says.

## The document

json-syntax = from here on this is no longer JSON ({ $cause ->
        [value] a value is expected
        [colon] a colon is expected
        [comma-or-bracket] a comma or a closing bracket is expected
        [comma-or-brace] a comma or a closing brace is expected
        [key] a name between quotation marks is expected
        [trailing-comma] one comma too many
        [trailing-text] text after the end
        [number] a number is badly written
        [escape] a backslash is badly used
        [open-text] a text is not closed
        [end] the file stops too early
       *[other] { $said }
    })
    .help = Look for a comma, a quotation mark, a brace or a bracket that is missing, or one too many, just before this place.

repeated-property = the property “{ $value }” is already written on line { $first }
    .help = Keep only one of the two: programs read one of them, and not all of them the same.

missing-property = the property “{ $name }” is missing
    .help = Add “{ $name }” at this place of datapackage.json.

wrong-shape = “{ $value }” does not have the form that is expected
    .help = Write { $expected }.

unknown-word = “{ $value }” is not one of the words expected
    .help = Write { $allowed-or }.

delimiter = “{ $value }” cannot separate columns
    .help = Write one character: “,”, “;”, “|” or a tab (“\t”).

## Columns

duplicate-field = the column “{ $value }” is described twice
    .help = Keep one description for each column.

unread-dialect = the property “{ $value }” is not followed
    .help = The file is read without it: one header line, quotation marks " doubled inside a cell, no comments. Save it so if it is not.

unchecked-type = what the type “{ $value }” holds is not checked
    .help = The cells are kept as text. Choose “string” if that is enough.

unchecked-format = the format “{ $value }” is not checked for { $kind } ({ $kind-word })
    .help = For a text, the formats that are checked are “email”, “uri” and “uuid”; for a date or a time, those made of %Y, %y, %m, %d, %H, %M and %S.

number-mark = “{ $value }” cannot separate digits
    .help = Write one character that is not a digit, such as “,”.

unchecked-constraint = the constraint “{ $value }” is not checked
    .help = The data is accepted without it. The constraints that are checked are “required”, “unique”, “minimum”, “maximum”, “exclusiveMinimum”, “exclusiveMaximum”, “minLength”, “maxLength”, “pattern” and “enum”.

misplaced-constraint = the constraint “{ $value }” has no meaning for { $kind } ({ $kind-word })
    .help = Remove it, or correct the type of the column.

invalid-pattern = “{ $value }” is not a regular expression that is read here
    .help = Write it otherwise, or remove “pattern”. Neither Unicode classes such as \p, nor lookaround, nor back references such as \1 are read.

bound = “{ $value }” cannot be the bound of { $kind } ({ $kind-word })
    .help = Write a value of the same type as the column, for instance 0, or "2019-09-30" for a date.

## Absences

other-absence = the label “{ $value }” contradicts its text, which means “{ $meaning }” here
    .help = { absences } Correct the label, or write this absence as the text that is its own.

absence-label = the label “{ $value }” may not say what its text means here: “{ $meaning }”
    .help = { absences } If that is the meaning, write “{ $meaning }”; if not, write this absence as another text, such as an empty cell.

absences = An empty cell is read as “non collecté” (not collected), “nc” as “non concerné” (not applicable), “s” as “secret” and “np” as “n’a pas candidaté” (did not apply).

## Keys

unknown-key-column = the column “{ $value }” is not described in the schema
    .help = { perhaps }A key names only columns that are described in “fields”.

unknown-resource = there is no resource “{ $value }”
    .help = { perhaps }Name a resource of the package, or "" for the resource itself.

key-lengths = the foreign key does not have as many columns on both sides
    .help = In “reference.fields”, name one column for each column of “fields”, in the same order.

key-types = the foreign key compares { $from } ({ $from-word }) with { $to } ({ $to-word })
    .help = Give both columns the same type: a code is always a text.
