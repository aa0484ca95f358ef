"""Tests marked as one group run in one process: what they share, a wheel or a whole column, is made once."""

import pytest


@pytest.mark.xdist_group("told")
def test_the_group_of_a_test_is_told_to_the_scheduler(request: pytest.FixtureRequest) -> None:
    among_several = hasattr(request.config, "workerinput")
    assert request.node.nodeid.endswith("@told") == among_several
