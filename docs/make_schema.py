"""Write the JSON Schema of the record to docs/reference: `python docs/make_schema.py`."""

from pathlib import Path

from recension.record import schema_text

Path(__file__).with_name("reference").joinpath("record.schema.json").write_text(schema_text(), "utf-8")
