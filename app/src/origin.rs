//! Where the site stands on the web. Pages only need paths; what is read elsewhere (a card, an image, a
//! search engine) needs whole addresses, and only whoever runs the server knows how they begin.

use std::fmt;
use std::str::FromStr;

/// A scheme and a host, with a port if need be: `https://trajectoire.exemple.fr`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin(String);

/// What is not an origin. Told on the command line, hence in French.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OriginError {
    /// Neither of the two schemes.
    #[error("elle commence par https:// ou http://")]
    Scheme,
    /// More than a host and a port.
    #[error("elle s’arrête au nom du serveur, sans chemin : https://trajectoire.exemple.fr")]
    Path,
    /// No host, or one that no server can have.
    #[error("le nom du serveur ne se lit pas ; exemple : https://trajectoire.exemple.fr")]
    Host,
    /// A port that is not a number that ports have.
    #[error("le port ne se lit pas ; exemple : http://localhost:3000")]
    Port,
}

impl Origin {
    /// The whole address of a path.
    pub fn join(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    /// Whether one comes to it over TLS alone.
    pub fn is_over_tls(&self) -> bool {
        self.0.starts_with("https://")
    }

    /// Without its scheme, as people say it.
    pub fn host(&self) -> &str {
        self.0.split_once("://").map_or(&*self.0, |(_, host)| host)
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl FromStr for Origin {
    type Err = OriginError;

    fn from_str(text: &str) -> Result<Self, OriginError> {
        let text = text.to_ascii_lowercase();
        let (scheme, rest) = text.split_once("://").ok_or(OriginError::Scheme)?;
        if !["https", "http"].contains(&scheme) {
            return Err(OriginError::Scheme);
        }
        let rest = rest.strip_suffix('/').unwrap_or(rest);
        if rest.contains(['/', '?', '#']) {
            return Err(OriginError::Path);
        }
        let (host, port) = match rest.rsplit_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (rest, None),
        };
        let label = |label: &str| {
            let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
            let edge = label.starts_with('-') || label.ends_with('-');
            (1..=63).contains(&label.len()) && label.bytes().all(allowed) && !edge
        };
        if host.len() > 253 || !host.split('.').all(label) {
            return Err(OriginError::Host);
        }
        let digits = |port: &str| port.bytes().all(|byte| byte.is_ascii_digit());
        if port.is_some_and(|port| !digits(port) || !port.parse().is_ok_and(|port: u16| port > 0)) {
            return Err(OriginError::Port);
        }
        Ok(Self(format!("{scheme}://{rest}")))
    }
}

#[cfg(test)]
mod tests {
    use super::{Origin, OriginError};

    #[test]
    fn an_origin_is_a_scheme_and_a_host() {
        for (given, kept) in [
            ("https://trajectoire.exemple.fr", "https://trajectoire.exemple.fr"),
            ("https://Trajectoire.Exemple.fr/", "https://trajectoire.exemple.fr"),
            ("http://localhost:3000", "http://localhost:3000"),
            ("http://127.0.0.1:80", "http://127.0.0.1:80"),
        ] {
            assert_eq!(given.parse::<Origin>().unwrap().to_string(), kept);
        }
    }

    #[test]
    fn anything_more_or_less_is_refused_with_what_is_wrong() {
        for (given, error) in [
            ("trajectoire.exemple.fr", OriginError::Scheme),
            ("ftp://exemple.fr", OriginError::Scheme),
            ("", OriginError::Scheme),
            ("https://exemple.fr/donnees", OriginError::Path),
            ("https://exemple.fr?x", OriginError::Path),
            ("https://", OriginError::Host),
            ("https://exemple..fr", OriginError::Host),
            ("https://moi@exemple.fr", OriginError::Host),
            ("https://exemple.fr\" onload", OriginError::Host),
            ("https://-exemple.fr", OriginError::Host),
            ("https://exemple.fr:port", OriginError::Port),
            ("https://exemple.fr:0", OriginError::Port),
            ("https://exemple.fr:70000", OriginError::Port),
        ] {
            assert_eq!(given.parse::<Origin>(), Err(error), "{given}");
        }
    }

    #[test]
    fn a_path_follows_the_origin() {
        let origin: Origin = "https://exemple.fr".parse().unwrap();
        assert_eq!(origin.join("/en/territoires"), "https://exemple.fr/en/territoires");
        assert_eq!(origin.host(), "exemple.fr");
    }
}
