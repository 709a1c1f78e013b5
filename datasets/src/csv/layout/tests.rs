use proptest::prelude::*;

use super::*;

/// The delimiter and the line of the header.
fn found(layout: Result<Layout, NoTable>) -> Result<(char, u32), FileFault> {
    let layout = layout.map_err(|none| none.fault)?;
    Ok((char::from(layout.dialect.delimiter), layout.header.line))
}

fn with_names(text: &str) -> Result<(char, u32), FileFault> {
    found(named(text, None, &["code", "annee", "locaux"]))
}

fn without(text: &str) -> Result<(char, u32), FileFault> {
    found(unnamed(text))
}

#[test]
fn the_header_is_the_line_that_names_the_columns() {
    assert_eq!(with_names("code,annee,locaux\n04070,2019,1\n"), Ok((',', 1)));
    assert_eq!(with_names("locaux;code;annee\n1;04070;2019\n"), Ok((';', 1)));
    assert_eq!(with_names("code|annee\n04070|2019\n"), Ok(('|', 1)));
    let text = "Version bêta, à vérifier, sans garantie\n\n;;\ncode;annee;locaux\n04070;2019;1\n";
    assert_eq!(with_names(text), Ok((';', 4)));
    let text = "Liste des \"codes\"\n\"code\",annee,\n\n code ,annee,locaux\n";
    assert_eq!(with_names(text), Ok((',', 4)), "the line that names the most");
    let text = "\"un titre, sans fin\ncode\tannee\tlocaux\n04070\t2019\t\"1\"\n";
    assert_eq!(with_names(text), Ok(('\t', 2)));
}

#[test]
fn a_header_in_other_letters_is_one_and_that_of_the_schema_is_preferred() {
    assert_eq!(with_names("Code;Année;LOCAUX\n04070;2019;1\n"), Ok((';', 1)));
    assert_eq!(with_names("Version de 2019\n\nCode;Année;x\n04070;2019;1\n"), Ok((';', 3)));
    let text = "Code;Année;Locaux\ncode;annee;locaux\n04070;2019;1\n";
    assert_eq!(with_names(text), Ok((';', 2)), "names for people above those of the schema");
}

#[test]
fn a_file_without_the_columns_has_no_header() {
    let expected = ["code", "annee", "locaux"].map(str::to_owned).into();
    assert_eq!(with_names("04070,2019,1\n"), Err(FileFault::NoHeader { expected }));
    let one_of_three = with_names("code,year\n04070,2019\n");
    assert_eq!(one_of_three, Ok((',', 1)), "the first line is told name by name");
}

#[test]
fn a_declared_delimiter_is_followed_and_another_is_told() {
    let declared =
        |text, delimiter| found(named(text, Some(Dialect { delimiter }), &["code", "annee"]));
    assert_eq!(declared("code;annee\n04070;2019\n", b';'), Ok((';', 1)));
    assert_eq!(
        declared("code;annee\n04070;2019\n", b','),
        Err(FileFault::OtherDelimiter { declared: ',', found: ';' })
    );
}

#[test]
fn a_single_column_takes_the_delimiter_that_its_cells_do_not_hold() {
    let one = |text| found(named(text, None, &["valeur"]));
    assert_eq!(one("valeur\n12\n13\n"), Ok((',', 1)));
    assert_eq!(one("valeur\n12,5\n13,5\n"), Ok((';', 1)));
}

#[test]
fn without_a_schema_the_delimiter_cuts_rows_of_one_width() {
    assert_eq!(without("a,b,c\n1,2,3\n"), Ok((',', 1)));
    assert_eq!(without("nom;taux\nDigne;12,5\nManosque;13,5\n"), Ok((';', 1)));
    assert_eq!(without("a,N;b,N\n1,5;2,5\n"), Ok((';', 1)), "numbers stay whole");
    assert_eq!(without("a\tb\n1, 2\t3\n"), Ok(('\t', 1)));
    assert_eq!(without("titre\n\nnom;code\nDigne;04070\nAiglun;04001\n"), Ok((';', 3)));
    assert_eq!(without("\"Titre\",,\n,,2011\n,,\nnom,code,taux\nDigne,04070,3\n"), Ok((',', 4)));
    assert_eq!(without("nom\nDigne-les-Bains\n"), Ok((',', 1)));
    assert_eq!(without("phrase\nun, deux\ntrois\nquatre\n"), Ok((';', 1)));
}

#[test]
fn two_delimiters_that_cut_as_well_are_refused() {
    let doubtful = Err(FileFault::DoubtfulDelimiter { delimiters: [',', ';'] });
    assert_eq!(without("a,b;c\nx,y;z\n"), doubtful);
}

proptest! {
    #[test]
    fn any_table_is_cut_where_it_was_joined(
        rows in prop::collection::vec(prop::collection::vec("[a-z]{1,5}|[0-9]{1,3}(,[0-9]{1,2})?", 3), 2..9),
        delimiter in prop::sample::select(vec![';', '\t', '|']),
    ) {
        let header = format!("nom{delimiter}code{delimiter}taux\n");
        let rows: String =
            rows.iter().map(|row| row.join(&delimiter.to_string()) + "\n").collect();
        prop_assert_eq!(without(&(header + &rows)), Ok((delimiter, 1)));
    }

    #[test]
    fn no_text_makes_it_fail(text in "[a1\",;|\t\r\né ]{0,60}") {
        let _ = (with_names(&text), without(&text));
    }
}
