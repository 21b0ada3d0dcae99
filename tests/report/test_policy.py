from __future__ import annotations

from recension.report.policy import content_security_policy, source_hash


def test_the_hash_is_the_one_browsers_compute() -> None:
    # the example of the Content Security Policy specification, section 8.3
    assert source_hash("alert('Hello, world.');") == "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"


def test_everything_that_is_not_named_is_forbidden() -> None:
    policy = content_security_policy(style="a{}", script="1")
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert "http" not in policy
    assert source_hash("a{}") in policy
    assert source_hash("1") in policy
