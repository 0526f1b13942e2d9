"""A library that holds the article on hip pain."""

import pytest
from sqlalchemy import Connection

from citelib.library.database import Stamp
from tests import hip


@pytest.fixture
def filled(connection: Connection, stamp: Stamp) -> Connection:
    """A write transaction on a library with the article hip-pain."""
    hip.keep(connection, stamp)
    return connection
