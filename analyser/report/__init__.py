"""The report: put together from the stages' results, laid out as tables, written to files and read back."""

from analyser.report.assemble import assemble, record, select
from analyser.report.csv_files import tables, to_csv, write_csv_files
from analyser.report.labels import labels
from analyser.report.stored import from_json, read_report, to_json, write_report
from analyser.report.whole_files import write_whole

__all__ = [
    "assemble",
    "from_json",
    "labels",
    "read_report",
    "record",
    "select",
    "tables",
    "to_csv",
    "to_json",
    "write_csv_files",
    "write_report",
    "write_whole",
]
