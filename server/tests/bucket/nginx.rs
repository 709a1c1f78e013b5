//! nginx in front of servers, as docs/deployer.md says that it may be.

use std::env;
use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};

use tempfile::TempDir;

use crate::machine::{Server, signal, within_seconds};

const PAGE: &str = include_str!("../../../docs/deployer.md");

/// How the lines begin that name the servers, in the page.
const NAMED: &str = "server 127.0.0.1:";

/// What stands around that file in `/etc/nginx/nginx.conf`, with nothing of this machine's.
const AROUND: &str = "
daemon off;
pid pid;
worker_processes 2;
events { worker_connections 1024; }
http {
  log_format told '$status $upstream_addr';
  client_body_temp_path sent;
  proxy_temp_path kept;
  fastcgi_temp_path unused1;
  uwsgi_temp_path unused2;
  scgi_temp_path unused3;
  include site.conf;
}
";

/// A running nginx. It ends when it is dropped.
pub(crate) struct Nginx {
    process: Child,
    folder: TempDir,
}

impl Nginx {
    pub(crate) fn before(servers: &[&Server]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("nginx.conf"), AROUND).unwrap();
        certify(folder.path());
        configure(folder.path(), servers);
        // It gives up what it may as root, and could then not go into a folder that is root's alone.
        let is_root = fs::metadata(folder.path()).unwrap().uid() == 0;
        let user: &[&str] = if is_root { &["-g", "user root;"] } else { &[] };
        let process = Command::new("nginx")
            .env("PATH", format!("{}:/usr/sbin", env::var("PATH").unwrap()))
            .arg("-p")
            .arg(folder.path())
            .args(["-c", "nginx.conf", "-e", "errors"])
            .args(user)
            .spawn()
            .expect("scripts/setup-judges.sh installs nginx");
        let nginx = Self { process, folder };
        within_seconds("nginx listens", || UnixStream::connect(nginx.socket()).is_ok());
        nginx
    }

    /// Has it send what it is asked from now on to these servers, as « systemctl reload nginx » does.
    pub(crate) fn send_to(&self, servers: &[&Server]) {
        configure(self.folder.path(), servers);
        signal(self.process.id(), "-HUP");
    }

    /// Where it listens: no port has to be found that is free.
    pub(crate) fn socket(&self) -> PathBuf {
        self.folder.path().join("socket")
    }

    /// What is answered at a path over TLS, headers first, to whoever trusts its certificate and asks for its name.
    pub(crate) fn over_tls(&self, path: &str) -> String {
        let (certificate, socket) =
            (self.folder.path().join("cert.pem"), self.folder.path().join("tls"));
        let asked = Command::new("curl")
            .args(["-sSi", "--unix-socket"])
            .arg(socket)
            .arg("--cacert")
            .arg(certificate)
            .arg(format!("https://trajectoire.example{path}"))
            .output()
            .unwrap();
        assert!(asked.status.success(), "{}", String::from_utf8_lossy(&asked.stderr));
        String::from_utf8_lossy(&asked.stdout).into_owned()
    }

    /// For each answer, its status and the servers that were asked for it, the last one being that which gave it.
    pub(crate) fn answers(&self) -> Vec<String> {
        let log = fs::read_to_string(self.folder.path().join("answers")).unwrap();
        log.lines().map(str::to_owned).collect()
    }

    /// How many answers a server gave at the first asking.
    pub(crate) fn answers_of(&self, server: &Server) -> usize {
        let own = format!("200 {}", server.address());
        self.answers().iter().filter(|line| **line == own).count()
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        signal(self.process.id(), "-TERM");
        let _ = self.process.wait();
    }
}

/// Makes a certificate for the name of the page, and its key.
fn certify(folder: &Path) {
    let made = Command::new("openssl")
        .args(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"])
        .args(["-days", "2", "-subj", "/CN=trajectoire.example"])
        .args(["-addext", "subjectAltName=DNS:trajectoire.example"])
        .args(["-keyout", "key.pem", "-out", "cert.pem"])
        .current_dir(folder)
        .output()
        .expect("scripts/setup-judges.sh installs openssl");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
}

/// Writes the file that the page gives, but for where it listens, what it logs and which servers it is in front of.
fn configure(folder: &Path, servers: &[&Server]) {
    let file = PAGE.split("```nginx\n").nth(1).unwrap().split("```").next().unwrap();
    let given = |line: &&str| {
        let line = line.trim_start();
        !["listen ", "ssl_", "access_log ", NAMED].iter().any(|start| line.starts_with(start))
    };
    let own = file.lines().filter(given).collect::<Vec<_>>().join("\n");
    let servers = servers.iter().map(|server| format!("server {};", server.address()));
    let servers = servers.collect::<Vec<_>>().join(" ");
    let upstream = format!("upstream trajectoire {{ {servers}");
    let place = folder.display();
    let server = format!(
        "\nserver {{ listen unix:{place}/socket; listen unix:{place}/tls ssl; ssl_certificate {place}/cert.pem; \
         ssl_certificate_key {place}/key.pem; access_log answers told;"
    );
    let own =
        own.replacen("upstream trajectoire {", &upstream, 1).replacen("\nserver {", &server, 1);
    fs::write(folder.join("site.conf"), own).unwrap();
}
