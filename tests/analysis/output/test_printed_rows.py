import io
import json

from fer_desktop.analysis.output.printed_rows import JsonOutput, TableOutput
from fer_desktop.analysis.output.rows import Row

ROWS: list[Row] = [{"source": "a, b.png", "frame": 0, "time_s": None}]


def test_json_is_one_object_a_line():
    stream = io.StringIO()
    JsonOutput(stream).write(ROWS * 2)
    assert [json.loads(line) for line in stream.getvalue().splitlines()] == ROWS * 2


def test_a_table_that_was_stopped_is_not_printed():
    stream = io.StringIO()
    output = TableOutput(stream)
    output.write([{"source": "a.png"}])
    output.abort()
    output.finish()
    assert stream.getvalue() == ""
