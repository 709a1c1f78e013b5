//! HTML as text. What comes from a file of somebody is written so that it can only be read.

use std::fmt::{self, Write as _};

/// A text, in HTML or in an attribute between quotation marks.
pub(crate) struct Escaped<'a>(pub(crate) &'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for letter in self.0.chars() {
            match letter {
                '&' => formatter.write_str("&amp;")?,
                '<' => formatter.write_str("&lt;")?,
                '>' => formatter.write_str("&gt;")?,
                '"' => formatter.write_str("&quot;")?,
                letter => formatter.write_char(letter)?,
            }
        }
        Ok(())
    }
}

/// Writing into a `String` cannot fail.
pub(crate) fn put(html: &mut String, text: fmt::Arguments<'_>) {
    let _ = html.write_fmt(text);
}

/// A paragraph, of this class when it has one.
pub(crate) fn paragraph(class: &str, text: &str) -> String {
    if class.is_empty() {
        format!("<p>{}</p>", Escaped(text))
    } else {
        format!("<p class=\"{class}\">{}</p>", Escaped(text))
    }
}

/// A table whose first column names its rows, in a frame that scrolls; `html` cells are written as they are.
pub(crate) fn table(caption: &str, header: &[String], rows: &[Vec<String>]) -> String {
    let mut html = format!(
        "<div class=\"defilement\" role=\"region\" tabindex=\"0\" aria-label=\"{0}\"><table>\
         <caption>{0}</caption><thead><tr>",
        Escaped(caption)
    );
    for cell in header {
        put(&mut html, format_args!("<th scope=\"col\">{}</th>", Escaped(cell)));
    }
    html.push_str("</tr></thead><tbody>");
    for row in rows {
        html.push_str("<tr>");
        for (rank, cell) in row.iter().enumerate() {
            let cell = Escaped(cell);
            if rank == 0 {
                put(&mut html, format_args!("<th scope=\"row\">{cell}</th>"));
            } else {
                put(&mut html, format_args!("<td>{cell}</td>"));
            }
        }
        html.push_str("</tr>");
    }
    html.push_str("</tbody></table></div>");
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_file_holds_cannot_become_markup() {
        let told =
            table("a", &["<b>".to_owned()], &[vec!["<script>".to_owned(), "\"&".to_owned()]]);
        assert!(told.contains("&lt;b&gt;") && told.contains("&lt;script&gt;"), "{told}");
        assert!(told.contains("&quot;&amp;") && !told.contains("<script>"), "{told}");
    }
}
