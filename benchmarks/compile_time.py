#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""What the library costs a compiler: seconds (user), peak memory and the longest symbol against the number of
nodes of the graph, the order of the derivative and the dimensions; and for every size of the benchmarks' workloads.
Writes docs/compile_time/ (CSV, a Markdown table, plots) and the part of docs/measurements.md between its markers. Default compiler limits; where one is
reached, the table says which.

    benchmarks/compile_time.py [--runs N] [--seconds LIMIT] [--sweeps NAME ...] [compiler ...]

The compilers are g++, clang++-14 and clang++-19 unless named. With --sweeps (of header, nodes, evaluated, order, dimension,
program, workload) only these are measured anew, and the others stay as they are in the CSV file.
"""
import argparse
import csv
import os
import pathlib
import re
import resource
import subprocess
import tempfile

from compile_time_units import unit

ROOT = pathlib.Path(__file__).resolve().parent.parent
WORKLOADS = sorted((ROOT / "benchmarks" / "workloads").glob("*/ctgrad.cpp"))
NOT_MEASURED = "\u2013"
FOLDER = ROOT / "docs" / "compile_time"
EMPTY = "#include <ctgrad/ctgrad.hpp>\n"
LIMITS = [("constexpr steps", r"constexpr evaluation hit maximum step limit|operation count exceeds limit"),
          ("constexpr depth", r"constexpr.* depth|exceeded maximum depth"),
          ("what one constant may cost", r"must be initialized by a constant expression"),
          ("template depth", r"template instantiation depth|instantiation exceeded maximum depth")]
SWEEPS = ["header", "nodes", "evaluated", "order", "dimension", "program", "workload"]
FIELDS = ["compiler", "sweep", "family", "wanted", "nodes", "order", "n", "evaluated", "seconds", "megabytes",
          "symbol", "limit"]


def cases():
    """(sweep, family, nodes wanted, order, dimension, evaluated); order 0 is the gradient by a vector."""
    for family in ("layers", "terms", "recurrence"):
        for nodes in (10, 30, 100, 300, 1000):
            yield "nodes", family, nodes, 0, 8, False
    for nodes in (10, 30, 100):
        yield "evaluated", "layers", nodes, 0, 8, True
    for nodes in (60, 120, 180, 240):
        yield "evaluated", "steps", nodes, 0, 8, True
    for family in ("layers", "terms", "recurrence"):
        for order in (1, 2, 3):
            yield "order", family, 20, order, 8, False
    for n in (4, 8, 16, 32, 64, 128, 256, 512):
        yield "dimension", "layers", 30, 0, n, False
    for n in (4, 16, 64, 512):
        yield "dimension", "layers", 30, 0, n, True
    for family, lengths in (("factors", (5, 10, 20)), ("mixed", (10, 20)), ("squares", (5, 10, 20)),
                            ("nested", (20, 40)), ("sines", (40, 100, 500)), ("statements", (50, 100, 200, 400)),
                            ("kalman", (5,))):
        for length in lengths:
            yield "program", family, length, 0, 0, True


def workloads():
    """(size of a workload, unit that computes it alone)"""
    for path in WORKLOADS:
        sizes = re.search(r"using sizes =\s*list<(.*?)>;", (path.parent / "workload.hpp").read_text(), re.S)[1]
        for size in re.findall(r"\w+(?:<[^<>]*>)?", sizes):
            text = re.sub(r'(?<=#include ")', f"{path.parent}/", path.read_text())
            yield " ".join(size.split()), text.replace("sizes{}", f"list<{size}>{{}}")


def compile_once(compiler, source, folder, limit, flags=("-O2",)):
    """(seconds, megabytes, nodes, longest symbol, limit that was reached)"""
    path, built = folder / "unit.cpp", folder / "unit.o"
    path.write_text(source)
    built.unlink(missing_ok=True)
    # Errors spell types out, which can take for ever where types share parts: the time limit ends that.
    restrict = lambda: resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
    with open(folder / "errors", "w+b") as errors:
        process = subprocess.Popen([compiler, "-std=c++20", f"-I{ROOT}/include", *flags, "-c", str(path), "-o",
                                    str(built)], stderr=errors, preexec_fn=restrict)
        _, status, usage = os.wait4(process.pid, 0)
        errors.seek(0)
        said = errors.read(1 << 20).decode(errors="replace")
    reached = ""
    if status != 0:
        known = [name for name, pattern in LIMITS if re.search(pattern, said)]
        killed = "error" not in said or re.search("terminated signal|Killed|CPU time limit", said)
        reached = known[0] if known else f"{limit} s" if killed else "error"
    nodes = symbol = 0
    if status == 0:
        for line in subprocess.run(["nm", "-S", str(built)], capture_output=True, text=True).stdout.splitlines():
            words = line.split()
            symbol = max(symbol, len(words[-1]))
            if words[-1] == "ctgrad_nodes":
                nodes = int(words[1], 16)
    return usage.ru_utime, usage.ru_maxrss / 1024, nodes, symbol, reached


def measure(compilers, runs, limit, sweeps):
    rows = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for compiler in compilers:
            every = [("header", "", 0, 0, 0, False, EMPTY)]
            every += [(*case, unit(case[1], case[2], case[4], case[3], case[5])) for case in cases()]
            every += [("workload", size, 0, 0, 0, True, source) for size, source in workloads()]
            for sweep, family, wanted, order, n, evaluated, source in every:
                if sweep not in sweeps:
                    continue
                flags = ("-O3",) if sweep == "workload" else ("-O2",)
                best = min(compile_once(compiler, source, folder, limit, flags) for _ in range(runs))
                seconds, megabytes, nodes, symbol, reached = best
                rows.append({"compiler": compiler, "sweep": sweep, "family": family, "wanted": wanted,
                             "nodes": nodes or "", "order": order, "n": n, "evaluated": int(evaluated),
                             "seconds": f"{seconds:.2f}", "megabytes": f"{megabytes:.0f}",
                             "symbol": symbol or "", "limit": reached})
                print(*rows[-1].values(), sep="\t", flush=True)
    return rows


def with_earlier(rows, sweeps):
    """These rows, and those of other sweeps from the CSV file."""
    path = FOLDER / "compile_time.csv"
    earlier = []
    if path.exists():
        with path.open(newline="") as file:
            earlier = [row for row in csv.DictReader(file) if row["sweep"] not in sweeps]
    for row in earlier:
        row.update({name: int(row[name]) for name in ("wanted", "order", "n", "evaluated")})
    return sorted(earlier + rows, key=lambda row: SWEEPS.index(row["sweep"]))


def markdown(rows, compilers):
    lines = ["| derivative | nodes | order | n | " + " | ".join(compilers) + " |", "|---|---|---|---|" + "---|" * len(compilers)]
    grouped = {}
    for row in rows:
        key = (row["sweep"], row["family"], row["wanted"], row["order"], row["n"], row["evaluated"])
        grouped.setdefault(key, {})[row["compiler"]] = row
    for (sweep, family, wanted, order, n, evaluated), cells in grouped.items():
        if sweep == "header":
            words, nodes, order, n = "the header alone", "", "", ""
        elif sweep == "workload":
            words, nodes, order, n = f"benchmark: `{family}`, -O3", "", "", ""
        elif sweep == "program":
            words, nodes, order, n = f"program: {family} {wanted}", "", "", ""
        else:
            words = family + (", evaluated" if evaluated else "") + (", gradient" if order == 0 else "")
            nodes = next((row["nodes"] for row in cells.values() if row["nodes"]), f"(about {wanted})")
            order = order or 1
        figures = []
        for compiler in compilers:
            row = cells.get(compiler)
            figures.append(NOT_MEASURED if row is None else f"limit: {row['limit']}" if row["limit"] else
                           f"{row['seconds']} s, {row['megabytes']} MB, {row['symbol'] or 0}")
        lines.append(f"| {words} | {nodes} | {order} | {n} | " + " | ".join(figures) + " |")
    return "\n".join(lines) + "\n"


def plots(rows, compilers):
    import matplotlib
    matplotlib.use("Agg")
    matplotlib.rcParams["svg.hashsalt"] = "ctgrad"
    from matplotlib import pyplot
    axes_of = {"nodes": ("nodes", "nodes of the graph"), "order": ("order", "order of the derivative"),
               "dimension": ("n", "dimension n")}
    for sweep, (column, label) in axes_of.items():
        figure, (time_axis, memory_axis) = pyplot.subplots(1, 2, figsize=(9, 3.6))
        for compiler in compilers:
            for family in ("layers", "terms", "recurrence"):
                for evaluated in (0, 1):
                    points = [row for row in rows if row["sweep"] == sweep and row["family"] == family and
                              row["compiler"] == compiler and row["evaluated"] == evaluated and not row["limit"]]
                    if not points:
                        continue
                    x = [int(row[column]) for row in points]
                    name = f"{compiler}, {family}" + (", evaluated" if evaluated else "")
                    style = {"marker": "o", "markersize": 3, "linestyle": "-" if compiler == compilers[0] else "--"}
                    time_axis.plot(x, [float(row["seconds"]) for row in points], label=name, **style)
                    memory_axis.plot(x, [float(row["megabytes"]) for row in points], **style)
        for axis, unit_of in ((time_axis, "seconds"), (memory_axis, "peak MB")):
            axis.set(xlabel=label, ylabel=unit_of)
            axis.set_ylim(bottom=0)
            if sweep != "order":
                axis.set_xscale("log")
        time_axis.legend(fontsize=6)
        figure.tight_layout()
        figure.savefig(FOLDER / f"{sweep}.svg", metadata={"Date": None})
        pyplot.close(figure)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("compilers", nargs="*", default=["g++", "clang++-14", "clang++-19"])
    parser.add_argument("--runs", type=int, default=3, help="the best of so many runs counts")
    parser.add_argument("--seconds", type=int, default=60, help="processor time allowed to one run")
    parser.add_argument("--sweeps", nargs="+", choices=SWEEPS, default=SWEEPS, help="what is measured anew")
    asked = parser.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    rows = with_earlier(measure(asked.compilers, asked.runs, asked.seconds, asked.sweeps), asked.sweeps)
    with open(FOLDER / "compile_time.csv", "w", newline="") as file:
        writer = csv.DictWriter(file, FIELDS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    table = markdown(rows, asked.compilers)
    (FOLDER / "compile_time.md").write_text(
        "# Compile time\n\nWritten by `benchmarks/compile_time.py`: user seconds, peak memory and the length of the "
        "longest symbol of the object file, -O2, default limits.\n\n" + table +
        "\n![nodes](nodes.svg)\n\n![order](order.svg)\n\n![dimension](dimension.svg)\n")
    plots(rows, asked.compilers)
    measurements = ROOT / "docs" / "measurements.md"
    text = measurements.read_text()
    begin, end = "<!-- compile time: begin -->\n", "<!-- compile time: end -->"
    head, rest = text.split(begin)
    shown = [row for row in rows if row["sweep"] in ("header", "nodes", "evaluated", "workload")]
    measurements.write_text(head + begin + "\n" + markdown(shown, asked.compilers) + "\n" + end + rest.split(end)[1])


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
