# SPDX-License-Identifier: BSL-1.0
"""Plots of the times as SVG."""
import matplotlib

matplotlib.use("svg")
matplotlib.rcParams["svg.hashsalt"] = "ctgrad"  # the same picture of the same numbers is the same file
from matplotlib import pyplot  # noqa: E402

import report  # noqa: E402

COLOURS = dict(zip(report.CONTESTANTS, pyplot.get_cmap("tab10").colors))
GROWING = {"quadratic_form": "gradient of $x^TAx$", "gaussian_likelihood": r"gradient of $\ln|S| + x^TS^{-1}x$"}


def save(figure, name):
    figure.savefig(report.RESULTS / f"{name}.svg", bbox_inches="tight", metadata={"Date": None})
    pyplot.close(figure)


def ratio_bars(compiler, workloads):
    """One group of bars for every workload: time relative to the hand-written one."""
    keys = list(workloads)
    names = [name for name in report.CONTESTANTS[1:] if any(name in workloads[key] for key in keys)]
    figure, axes = pyplot.subplots(figsize=(12, 4.5))
    width = 0.8 / len(names)
    for place, name in enumerate(names):
        relative = report.ratios(workloads, name)
        axes.bar([keys.index(key) + (place - (len(names) - 1) / 2) * width for key in relative],
                 list(relative.values()), width, label=name.replace("_", " "), color=COLOURS[name])
    axes.axhline(1, color="black", linewidth=0.8)
    axes.set_yscale("log")
    axes.set_ylabel("time / time of hand-written")
    axes.set_xticks(range(len(keys)), [f"{w.replace('_', ' ')}\n{size}" for w, size in keys], rotation=45,
                    ha="right", fontsize=8)
    axes.set_title(compiler)
    axes.legend(ncol=4, fontsize=8)
    save(figure, f"ratio_{compiler.replace('+', 'x')}")


def time_against_size(compiler, workloads, workload, title):
    """A line for every contestant of a workload with several n."""
    figure, axes = pyplot.subplots(figsize=(6, 4.5))
    for name in report.CONTESTANTS:
        points = [(int(size), values[name]) for (w, size), values in workloads.items()
                  if w == workload and name in values]
        if points:
            axes.plot(*zip(*points), marker="o", label=name.replace("_", " "), color=COLOURS[name])
    axes.set_xscale("log")
    axes.set_yscale("log")
    sizes = [int(size) for w, size in workloads if w == workload]
    axes.set_xticks(sizes, [str(size) for size in sizes])
    axes.minorticks_off()
    axes.set_xlabel("n")
    axes.set_ylabel("ns per evaluation")
    axes.set_title(f"{title}, {compiler}")
    axes.legend(fontsize=8)
    save(figure, f"{workload}_{compiler.replace('+', 'x')}")


def draw(rows):
    for compiler, workloads in report.by_compiler(rows).items():
        ratio_bars(compiler, workloads)
        for workload, title in GROWING.items():
            if any(w == workload for w, _ in workloads):
                time_against_size(compiler, workloads, workload, title)
