# SPDX-License-Identifier: BSL-1.0
"""Planted figures for benchmarks/compare."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

COMPARE = pathlib.Path(__file__).resolve().parent.parent / "compare"
HEAD = "compiler,architecture,workload,size,contestant,instructions"


def figures(by_hand, ctgrad, architecture="plain", size="2"):
    """Lines of a CSV."""
    return [f"g++,{architecture},quadratic_form,{size},{name},{value}"
            for name, value in (("hand_written", by_hand), ("ctgrad", ctgrad))]


def compare(old, new):
    """The command's exit code and what it prints."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [pathlib.Path(folder) / name for name in ("old.csv", "new.csv")]
        for path, lines in zip(paths, (old, new)):
            path.write_text("\n".join([HEAD, *lines]) + "\n")
        run = subprocess.run([sys.executable, COMPARE, "--files", *paths], capture_output=True, text=True)
        return run.returncode, run.stdout + run.stderr


class Comparison(unittest.TestCase):
    def test_worse_ratio_is_named(self):
        code, printed = compare(figures(100, 80), figures(100, 85))
        self.assertEqual(code, 1)
        self.assertIn("g++ plain: quadratic_form 2: ctgrad / hand-written is 0.85, was 0.80", printed)

    def test_within_the_limit(self):
        self.assertEqual(compare(figures(100, 100), figures(100, 104.9))[0], 0)

    def test_ratio_counts_and_not_the_value(self):
        self.assertEqual(compare(figures(100, 80), figures(200, 160))[0], 0)
        self.assertEqual(compare(figures(100, 80), figures(90, 80))[0], 1)

    def test_better_elsewhere_does_not_make_up_for_it(self):
        code, printed = compare(figures(100, 80) + figures(100, 80, "haswell") + figures(100, 80, size="4"),
                                figures(100, 40) + figures(100, 90, "haswell") + figures(100, 79, size="4"))
        self.assertEqual(code, 1)
        self.assertIn("g++ haswell: quadratic_form 2", printed)
        self.assertIn("1 of 3 ratios", printed)

    def test_new_workloads_are_not_compared(self):
        self.assertEqual(compare(figures(100, 80), figures(100, 80) + figures(100, 300, size="4"))[0], 0)

    def test_nothing_in_common_is_no_success(self):
        self.assertEqual(compare(figures(100, 80), figures(100, 80, "haswell"))[0], 1)
        self.assertEqual(compare(figures(100, 80), [])[0], 1)


if __name__ == "__main__":
    unittest.main()
