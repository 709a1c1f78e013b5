//! The processes: started together, ended with the program.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use ballista::prelude::{SessionConfigExt as _, SessionContextExt as _};
use datafusion::execution::SessionStateBuilder;
use datafusion::prelude::{SessionConfig, SessionContext};

use crate::{Outcome, PARTS};

/// How many processes do the work.
pub(crate) const EXECUTORS: usize = 2;
/// How often is looked at what they hand on, which is deleted with its query.
const GLANCE: Duration = Duration::from_millis(10);
/// How long they may take to find one another.
const PATIENCE: Duration = Duration::from_secs(60);

/// A scheduler and its executors.
pub(crate) struct Cluster {
    processes: Vec<Child>,
    port: u16,
    /// How many files each executor had to hand on, at most.
    handed: Vec<Arc<AtomicUsize>>,
}

impl Cluster {
    /// Starts them.
    pub(crate) fn start(scratch: &Path) -> Outcome<Self> {
        let port = free_port()?;
        let mut cluster = Self { processes: Vec::new(), port, handed: Vec::new() };
        cluster.spawn(&["scheduler", &port.to_string()])?;
        for rank in 1..=EXECUTORS {
            let folder = scratch.join(format!("executor-{rank}"));
            fs::create_dir(&folder)?;
            let [flight, grpc] = [free_port()?, free_port()?];
            let ports = [port, flight, grpc].map(|port| port.to_string());
            let [scheduler, flight, grpc] = ports.each_ref().map(String::as_str);
            let place = folder.to_str().ok_or("the temporary folder has no name in UTF-8")?;
            cluster.spawn(&["executor", scheduler, flight, grpc, place])?;
            cluster.handed.push(watched(folder));
        }
        Ok(cluster)
    }

    fn spawn(&mut self, arguments: &[&str]) -> Outcome<()> {
        self.processes.push(Command::new(std::env::current_exe()?).args(arguments).spawn()?);
        Ok(())
    }

    /// A session, once the scheduler knows all of its executors.
    pub(crate) async fn connect(&self) -> Outcome<SessionContext> {
        let began = Instant::now();
        while !self.is_ready() {
            if began.elapsed() > PATIENCE {
                return Err("the scheduler and its executors did not find one another".into());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let config = SessionConfig::new_with_ballista()
            .with_target_partitions(PARTS)
            // The adaptive one gives a disputed figure as a certain one, in some runs (ADR 15).
            .with_ballista_adaptive_query_planner(false)
            // By the network, as if the disk of one were not that of the other.
            .with_ballista_shuffle_reader_force_remote_read(true);
        let state = SessionStateBuilder::new().with_config(config).with_default_features().build();
        let url = format!("df://127.0.0.1:{}", self.port);
        Ok(SessionContext::remote_with_state(&url, state).await?)
    }

    /// Whether the scheduler says that enough executors are there.
    fn is_ready(&self) -> bool {
        let asked = || -> std::io::Result<String> {
            let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
            stream.set_read_timeout(Some(Duration::from_secs(5)))?;
            stream.write_all(
                b"GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            )?;
            let mut answer = String::new();
            stream.read_to_string(&mut answer)?;
            Ok(answer)
        };
        asked().is_ok_and(|answer| answer.starts_with("HTTP/1.1 200"))
    }

    /// How many files each executor had at most to hand on to others.
    pub(crate) fn handed_on(&self) -> Vec<usize> {
        self.handed.iter().map(|most| most.load(Ordering::Relaxed)).collect()
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        for process in &mut self.processes {
            // One that has ended already is one less to end.
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

/// The most files that a folder has had, until the program ends.
fn watched(folder: PathBuf) -> Arc<AtomicUsize> {
    let most = Arc::new(AtomicUsize::new(0));
    let seen = Arc::clone(&most);
    thread::spawn(move || {
        loop {
            seen.fetch_max(files_in(&folder), Ordering::Relaxed);
            thread::sleep(GLANCE);
        }
    });
    most
}

/// How many files a folder has; what is deleted meanwhile is not there.
fn files_in(folder: &Path) -> usize {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).map(|one| if one.is_dir() { files_in(&one) } else { 1 }).sum()
}

/// A port that nobody listens on now.
fn free_port() -> Outcome<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
