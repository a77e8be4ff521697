# SPDX-License-Identifier: BSL-1.0
"""Times of two runs in one table."""
import unittest

import report


def times(by_hand, **others):
    return [report.Row("g++", "plain", "quadratic_form", "2", name, value)
            for name, value in {"hand_written": by_hand, **others}.items()]


class EarlierTimes(unittest.TestCase):
    def test_keep_their_ratio_to_the_hand_written_code(self):
        rows = times(50.0, ctgrad=40.0)
        table = report.with_earlier(rows, report.as_fast_as(rows, times(100.0, ctgrad=90.0, jax=300.0)))
        self.assertEqual({row.contestant: row.value for row in table},
                         {"hand_written": 50.0, "ctgrad": 40.0, "jax": 150.0})

    def test_stay_as_they_are_without_hand_written_code(self):
        earlier = times(100.0, jax=300.0)
        self.assertEqual(report.as_fast_as([], earlier), earlier)


if __name__ == "__main__":
    unittest.main()
