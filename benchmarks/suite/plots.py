# SPDX-License-Identifier: BSL-1.0
"""Plots of the times as SVG."""
import matplotlib

matplotlib.use("svg")
matplotlib.rcParams["svg.hashsalt"] = "ctgrad"  # the same picture of the same numbers is the same file
from matplotlib import pyplot  # noqa: E402

import report  # noqa: E402

COLOURS = dict(zip(report.CONTESTANTS, pyplot.get_cmap("tab20").colors))
GROWING = {"quadratic_form": "gradient of $x^TAx$", "gaussian_likelihood": r"gradient of $\ln|S| + x^TS^{-1}x$"}


def save(figure, name, compiler):
    """Writes the picture and returns the line of the document that shows it."""
    file = f"{name}_{compiler.replace('+', 'x').replace(' -march=', '_')}.svg"
    figure.savefig(report.RESULTS / file, bbox_inches="tight", metadata={"Date": None})
    pyplot.close(figure)
    return f"![{name.replace('_', ' ')}, {compiler}](benchmarks/{file})"


def bars(axes, values):
    """One group of bars for every workload; values is {contestant: {workload and size: number}}."""
    keys = list(dict.fromkeys(key for numbers in values.values() for key in numbers))
    width = 0.8 / len(values)
    for place, (name, numbers) in enumerate(values.items()):
        axes.bar([keys.index(key) + (place - (len(values) - 1) / 2) * width for key in numbers],
                 list(numbers.values()), width, label=name.replace("_", " "), color=COLOURS[name])
    axes.set_yscale("log")
    axes.set_xticks(range(len(keys)), [f"{w.replace('_', ' ')}\n{size}" for w, size in keys], rotation=45,
                    ha="right", fontsize=8)


def all_workloads(compiler, workloads):
    """Time for every workload, and below it the same relative to the hand-written one."""
    names = [name for name in report.CONTESTANTS if any(name in values for values in workloads.values())]
    figure, (times, ratios) = pyplot.subplots(2, 1, figsize=(max(12, 0.4 * len(workloads)), 9), sharex=True)
    bars(times, {name: {key: values[name] for key, values in workloads.items() if name in values}
                 for name in names})
    times.set_ylabel("ns per evaluation")
    figure.suptitle(compiler, y=0.94)
    times.legend(ncol=8, fontsize=8, loc="lower center", bbox_to_anchor=(0.5, 1))
    bars(ratios, {name: report.ratios(workloads, name) for name in names})
    ratios.axhline(1, color="black", linewidth=0.8)
    ratios.set_ylabel("time / time of hand-written")
    return save(figure, "all", compiler)


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
    return save(figure, workload, compiler)


def draw(rows):
    """All plots, shown in docs/benchmarks.md."""
    compilers = report.by_compiler(rows).items()
    lines = [all_workloads(*one) for one in compilers]
    for workload, title in GROWING.items():
        lines += [time_against_size(compiler, workloads, workload, title) for compiler, workloads in compilers
                  if any(w == workload for w, _ in workloads)]
    report.insert(report.ROOT / "docs" / "benchmarks.md", "plots", "\n".join(lines))
