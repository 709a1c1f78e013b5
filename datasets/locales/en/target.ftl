# The problems of a target and of the path towards it.

target-before-baseline = the deadline “{ $value }” does not come after the reference year, { $baseline }
    .help = Correct “annee_cible” or “annee_reference”: the path goes from the reference year to a later deadline.

target-adopted-after-deadline = the date “{ $value }” comes after the deadline of the target, { $deadline }
    .help = A target is adopted before its deadline: correct one of the two dates.

target-against-direction =
    the target “{ $value }” turns its back on progress: the indicator makes progress when it { $direction ->
        [up] increases
        [down] decreases
       *[none] does not change
    }, and its reference is { $baseline }
    .help = Check “valeur_cible” and “valeur_reference”, or “direction” in the definition of the indicator. If this is the target, change nothing.

target-other-baseline = “{ $value }” is not what the indicator measures in { $year }: { $measured }
    .help = Progress is counted from the value written here. Check it, and “annee_reference”, or empty the cell: the measured value will be taken. If the source of the target does give this value, change nothing.

target-outside-scale = “{ $value }” is not a level of this indicator
    .help = Write the rank of the level, a whole number from 1 to { $levels-count }, in this order: { $levels }.

target-outside-share = “{ $value }” is no share of a whole, in %
    .help = Write a number from 0 to 100: this indicator is a percentage.

target-made-up-figures = a real promise is about “{ $value }”, whose data are made up
    .help = A real promise is judged by real data only. Name another indicator, or move this row to “cibles-demonstration” if nobody made this promise.

target-made-up = a made-up promise is about “{ $value }”, whose data are real
    .help = Beside real data, this promise would be taken for a true one. Name an indicator of the demonstration, or move this row to “cibles” if somebody made this promise.

## The path

path-without-target = no target has this indicator, this territory and this deadline
    .help = Add the target to cibles.csv, or correct this row.

path-outside-years = “{ $value }” is not a year of the path
    .help = Write a year from { $first }, the reference year of the target, to { $last }, its deadline.

path-end = “{ $value }” is not what the target says for that year: { $expected }
    .help = Remove this row, since cibles.csv already says where the path begins and ends, or correct one of the two values.

path-to-level = a level has no path
    .help = Remove this row: a level is reached or it is not, with no step in figures on the way.
