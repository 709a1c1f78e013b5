//! Letters as they are compared: accents tell neither a column nor a name apart.

/// A small letter of French, or of the languages around it, without its accent: « é » is `e`, « œ » is `oe`, an accent
/// that stands beside its letter, as a Macintosh writes them, is nothing. `None` for what has no accent.
pub const fn without_accent(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => "a",
        'ç' => "c",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ñ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => "o",
        'ù' | 'ú' | 'û' | 'ü' => "u",
        'ý' | 'ÿ' => "y",
        'œ' => "oe",
        'æ' => "ae",
        '\u{300}'..='\u{36f}' => "",
        _ => return None,
    })
}
