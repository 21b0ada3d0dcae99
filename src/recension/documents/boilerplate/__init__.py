"""Why a line is no part of the account: one kind of reason a file."""
