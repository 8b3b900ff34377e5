"""Streams stay on the host of their address, whatever redirects and playlists name, unless it is allowed."""

import base64
import contextlib
import socket
import threading
from urllib.parse import urlsplit

import pytest

from fer_desktop.base.errors import StreamError
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.sources import host_proxy, rtsp_redirect
from fer_desktop.vision.sources.host_proxy import HostProxy
from fer_desktop.vision.sources.rtsp_redirect import MOST_REDIRECTS, redirected_host
from fer_desktop.vision.sources.stream import StreamSource
from tests.vision.sources.test_damaged_video import film
from tests.web_host import WebHost, playlist, redirect


@pytest.fixture
def host(tmp_path):
    """Serves a video at /film.avi and a segment of a stream at /segment.ts."""
    found = WebHost()
    found.pages["/film.avi"] = 200, "video/x-msvideo", film(tmp_path / "film.avi", 5).read_bytes()
    segment = film(tmp_path / "segment.ts", 25, 25.0, "mpg2").read_bytes()
    found.pages["/segment.ts"] = 200, "video/mp2t", segment
    yield found
    found.close()


def opened(address, any_host=False):
    """The size of the first frame."""
    source = StreamSource(address, any_host=any_host)
    try:
        source.open()
        frame = source.read()
        assert frame is not None
        return frame.size
    finally:
        source.close()


@pytest.mark.parametrize("lead", [redirect, playlist])
def test_what_stays_on_the_host_is_shown(host, lead):
    target = "/film.avi" if lead is redirect else "segment.ts"
    assert opened(lead(host, target)) == (160, 48)
    assert all(asked.startswith("127.0.0.1/") for asked in host.asked)


@pytest.mark.parametrize(("lead", "path"), [(redirect, "/film.avi"), (playlist, "/segment.ts")])
def test_another_host_is_not_contacted_and_named(host, lead, path):
    address = lead(host, host.address(path, "localhost"))
    with pytest.raises(StreamError, match=r"leads to another host, localhost, which was not contacted\. If"):
        opened(address)
    assert host.asked
    assert [asked for asked in host.asked if asked.startswith("localhost")] == []


@pytest.mark.parametrize(("lead", "path"), [(redirect, "/film.avi"), (playlist, "/segment.ts")])
def test_another_host_is_contacted_once_it_is_allowed(host, lead, path):
    assert opened(lead(host, host.address(path, "localhost")), any_host=True) == (160, 48)
    assert f"localhost{path}" in host.asked


def test_what_the_person_allows_is_kept_when_the_stream_is_opened_anew():
    assert StreamSource("http://a", any_host=True).again().any_host
    assert not StreamSource("http://a").again().any_host


def test_a_playlist_opens_no_file_of_this_computer(host, tmp_path):
    with pytest.raises(StreamError):
        opened(playlist(host, f"file://{tmp_path}/segment.ts"))
    with pytest.raises(StreamError):
        opened(playlist(host, f"file://{tmp_path}/segment.ts"), any_host=True)


def test_a_playlist_inside_of_a_playlist_stays_on_the_host_too(host):
    inner = playlist(host, host.address("/segment.ts", "localhost"))
    outer = f"#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1000\n{inner}\n"
    host.pages["/all.m3u8"] = 200, "application/vnd.apple.mpegurl", outer.encode()
    with pytest.raises(StreamError, match="another host, localhost"):
        opened(host.address("/all.m3u8"))
    assert [asked for asked in host.asked if asked.startswith("localhost")] == []


def test_a_variable_that_names_hosts_without_a_proxy_does_not_help_to_pass_it_by(host, monkeypatch):
    monkeypatch.setattr(host_proxy, "NO_PROXY", "localhost,127.0.0.1")
    with pytest.raises(StreamError, match="another host, localhost"):
        opened(redirect(host, host.address("/film.avi", "localhost")))


def test_a_stream_that_is_not_seen_by_the_proxy_is_not_shown(host):
    source = StreamSource(host.address("/film.avi"), lambda address, proxy: cv2.VideoCapture())
    with pytest.raises(StreamError, match="Cannot check which hosts"):
        source.open()
    source.close()


def known(proxy, request):
    """A request with the password that the proxy's address has."""
    found = urlsplit(proxy.address)
    password = base64.b64encode(f"{found.username}:{found.password}".encode()).decode()
    return f"{request[:-2]}Proxy-Authorization: Basic {password}\r\n\r\n".encode()


def ask(proxy, request):
    """The first line of the answer to a request with the password."""
    with socket.create_connection(("127.0.0.1", proxy.port), 10) as client:
        client.sendall(known(proxy, request))
        return client.makefile("rb").readline().decode().strip()


@pytest.fixture
def proxy():
    found = HostProxy("127.0.0.1")
    yield found
    found.close()


@pytest.mark.parametrize(
    "request_line",
    [
        "GET http://localhost:{port}/film.avi HTTP/1.1",
        "GET http://127.0.0.1@localhost:{port}/ HTTP/1.1",
        "GET http://127.0.0.1.example.com/ HTTP/1.1",
        "CONNECT localhost:{port} HTTP/1.1",
        "GET file:///etc/passwd HTTP/1.1",
    ],
)
def test_the_proxy_refuses_other_hosts_and_schemes(host, proxy, request_line):
    request = request_line.format(port=host.port) + "\r\n\r\n"
    assert ask(proxy, request) == "HTTP/1.1 403 Forbidden"
    assert host.asked == []


@pytest.mark.parametrize("first", ["GET http://{}/film.avi HTTP/1.1", "CONNECT {} HTTP/1.1"])
@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
@pytest.mark.parametrize("field", ["", "Proxy-Authorization: Basic c3RyZWFtOg==\r\n"])
def test_another_program_cannot_use_the_proxy_nor_change_what_it_says(host, proxy, first, name, field):
    with socket.create_connection(("127.0.0.1", proxy.port), 10) as client:
        client.sendall(f"{first.format(f'{name}:{host.port}')}\r\n{field}\r\n".encode())
        assert client.makefile("rb").readline().startswith(b"HTTP/1.1 407 ")
    assert (host.asked, proxy.used, proxy.refused) == ([], False, "")


@pytest.mark.parametrize("first", ["GET http://127.0.0.1:1/ HTTP/1.1", "CONNECT 127.0.0.1:1 HTTP/1.1"])
def test_the_proxy_of_the_network_gets_its_own_password(proxy, monkeypatch, first):
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(10)
        monkeypatch.setenv("http_proxy", f"http://some%40one:secret@127.0.0.1:{server.getsockname()[1]}")
        with socket.create_connection(("127.0.0.1", proxy.port), 10) as client:
            client.sendall(known(proxy, f"{first}\r\n\r\n"))
            remote, _ = server.accept()
            remote.settimeout(10)
            with remote, remote.makefile("rb") as received:
                lines = list(iter(lambda: received.readline().decode().strip(), ""))
    assert lines[0] == first
    passwords = [line for line in lines if line.startswith("Proxy-Authorization")]
    assert passwords == [f"Proxy-Authorization: Basic {base64.b64encode(b'some@one:secret').decode()}"]


@pytest.mark.parametrize("name", ["müller.example", "M%C3%BCller.example", "xn--mller-kva.example"])
def test_a_host_with_an_umlaut_is_the_same_however_it_is_written(host, monkeypatch, name):
    monkeypatch.setenv("http_proxy", host.address(""))
    proxy = HostProxy("müller.example")
    # The web server does not know the page, but was asked.
    assert "404" in ask(proxy, f"GET http://{name}/video HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
    assert "403" in ask(proxy, "GET http://muller.example/video HTTP/1.1\r\n\r\n")
    assert proxy.refused == "muller.example"
    proxy.close()


def test_the_proxy_opens_a_tunnel_to_its_own_host(host, proxy):
    assert ask(proxy, f"CONNECT 127.0.0.1:{host.port} HTTP/1.1\r\n\r\n").startswith("HTTP/1.1 200 ")


def test_the_proxy_sends_no_second_request_on_a_connection(proxy):
    with socket.create_server(("127.0.0.1", 0)) as server:
        first = f"GET http://127.0.0.1:{server.getsockname()[1]}/first HTTP/1.1\r\n\r\n"
        second = "GET http://localhost/second HTTP/1.1\r\n\r\n"
        with socket.create_connection(("127.0.0.1", proxy.port), 10) as client:
            client.sendall(known(proxy, first))
            server.settimeout(10)
            remote, _ = server.accept()
            with remote, remote.makefile("rb") as received:
                lines = [received.readline() for _ in range(3)]
                remote.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
                assert client.recv(1000)
                client.sendall(second.encode())
                assert received.read() == b""
    assert lines == [b"GET /first HTTP/1.1\r\n", b"Connection: close\r\n", b"\r\n"]


def test_the_proxy_of_the_network_is_used_behind_it(host, proxy, monkeypatch):
    monkeypatch.setenv("http_proxy", host.address("", "localhost"))
    assert "404" in ask(proxy, "GET http://127.0.0.1:1/video HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
    assert host.asked == ["127.0.0.1http://127.0.0.1:1/video"]
    monkeypatch.setattr(host_proxy, "NO_PROXY", "127.0.0.1")
    assert "502" in ask(proxy, "GET http://127.0.0.1:1/video HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")


def test_an_encrypted_connection_is_looked_at_too(host):
    with socket.create_server(("127.0.0.1", 0)) as other:
        other.setblocking(False)
        address = redirect(host, f"https://localhost:{other.getsockname()[1]}/film.avi")
        with pytest.raises(StreamError, match="another host, localhost"):
            opened(address)
        with pytest.raises(BlockingIOError):
            other.accept()


class RtspHost:
    """Answers each method with a status, and notes what it was asked; as localhost it is another host."""

    def __init__(self, answers, location=""):
        self.asked = []
        self._answers, self.location = answers, location
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = self._server.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def close(self):
        self._server.close()

    def _serve(self):
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._server.accept()
                threading.Thread(target=self._answer, args=(client,), daemon=True).start()

    def _answer(self, client):
        with client, client.makefile("rb") as lines, contextlib.suppress(OSError):
            while request := lines.readline().decode().split():
                self.asked.append(request[1])
                fields = list(iter(lambda: lines.readline().decode().strip(), ""))
                number = next(field for field in fields if field.startswith("CSeq"))
                status = self._answers.get(request[0], 404)
                location = f"Location: {self.location}\r\n" if status == 302 else ""
                client.sendall(f"RTSP/1.0 {status} -\r\n{number}\r\n{location}\r\n".encode())


@pytest.mark.parametrize("answers", [{"OPTIONS": 302}, {"OPTIONS": 200, "DESCRIBE": 302}])
def test_an_rtsp_server_that_redirects_is_not_followed(answers):
    other = RtspHost({})
    first = RtspHost(answers, f"rtsp://localhost:{other.port}/video")
    with pytest.raises(StreamError, match="another host, localhost"):
        opened(f"rtsp://someone:secret@127.0.0.1:{first.port}/live")
    assert other.asked == []
    assert set(first.asked) == {f"rtsp://127.0.0.1:{first.port}/live"}
    with pytest.raises(StreamError, match="Cannot open"):
        opened(f"rtsp://127.0.0.1:{first.port}/live", any_host=True)
    assert other.asked != []
    first.close()
    other.close()


def test_an_rtsp_server_that_redirects_by_another_port_is_not_followed():
    other = RtspHost({})
    second = RtspHost({"OPTIONS": 302}, f"rtsp://localhost:{other.port}/video")
    first = RtspHost({"OPTIONS": 302}, f"rtsp://127.0.0.1:{second.port}/video")
    with pytest.raises(StreamError, match="another host, localhost"):
        opened(f"rtsp://127.0.0.1:{first.port}/live")
    assert other.asked == []
    for server in (first, second, other):
        server.close()


def test_an_rtsp_server_that_redirects_to_an_encrypted_address_is_not_followed():
    second = RtspHost({})
    first = RtspHost({"OPTIONS": 302}, f"rtsps://127.0.0.1:{second.port}/video")
    with pytest.raises(StreamError, match=r"Cannot check which hosts .* allow other hosts"):
        opened(f"rtsp://127.0.0.1:{first.port}/live")
    assert first.asked == [f"rtsp://127.0.0.1:{first.port}/live"]
    first.close()
    second.close()


def test_an_rtsp_server_that_redirects_without_end_is_not_opened():
    first = RtspHost({"OPTIONS": 302})
    first.location = f"rtsp://127.0.0.1:{first.port}/again"
    with pytest.raises(StreamError, match="Cannot open"):
        opened(f"rtsp://127.0.0.1:{first.port}/live")
    assert len(first.asked) == MOST_REDIRECTS + 1
    first.close()


def test_an_rtsp_server_that_answers_letter_by_letter_holds_nothing_up(monkeypatch):
    monkeypatch.setattr(rtsp_redirect, "SECONDS", 0.5)
    given_up = threading.Event()

    def drip():
        client, _ = server.accept()
        with client, contextlib.suppress(OSError):
            for _ in range(200):
                client.sendall(b"R")
                if given_up.wait(0.1):
                    return
        given_up.set()

    with socket.create_server(("127.0.0.1", 0)) as server:
        dripping = threading.Thread(target=drip, daemon=True)
        dripping.start()
        assert redirected_host(f"rtsp://127.0.0.1:{server.getsockname()[1]}/live") == ""
        assert not given_up.is_set()
        given_up.set()
        dripping.join(10)


@pytest.mark.parametrize("answers", [{"OPTIONS": 302}, {"OPTIONS": 200, "DESCRIBE": 401}, {}])
def test_an_rtsp_server_that_stays_is_left_to_ffmpeg(answers):
    host = RtspHost(answers, "rtsp://127.0.0.1:1/video")
    with pytest.raises(StreamError, match="Cannot open"):
        opened(f"rtsp://127.0.0.1:{host.port}/live")
    host.close()
