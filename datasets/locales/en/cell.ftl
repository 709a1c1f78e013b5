# The problems of a cell.

## Its type

wrong-type =
    { $misread ->
        [no-such-day] “{ $value }” is a day that does not exist
        [too-large] “{ $value }” is too large a number
        [lost-digits] “{ $value }” is a number that has lost digits
        [thousands] “{ $value }” may be two different numbers
       *[other] “{ $value }” is not { $expected }
    }
    .help =
        { $misread ->
            [spaces] Spaces separate only groups of three digits: 17192 or 17 192.
            [lost-digits] The spreadsheet has rounded this number and its digits are lost: take it again from its source.
            [thousands] A comma or a point before three digits may separate thousands: write the number without any, such as 1234, or with a point before the decimals, such as 1.234.
            [spreadsheet-error] This is the error of a formula: correct it in the spreadsheet, then save again.
            [month-first] The month seems to come before the day: write the year, the month and the day, such as 2019-09-30.
            [two-digit-year] Write the year with four digits, such as 2019-09-30.
            [fraction] Write a number without decimals: 12, not 12.5.
            [too-large] Check that it is not two numbers stuck together.
            [no-such-day] Check the day and the month: the order is year, month, day.
            [undeclared] { $meant-count ->
                [0] { $declared-count ->
                    [0] Fill in the cell, or say in “missingValues” (datapackage.json) how an absence is written.
                   *[other] An absent value is written here as { $declared-or }.
                }
               *[other] Write { $meant }, with the same letters and no point: “missingValues” (datapackage.json) declares it so.
            }
           *[other] { $expected-word ->
                [integer] Write digits only, such as 17192.
                [number] Write digits, with a point before the decimals, such as 12.5.
                [year] Write four digits, such as 2019.
                [date] Write the year, the month and the day joined by hyphens, such as 2019-09-30.
                [boolean] Write true or false, or the words announced in “trueValues” and “falseValues”.
                [yearmonth] Write the year and the month, such as 2019-09.
                [datetime] Write the date then the time, such as 2019-09-30T14:28:00.
                [time] Write the hours, the minutes and the seconds, such as 14:28:00.
                [geopoint] Write the longitude then the latitude, such as 6.24,44.09.
               *[other] Write { $expected }.
            }
        }

wrong-format =
    { $format ->
        [email] “{ $value }” is not an email address
        [uri] “{ $value }” is not a whole web address
       *[uuid] “{ $value }” is not a UUID
    }
    .help =
        { $format ->
            [email] Write a single address, such as mairie@exemple.fr.
            [uri] Write the whole address, such as https://www.data.gouv.fr/.
           *[uuid] Write 32 digits or letters from a to f, such as 0246e48c-f33d-433a-8984-034219be842e.
        }

lost-digits = “{ $value }” is a code that has lost digits
    .help = A spreadsheet took it for a number and rounded it. Take the original file again, and import this column as text.

doubtful-number =
    { $count ->
        [one] “{ $value }” may be { $decimal } or { $whole }
       *[other] “{ $value }” may be { $decimal } or { $whole }, and { $count } cells of this column are so
    }
    .help = Nothing in the column says whether the comma or the point separates decimals or thousands: write { $decimal } or { $whole }, or announce “decimalChar” and “groupChar” in datapackage.json.

## What must be there

required = a value is needed
    .help = Fill in the cell. If there is no such value, it is the whole row that should go.

key-absent = a value is needed, because this column is part of the key of the row
    .help = Fill in the cell: without it, nothing can refer to the row.

## What must be there only once

duplicate-value = “{ $value }” already stands on line { $first }
    .help = Each value of this column must be unique: correct it, or delete one of the two rows.

duplicate-key = this row has the same key as line { $first }
    .help = Two rows cannot have the same content for { $key }: correct or delete one of them.

## What the column allows

below-minimum = “{ $value }” is under the minimum, { $minimum }
    .help = Check the value at its source. If it is right, change “minimum” in datapackage.json.

above-maximum = “{ $value }” is over the maximum, { $maximum }
    .help = Check the value at its source. If it is right, change “maximum” in datapackage.json.

not-above-minimum = “{ $value }” is not over { $minimum }
    .help = Check the value at its source. If it is right, change “exclusiveMinimum” in datapackage.json.

not-below-maximum = “{ $value }” is not under { $maximum }
    .help = Check the value at its source. If it is right, change “exclusiveMaximum” in datapackage.json.

too-short =
    { $minimum ->
        [one] “{ $value }” has fewer than { $minimum } character
       *[other] “{ $value }” has fewer than { $minimum } characters
    }
    .help = Complete the value: spreadsheets often remove the zeros at the beginning of a code (04070 becomes 4070).

too-long =
    { $maximum ->
        [one] “{ $value }” has more than { $maximum } character
       *[other] “{ $value }” has more than { $maximum } characters
    }
    .help = Shorten the value; mind the spaces that may stand around it.

pattern = “{ $value }” does not have the form that is expected
    .help = The form expected is “{ $pattern }” (regular expression of datapackage.json).

not-listed = “{ $value }” is not one of the values expected
    .help = { perhaps }The values expected are: { $allowed }.

unknown-reference = “{ $value }” is not in { $file }
    .help =
        { $columns-count ->
            [one] Correct this value, or add it first to { $file } (column { $columns }).
           *[other] Correct this value, or add it first to { $file } (columns { $columns }).
        }
