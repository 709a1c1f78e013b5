# The problems of a cell.

## Its type

wrong-type =
    { $misread ->
        [no-such-day] “{ $value }” is a day that does not exist
        [too-large] “{ $value }” is too large a number
       *[other] “{ $value }” is not { $expected }
    }
    .help =
        { $misread ->
            [decimal-comma] Write the number with a point: 12.5, not 12,5.
            [spaces] Remove the spaces, even the no-break ones: 17192, not 17 192.
            [fraction] Write a number without decimals: 12, not 12.5.
            [too-large] Check that it is not two numbers stuck together.
            [day-first] Write the year first: { $iso }.
            [no-such-day] Check the day and the month: the order is year, month, day.
            [undeclared] { $declared-count ->
                [0] Fill in the cell, or say in “missingValues” (datapackage.json) how an absence is written.
               *[other] An absent value is written here as { $declared-or }.
            }
           *[other] { $expected-word ->
                [integer] Write digits only, such as 17192.
                [number] Write digits, with a point before the decimals, such as 12.5.
                [year] Write four digits, such as 2019.
                [date] Write the year, the month and the day joined by hyphens, such as 2019-09-30.
               *[other] Write { $expected }.
            }
        }

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
