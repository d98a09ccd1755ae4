#!/usr/bin/env python3
"""The nginx example of docs/manual/serve.md, as it is printed: nginx_test.py BIN

`nginx -t` takes it, and a report goes through it by TLS to `rasoat serve` and comes back reviewed. Only the addresses
and the paths of the certificate are others. Exit code 77 (skipped) where nginx or openssl is not installed.
"""
import http.client
import json
import pathlib
import re
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOKEN = "mot-ma-truy-cap-rat-dai-va-kho-doan"
HTTP = """pid {folder}/nginx.pid;
error_log {folder}/error.log;
daemon off;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
{server}
}}
"""


def demand(holds, what):
    if not holds:
        sys.exit(f"nginx: {what}")


def free_port():
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return held.getsockname()[1]


def documented():
    text = (ROOT / "docs/manual/serve.md").read_text()
    return re.search(r"```nginx\n(.*?)```", text, re.S).group(1)


def replaced(text, old, new):
    demand(old in text, f"the example has no {old!r} any more")
    return text.replace(old, new)


def configuration(folder, port, upstream):
    server = replaced(documented(), "listen 443 ssl;", f"listen 127.0.0.1:{port} ssl;")
    server = replaced(server, "/etc/ssl/certs/rasoat.pem", f"{folder}/cert.pem")
    server = replaced(server, "/etc/ssl/private/rasoat.key", f"{folder}/key.pem")
    server = replaced(server, "http://127.0.0.1:8080", f"http://127.0.0.1:{upstream}")
    return HTTP.format(folder=folder, server=server)


def make_certificate(folder):
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=rasoat.example",
         "-addext", "subjectAltName=DNS:rasoat.example", "-keyout", folder / "key.pem", "-out", folder / "cert.pem"],
        check=True, capture_output=True)


class Client:
    """rasoat.example, reached through nginx; its certificate is checked."""

    def __init__(self, port, certificate):
        self.port = port
        self.context = ssl.create_default_context(cafile=certificate)

    def ask(self, method, path, body=None, **fields):
        raw = socket.create_connection(("127.0.0.1", self.port), timeout=60)
        connection = http.client.HTTPConnection("rasoat.example")
        connection.sock = self.context.wrap_socket(raw, server_hostname="rasoat.example")
        connection.request(method, path, body, {name.replace("_", "-"): value for name, value in fields.items()})
        reply = connection.getresponse()
        return reply.status, reply.headers, reply.read()


def wait_for(port):
    for _ in range(600):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    sys.exit("nginx: does not listen")


def check(client):
    status, fields, _ = client.ask("GET", "/api/v1/session")
    demand(status == 200, f"session: {status}")
    demand("secure" in fields["Set-Cookie"].lower(), f"the cookie is not secure: {fields['Set-Cookie']}")
    demand(fields["Strict-Transport-Security"], "no Strict-Transport-Security")
    demand("default-src" in fields["Content-Security-Policy"], "the policy of rasoat does not come through")
    status, _, _ = client.ask("GET", "/api/v1/documents")
    demand(status == 401, f"without the token: {status}")
    report = (ROOT / "corpus/reports/tuning/09-cong-ty-ptht.pdf").read_bytes()
    held = {"Authorization": f"Bearer {TOKEN}", "Prefer": "wait=60", "Content_Type": "application/pdf"}
    status, _, body = client.ask("POST", "/api/v1/documents?name=b.pdf", report, **held)
    demand(status == 200 and json.loads(body)["state"] == "done", f"upload: {status} {body[:300]}")
    status, _, _ = client.ask("GET", "/", Host="other.example")
    demand(status == 403, f"a name that is not the server's: {status}")


def main():
    if not shutil.which("nginx") or not shutil.which("openssl"):
        print("nginx: skipped: nginx or openssl is not installed (Debian: nginx-light openssl)", file=sys.stderr)
        sys.exit(77)
    binary = pathlib.Path(sys.argv[1]) / "rasoat"
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        folder.chmod(0o755)
        (folder / "token").write_text(TOKEN + "\n")
        make_certificate(folder)
        serve = subprocess.Popen(
            [binary, "serve", "--listen", "127.0.0.1:0", "--host", "rasoat.example", "--token-file", folder / "token",
             "--against", ROOT / "corpus/plan-2022/ke-hoach-2022.complete.pdf", "--store", "sqlite::memory:"],
            stdout=subprocess.PIPE, text=True)
        port = free_port()
        proxy = None
        try:
            upstream = re.search(r":(\d+)/", serve.stdout.readline()).group(1)
            (folder / "nginx.conf").write_text(configuration(folder, port, upstream))
            command = ["nginx", "-p", folder, "-c", folder / "nginx.conf", "-e", folder / "error.log"]
            tested = subprocess.run([*command, "-t"], capture_output=True, text=True)
            demand(tested.returncode == 0, f"nginx -t: {tested.stderr}")
            proxy = subprocess.Popen(command)
            wait_for(port)
            check(Client(port, folder / "cert.pem"))
        finally:
            for process in filter(None, (proxy, serve)):
                process.send_signal(signal.SIGTERM)
                process.wait()


main()
