"""Clients of the kind that wears a server out, each from an address of its own in 127/8: crowd.py PORT SIZE

Some say nothing, some send a byte now and then, some ask for much and do not read. Those that are cut off come back. The first line of
standard input is a ClientHello in hexadecimal, or empty for plain HTTP; the crowd leaves when standard input ends.
"""
import resource
import select
import socket
import sys

port, size = int(sys.argv[1]), int(sys.argv[2])
hello = bytes.fromhex(sys.stdin.readline().strip())
most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
# Linux's IP_BIND_ADDRESS_NO_PORT: the port is chosen when the other end is known, so that many may share one.
LATE_PORT = 24


def line(index):
    """What this one says, and whether at once."""
    kind = index % 4
    if kind == 0:
        return b"", False
    if hello:
        # Some hundred leave their handshakes half done, which costs a server most.
        if kind == 2:
            return (hello if index < 1600 else hello[:100]), True
        return (hello, False) if kind == 1 else (hello[:5], False)
    if kind == 1:
        return b"GET / HTTP/1.1\r\nHost: a\r\nX-Long: " + b"a" * 500, False
    if kind == 2:
        return b"GET /large/300000 HTTP/1.1\r\nHost: a\r\n\r\n", True
    return b"POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n", False


members = {}
watched = select.poll()
arrived = 0


def arrive(index):
    client = socket.socket(socket.AF_INET, socket.SOCK_STREAM | socket.SOCK_NONBLOCK)
    client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    client.setsockopt(socket.IPPROTO_IP, LATE_PORT, 1)
    client.bind((socket.inet_ntoa((0x7F010000 + index).to_bytes(4, "big")), 0))
    client.connect_ex(("127.0.0.1", port))
    members[client.fileno()] = [client, index, 0]
    watched.register(client, select.POLLRDHUP)


def say(member):
    client, index, sent = member
    words, at_once = line(index)
    if sent < len(words):
        try:
            member[2] += client.send(words[sent:] if at_once else words[sent:sent + 1])
        except OSError:
            pass


stop = select.poll()
stop.register(sys.stdin, select.POLLIN | select.POLLHUP)
while not stop.poll(100):
    # No more than some hundred at once, or the system itself would make them wait.
    for index in range(arrived, min(size, arrived + 500)):
        arrive(index)
    arrived = min(size, arrived + 500)
    for member in list(members.values()):
        say(member)
    for descriptor, _ in watched.poll(0):
        watched.unregister(descriptor)
        client, index, _ = members.pop(descriptor)
        client.close()
        arrive(index)
