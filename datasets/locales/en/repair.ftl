# What was certain and was mended when read. The published file stays as it is.

## The file

repaired-encoding = this file is not UTF-8: it was read as { $found }
    .help = Nothing is lost. For every program to read it, save it as UTF-8, or announce “encoding”: “{ $found-word }” in datapackage.json.

repaired-delimiter = the columns are separated by { $found }: they were read so
    .help = Nothing is lost. For every program to read them, announce this delimiter in datapackage.json (“dialect.delimiter”).

repaired-preamble =
    { $lines ->
        [one] a line stands above the header: it was passed over
       *[other] { $lines } lines stand above the header: they were passed over
    }
    .help = Move what they say to “description” (datapackage.json), and begin the file with its header.

repaired-column-name = the name is written “{ $value }”: the column was recognised
    .help = Only case, accents, spaces or punctuation differ. Write “{ $read }” in the file instead.

repaired-empty-column =
    { $count ->
        [one] column number { $number } has no name and holds nothing: it was left out
       *[other] { $count } columns, from column number { $number } on, have no name and hold nothing: they were left out
    }
    .help =
        { $count ->
            [one] Delete it: one delimiter too many at the end of a line is enough to make it.
           *[other] Delete them: a spreadsheet also saves the empty columns that were once used.
        }

repaired-empty-cells =
    { $count ->
        [one] a row ends with delimiters too many: they were left out
       *[other] { $count } rows end with delimiters too many: they were left out
    }
    .help = Nothing comes after them. Delete them, or name the column that the header lacks.

## Cells

repaired-decimal-comma = { repaired-cells }
    .help = The comma was understood as that of decimals. Write a point, or announce “decimalChar” in datapackage.json.

repaired-groups = { repaired-cells }
    .help = What separates thousands was removed. Write “{ $read }”, or announce “groupChar” in datapackage.json.

repaired-spaces = { repaired-cells }
    .help = The spaces around the value were removed. Remove them from the file too.

repaired-percent = { repaired-cells }
    .help = The % sign was removed, and the number was not divided by 100. Say the unit in the description of the column.

repaired-zero-decimals = { repaired-cells }
    .help = The decimals, all of them zeros, were removed from this whole number.

repaired-minus = { repaired-cells }
    .help = The typographic minus sign was understood. Write the hyphen of the keyboard.

repaired-day = { repaired-cells }
    .help = When the year comes last, the day is read before the month. Write the year, the month then the day, or announce “format” in datapackage.json (“%d/%m/%Y”, for instance).

repaired-truth = { repaired-cells }
    .help = The word was understood. Announce those of the file in “trueValues” and “falseValues” (datapackage.json).

repaired-zeros = { repaired-cells }
    .help = A spreadsheet took this code for a number and removed its first zeros: they were put back. Import this column as text to keep them.

repaired-cells =
    { $count ->
        [one] “{ $value }” was read as “{ $read }”
       *[other] { $count } cells were mended when read: “{ $value }”, the first, was read as “{ $read }”
    }
