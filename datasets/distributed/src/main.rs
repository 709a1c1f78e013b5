//! The queries that the indicators' pages show, run on a distributed engine: Apache `DataFusion` Ballista, a
//! scheduler and two executors, each a process of its own on this machine, over Parquet files in parts.
//!
//! `distributed PACKAGE OBSERVATIONS` runs the query of every indicator of a package as it is written, and
//! compares each figure with those that `trajectoire compute PACKAGE --out OBSERVATIONS` wrote. The processes
//! that it starts are itself: `distributed scheduler PORT`, `distributed executor PORT PORT PORT FOLDER`.

mod cluster;
mod figures;
mod servants;
mod tables;

use std::error::Error;
use std::path::Path;
use std::time::Instant;

use datafusion::prelude::SessionContext;
use datasets::measure::sql;
use datasets::model::{Dataset, Indicator};
use datasets::package::Package;

use cluster::Cluster;

/// Anything that may go wrong here ends the program with its message.
type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// Into how many files the rows of a table are divided.
const PARTS: usize = 4;

fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    // Plans are deep, and are read by functions that call themselves.
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .thread_stack_size(32 << 20)
        .build()?;
    runtime.block_on(async {
        match arguments[..] {
            ["scheduler", port] => servants::schedule(port.parse()?).await,
            ["executor", scheduler, flight, grpc, folder] => {
                servants::execute(scheduler.parse()?, flight.parse()?, grpc.parse()?, folder).await
            }
            [package, observations] => compare(Path::new(package), Path::new(observations)).await,
            _ => Err("usage: distributed PACKAGE OBSERVATIONS".into()),
        }
    })
}

/// Runs every query of a package, and tells which figures differ.
async fn compare(folder: &Path, observations: &Path) -> Outcome<()> {
    let package = Package::load(folder)?;
    let scratch = tempfile::tempdir()?;
    let cluster = Cluster::start(scratch.path())?;
    let engine = cluster.connect().await?;
    let mut bound: Vec<&str> = Vec::new();
    let mut different = 0;
    for indicator in &package.indicators {
        let [dataset, territories] =
            [dataset(&package, &indicator.dataset)?, dataset(&package, "territoires")?];
        for one in [dataset, territories] {
            if !bound.contains(&one.id.as_str()) {
                let parts = tables::write(folder, one, scratch.path(), PARTS).await?;
                let options = datafusion::prelude::ParquetReadOptions::default();
                engine.register_parquet(&format!("\"{}\"", one.id), parts, options).await?;
                bound.push(&one.id);
            }
        }
        let query = sql(indicator, dataset, territories);
        different += usize::from(!agree(&engine, indicator, &query, observations).await?);
    }
    for (rank, files) in cluster.handed_on().into_iter().enumerate() {
        let name = format!("executor {}", rank + 1);
        println!("{name}: up to {files} files at once for the others");
        if files == 0 {
            return Err(format!("{name} did nothing: this was not distributed").into());
        }
    }
    if different > 0 {
        return Err(format!("{different} indicators differ from polars").into());
    }
    println!("every figure of {} is that of polars", package.name);
    Ok(())
}

/// Whether the query of an indicator gives the figures that polars made; says so.
async fn agree(
    engine: &SessionContext,
    indicator: &Indicator,
    query: &str,
    observations: &Path,
) -> Outcome<bool> {
    let wanted = figures::of_file(&observations.join(format!("{}.csv", indicator.id)), indicator)?;
    let began = Instant::now();
    let verdict = match figures::of_query(engine, query, indicator).await {
        Ok(found) => figures::difference(&found, &wanted),
        Err(error) => Some(format!("FAILED: {error}")),
    };
    let took = began.elapsed().as_secs_f64();
    let words = verdict.as_deref().unwrap_or("identical");
    println!("{:<42} {:>7} figures, {took:>6.2} s: {words}", indicator.id, wanted.len());
    Ok(verdict.is_none())
}

fn dataset<'p>(package: &'p Package, id: &str) -> Outcome<&'p Dataset> {
    let found = package.datasets.iter().find(|one| one.id == id);
    found.ok_or_else(|| format!("the package has no dataset '{id}'").into())
}
