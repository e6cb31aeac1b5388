"""`jianyi mcp`: the tools for agents, over standard input and output."""

import logging
import sys

import click

from assistant.composition import open_jianyi
from assistant.errors import CannotServe
from assistant.settings import read_settings

try:
    from assistant.mcp_server import create_mcp
except ImportError:  # the extra is not installed
    create_mcp = None  # type: ignore[assignment]


@click.command()
def mcp() -> None:
    """Serve the tools ask, search and get_unit to an agent, by the Model Context Protocol."""
    if create_mcp is None:
        raise CannotServe("`jianyi mcp` needs the package mcp: install it with jianyi[mcp].")
    # Standard output is the protocol's.
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)
    with open_jianyi(read_settings(), own_vector_index=False) as parts:
        create_mcp(parts).run("stdio")
