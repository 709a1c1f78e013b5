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

not-text =
    { $container ->
        [excel] this file is an Excel workbook
        [calc] this file is a LibreOffice Calc workbook
        [document] this file is a word-processor document
        [pdf] this file is a PDF
        [web-page] this file is a web page
        [parquet] this file is in the Parquet format
       *[archive] this file is a compressed archive
    }
    .help =
        { $container ->
            [excel] Open it in Excel and save it as CSV: changing the end of its name is not enough.
            [calc] Open it in LibreOffice and save it as CSV: changing the end of its name is not enough.
            [pdf] Ask whoever made it for the data, in a spreadsheet or as CSV: a PDF no longer holds it.
            [web-page] The address it comes from most likely answered with an error page: download it again.
            [archive] Decompress it, and add to the package the CSV file that it holds.
           *[other] Save the data as CSV.
        }

other-encoding = this file is in { $found }, but datapackage.json announces { $declared }
    .help = Correct “encoding” in datapackage.json (“{ $found-word }”), or save the file as { $declared }.

doubtful-encoding =
    { $readings-count ->
        [0] this byte ({ $byte }) is a letter in none of the encodings that are known
       *[other] this byte ({ $byte }) can be read in several ways: { $readings }
    }
    .help = Save the file as UTF-8, or announce its encoding in datapackage.json (“encoding”). If no reading is right, the text was damaged before: take it again from its source.

wrong-byte = this byte ({ $byte }) has no meaning in { $encoding }
    .help = { save-as-utf8 }

misencoded-letters =
    { $count ->
        [one] a letter was damaged before this file was published: “{ $meant }” is most likely meant
       *[other] { $count } letters were damaged before this file was published: here, “{ $meant }” is most likely meant
    }
    .help = The text is kept as it is. It was written as UTF-8, then read in another encoding: take it again from its source.

lost-letters =
    { $count ->
        [one] a letter was lost before this file was published
       *[other] { $count } letters were lost before this file was published
    }
    .help = The text is kept as it is. Nothing tells what is missing: take it again from its source.

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

row-too-long = this line is too long to be the row of a table
    .help = A cell has at most one million bytes, and a row ten million. Look for a forgotten quotation mark, or for lost ends of line.

doubtful-delimiter = { $delimiters } separate the columns equally well
    .help = Announce the delimiter in datapackage.json (“dialect.delimiter”).

total-rows =
    { $count ->
        [one] a row seems to be the total of other rows
       *[other] { $count } rows seem to be the total of other rows
    }
    .help = A total would be added to what it adds up, and make it wrong: keep it out of the file.

title-rows =
    { $count ->
        [one] a row has a single cell that is filled, as a title has
       *[other] { $count } rows have a single cell that is filled, as titles have
    }
    .help = What a title says belongs in a column, on each row that it is about.

second-header = this line explains the columns, under their names
    .help = It is not read as a row of data. Move these explanations to “title” or “description” (datapackage.json).

no-rows = no row of data stands under the header
    .help = Add the rows, or remove this resource from datapackage.json if it has nothing to say yet.

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

no-header =
    { $expected-count ->
        [0] the first line does not name columns
       *[other] no line names the columns that are expected
    }
    .help =
        { $expected-count ->
            [0] Begin the file with a line that names each column.
           *[other] Begin the file with a line that names the columns: { $expected }.
        }

unnamed-column = column number { $number } has no name
    .help = Name it, or delete it if it is empty (one delimiter too many at the end of a line is enough to make it).

duplicate-column = the column “{ $field }” appears twice
    .help = Keep only one.

column-order = the column “{ $field }” is not in its place: “{ $expected }” is expected here
    .help = The schema asks for the same order (“fieldsMatch”: “exact”): put the columns in order, or write “equal”.

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

unknown-columns =
    { $count ->
        [one] { $count } more column is not described in datapackage.json: “{ $field }”
       *[other] { $count } more columns are not described in datapackage.json: the first is “{ $field }”
    }
    .help =
        Check that this file is the one of this resource, and that its rows have not become columns.{ $known-count ->
            [0] {""}
           *[other] {" "}The columns described are: { $known }.
        }
