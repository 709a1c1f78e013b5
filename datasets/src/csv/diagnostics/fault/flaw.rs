//! What the disk and the parsers say, in words that every language has a sentence for.

use crate::csv::diagnostics::parts::Part;
use crate::csv::diagnostics::sentence::Sentence;

/// An enumeration of which each variant has a word, by which its sentence is chosen, and of which the
/// last one keeps what was said when no variant is that.
macro_rules! flaws {
    (
        $(#[$about:meta])*
        $name:ident { $($(#[$variant_about:meta])* $variant:ident = $word:literal,)+ }
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[$variant_about])* $variant,)+
            /// Anything else, as it was said.
            Other(String),
        }

        impl $name {
            /// Every one that has a sentence of its own.
            #[cfg(test)]
            pub(in crate::csv::diagnostics) const ALL: &[Self] = &[$(Self::$variant,)+];
        }

        impl Part for $name {
            fn put(&self, name: &str, sentence: &mut Sentence) {
                let word = match self {
                    $(Self::$variant => $word,)+
                    Self::Other(said) => {
                        sentence.text("said", said);
                        "other"
                    }
                };
                sentence.word(name, word);
            }
        }
    };
}

flaws! {
    /// Why a file cannot be read.
    ReadFlaw {
        /// It is a folder.
        Folder = "folder",
        /// Its reader has not the right to.
        Denied = "denied",
    }
}

flaws! {
    /// Why a text is not JSON.
    JsonFlaw {
        /// A value is expected.
        Value = "value",
        /// A colon is expected.
        Colon = "colon",
        /// A comma or the end of a list is expected.
        CommaOrBracket = "comma-or-bracket",
        /// A comma or the end of an object is expected.
        CommaOrBrace = "comma-or-brace",
        /// A name between quotation marks is expected.
        Key = "key",
        /// Nothing follows a comma.
        TrailingComma = "trailing-comma",
        /// Something follows the end.
        TrailingText = "trailing-text",
        /// A number is badly written.
        Number = "number",
        /// A backslash is followed by what it cannot be.
        Escape = "escape",
        /// A text is not closed before the end of its line.
        OpenText = "open-text",
        /// The file stops too early.
        End = "end",
    }
}

flaws! {
    /// Why a text is not TOML.
    TomlFlaw {
        /// A text has no quotation marks.
        UnquotedText = "unquoted-text",
        /// A key stands twice.
        DuplicateKey = "duplicate-key",
        /// A key has no value.
        NoValue = "no-value",
        /// A key and its value are not joined by `=`.
        NoEquals = "no-equals",
        /// Something follows a value on its line.
        TextAfterValue = "text-after-value",
        /// A comma is missing, or there is one too many.
        Comma = "comma",
        /// A quotation mark, a bracket or a brace is not closed.
        Unclosed = "unclosed",
        /// A number is badly written.
        Number = "number",
        /// A key is badly written.
        Key = "key",
        /// A backslash is followed by what it cannot be.
        Escape = "escape",
    }
}

flaws! {
    /// What a value of a definition must be.
    TomlType {
        /// A whole number from 0 to 255.
        Byte = "byte",
        /// A whole number, 0 or more.
        Count = "count",
        /// A whole number.
        Whole = "whole",
        /// A number.
        Number = "number",
        /// A text.
        Text = "text",
        /// True or false.
        Truth = "truth",
        /// A list.
        List = "list",
        /// A table.
        Part = "part",
        /// What a cell must be for its row to be counted.
        Condition = "condition",
    }
}
