from __future__ import annotations

import pytest

from recension.cli.exits import NOT_DONE, stopping
from recension.errors import RecensionError


@pytest.mark.parametrize("error", [RecensionError("torn"), OSError("torn")])
def test_an_error_ends_a_command_with_its_message(
    error: Exception, capsys: pytest.CaptureFixture[str]
) -> None:
    @stopping
    def command() -> None:
        raise error

    with pytest.raises(SystemExit) as end:
        command()
    assert end.value.code == NOT_DONE
    assert capsys.readouterr().err.startswith("recension: torn")


def test_a_reader_that_has_enough_is_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    @stopping
    def command() -> None:
        raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        command()
    assert capsys.readouterr().err == ""
