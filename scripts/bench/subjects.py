"""The servers that are measured side by side. Each is a context: the process, and how its addresses begin."""

import os
import shutil
import subprocess
from contextlib import contextmanager

from server import free_port, running


@contextmanager
def trajectoire(program, site, package, folder):
    """The site, on a package that it publishes first. It writes no line for each request, as the others do not."""
    store = folder / "store"
    subprocess.run([program, "publish", package, "--store", store], check=True, capture_output=True)
    port = free_port()
    origin = f"http://127.0.0.1:{port}"
    command = [program, "serve", "--store", store, "--site", site, "--addr", f"127.0.0.1:{port}", "--origin", origin, "--rate", "0"]
    with running(["env", "TRAJECTOIRE_LOG=warn", *command], origin, folder / "trajectoire.log") as pid:
        yield pid, origin


@contextmanager
def nginx(folder, answers, places=()):
    """nginx as its makers configure it for files, one worker for each core: each answer under its name, as it was
    sent, and other places."""
    served = folder / "nginx"
    served.mkdir()
    port = free_port()
    origin = f"http://127.0.0.1:{port}"
    places = list(places)
    for name, (body, headers) in answers.items():
        (served / name).write_bytes(body)
        coding = headers.get("Content-Encoding")
        coded = f"add_header Content-Encoding {coding};" if coding else ""
        places.append(f"location = /{name} {{ default_type '{headers['Content-Type']}'; {coded} }}")
    (served / "nginx.conf").write_text(
        f"""
daemon off;
pid {served}/pid;
error_log {served}/error.log;
worker_processes auto;
events {{ worker_connections 1024; }}
http {{
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  open_file_cache max=100;
  client_body_temp_path {served}; proxy_temp_path {served}; fastcgi_temp_path {served};
  uwsgi_temp_path {served}; scgi_temp_path {served};
  server {{ listen 127.0.0.1:{port}; root {served}; {' '.join(places)} }}
}}
""",
        encoding="utf-8",
    )
    # It gives up what it may as root, and would then not read a folder that is the owner's alone.
    user = ["-g", "user root;"] if os.geteuid() == 0 else []
    path = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    first = next(iter(answers))
    with running([path, "-c", served / "nginx.conf", *user], f"{origin}/{first}", folder / "nginx.log") as pid:
        yield pid, origin
