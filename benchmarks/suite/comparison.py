# SPDX-License-Identifier: BSL-1.0
"""Which ratios ctgrad / hand-written of a run are worse than published ones."""
import report

LIMIT = 1.05


def ratios(rows):
    """{(compiler, architecture, workload, size): ctgrad / hand-written}"""
    values = {row[:-1]: row.value for row in rows}
    return {key: value / values[*key, "hand_written"] for (*key, contestant), value in values.items()
            for key in [tuple(key)] if contestant == "ctgrad" and (*key, "hand_written") in values}


def worse(published, measured, limit=LIMIT):
    """{key: (published ratio, measured ratio)} of what is worse by more than the limit; and how many were compared."""
    before, after = ratios(published), ratios(measured)
    common = [key for key in after if key in before]
    return {key: (before[key], after[key]) for key in common if after[key] > limit * before[key]}, len(common)
