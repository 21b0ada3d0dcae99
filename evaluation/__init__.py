"""Quality, measured against labelled data: one module a row, each with `measure(data)`."""
