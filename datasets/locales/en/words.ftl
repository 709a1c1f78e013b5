# What stands around the sentence of a problem, and the words that fill its places.

## Where the problem is

in-field = in “{ $field }”, { $message }
in-file = { $file }: { $message }
in-line = { $file }, line { $line }: { $message }
in-column = { $file }, line { $line }, column { $column }: { $message }

## Lists

quoted = “{ $text }”
empty-cell = an empty cell
list-and = { $others } and { $last }
list-or = { $others } or { $last }
list-cut = { $first }… ({ $count } in all)

## Another name, which may be meant

perhaps =
    { $nearest-count ->
        [0] {""}
       *[other] Did you mean { $nearest }?{" "}
    }

## What a column holds, with the word of the schema

kind-string = a text
kind-integer = a whole number
kind-number = a number
kind-year = a year
kind-date = a date
kind-boolean = true or false
kind-yearmonth = a month
kind-datetime = a date with its time
kind-time = a time
kind-geopoint = a place
kind-and-word = { $kind } ({ $word })

## What datapackage.json must hold

shape-text = a text between quotation marks, which is not empty
shape-boolean = true or false, without quotation marks
shape-length = a whole number, without quotation marks
shape-object = an object, between braces {"{ }"}
shape-list = a list, between square brackets [ ]
shape-text-or-list = a text, or a list of texts between square brackets [ ]
shape-missing-value = a text, or an object {"{"} "value", "label" {"}"}
shape-category = a text, a whole number, or an object {"{"} "value", "label" {"}"}

## What separates columns

delimiter-comma = a comma
delimiter-semicolon = a semicolon
delimiter-tab = a tab
delimiter-other = the character “{ $character }”

## A word, read in an encoding

read-in = “{ $word }” in { $encoding }
