"""What nbgrader has to know of notebooks in TypeScript: copy this beside the courses' folders."""

c = get_config()  # noqa: F821 (nbgrader provides it)

# What stands in place of a solution.
c.ClearSolutions.code_stub = {"typescript": "// YOUR CODE HERE"}
