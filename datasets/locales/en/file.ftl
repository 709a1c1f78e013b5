# The problems of a file, of its header and of the shape of its rows.

## The file

missing-file = this file is not there
    .help = Add it to the folder of the package, or correct its name: capitals and accents count.

unreadable-file =
    { $cause ->
        [folder] a folder has this name, where a file is expected
        [denied] this file may not be read
       *[other] this file cannot be read ({ $said })
    }
    .help =
        { $cause ->
            [folder] Replace this folder with the file.
            [denied] Give yourself the right to read this file, or ask for it.
           *[other] Check that the file opens on this computer, then try again.
        }

empty-file = this file is empty
    .help =
        { $format ->
            [csv] A CSV file begins with a line that names its columns.
           *[other] Replace it with its last good version.
        }

not-utf8 = this byte ({ $byte }) is not UTF-8
    .help = { save-as-utf8 }

nul-byte = this null character cannot be part of a text
    .help = { save-as-utf8 }

save-as-utf8 =
    { $format ->
        [csv] Save the file as UTF-8: in LibreOffice, “Save As”, tick “Edit filter settings”, then “Unicode (UTF-8)”; in Excel, choose the type “CSV UTF-8”.
       *[other] Save the file as UTF-8: your text editor offers it when you save.
    }

too-many-problems =
    { $more ->
        [one] { $more } more problem is not shown
       *[other] { $more } more problems are not shown
    }
    .help = They often have the same cause: mend the first ones, then try again.

## Rows

unclosed-quote = this quotation mark opens a cell that nothing closes
    .help = { quotes }

text-after-quote = the cell opened by this quotation mark goes on after the mark that closes it
    .help = { quotes }

quotes = A cell opened by a quotation mark " is closed by another, followed by the delimiter or the end of the line. A quotation mark that is part of the text is doubled: "".

blank-lines =
    { $count ->
        [one] an empty line stands between the rows
       *[other] empty lines stand between the rows ({ $count } in all)
    }
    .help =
        { $count ->
            [one] It is ignored. Delete it if it is not wanted.
           *[other] They are ignored. Delete them if they are not wanted.
        }

too-few-cells = { cells }
    .help = A delimiter is missing. An unknown value is an empty cell, between two delimiters.

too-many-cells = { cells }
    .help = There is one delimiter too many. A text that contains the delimiter is written between quotation marks ".

cells =
    { $found ->
        [one] this row has { $found } cell, the header has { $expected }
       *[other] this row has { $found } cells, the header has { $expected }
    }

## The header

other-delimiter = the columns are separated by { $found }, but datapackage.json announces { $declared }
    .help = Save the file with the delimiter that is announced, or correct “dialect.delimiter” in datapackage.json.

no-header = the first line names none of the columns that are expected
    .help = Begin the file with a line that names the columns: { $expected }.

unnamed-column = column number { $number } has no name
    .help = Name it, or delete it if it is empty (one delimiter too many at the end of a line is enough to make it).

duplicate-column = the column “{ $field }” appears twice
    .help = Keep only one.

missing-column = the column “{ $field }” is missing
    .help =
        { $nearest-count ->
            [0] Add it to the header and to each row; columns may come in any order.
           *[other] Rename the column { $nearest }, if this is the one.
        }

unknown-column = the column “{ $field }” is not described in datapackage.json
    .help =
        { perhaps }{ $known-count ->
            [0] Delete it or describe it.
           *[other] Delete it or describe it. The columns described are: { $known }.
        }
