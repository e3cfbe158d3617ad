"""The way into papermill.

papermill asks other packages for engines when it starts, and for no translators. So there is an
engine, which runs notebooks as the usual one does; that it is loaded makes the translator known.
"""

from papermill.engines import NBClientEngine

# By the module and not by a name in it: whoever imports the translator first gets here in the middle.
from . import translator  # noqa: F401


class DistlabEngine(NBClientEngine):
    """The usual engine; papermill needs none of its own for TypeScript."""
