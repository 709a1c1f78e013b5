//! `DuckDB`, asked through its Python package: it judges the SQL.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

/// A `DuckDB` that answers one query after another; it ends with the test.
pub(crate) struct DuckDb {
    child: Child,
    asked: ChildStdin,
    answered: BufReader<ChildStdout>,
}

impl DuckDb {
    /// Starts it with the Python of `TRAJECTOIRE_PYTHON`, which `make test` prepares.
    pub(crate) fn start() -> Self {
        let python = std::env::var("TRAJECTOIRE_PYTHON").unwrap_or_else(|_| "python3".to_owned());
        let runner: PathBuf =
            [env!("CARGO_MANIFEST_DIR"), "tests", "three_readings", "duckdb_runner.py"]
                .iter()
                .collect();
        let mut child = Command::new(&python)
            .arg(runner)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| {
                panic!("{python} does not start ({error}): run `. scripts/env.sh` or `make test`")
            });
        let asked = child.stdin.take().unwrap();
        let answered = BufReader::new(child.stdout.take().unwrap());
        Self { child, asked, answered }
    }

    /// The rows that a query gives over some CSV files.
    pub(crate) fn rows(
        &mut self,
        tables: &BTreeMap<String, PathBuf>,
        sql: &str,
    ) -> Vec<Vec<Value>> {
        let request = json!({ "tables": tables, "sql": sql });
        writeln!(self.asked, "{request}").unwrap();
        let mut answer = String::new();
        self.answered.read_line(&mut answer).unwrap();
        assert!(
            !answer.is_empty(),
            "DuckDB ended: install it with `scripts/setup-python.sh`, or run `make test`"
        );
        let answer: Value = serde_json::from_str(&answer).unwrap();
        assert!(answer.get("error").is_none(), "{}\n{sql}", answer["error"]);
        serde_json::from_value(answer["rows"].clone()).unwrap()
    }
}

impl Drop for DuckDb {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The CSV files of a package, by the name of their table.
pub(crate) fn tables(
    dir: &Path,
    files: impl IntoIterator<Item = (String, String)>,
) -> BTreeMap<String, PathBuf> {
    files.into_iter().map(|(id, path)| (id, dir.join(path))).collect()
}
