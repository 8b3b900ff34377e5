import threading

import pytest

from fer_desktop.base.errors import StreamError
from fer_desktop.vision.sources import SOURCES, SourceEnded, open_source, stream
from fer_desktop.vision.sources.stream import StreamSource, matches
from fer_desktop.vision.sources.targets import shown_address, shown_targets
from tests.fakes import gray_frames, write_video
from tests.mjpeg_server import MjpegServer
from tests.vision.sources.test_video_times import VARIABLE


def test_addresses_of_four_kinds_are_streams():
    for address in ("http://a/b", "https://a", "rtsp://a:554/live", "RTMP://a/b"):
        assert matches([address])
        assert isinstance(open_source([address]), StreamSource)
    assert not matches(["file:///etc/passwd"])
    assert not matches(["http.mp4"])
    assert not matches(["http://a", "http://b"])
    assert [entry.kind for entry in SOURCES if entry.matches(["http://a/film.mp4"])] == ["stream"]


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("http://camera.local/video", "http://camera.local/video"),
        ("rtsp://someone:secret@10.0.0.7:554/live", "rtsp://someone@10.0.0.7:554/live"),
        ("rtsp://someone:se@cret@10.0.0.7/live", "rtsp://someone@10.0.0.7/live"),
        ("http://camera/video?user=someone&pwd=secret#secret", "http://camera/video"),
    ],
)
def test_an_address_is_shown_without_what_is_secret_in_it(address, shown):
    assert shown_address(address) == shown
    assert shown_targets([address]) == shown
    assert StreamSource(address).name == shown


def test_an_address_without_a_computer_is_refused():
    with pytest.raises(StreamError, match="contains no host name"):
        open_source(["http://"])
    with pytest.raises(StreamError, match="contains no host name"):
        open_source(["http://[broken"])


def test_an_address_where_nothing_answers_is_refused_in_one_sentence():
    with MjpegServer() as server:
        address = server.address
    with pytest.raises(StreamError, match=r"Cannot open .*\. Check the address") as refusal:
        StreamSource(address).open()
    assert "secret" not in str(refusal.value)


def test_frames_come_from_an_address_and_name_it_without_the_password():
    with MjpegServer() as server:
        source = StreamSource(server.address)
        source.open()
        frame = source.read()
        assert frame is not None
        assert frame.size == (64, 48)
        assert "secret" not in frame.source
        assert source.frames_per_second is None
        source.close()
        source.close()


def test_a_stream_that_falls_silent_has_no_frame():
    with MjpegServer() as server:
        source = StreamSource(server.address)
        source.open()
        assert source.read() is not None
        server.silent.set()
        while source.read() is not None:
            pass
        source.close()


def test_a_video_at_an_address_keeps_its_pace_and_ends(tmp_path):
    film = write_video(tmp_path / "film.avi", gray_frames(6))
    with MjpegServer(film) as server:
        source = StreamSource(server.file_address)
        source.open()
        assert source.frames_per_second == 10.0
        frames = [source.read() for _ in range(6)]
        assert None not in frames
        with pytest.raises(SourceEnded):
            source.read()
        source.close()


def test_a_video_of_a_variable_rate_at_an_address_has_its_own_times_and_ends():
    with MjpegServer(VARIABLE) as server:
        source = StreamSource(server.file_address)
        source.open()
        times = []
        with pytest.raises(SourceEnded):  # noqa: PT012
            while frame := source.read():
                times.append(frame.position)
        source.close()
    assert len(times) == 285
    assert times[0] == 0.0
    assert times[-1] == pytest.approx(11.967)


def test_a_stream_that_is_not_open_says_so():
    with pytest.raises(StreamError, match="is not open"):
        StreamSource("http://a").read()


def test_a_stream_does_not_wait_without_end_for_another_that_is_being_opened(monkeypatch):
    monkeypatch.setattr(stream, "OTHER_SECONDS", 0.2)
    refused = []

    def open_it():
        try:
            StreamSource("http://someone:secret@127.0.0.1:1/video").open()
        except StreamError as error:
            refused.append(str(error))

    # As while the name of a host is resolved, which has no time limit.
    with stream._opening:
        opening = threading.Thread(target=open_it, daemon=True)
        opening.start()
        opening.join(20)
        assert [message[:69] for message in refused] == [
            "Cannot open http://someone@127.0.0.1:1/video, because another address"
        ]
    with pytest.raises(StreamError, match="Check the address"):
        StreamSource("http://127.0.0.1:1/video").open()


def test_ffmpeg_gets_a_host_with_an_umlaut_as_it_is_resolved():
    asked = []
    source = StreamSource(
        "rtsp://me:pässword@Müller.example:554/ä", lambda address, proxy: asked.append(address)
    )
    source.any_host = True
    with pytest.raises(StreamError, match="Cannot open"):
        source.open()
    source.close()
    assert asked == ["rtsp://me:pässword@xn--mller-kva.example:554/ä"]
