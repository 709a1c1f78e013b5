# The problems of rows that are well written, once they are read as an indicator says.

over-whole = “{ $value }” is more than the whole, { $total } (column “{ $whole }”)
    .help = The indicator “{ $indicator }” is a percentage: what is counted cannot be more than what it is counted among. Check both cells at their source.

negative-whole = “{ $value }” is negative
    .help = The indicator “{ $indicator }” divides by this column. Write 0 if there is nothing to count, or leave the cell empty if the number is not known.

negative-part = “{ $value }” is negative
    .help = The indicator “{ $indicator }” is a percentage: what is counted is positive, or zero. Check the cell at its source.

not-added = “{ $value }” cannot be added exactly
    .help = The indicator “{ $indicator }” adds this column up: six decimals at most, and nine billion at most where there are decimals. Round the number, or change its unit.

other-year = “{ $value }” is not a day of { $year }
    .help = The column “{ $period }” says that this row is of { $year }: correct the date or the year.

no-scale-in-year = no scale of the indicator “{ $indicator }” covers the year { $year }
    .help = Correct the year of this row, or add to the definition of the indicator a part [[scale]] that covers this year.

unknown-level = “{ $value }” is not a level of the indicator “{ $indicator }” in { $year }
    .help = Write the rank of a level, from 1 to { $highest }.

no-territory =
    { $count ->
        [one] a row has no code of a territory
       *[other] { $count } rows have no code of a territory; this is the first
    }
    .help =
        { $count ->
            [one] It makes no figure. Give it the official code of its territory, if there is one.
           *[other] They make no figure. Give them the official code of their territory, if there is one.
        }
