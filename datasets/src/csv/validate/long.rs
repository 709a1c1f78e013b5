//! A long file, read by stretches on all cores: none of them is kept.
//!
//! Each core takes the next stretch, reads its rows, hands them on, and waits for its turn to add what was
//! found: problems are told in the order of the file whatever the number of cores.
//!
//! Only plain files are read so: UTF-8, quotation marks in order. Of any other the whole is needed to say
//! what it is, and the caller reads it at once.

use std::borrow::Cow;
use std::hash::RandomState;
use std::io::Read;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use super::body::{Body, Heading, Stretch};
use super::damaged::Damaged;
use super::order::{Compared, Comparing, Keys};
use super::unique::Key;
use super::whole::Whole;
use super::{reading, tell_layout};
use crate::cores;
use crate::csv::decode::{decode, plain};
use crate::csv::diagnostics::Report;
use crate::csv::rows::Row;
use crate::csv::stretches::{Cut, Cutter, Uncut};
use crate::csv::{Declared, Diagnostic, Dialect, Encoding, Reading, Schema, Table, layout};

/// What is done with the rows of a long file.
pub(crate) trait Look: Sync {
    /// What one stretch leaves.
    type Left: Send;

    /// Looks at a stretch in which nothing is wrong, on any core and in any order.
    fn look(&self, table: &Table) -> Self::Left;
}

/// Takes what each stretch left and its bytes, in the order of the file; says whether to go on.
type Keep<'a, L> = dyn FnMut(Option<L>, usize) -> bool + Send + 'a;

/// How a long file is read.
pub(crate) struct Reader<'a, L> {
    /// Its name in the package.
    pub(crate) file: &'a str,
    pub(crate) declared: Declared,
    pub(crate) schema: &'a Schema,
    /// Whether its keys are in no order: their hashes are then compared.
    pub(crate) unordered: bool,
    /// Bytes of a stretch.
    pub(crate) stretch: usize,
    pub(crate) look: &'a L,
}

/// How reading has ended.
#[derive(Debug)]
pub(crate) enum Long {
    /// The whole file was read.
    Read(Found),
    /// Its keys are in no order: it has to be read again.
    Unordered,
    /// It is not plain, or what was kept said to stop: it has to be read at once.
    NotPlain,
    /// The disk refuses.
    Refused,
}

/// What was found in a long file.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) rows: usize,
    pub(crate) reading: Reading,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// What the cores share.
struct Shared<'k, R, L> {
    cutter: Mutex<Cutter<R>>,
    turn: Mutex<Turn<'k, L>>,
    turned: Condvar,
}

/// Whose turn it is, and what has been found so far.
struct Turn<'k, L> {
    /// Rank of the stretch that comes next.
    next: usize,
    whole: Whole,
    compared: Vec<Compared>,
    keep: &'k mut Keep<'k, L>,
    /// Why reading stopped before the end of the file.
    stopped: Option<Long>,
}

/// A stretch that has been read and looked at.
struct Seen<L> {
    stretch: Stretch,
    damaged: Damaged,
    keys: Vec<Keys>,
    left: Option<L>,
    bytes: usize,
}

impl<'a, L: Look> Reader<'a, L> {
    /// Reads a file to its end.
    pub(crate) fn read<'k>(
        &self,
        input: impl Read + Send,
        keep: &'k mut Keep<'k, L::Left>,
    ) -> Long {
        let mut cutter = Cutter::new(input, b',', self.stretch);
        let (heading, whole) = match self.open(&mut cutter) {
            Ok(Some(opened)) => opened,
            Ok(None) | Err(Uncut::Form) => return Long::NotPlain,
            Err(Uncut::Read) => return Long::Refused,
        };
        let mut head = Vec::new();
        let Ok(Some(_)) = cutter.next(&mut head) else { return Long::NotPlain };
        let Some(text) = self.text(&head) else { return Long::NotPlain };
        let comparing =
            if self.unordered { Comparing::Hashes(RandomState::new()) } else { Comparing::Order };
        let compared = Key::all(self.schema).iter().map(|_| Compared::default()).collect();
        let mut turn = Turn { next: 0, whole, compared, keep, stopped: None };
        let mut first = Core { reader: self, comparing, body: self.body(&heading) };
        turn.add(first.see(text, heading.below, head.len()));
        let comparing = first.comparing.clone();
        turn.whole.header.absorb(&first.body.header);
        drop(first);
        let shared =
            Shared { cutter: Mutex::new(cutter), turn: Mutex::new(turn), turned: Condvar::new() };
        let core =
            || Core { reader: self, comparing: comparing.clone(), body: self.body(&heading) };
        match cores::count() {
            // A browser has no threads for us.
            1 => core().work(&shared),
            several => thread::scope(|scope| {
                for _ in 0..several {
                    let (core, shared) = (core(), &shared);
                    scope.spawn(move || core.work(shared));
                }
            }),
        }
        let turn = shared.turn.into_inner().unwrap_or_else(PoisonError::into_inner);
        turn.end(self.schema, heading.reading)
    }

    /// Reads the head of a plain file, whatever cuts it, and what is to be said of it.
    fn open<R: Read>(&self, cutter: &mut Cutter<R>) -> Result<Option<(Heading, Whole)>, Uncut> {
        let all = self.declared.dialect.map_or_else(|| Dialect::all().to_vec(), |one| vec![one]);
        for dialect in all {
            // Cut with another delimiter, a head of quoted cells ends anywhere.
            let opened = cutter.head(dialect.delimiter)?.and_then(|head| self.heading(head));
            let opened = opened.filter(|(heading, _)| heading.reading.dialect == dialect);
            if opened.is_some() {
                return Ok(opened);
            }
        }
        Ok(None)
    }

    fn heading(&self, head: &[u8]) -> Option<(Heading, Whole)> {
        let text = self.text(head)?;
        let names: Vec<&str> = self.schema.names().collect();
        let layout = layout::named(text, self.declared.dialect, &names).ok()?;
        let mut report = Report::new(self.file);
        tell_layout(text, layout, self.declared, &mut report);
        let reading = reading(layout, Encoding::Utf8);
        let heading = Heading::read(text, layout, reading, self.schema, &mut report)?;
        let whole = Whole::new(&heading, layout.header.line, report);
        Some((heading, whole))
    }

    /// The head of a file as text, without its mark, when it is UTF-8.
    fn text<'t>(&self, head: &'t [u8]) -> Option<&'t str> {
        let decoded = decode(head, self.declared.encoding).ok()?;
        match decoded.text {
            Cow::Borrowed(text) if decoded.encoding == Encoding::Utf8 => Some(text),
            _ => None,
        }
    }

    fn body(&self, heading: &Heading) -> Body<'a> {
        Body::new(self.file, self.schema, heading)
    }
}

/// What one core reads with.
struct Core<'r, 'a, L> {
    reader: &'r Reader<'a, L>,
    comparing: Comparing,
    body: Body<'a>,
}

impl<L: Look> Core<'_, '_, L> {
    /// Takes one stretch after the other, until there is none or somebody has stopped.
    fn work<R: Read>(mut self, shared: &Shared<'_, R, L::Left>) {
        let _leaving = Leaving { turn: &shared.turn, turned: &shared.turned };
        let mut bytes = Vec::new();
        loop {
            let cut = lock(&shared.cutter).next(&mut bytes);
            let cut = match cut {
                Ok(Some(cut)) => cut,
                Ok(None) => break,
                Err(uncut) => {
                    shared.stop(match uncut {
                        Uncut::Read => Long::Refused,
                        Uncut::Form => Long::NotPlain,
                    });
                    break;
                }
            };
            let Some(text) = plain(&bytes, self.reader.declared.encoding) else {
                shared.stop(Long::NotPlain);
                break;
            };
            let seen = self.see(text, Row { line: cut.line, start: 0 }, bytes.len());
            if !shared.add(cut, seen) {
                break;
            }
        }
        lock(&shared.turn).whole.header.absorb(&self.body.header);
    }

    /// Reads a stretch and looks at it.
    fn see(&mut self, text: &str, first: Row, bytes: usize) -> Seen<L::Left> {
        let stretch = self.body.read(text, first);
        let damaged = Damaged::of(text, first.line, Encoding::Utf8);
        let is_right = !stretch.report.has_errors();
        let keys = self.comparing.keys(self.reader.schema, &stretch.table);
        let left = is_right.then(|| self.reader.look.look(&stretch.table));
        Seen { stretch, damaged, keys, left, bytes }
    }
}

impl<R, L> Shared<'_, R, L> {
    /// Adds what was found in a stretch, once those above it have been added; says whether to go on.
    fn add(&self, cut: Cut, seen: Seen<L>) -> bool {
        let mut turn = lock(&self.turn);
        // The head of the file was added before any core began.
        while turn.stopped.is_none() && turn.next != cut.rank {
            turn = self.turned.wait(turn).unwrap_or_else(PoisonError::into_inner);
        }
        if turn.stopped.is_none() {
            turn.add(seen);
        }
        self.turned.notify_all();
        turn.stopped.is_none()
    }

    fn stop(&self, why: Long) {
        lock(&self.turn).stopped.get_or_insert(why);
        self.turned.notify_all();
    }
}

impl<L> Turn<'_, L> {
    fn add(&mut self, seen: Seen<L>) {
        let Seen { mut stretch, damaged, keys, left, bytes } = seen;
        self.next += 1;
        if stretch.is_flawed {
            self.stopped = Some(Long::NotPlain);
            return;
        }
        self.whole.damaged.absorb(damaged);
        self.whole.absorb(&mut stretch);
        let mut keys = self.compared.iter_mut().zip(keys);
        if !keys.all(|(above, below)| above.absorb(below)) {
            self.stopped = Some(Long::Unordered);
        } else if !(self.keep)(left, bytes) {
            self.stopped = Some(Long::NotPlain);
        }
    }

    /// What is said once all has been read.
    fn end(mut self, schema: &Schema, reading: Reading) -> Long {
        if let Some(stopped) = self.stopped {
            return stopped;
        }
        if !self.compared.into_iter().all(Compared::are_apart) {
            return Long::NotPlain;
        }
        self.whole.conclude(schema);
        let rows = self.whole.rows;
        Long::Read(Found { rows, reading, diagnostics: self.whole.report.finish() })
    }
}

/// Lets the others go when a core leaves by a panic: they would wait for its turn without end.
struct Leaving<'s, 'k, L> {
    turn: &'s Mutex<Turn<'k, L>>,
    turned: &'s Condvar,
}

impl<L> Drop for Leaving<'_, '_, L> {
    fn drop(&mut self) {
        if thread::panicking() {
            lock(self.turn).stopped.get_or_insert(Long::NotPlain);
            self.turned.notify_all();
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
