//! How far checking has gone.

/// How far checking has gone: told before each file is read, and while a long one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress<'a> {
    /// The file being read.
    pub file: &'a str,
    /// Its bytes.
    pub size: u64,
    /// The bytes already checked, of this file and of those above.
    pub done: u64,
    /// The bytes of all the files.
    pub total: u64,
}

/// Who is told.
pub(super) type Watch<'w> = dyn FnMut(Progress<'_>) + Send + 'w;

/// What is being read, and who is told.
pub(super) struct Watching<'w> {
    watch: &'w mut Watch<'w>,
    file: String,
    size: u64,
    /// The bytes of the files above.
    above: u64,
    /// The bytes of this file that have been read.
    read: u64,
    total: u64,
    /// How far it has been told: a file that is read again takes nobody back.
    furthest: u64,
}

impl<'w> Watching<'w> {
    /// Nothing has been read yet of so many bytes.
    pub(super) fn new(watch: &'w mut Watch<'w>, total: u64) -> Self {
        Self { watch, file: String::new(), size: 0, above: 0, read: 0, total, furthest: 0 }
    }

    /// A file is going to be read.
    pub(super) fn begin(&mut self, file: &str, size: u64) {
        file.clone_into(&mut self.file);
        (self.size, self.read) = (size, 0);
        self.tell();
    }

    /// So many bytes more of it have been read.
    pub(super) fn advance(&mut self, bytes: usize) {
        self.read += u64::try_from(bytes).unwrap_or_default();
        self.tell();
    }

    /// The file has been read.
    pub(super) fn end(&mut self) {
        self.above += self.size;
        self.read = 0;
    }

    fn tell(&mut self) {
        let done = (self.above + self.read.min(self.size)).max(self.furthest);
        self.furthest = done;
        (self.watch)(Progress { file: &self.file, size: self.size, done, total: self.total });
    }
}
