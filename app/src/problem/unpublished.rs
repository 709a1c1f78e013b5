//! Why nothing was published over HTTP: who asks, what was sent, or what the server is doing.

/// Why nothing was published, or tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unpublished {
    /// No token was given.
    NoToken,
    /// The secret is no token's.
    UnknownToken,
    /// The token has ended.
    ExpiredToken {
        /// When (RFC 3339).
        since: String,
    },
    /// The token was revoked.
    RevokedToken {
        /// When (RFC 3339).
        since: String,
    },
    /// The token is not for this dataset, or not for whole packages.
    OutOfScope {
        /// The dataset that was to be replaced; none for a package.
        dataset: Option<String>,
        /// Those that the token is for.
        allowed: Vec<String>,
    },
    /// The token is for trials only.
    TriesOnly,
    /// Another publication or trial is going on.
    UnderWay,
    /// Another release was published since.
    Overtaken {
        /// The release that the publication starts from.
        base: u32,
        /// The last one.
        current: u32,
    },
    /// More was sent than is taken.
    TooLarge {
        /// What is taken, in millions of bytes.
        megabytes: u64,
    },
    /// What was sent is of another type than what is taken.
    OtherType {
        /// The type that was said.
        given: String,
        /// The type that is taken.
        allowed: &'static str,
    },
    /// What was sent stopped before its end.
    CutOff,
    /// What was sent came too slowly.
    TooSlow {
        /// How long it is waited for.
        seconds: u64,
    },
    /// Checking and computing take too long.
    TookTooLong {
        /// How long they may take.
        seconds: u64,
    },
    /// The archive cannot be read.
    UnreadableArchive {
        /// What is wrong with it.
        cause: String,
    },
    /// The archive has a file that would stand outside of its folder.
    LeadsOut {
        /// Its name.
        name: String,
    },
    /// The archive unfolds to more than is taken.
    ArchiveTooLarge {
        /// How many files it may have.
        files: usize,
        /// What it may unfold to, in millions of bytes.
        megabytes: u64,
    },
    /// Something is wrong with the package.
    NotFit {
        /// How many problems prevent its publication.
        errors: usize,
    },
    /// The notes are too long, or are not a text.
    UnfitNotes {
        /// How many characters they may have.
        most: usize,
    },
    /// The server could not do it.
    Impossible,
}

impl Unpublished {
    pub(super) const fn status(&self) -> u16 {
        match self {
            Self::UnfitNotes { .. } | Self::CutOff => 400,
            Self::NoToken
            | Self::UnknownToken
            | Self::ExpiredToken { .. }
            | Self::RevokedToken { .. } => 401,
            Self::OutOfScope { .. } | Self::TriesOnly => 403,
            Self::TooSlow { .. } => 408,
            Self::UnderWay | Self::Overtaken { .. } => 409,
            Self::TooLarge { .. } | Self::ArchiveTooLarge { .. } => 413,
            Self::OtherType { .. } => 415,
            Self::UnreadableArchive { .. } | Self::LeadsOut { .. } | Self::NotFit { .. } => 422,
            Self::Impossible => 500,
            Self::TookTooLong { .. } => 503,
        }
    }

    pub(super) const fn code(&self) -> &'static str {
        match self {
            Self::NoToken => "jeton-absent",
            Self::UnknownToken => "jeton-inconnu",
            Self::ExpiredToken { .. } => "jeton-expire",
            Self::RevokedToken { .. } => "jeton-revoque",
            Self::OutOfScope { .. } => "jeton-sans-droit",
            Self::TriesOnly => "jeton-d-essai",
            Self::UnderWay => "publication-en-cours",
            Self::Overtaken { .. } => "version-depassee",
            Self::TooLarge { .. } => "envoi-trop-gros",
            Self::OtherType { .. } => "envoi-d-un-autre-type",
            Self::CutOff => "envoi-coupe",
            Self::TooSlow { .. } => "envoi-trop-lent",
            Self::TookTooLong { .. } => "calcul-trop-long",
            Self::UnreadableArchive { .. } => "archive-illisible",
            Self::LeadsOut { .. } => "archive-qui-sort",
            Self::ArchiveTooLarge { .. } => "archive-trop-grosse",
            Self::NotFit { .. } => "paquet-refuse",
            Self::UnfitNotes { .. } => "notes-refusees",
            Self::Impossible => "publication-impossible",
        }
    }

    /// What was given, or found.
    pub(super) fn given(&self) -> String {
        match self {
            Self::ExpiredToken { since: given }
            | Self::RevokedToken { since: given }
            | Self::OtherType { given, .. }
            | Self::UnreadableArchive { cause: given }
            | Self::LeadsOut { name: given }
            | Self::OutOfScope { dataset: Some(given), .. } => given.clone(),
            Self::Overtaken { base, .. } => base.to_string(),
            Self::NotFit { errors } => errors.to_string(),
            _ => String::new(),
        }
    }

    /// What is allowed.
    pub(super) fn allowed(&self) -> String {
        match self {
            Self::OutOfScope { allowed, .. } => allowed.join(", "),
            Self::Overtaken { current, .. } => current.to_string(),
            Self::TooLarge { megabytes } => megabytes.to_string(),
            Self::OtherType { allowed, .. } => (*allowed).to_owned(),
            Self::TooSlow { seconds } | Self::TookTooLong { seconds } => seconds.to_string(),
            Self::ArchiveTooLarge { files, megabytes } => format!("{files} / {megabytes}"),
            Self::UnfitNotes { most } => most.to_string(),
            _ => String::new(),
        }
    }
}
