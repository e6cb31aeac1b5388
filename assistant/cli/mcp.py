"""`jianyi mcp`: the tools for agents, over standard input and output."""

import importlib
import logging
import sys

import click

from assistant.composition import open_jianyi
from assistant.errors import CannotServe
from assistant.settings import read_settings


@click.command()
def mcp() -> None:
    """Serve the tools ask, search and get_unit to an agent, by the Model Context Protocol."""
    try:
        tools = importlib.import_module("assistant.http.mcp_server")
    except ImportError as error:
        raise CannotServe(
            "`jianyi mcp` needs the package mcp: install it with jianyi[mcp]."
        ) from error
    # Standard output is the protocol's.
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)
    with open_jianyi(read_settings(), own_vector_index=False) as parts:
        tools.create_mcp(parts).run("stdio")
