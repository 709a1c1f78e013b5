# The first package of a territory: why it is not made, what to know of it.

first-no-code = no commune is asked for; give their INSEE codes with --codes, or a list of communes with --from
first-bad-code = “{ $given }” is not a code; a commune has an INSEE code of five characters (04112, 2A004), an EPCI a SIREN number of nine figures
first-bad-group = “{ $given }” is not the SIREN number of an EPCI; it has nine figures, with its name after them where needed: 200034700=Name
first-unseen = “{ $given }” has a letter that cannot be seen ({ $letter }), as copying sometimes leaves; type this name by hand
first-not-a-list = “{ $file }” is not a list of communes; it should be a CSV with a column of INSEE codes (“code”, “code_insee”, “DEPCOM”…), or the JSON of geo.api.gouv.fr
first-unknown-codes =
    { $count ->
        [one] this code is in none of the given lists: { $codes }; correct it, or write its name with it: code=Name
       *[other] these codes are in none of the given lists: { $codes }; correct them, or write their names with them: code=Name
    }
first-unknown-near = { $code } (perhaps { $nearest })
first-no-name =
    { $count ->
        [one] the name of { $codes } is not known; write it with the code ({ $first }=Name), or give a list that says it with --from
       *[other] the names of { $codes } are not known; write them with the codes ({ $first }=Name), or give a list that says them with --from
    }
first-no-group = none of the communes is in an EPCI that is known; say which one with --epci, its SIREN number then its name: 200034700=Name
first-unwritable = the package cannot be written ({ $cause }); tell us, it is a fault of the program
first-refused = nothing is written: mend what is told above, then start again

first-mended = “{ $given }” is read as { $code }.
first-members-of =
    { $count ->
        [one] { $code }: one commune, according to the given list. If some are missing, add them to territoires.csv.
       *[other] { $code }: { $count-written } communes, according to the given list. If some are missing, add them to territoires.csv.
    }
first-part-of = { $group }: not all of its communes are known or asked for; its figures are not computed. When all are there, turn on “rollup” in the indicators.
first-no-territory = { $file }: no column gives the INSEE code of the commune, and no indicator is proposed. Add a column code_commune.
first-no-year = { $file }: no column gives the year, and no indicator is proposed. Add a column annee.
first-no-key = { $file }: no column tells the rows apart. If none is there twice, add a column that names them.
first-proposed = { $file }: “{ $title }”, a first indicator; each line of it is explained, in French.
