"""A service that runs on a data folder, for the measurements: started, asked, watched and stopped."""

import pathlib
import socket
import subprocess
import threading
import time


def free_port():
    with socket.socket() as it:
        it.bind(("127.0.0.1", 0))
        return it.getsockname()[1]


def is_ready(port):
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=5) as it:
            it.sendall(b"GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            return it.recv(100).startswith(b"HTTP/1.1 200")
    except OSError:
        return False


# The limiter does its work and never refuses.
UNLIMITED = ["--rate-limit-token", "1000000000", "--rate-limit-address", "1000000000"]


class Service:
    def __init__(self, kompas, data, *settings):
        self.port, health = free_port(), free_port()
        self.output = open(pathlib.Path(data) / "output", "wb")
        command = [kompas, "serve", "--data", data, "--port", str(self.port), "--health-port", str(health), *UNLIMITED, *settings]
        began = time.monotonic()
        self.process = subprocess.Popen(command, stdout=self.output, stderr=self.output)
        while not is_ready(health):
            if self.process.poll() is not None or time.monotonic() - began > 20:
                raise SystemExit(f"the service did not start: see {data}/output")
            time.sleep(0.001)
        # How long it took from being started until it was ready, in seconds.
        self.took = time.monotonic() - began

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=60)
        self.output.close()

    def anonymous(self):
        """Anonymous memory in bytes: what is the process's own and not a mapped file."""
        for line in pathlib.Path(f"/proc/{self.process.pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Anonymous:"):
                return int(line.split()[1]) * 1024
        raise SystemExit("no smaps_rollup")


class Watch:
    """The most anonymous memory a service had while the watch ran, looked at four times a second."""

    def __init__(self, service):
        self.service, self.most, self.over = service, 0, threading.Event()
        self.thread = threading.Thread(target=self.look)

    def look(self):
        while not self.over.is_set():
            self.most = max(self.most, self.service.anonymous())
            self.over.wait(0.25)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        self.thread.join()
