//! What the other processes do: one decides who does what, two do it. On this machine alone.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use ballista_executor::executor_process::{ExecutorProcessConfig, start_executor_process};
use ballista_scheduler::cluster::BallistaCluster;
use ballista_scheduler::config::{SchedulerConfig, TaskDistributionPolicy};
use ballista_scheduler::scheduler_process::start_server;

use crate::Outcome;
use crate::cluster::EXECUTORS;

const HERE: &str = "127.0.0.1";

/// The scheduler.
pub(crate) async fn schedule(port: u16) -> Outcome<()> {
    let config = SchedulerConfig {
        external_host: HERE.to_owned(),
        bind_port: port,
        // Each in turn, so that what one has made is read by the other.
        task_distribution: TaskDistributionPolicy::RoundRobin,
        min_ready_executors: EXECUTORS,
        ..SchedulerConfig::default()
    };
    let cluster = BallistaCluster::new_from_config(&config).await?;
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    Ok(start_server(cluster, address, Arc::new(config)).await?)
}

/// An executor, given the port of the scheduler, its own two and the folder for what it hands on.
pub(crate) async fn execute(scheduler: u16, flight: u16, grpc: u16, folder: &str) -> Outcome<()> {
    let config = ExecutorProcessConfig {
        external_host: Some(HERE.to_owned()),
        port: flight,
        grpc_port: grpc,
        scheduler_host: HERE.to_owned(),
        scheduler_port: scheduler,
        // Seconds: they start together.
        scheduler_connect_timeout_seconds: 30,
        vcores: 2,
        work_dir: Some(folder.to_owned()),
        ..ExecutorProcessConfig::default()
    };
    Ok(start_executor_process(Arc::new(config)).await?)
}
