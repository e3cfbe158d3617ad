"""Jupyter's own test-suite of kernels (jupyter_kernel_test), on the kernel `distlab`."""

import unittest

import jupyter_kernel_test


class DistlabKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = "distlab"
    language_name = "typescript"
    file_extension = ".ts"

    code_hello_world = "console.log('hello, world')"
    code_stderr = "console.error('oops')"
    completion_samples = [
        {"text": "Math.ma", "matches": {"max"}},
        {"text": "consol", "matches": {"console"}},
    ]
    complete_code_samples = ["1 + 1", "const a = 1;", "function f() {\n  return 1;\n}"]
    incomplete_code_samples = ["function f() {", "[1, 2,", "const s = `open"]
    invalid_code_samples = ["const =", "a b", 'const s = "open']
    code_generate_error = "throw new Error('expected')"
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": "'a'", "result": "'a'"},
    ]
    code_display_data = [
        {"code": "import * as tslab from 'tslab'; tslab.display.html('<b>x</b>')", "mime": "text/html"},
    ]
    code_history_pattern = "6*"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Math.max"
    code_clear_output = ""
    # Two tests do not apply: the pager (payloads are deprecated, and the kernel sends none) and
    # clear_output (tslab has no call that would send one).


if __name__ == "__main__":
    unittest.main(verbosity=2)
