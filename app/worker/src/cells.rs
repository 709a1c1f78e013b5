//! A line of a file as the cells that a spreadsheet would show.

/// A cell, and the characters of the line that it stands in, from 1; the last is that of the delimiter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) first: u32,
    pub(crate) last: u32,
    pub(crate) text: String,
}

/// The cells of a line. A cell that goes on below ends here with its line.
pub(crate) fn cells(line: &str, delimiter: u8) -> Vec<Cell> {
    let delimiter = char::from(delimiter);
    let mut cells = vec![Cell { first: 1, last: 1, text: String::new() }];
    let mut quoted = false;
    let mut letters = line.chars().peekable();
    let mut column = 0;
    while let Some(letter) = letters.next() {
        column += 1;
        let Some(cell) = cells.last_mut() else { break };
        cell.last = column;
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                column += 1;
                cell.text.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.text.is_empty() && cell.first == column => quoted = true,
            letter if letter == delimiter && !quoted => {
                cells.push(Cell { first: column + 1, last: column + 1, text: String::new() });
            }
            letter => cell.text.push(letter),
        }
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_cut_as_a_spreadsheet_cuts_it() {
        let told: Vec<(u32, u32, String)> = cells("é;\"a;\"\"b\"\"\";;c", b';')
            .into_iter()
            .map(|cell| (cell.first, cell.last, cell.text))
            .collect();
        let wanted = [(1, 2, "é"), (3, 12, "a;\"b\""), (13, 13, ""), (14, 14, "c")]
            .map(|(first, last, text)| (first, last, text.to_owned()));
        assert_eq!(told, wanted);
        assert_eq!(cells("", b',').len(), 1);
    }
}
