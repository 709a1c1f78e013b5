//! One problem of each kind, and one for each sentence that a kind has.

use crate::csv::diagnostics::*;
use crate::csv::{Bound, Container, Encoding, TextFormat};
use crate::model::{Direction, FieldKind, TerritoryKind};

/// Problems as the pilot package could have them.
pub(super) fn examples() -> Vec<Diagnostic> {
    let of_files = [files(), texts_of_files(), cells(), repairs()].concat();
    [of_files, schemas(), packages(), targets(), indicators(), figures()].concat()
}

fn texts(several: &[&str]) -> Vec<String> {
    several.iter().map(|text| (*text).to_owned()).collect()
}

fn text(one: &str) -> String {
    one.to_owned()
}

fn files() -> Vec<Diagnostic> {
    let whole = |fault: FileFault| Diagnostic::new("fibre.csv", fault);
    let at = |fault: FileFault| whole(fault).at(Some(Place { line: 14, column: 9 }));
    let named = |fault: FileFault| at(fault).field("locaux");
    let known = || texts(&["annee", "locaux"]);
    let mut all: Vec<Diagnostic> = ReadFlaw::ALL
        .iter()
        .cloned()
        .chain([ReadFlaw::Other("No space left on device (os error 28)".to_owned())])
        .map(|cause| whole(FileFault::Unreadable { cause }))
        .collect();
    all.extend([
        whole(FileFault::Missing),
        whole(FileFault::Empty),
        Diagnostic::new("datapackage.json", FileFault::Empty),
        at(FileFault::NotUtf8 { byte: 0xE9 }),
        Diagnostic::new("datapackage.json", FileFault::NotUtf8 { byte: 0xE9 }),
        at(FileFault::NulByte),
        whole(FileFault::TooManyProblems { more: 1 }),
        whole(FileFault::TooManyProblems { more: 2 }),
        at(FileFault::UnclosedQuote),
        at(FileFault::TextAfterQuote),
        at(FileFault::NoRows),
        at(FileFault::BlankLines { count: 1 }),
        at(FileFault::BlankLines { count: 2 }),
        at(FileFault::OtherDelimiter { declared: ',', found: ';' }),
        at(FileFault::OtherDelimiter { declared: '\t', found: '|' }),
        at(FileFault::NoHeader { expected: known() }),
        at(FileFault::UnnamedColumn { number: 3 }),
        named(FileFault::DuplicateColumn),
        named(FileFault::MissingColumn { nearest: None }),
        named(FileFault::MissingColumn { nearest: Some(text("Locaux")) }),
        named(FileFault::UnknownColumn { nearest: None, known: known() }),
        named(FileFault::UnknownColumn { nearest: Some(text("locaux_ftth")), known: known() }),
        named(FileFault::UnknownColumns { count: 1, known: known() }),
        named(FileFault::UnknownColumns { count: 50_000, known: known() }),
        at(FileFault::TooFewCells { expected: 6, found: 1 }),
        at(FileFault::TooManyCells { expected: 6, found: 7 }),
    ]);
    all
}

/// Problems of how a file is written, and of what stands between its rows.
fn texts_of_files() -> Vec<Diagnostic> {
    let whole = |fault: FileFault| Diagnostic::new("fibre.csv", fault);
    let at = |fault: FileFault| whole(fault).at(Some(Place { line: 14, column: 9 }));
    let containers = [
        Container::Excel,
        Container::Calc,
        Container::Document,
        Container::Pdf,
        Container::Archive,
        Container::WebPage,
        Container::Parquet,
    ];
    let (declared, found) = (Encoding::Utf8, Encoding::Windows1252);
    let word = |encoding, word: &str| (encoding, word.to_owned());
    let readings = [word(found, "NÚgue"), word(Encoding::Iso8859_15, "NÚgue")];
    let readings = [readings, [word(Encoding::Cp850, "N┌gue"), word(Encoding::MacRoman, "N⁄gue")]];
    let readings = readings.concat().into_iter().collect();
    let mut all: Vec<Diagnostic> =
        containers.map(|container| whole(FileFault::NotText { container })).into();
    all.extend([
        at(FileFault::OtherEncoding { declared, found }),
        at(FileFault::DoubtfulEncoding { byte: 0xDA, readings }),
        at(FileFault::DoubtfulEncoding { byte: 0x81, readings: [].into() }),
        at(FileFault::WrongByte { byte: 0x81, encoding: found }),
        at(FileFault::Misencoded { count: 1, meant: text("Léguillon") }),
        at(FileFault::Misencoded { count: 2, meant: text("Léguillon") }),
        at(FileFault::LostLetters { count: 1 }),
        at(FileFault::LostLetters { count: 2 }),
        at(FileFault::TooLong),
        at(FileFault::DoubtfulDelimiter { delimiters: [',', ';'] }),
        at(FileFault::TotalRows { count: 1 }),
        at(FileFault::TotalRows { count: 2 }),
        at(FileFault::TitleRows { count: 1 }),
        at(FileFault::TitleRows { count: 2 }),
        at(FileFault::SecondHeader),
        at(FileFault::NoHeader { expected: Vec::new() }),
        at(FileFault::ColumnOrder { expected: text("locaux") }).field("annee"),
    ]);
    all
}

fn repairs() -> Vec<Diagnostic> {
    let at = |repair: Repair| {
        Diagnostic::new("fibre.csv", repair).at(Some(Place { line: 14, column: 9 }))
    };
    let cell = |value: &str, repair: Repair| at(repair).field("locaux").value(Some(value));
    let one = |read: &str| (1, text(read));
    let some = |read: &str| (35_000, text(read));
    let of =
        |(count, read): (usize, String), repair: fn(usize, String) -> Repair| repair(count, read);
    vec![
        at(Repair::Encoding { found: Encoding::MacRoman }),
        at(Repair::Delimiter { found: ';' }),
        at(Repair::Preamble { lines: 1 }).value(Some("Version bêta")),
        at(Repair::Preamble { lines: 6 }).value(Some("Créations d’activités")),
        cell("Locaux", Repair::ColumnName { read: text("locaux") }),
        at(Repair::EmptyColumn { count: 1, number: 7 }),
        at(Repair::EmptyColumn { count: 16_377, number: 8 }),
        at(Repair::EmptyCells { count: 1 }),
        at(Repair::EmptyCells { count: 2 }),
        cell("12,5", of(one("12.5"), |count, read| Repair::DecimalComma { count, read })),
        cell("17 192", of(some("17192"), |count, read| Repair::Groups { count, read })),
        cell(" 3", of(one("3"), |count, read| Repair::Spaces { count, read })),
        cell("31,60 %", of(some("31.60"), |count, read| Repair::Percent { count, read })),
        cell("12.0", of(one("12"), |count, read| Repair::ZeroDecimals { count, read })),
        cell("−3", of(one("-3"), |count, read| Repair::Minus { count, read })),
        cell("30/09/2019", of(some("2019-09-30"), |count, read| Repair::Day { count, read })),
        cell("VRAI", of(one("true"), |count, read| Repair::Truth { count, read })),
        cell("4070", of(some("04070"), |count, read| Repair::Zeros { count, read })),
    ]
}

fn cells() -> Vec<Diagnostic> {
    let cell = |value: &str, fault: CellFault| {
        let place = Some(Place { line: 14, column: 9 });
        Diagnostic::new("fibre.csv", fault).at(place).field("locaux").value(Some(value))
    };
    let wrong = |value: &str, expected, misread| cell(value, CellFault::Type { expected, misread });
    let mut all: Vec<Diagnostic> =
        FieldKind::ALL.map(|kind| wrong("beaucoup", kind, Misread::Other)).into();
    let doubtful = |count| {
        let (decimal, whole) = (text("1.234"), text("1234"));
        CellFault::DoubtfulNumber { count, decimal, whole }
    };
    let declared = || texts(&["", "np"]);
    let undeclared = |declared, meant| Misread::Undeclared { declared, meant };
    all.extend([
        wrong("17 19 2", FieldKind::Integer, Misread::Spaces),
        wrong("2,19E+13", FieldKind::Number, Misread::LostDigits),
        wrong("1,234", FieldKind::Integer, Misread::Thousands),
        wrong("#REF!", FieldKind::Integer, Misread::SpreadsheetError),
        wrong("09/30/2019", FieldKind::Date, Misread::MonthFirst),
        wrong("30/09/19", FieldKind::Date, Misread::TwoDigitYear),
        wrong("12,5", FieldKind::Integer, Misread::Fraction),
        wrong("99999999999999999999", FieldKind::Integer, Misread::TooLarge),
        wrong("2019-09-31", FieldKind::Date, Misread::NoSuchDay),
        wrong("n/a", FieldKind::Integer, undeclared(Vec::new(), None)),
        wrong("n/a", FieldKind::Integer, undeclared(declared(), None)),
        wrong("N.P.", FieldKind::Integer, undeclared(declared(), Some(text("np")))),
        cell("mairie", CellFault::Format { format: TextFormat::Email }),
        cell("data.gouv.fr", CellFault::Format { format: TextFormat::Uri }),
        cell("0246e48c", CellFault::Format { format: TextFormat::Uuid }),
        cell("2,19E+13", CellFault::LostDigits),
        cell("1,234", doubtful(1)),
        cell("1.234", doubtful(2)),
        cell("0", CellFault::NotAbove { minimum: Bound::Number(0.0) }),
        cell("5", CellFault::NotBelow { maximum: Bound::Number(5.0) }),
        cell("", CellFault::Required),
        cell("", CellFault::KeyAbsent),
        cell("04070", CellFault::Duplicate { first: 3 }),
        cell("04070", CellFault::DuplicateKey { key: texts(&["code", "annee"]), first: 3 }),
        cell("-1", CellFault::BelowMinimum { minimum: Bound::Number(0.0) }),
        cell("6", CellFault::AboveMaximum { maximum: Bound::Number(5.5) }),
        cell("", CellFault::TooShort { minimum: 1 }),
        cell("4070", CellFault::TooShort { minimum: 5 }),
        cell("ab", CellFault::TooLong { maximum: 1 }),
        cell("040700", CellFault::TooLong { maximum: 5 }),
        cell("A", CellFault::Pattern { pattern: "^[0-9]$".to_owned() }),
        cell("Label", CellFault::NotListed { allowed: texts(&["label", "badge"]), nearest: None }),
        cell("", CellFault::NotListed { allowed: texts(&["label"]), nearest: Some(text("label")) }),
        cell("1", CellFault::NotListed { allowed: vec!["0".to_owned(); 101], nearest: None }),
    ]);
    let reference = |columns: &[&str]| CellFault::UnknownReference {
        file: "territoires.csv".to_owned(),
        columns: texts(columns),
    };
    all.extend([cell("0", reference(&["code"])), cell("0", reference(&["code", "annee"]))]);
    all
}

fn schemas() -> Vec<Diagnostic> {
    let said = |fault: SchemaFault| {
        Diagnostic::new("datapackage.json", fault).field("/resources/2").value(Some("x"))
    };
    let shapes = [
        Shape::Text,
        Shape::Boolean,
        Shape::Length,
        Shape::Object,
        Shape::List,
        Shape::TextOrList,
        Shape::MissingValue,
        Shape::Category,
    ];
    let json = JsonFlaw::ALL.iter().cloned().chain([JsonFlaw::Other("recursion limit".to_owned())]);
    let json = json.map(|cause| Diagnostic::new("datapackage.json", SchemaFault::Json { cause }));
    let shapes = shapes.map(|expected| said(SchemaFault::WrongShape { expected }));
    let (from, to) = (FieldKind::String, FieldKind::Integer);
    let mut all: Vec<Diagnostic> = json.chain(shapes).collect();
    all.extend([
        said(SchemaFault::RepeatedProperty { first: 3 }),
        said(SchemaFault::MissingProperty { name: "nature" }),
        said(SchemaFault::NotListed { allowed: vec!["reel", "demonstration"] }),
        said(SchemaFault::Delimiter),
        said(SchemaFault::DuplicateField),
        said(SchemaFault::UnreadDialect),
        said(SchemaFault::UncheckedType),
        said(SchemaFault::UncheckedFormat { kind: FieldKind::Date }),
        said(SchemaFault::NumberMark),
        said(SchemaFault::UncheckedConstraint),
        said(SchemaFault::OtherAbsence { meaning: "non concerné" }).value(Some("secret")),
        said(SchemaFault::AbsenceLabel { meaning: "non concerné" }).value(Some("non communiqué")),
        said(SchemaFault::Pattern),
        said(SchemaFault::MisplacedConstraint { kind: FieldKind::Year }),
        said(SchemaFault::Bound { kind: FieldKind::Date }),
        said(SchemaFault::UnknownKeyColumn { nearest: None }),
        said(SchemaFault::UnknownKeyColumn { nearest: Some(text("code")) }),
        said(SchemaFault::UnknownResource { nearest: Some(text("sources")) }),
        said(SchemaFault::KeyLengths),
        said(SchemaFault::KeyTypes { from, to }),
    ]);
    all
}

fn packages() -> Vec<Diagnostic> {
    let said = |fault: PackageFault| {
        Diagnostic::new("datapackage.json", fault).field("/resources/2").value(Some("x"))
    };
    let (expected, found) = (TerritoryKind::Commune, TerritoryKind::Epci);
    vec![
        said(PackageFault::UnsafePath),
        said(PackageFault::NotCsv),
        said(PackageFault::NotGeoJsonFile),
        said(PackageFault::NotGeoJson),
        said(PackageFault::OutlineWithoutCode),
        said(PackageFault::NotAnOutline),
        said(PackageFault::UnknownOutlines { count: 1 }),
        said(PackageFault::UnknownOutlines { count: 152 }),
        said(PackageFault::BadId),
        said(PackageFault::DuplicateResource),
        said(PackageFault::DuplicatePath),
        said(PackageFault::NotALink),
        said(PackageFault::MissingResource { name: "sources" }),
        said(PackageFault::MissingReservedColumn { resource: "sources" }),
        said(PackageFault::ReservedColumnType { expected: vec![FieldKind::Year] }),
        said(PackageFault::UnknownPilot),
        said(PackageFault::PilotKind { expected, found }),
        said(PackageFault::UnknownTerritoryKind),
        said(PackageFault::SmallParent { found, kind: found }),
        said(PackageFault::EndsBefore { from: text("2017-01-01") }),
        said(PackageFault::TerritoryCycle { path: texts(&["04", "FR", "04"]) }),
        said(PackageFault::OutOfRange),
        said(PackageFault::UnknownIndicator { nearest: None }),
        said(PackageFault::UnknownIndicator { nearest: Some(text("part-fibre")) }),
        said(PackageFault::ToFillIn).value(Some("À remplir\u{a0}: la licence")),
        said(PackageFault::NoContact).value(Some("Ville de Digne-les-Bains")),
    ]
}

fn targets() -> Vec<Diagnostic> {
    let said = |value: &str, fault: TargetFault| {
        let place = Some(Place { line: 14, column: 9 });
        Diagnostic::new("cibles.csv", fault).at(place).field("valeur_cible").value(Some(value))
    };
    let against = |direction| TargetFault::AgainstDirection { direction, baseline: 29.3 };
    vec![
        said("2015", TargetFault::BeforeBaseline { baseline: 2016 }),
        said("2021-03-01", TargetFault::AdoptedAfter { deadline: 2020 }),
        said("10", against(Direction::Up)),
        said("60", against(Direction::Down)),
        said("62.5", TargetFault::OtherBaseline { year: 2020, measured: 29.3 })
            .field("valeur_reference"),
        said("6", TargetFault::OutsideScale { levels: texts(&["@", "@@"]) }),
        said("150", TargetFault::OutsideShare),
        said("ecoles-fibre", TargetFault::MadeUpFigures),
        said("part-fibre", TargetFault::MadeUpTarget),
        said("50", TargetFault::NoTarget),
        said("2031", TargetFault::OutsidePath { first: 2020, last: 2030 }),
        said("50", TargetFault::PathEnd { expected: 60.5 }),
        said("3", TargetFault::PathToLevel),
    ]
}

fn indicators() -> Vec<Diagnostic> {
    let said = |fault: IndicatorFault| {
        let place = Some(Place { line: 14, column: 9 });
        Diagnostic::new("indicators/x.toml", fault).at(place).value(Some("x"))
    };
    let toml = TomlFlaw::ALL.iter().cloned().chain([TomlFlaw::Other("extra `=`".to_owned())]);
    let types = TomlType::ALL.iter().cloned().chain([TomlType::Other("datetime".to_owned())]);
    let mut all: Vec<Diagnostic> = toml
        .map(|cause| IndicatorFault::Syntax { cause })
        .chain(types.map(|expected| IndicatorFault::WrongType { expected }))
        .map(said)
        .collect();
    let expected = vec![FieldKind::Integer, FieldKind::Number];
    let faults = [
        IndicatorFault::UnknownWord { allowed: texts(&["up", "down", "none"]) },
        IndicatorFault::MissingKey,
        IndicatorFault::UnknownDataset { nearest: None },
        IndicatorFault::UnknownDataset { nearest: Some(text("fibre")) },
        IndicatorFault::UnknownColumn { dataset: text("fibre"), nearest: Some(text("locaux")) },
        IndicatorFault::NoColumn { dataset: text("fibre") },
        IndicatorFault::SameColumn { other: text("by.period") },
        IndicatorFault::ColumnType { kind: FieldKind::String, expected },
        IndicatorFault::NoScale,
        IndicatorFault::UnnamedLevel,
        IndicatorFault::ScaleYears,
        IndicatorFault::ScaleOverlap,
        IndicatorFault::Coverage,
        IndicatorFault::Decimals,
        IndicatorFault::RatioScale,
        IndicatorFault::UnknownValue { allowed: texts(&["oui", "non"]), nearest: None },
        IndicatorFault::UnknownValue {
            allowed: texts(&["oui", "non"]),
            nearest: Some(text("oui")),
        },
        IndicatorFault::EmptyCondition,
        IndicatorFault::NoText,
        IndicatorFault::UnknownPlace,
        IndicatorFault::FormerId,
        IndicatorFault::NoMethod,
        IndicatorFault::PercentOfNothing,
        IndicatorFault::CommuneRollup,
        IndicatorFault::SameRollup,
        IndicatorFault::ReservedDimension,
        IndicatorFault::PatternColumn,
    ];
    all.extend(faults.map(|fault| said(fault).field("measure.kind")));
    all
}

fn figures() -> Vec<Diagnostic> {
    let cell = |column: &str, value: &str, fault: FigureFault| {
        let place = Some(Place { line: 14, column: 9 });
        Diagnostic::new("fibre.csv", fault).at(place).field(column).value(Some(value))
    };
    let indicator = || text("label");
    let (year, period) = (2020, text("annee"));
    let whole = text("locaux");
    let over = FigureFault::OverWhole { indicator: text("part-fibre"), whole, total: 586.0 };
    let part = FigureFault::NegativePart { indicator: text("part-fibre") };
    let exact = FigureFault::NotAdded { indicator: text("part-fibre") };
    let negative = FigureFault::NegativeWhole { indicator: text("part-fibre") };
    let highest = FigureFault::UnknownLevel { indicator: indicator(), year, highest: 5 };
    vec![
        cell("locaux_ftth", "600", over),
        cell("locaux", "-586", negative),
        cell("locaux_ftth", "-3", part),
        cell("locaux", "0.1234567", exact),
        cell("jour", "2019-09-30", FigureFault::OtherYear { period, year }),
        cell("annee", "2020", FigureFault::NoScale { indicator: indicator(), year }),
        cell("niveau", "6", highest),
        cell("code_territoire", "", FigureFault::NoTerritory { count: 1 }),
        cell("code_territoire", "", FigureFault::NoTerritory { count: 10 }),
    ]
}
