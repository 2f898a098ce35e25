"""How much memory of the service an idle connection takes: opened from several loopback addresses, used once, and left alone."""

import resource
import socket
import time

REQUEST = b"GET /problems/not-found HTTP/1.1\r\nHost: localhost\r\n\r\n"


def connect(port, number):
    it = socket.socket()
    # No more than a hundred from an address, as if they were many people's.
    it.bind((f"127.0.{1 + number // 100 // 250}.{1 + number // 100 % 250}", 0))
    it.connect(("127.0.0.1", port))
    return it


def use(connections):
    """A request on each, and its answer to the end."""
    for it in connections:
        it.sendall(REQUEST)
    for it in connections:
        answer = b""
        while b"\r\n\r\n" not in answer:
            answer += it.recv(65_536)
        head, body = answer.split(b"\r\n\r\n", 1)
        length = int(next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")).split(b":")[1])
        while len(body) < length:
            body += it.recv(65_536)


def measure(service, count):
    """Bytes of anonymous memory for each connection."""
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(count + 200, resource.getrlimit(resource.RLIMIT_NOFILE)[1]),) * 2)
    # What the first hundred make the service set up for good is not the connections'.
    first = [connect(service.port, number) for number in range(100)]
    use(first)
    for it in first:
        it.close()
    time.sleep(1)
    before = service.anonymous()
    connections = []
    for start in range(0, count, 100):
        more = [connect(service.port, number) for number in range(start, start + 100)]
        use(more)
        connections += more
    time.sleep(1)
    after = service.anonymous()
    for it in connections:
        it.close()
    return (after - before) / count
