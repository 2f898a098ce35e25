"""Asks a server over TLS as often as it is told: tls_client.py PORT AUTHORITY

Of the words on standard input, a line each, 'stay' asks over the one connection that it keeps, and 'anew' over another one. For each it
prints the name in the server's certificate and the status of the answer.
"""
import re
import socket
import ssl
import sys

port = int(sys.argv[1])
context = ssl.create_default_context(cafile=sys.argv[2])
# Certificates of other names are wanted as well.
context.check_hostname = False


def connect():
    return context.wrap_socket(socket.create_connection(("127.0.0.1", port), 20))


def ask(client):
    client.sendall(b"GET /problems/stale HTTP/1.1\r\nHost: localhost\r\n\r\n")
    answer = b""
    while b"\r\n\r\n" not in answer:
        answer += receive(client)
    head, _, body = answer.partition(b"\r\n\r\n")
    length = int(re.search(rb"Content-Length: (\d+)", head)[1])
    while len(body) < length:
        body += receive(client)
    name = dict(part[0] for part in client.getpeercert()["subject"])["commonName"]
    print(name, head.split()[1].decode(), flush=True)


def receive(client):
    more = client.recv(65536)
    if not more:
        sys.exit("the server closed the connection")
    return more


kept = connect()
for word in sys.stdin:
    if word.strip() == "stay":
        ask(kept)
    else:
        with connect() as client:
            ask(client)
