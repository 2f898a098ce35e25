#!/usr/bin/env python3
"""What an idle connection costs a server in memory of its own: idle.py URL COUNT [--tls]

Opens COUNT connections to the server of URL, asks each for it once with a head of usual size, lets them idle for some seconds and looks at the
server's anonymous memory before and after (RssAnon of /proc/PID/status; the system's own memory for sockets is not in it). A hundred are
opened and closed before, so that what a server makes once is not counted as theirs. Prints JSON.

The server must be fresh, since memory that earlier connections left would be used again, and run as the same user on
this machine. --tls only demands that URL is https; certificates are not checked.
"""
import argparse
import json
import os
import re
import resource
import socket
import ssl
import time
from urllib.parse import urlsplit


def server_of(port):
    """The process that listens on the port."""
    inodes = set()
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        with open(table) as lines:
            for line in list(lines)[1:]:
                fields = line.split()
                if fields[3] == "0A" and int(fields[1].rsplit(":", 1)[1], 16) == port:
                    inodes.add("socket:[%s]" % fields[9])
    for process in filter(str.isdigit, os.listdir("/proc")):
        try:
            for descriptor in os.listdir(f"/proc/{process}/fd"):
                if os.readlink(f"/proc/{process}/fd/{descriptor}") in inodes:
                    return int(process)
        except OSError:
            continue
    raise SystemExit(f"no process of ours listens on port {port}")


def anonymous(process):
    """Bytes of anonymous memory."""
    with open(f"/proc/{process}/status") as status:
        return int(re.search(r"RssAnon:\s+(\d+) kB", status.read()).group(1)) * 1024


def connect(number, url, port, context):
    """A connection that has had one answer, from an address of its own for each few hundred."""
    raw = socket.socket()
    raw.settimeout(30)
    if url.hostname in ("127.0.0.1", "localhost"):
        raw.bind((f"127.0.{1 + number // 200}.1", 0))
    raw.connect((url.hostname, port))
    connection = context.wrap_socket(raw, server_hostname=url.hostname) if context else raw
    path = (url.path or "/") + (f"?{url.query}" if url.query else "")
    fields = f"Host: {url.netloc}\r\nUser-Agent: idle/1\r\nAccept: application/json\r\nX-Padding: {'x' * 300}\r\n"
    connection.sendall(f"GET {path} HTTP/1.1\r\n{fields}\r\n".encode())
    answer = b""
    while b"\r\n\r\n" not in answer:
        piece = connection.recv(65536)
        if not piece:
            raise SystemExit("the server closed a connection")
        answer += piece
    head, body = answer.split(b"\r\n\r\n", 1)
    length = re.search(rb"(?i)\r\ncontent-length: *(\d+)", head)
    missing = (int(length.group(1)) if length else 0) - len(body)
    while missing > 0:
        missing -= len(connection.recv(65536))
    return connection


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("url")
    arguments.add_argument("count", type=int)
    arguments.add_argument("--tls", action="store_true")
    arguments.add_argument("--settle", type=float, default=8, help="seconds between the last answer and the look")
    wanted = arguments.parse_args()
    url = urlsplit(wanted.url)
    if wanted.tls and url.scheme != "https":
        raise SystemExit("--tls needs an https URL")
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    context = None
    if url.scheme == "https":
        context = ssl.create_default_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    port = url.port or (443 if context else 80)
    process = server_of(port)

    for connection in [connect(number, url, port, context) for number in range(100)]:
        connection.close()
    time.sleep(wanted.settle)
    before = anonymous(process)
    start = time.monotonic()
    connections = [connect(number, url, port, context) for number in range(wanted.count)]
    took = time.monotonic() - start
    time.sleep(wanted.settle)
    after = anonymous(process)
    print(json.dumps({
        "url": wanted.url, "connections": len(connections), "tls": context is not None, "process": process,
        "anonymousBefore": before, "anonymousAfter": after, "bytesPerConnection": round((after - before) / len(connections)),
        "connectionsPerSecond": round(len(connections) / took),
    }))


if __name__ == "__main__":
    main()
