"""Writes an nginx configuration that answers as the service does: nginx_conf.py PORT FOLDER NAME=URL[,TOKEN] ...

Each answer is a constant at /NAME with the service's body and its header fields, each with the value it had once. nginx adds
`Server: nginx` and `Connection: keep-alive`, so as many bytes are cut from the longest values: both heads have the same size.
"""

import sys
import urllib.request

port, folder, *answers = sys.argv[1:]
# What nginx writes itself, and what of it the service does not.
OWN = {"content-length", "date", "connection", "server"}
ADDED = len("Server: nginx\r\nConnection: keep-alive\r\n")


def quoted(text):
    if "$" in text:
        sys.exit(f"nginx would read a variable in {text!r}")
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def location(name, address, token):
    request = urllib.request.Request(address, headers={"Authorization": f"Bearer {token}"} if token else {})
    with urllib.request.urlopen(request, timeout=10) as answer:
        body = answer.read().decode()
        fields = answer.getheaders()
    extra = {field: value for field, value in fields if field.lower() not in OWN | {"content-type"}}
    for _ in range(ADDED):
        longest = max(extra, key=lambda field: len(extra[field]))
        extra[longest] = extra[longest][:-1]
    lines = [f"add_header {field} {quoted(value)};" for field, value in extra.items()]
    content_type = next(value for field, value in fields if field.lower() == "content-type")
    lines += ["types { }", f"default_type {quoted(content_type)};", f"return 200 {quoted(body)};"]
    inside = "".join(f"      {line}\n" for line in lines)
    return f"    location = /{name} {{\n{inside}    }}\n"


locations = ""
for answer in answers:
    name, _, rest = answer.partition("=")
    address, _, token = rest.partition(",")
    locations += location(name, address, token)

print(f"""daemon off;
worker_processes 2;
pid {folder}/nginx.pid;
error_log {folder}/nginx.log warn;
events {{ worker_connections 1024; }}
http {{
  access_log off;
  server_tokens off;
  tcp_nodelay on;
  keepalive_requests 1000000000;
  client_body_temp_path {folder}/nginx-body;
  proxy_temp_path {folder}/nginx-proxy;
  fastcgi_temp_path {folder}/nginx-fastcgi;
  uwsgi_temp_path {folder}/nginx-uwsgi;
  scgi_temp_path {folder}/nginx-scgi;
  server {{
    listen 127.0.0.1:{port} backlog=1024;
{locations}  }}
}}""")
