"""papermill for notebooks in TypeScript.

Once this package is installed, `papermill notebook.ipynb out.ipynb -p servers 7` puts the value into a
notebook of this project, and `papermill --help-notebook notebook.ipynb` lists its parameters.
"""

from .translator import TypeScriptTranslator

__all__ = ["TypeScriptTranslator"]
