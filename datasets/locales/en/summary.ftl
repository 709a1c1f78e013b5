# What was checked, and what was found.

summary-accepted =
    { $warnings ->
        [0] All is well: { checked }.
       *[other] The package can be published, with { warnings }: { checked }.
    }

summary-refused =
    { $warnings ->
        [0] The package cannot be published: { errors }; { read }.
       *[other] The package cannot be published: { errors } and { warnings }; { read }.
    }

checked = { files }, { rows }, { indicators }

read =
    { $files ->
        [one] { $files-written } file checked
       *[other] { $files-written } files checked
    }

files =
    { $files ->
        [one] { $files-written } file
       *[other] { $files-written } files
    }

rows =
    { $rows ->
        [one] { $rows-written } row
       *[other] { $rows-written } rows
    }

indicators =
    { $indicators ->
        [one] { $indicators-written } indicator
       *[other] { $indicators-written } indicators
    }

errors =
    { $errors ->
        [one] { $errors-written } error
       *[other] { $errors-written } errors
    }

warnings =
    { $warnings ->
        [one] { $warnings-written } warning
       *[other] { $warnings-written } warnings
    }{ repairs }

repairs =
    { $repairs ->
        [0] {""}
        [one] , of which { $repairs-written } repair
       *[other] , of which { $repairs-written } repairs
    }
