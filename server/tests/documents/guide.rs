//! A guide in Markdown, read as its reader reads it and followed on a desk of its own.
//!
//! | in the guide | is |
//! |---|---|
//! | a block `csv NAME` | a file to save under that name |
//! | a block `sh` | commands, which succeed |
//! | a block `sh échoue` | commands, of which one finds something wrong (exit code 1) |
//! | a block `text` | what the commands above it print; « … » stands for anything |
//! | `<http://127.0.0.1:3000/…>`, then « … » in the paragraph | a page, and what it says |

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// Where a guide says that the site is.
const SITE: &str = "<http://127.0.0.1:3000";
/// How long a page may take to say what it should, once a release is published.
const PATIENCE: Duration = Duration::from_secs(30);

/// Something to do, or to see.
#[derive(Debug)]
pub(crate) enum Step {
    File { name: String, text: String },
    Run { script: String, fails: bool },
    Printed(String),
    Page { path: String, says: Vec<String> },
}

/// The steps of a guide, in its order.
pub(crate) fn steps(path: &str) -> Vec<Step> {
    let text = fs::read_to_string(super::in_repository(path)).unwrap();
    let (mut steps, mut paragraph) = (Vec::new(), String::new());
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let Some(info) = line.strip_prefix("```") else {
            paragraph.push_str(line);
            paragraph.push('\n');
            if line.trim().is_empty() {
                steps.extend(page(&std::mem::take(&mut paragraph)));
            }
            continue;
        };
        steps.extend(page(&std::mem::take(&mut paragraph)));
        let block: Vec<&str> = lines.by_ref().take_while(|line| !line.starts_with("```")).collect();
        let text = block.join("\n") + "\n";
        match info.split_once(' ').unwrap_or((info, "")) {
            ("sh", more) => steps.push(Step::Run { script: text, fails: more == "échoue" }),
            ("text", _) => steps.push(Step::Printed(text)),
            ("csv", name) if !name.is_empty() => {
                steps.push(Step::File { name: name.to_owned(), text });
            }
            _ => {}
        }
    }
    steps.extend(page(&paragraph));
    steps
}

/// The page that a paragraph says to open.
fn page(paragraph: &str) -> Option<Step> {
    let (_, rest) = paragraph.split_once(SITE)?;
    let (path, rest) = rest.split_once('>')?;
    let quoted = rest.split('«').skip(1).filter_map(|quoted| quoted.split_once('»'));
    let says = quoted.map(|(quoted, _)| plain(quoted)).collect();
    let path = if path.is_empty() { "/" } else { path };
    Some(Step::Page { path: path.to_owned(), says })
}

/// A text with plain spaces, and one between two words.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How much was followed.
#[derive(Debug, Default)]
pub(crate) struct Followed {
    pub(crate) commands: usize,
    pub(crate) pages: usize,
}

/// An empty folder, the program on the path, and the site once it is served.
pub(crate) struct Desk {
    folder: TempDir,
    site: TempDir,
    served: Option<(Served, String)>,
}

/// A server that is stopped with the desk.
struct Served(Child);

impl Drop for Served {
    fn drop(&mut self) {
        // It may have stopped already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Desk {
    pub(crate) fn new() -> Self {
        let (folder, site) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        crate::site::browser_files(site.path());
        Self { folder, site, served: None }
    }

    /// Does what a guide says, and sees what it says that one sees.
    pub(crate) fn follow(&mut self, steps: &[Step]) -> Followed {
        let (mut followed, mut printed) = (Followed::default(), String::new());
        for step in steps {
            match step {
                Step::File { name, text } => {
                    fs::write(self.folder.path().join(name), text).unwrap();
                }
                Step::Run { script, .. } if script.contains("trajectoire serve") => {
                    printed = self.serve(script);
                    followed.commands += 1;
                }
                Step::Run { script, fails } => {
                    printed = self.run(script, *fails);
                    followed.commands += 1;
                }
                Step::Printed(expected) => holds(&printed, expected),
                Step::Page { path, says } => {
                    self.open(path, says);
                    followed.pages += 1;
                }
            }
        }
        followed
    }

    fn shell(&self, script: &str) -> Command {
        let program = Path::new(env!("CARGO_BIN_EXE_trajectoire"));
        let beside = program.parent().unwrap().display();
        let path = format!("{beside}:{}", std::env::var("PATH").unwrap());
        let mut shell = Command::new("bash");
        for name in
            ["TRAJECTOIRE_STORE", "TRAJECTOIRE_LANG", "TRAJECTOIRE_FORMAT", "TRAJECTOIRE_KEY"]
        {
            shell.env_remove(name);
        }
        shell.args(["-euo", "pipefail", "-c", script]).current_dir(self.folder.path());
        // The port of the guide may be taken here.
        shell.env("PATH", path).env("TRAJECTOIRE_ADDR", "127.0.0.1:0");
        shell.env("TRAJECTOIRE_SITE", self.site.path()).env("TRAJECTOIRE_LOG", "error");
        shell
    }

    fn run(&self, script: &str, fails: bool) -> String {
        let output = self.shell(script).output().unwrap();
        let printed = [output.stdout, output.stderr].concat();
        let printed = String::from_utf8(printed).unwrap();
        assert_eq!(output.status.code(), Some(i32::from(fails)), "{script}\n{printed}");
        printed
    }

    /// Starts the server, which goes on.
    fn serve(&mut self, script: &str) -> String {
        let mut shell = self.shell(&format!("exec {script}"));
        let mut server = Served(shell.stdout(Stdio::piped()).spawn().unwrap());
        let mut lines = BufReader::new(server.0.stdout.take().unwrap()).lines();
        let line = lines.find_map(|line| line.ok().filter(|line| line.contains("http://")));
        let line = line.unwrap_or_else(|| panic!("{script} serves nothing"));
        let (_, address) = line.split_once("http://").unwrap();
        let address = address.split_whitespace().next().unwrap().to_owned();
        self.served = Some((server, address.clone()));
        line.replace(&address, "127.0.0.1:3000")
    }

    /// A page says what it should, soon after a release at the latest.
    fn open(&self, path: &str, says: &[String]) {
        let begun = Instant::now();
        loop {
            let page = self.page(path);
            let Some(missing) = says.iter().find(|one| !page.contains(*one)) else { return };
            assert!(begun.elapsed() < PATIENCE, "{path} does not say « {missing} »:\n{page}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// What can be read of a page.
    fn page(&self, path: &str) -> String {
        let (_, address) = self.served.as_ref().unwrap();
        let mut connection = TcpStream::connect(address).unwrap();
        write!(
            connection,
            "GET {path} HTTP/1.0\r\nHost: {address}\r\nAccept: text/html\r\nAccept-Language: fr\r\n\r\n"
        )
        .unwrap();
        let mut answer = String::new();
        connection.read_to_string(&mut answer).unwrap();
        let (head, page) = answer.split_once("\r\n\r\n").unwrap();
        assert!(head.contains(" 200 "), "{path}: {head}");
        read(page)
    }
}

/// The texts of a page, without its markup nor its scripts, with plain spaces.
fn read(page: &str) -> String {
    let (mut text, mut rest) = (String::new(), page);
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        let end = if tag.starts_with("script") { "</script>" } else { ">" };
        rest = tag.split_once(end).map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    plain(&text.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">"))
}

/// What was printed holds every line that the guide shows, in its order.
fn holds(printed: &str, expected: &str) {
    let all = plain(printed);
    let mut rest = all.as_str();
    for part in
        expected.lines().flat_map(|line| line.split('…')).map(plain).filter(|part| !part.is_empty())
    {
        rest = match rest.split_once(part.as_str()) {
            Some((_, rest)) => rest,
            None => panic!("« {part} » is not in:\n{printed}"),
        };
    }
}
