"""A real nginx that serves a folder, by HTTP and by HTTPS."""

import shutil
import subprocess
from pathlib import Path

from tools.fleet.authority import Authority
from tools.fleet.ports import await_server, free_port

PROGRAM = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
_PATIENCE_S = 10.0

_CONFIGURATION = """
daemon off; master_process off; pid {own}/pid; error_log {own}/error.log;
events {{ worker_connections 4000; }}
http {{
    access_log off; sendfile on; tcp_nodelay on;
    client_body_temp_path {own}/t1; proxy_temp_path {own}/t2; fastcgi_temp_path {own}/t3;
    uwsgi_temp_path {own}/t4; scgi_temp_path {own}/t5;
    ssl_certificate {own}/web.pem; ssl_certificate_key {own}/web.key; ssl_protocols TLSv1.3;
    server {{
        listen 127.0.0.1:{plain}; listen 127.0.0.1:{closed} ssl;
        location / {{ root {folder}; }}
    }}
}}
"""


class RealWebServer:
    def __init__(self, own: Path, folder: Path, authority: Authority) -> None:
        self.plain, self.closed = free_port(), free_port()
        own.mkdir()
        certificate, key = authority.server()
        (own / "web.pem").write_text(certificate)
        (own / "web.key").write_text(key)
        said = _CONFIGURATION.format(own=own, folder=folder, plain=self.plain, closed=self.closed)
        (own / "nginx.conf").write_text(said)
        assert PROGRAM
        command = (PROGRAM, "-e", str(own / "error.log"), "-c", str(own / "nginx.conf"))
        self.process = subprocess.Popen(command)
        await_server(self.process, self.closed, (own / "error.log").read_text, _PATIENCE_S)

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(_PATIENCE_S)
