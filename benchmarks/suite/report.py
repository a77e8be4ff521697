# SPDX-License-Identifier: BSL-1.0
"""What both commands share: building with a compiler, the order of contestants, tables, plots."""
import collections
import csv
import math
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
RESULTS = ROOT / "docs" / "benchmarks"
CONTESTANTS = ["hand_written", "ctgrad", "eigen", "autodiff_scalar", "ceres_jet", "adolc", "boost_autodiff",
               "finite_differences", "casadi", "symforce", "jax", "jax_loop"]
PYTHON = ROOT / "build" / "benchmarks" / "python" / "bin" / "python3"  # made by benchmarks/install_python_peers
LIMIT = 1.10

PLAIN = "plain"  # no -march: what runs on every machine of the kind

Row = collections.namedtuple("Row", "compiler architecture workload size contestant value")


def default_compilers():
    """g++ and the newest of the clangs that the library is tested with."""
    clangs = [name for name in ("clang++-19", "clang++-14") if shutil.which(name)]
    return ["g++", *clangs[:1]]


def add_options(parser, architectures):
    """What both commands are asked alike."""
    parser.add_argument("--compilers", nargs="+", default=default_compilers())
    parser.add_argument("--architectures", nargs="+", default=architectures,
                        help=f"what -march says, '{PLAIN}' for no such option (default: {' '.join(architectures)})")
    parser.add_argument("--workloads", nargs="+", default=[], help="only these are built and measured, the others stay "
                        "as they are in docs/benchmarks")
    parser.add_argument("--written", action="store_true", help="only what is written for each workload, by hand, by "
                        "ctgrad and by Eigen; the other tools stay as they are in docs/benchmarks")
    parser.add_argument("--jobs", type=int, default=2)


def build(compiler, architecture, options):
    """Configures and builds everything, or what the options name, in build/benchmarks/<compiler>[-march=<architecture>];
    returns the folder of the programs."""
    flags = "" if architecture == PLAIN else f"-march={architecture}"
    folder = ROOT / "build" / "benchmarks" / (pathlib.Path(compiler).name + flags)
    definitions = {"CMAKE_CXX_COMPILER": compiler, "CMAKE_CXX_FLAGS": flags, "CMAKE_BUILD_TYPE": "Release",
                   "CTGRAD_BUILD_TESTS": "OFF", "CTGRAD_BUILD_EXAMPLES": "OFF", "CTGRAD_BUILD_BENCHMARKS": "ON",
                   "CTGRAD_BENCHMARK_PEERS": "OFF" if options.written else "ON",
                   "CTGRAD_BENCHMARK_WORKLOADS": ";".join(options.workloads)}
    run(["cmake", "-S", ROOT, "-B", folder, "-G", "Ninja", *(f"-D{key}={value}" for key, value in definitions.items())])
    programs = ["check_results", "repeat", "print_numbers", "time_all"]
    run(["cmake", "--build", folder, "--parallel", str(options.jobs), "--target", *(f"benchmarks.{name}" for name in programs)])
    run([folder / "benchmarks" / "benchmarks.check_results"], folder / "benchmarks")
    return folder / "benchmarks"


def run(command, folder=None):
    """Runs a command, shows what it prints, and ends this one if it fails."""
    if subprocess.run([str(word) for word in command], cwd=folder).returncode != 0:
        sys.exit(f"failed: {' '.join(str(word) for word in command)}")


def write_csv(path, rows, unit):
    """All measurements, one a line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([*Row._fields[:-1], unit])
        writer.writerows(row._replace(value=f"{row.value:.6g}") for row in rows)


def read_csv(lines):
    """The rows of what write_csv has written."""
    return [Row(*words[:-1], float(words[-1])) for words in list(csv.reader(lines))[1:]]


def earlier_rows(name):
    """What docs/benchmarks/<name>.csv has."""
    path = RESULTS / f"{name}.csv"
    return read_csv(path.read_text().splitlines()) if path.exists() else []


def with_earlier(rows, earlier):
    """Earlier rows, with these in place of those of the same contestant."""
    return in_order([Row(*key, value) for key, value in
                     {row[:-1]: row.value for row in [*earlier, *rows]}.items()])


def as_fast_as(rows, earlier):
    """Earlier times on the machine as it is now: their ratios to what is written by hand stay, since it is not as fast
    every day."""
    def by_hand(times):
        return {row[:4]: row.value for row in times if row.contestant == "hand_written"}

    then, now = by_hand(earlier), by_hand(rows)
    return [row._replace(value=row.value * now[row[:4]] / then[row[:4]])
            if row[:4] in now and row[:4] in then else row for row in earlier]


def in_order(rows):
    """Compilers, architectures and workloads in the order in which they first come, their sizes by number."""
    def place(column):
        return {name: at for at, name in enumerate(dict.fromkeys(getattr(row, column) for row in rows))}

    compilers, architectures, workloads = map(place, ("compiler", "architecture", "workload"))
    return sorted(rows, key=lambda row: (compilers[row.compiler], architectures[row.architecture],
                                         workloads[row.workload], [int(n) for n in re.findall(r"\d+", row.size)],
                                         CONTESTANTS.index(row.contestant)))


def by_compiler(rows):
    """{compiler and its option: {(workload, size): {contestant: value}}}, in the order of the rows."""
    result = {}
    for row in rows:
        name = row.compiler if row.architecture == PLAIN else f"{row.compiler} -march={row.architecture}"
        result.setdefault(name, {}).setdefault((row.workload, row.size), {})[row.contestant] = row.value
    return result


def geometric_mean(numbers):
    return math.exp(sum(math.log(number) for number in numbers) / len(numbers)) if numbers else math.nan


def ratios(workloads, contestant):
    """{(workload, size): value / value of the hand-written one}"""
    return {key: values[contestant] / values["hand_written"] for key, values in workloads.items()
            if contestant in values and "hand_written" in values}


def shown(number):
    return f"{number:,.0f}" if number >= 100 else f"{number:.3g}"


def markdown(rows, unit):
    """A table for every compiler: what the hand-written one takes, and all others relative to it."""
    text = []
    for compiler, workloads in by_compiler(rows).items():
        text += [f"**{compiler}**", "", *table(workloads, unit), "", verdict(workloads), ""]
    return "\n".join(text)


def table(workloads, unit):
    """The lines of one."""
    others = [name for name in CONTESTANTS[1:] if any(name in values for values in workloads.values())]
    text = [f"| workload | hand-written, {unit} | " + " | ".join(others) + " |", "|---|---:|" + "---:|" * len(others)]
    relative = {name: ratios(workloads, name) for name in others}
    for key, values in workloads.items():
        cells = [f"{relative[name][key]:.2f}" if key in relative[name] else "–" for name in others]
        text.append(f"| {' '.join(key).replace('_', ' ')} | {shown(values['hand_written'])} | " + " | ".join(cells)
                    + " |")
    means = [f"{geometric_mean(list(relative[name].values())):.2f}" for name in others]
    return [*text, "| geometric mean | | " + " | ".join(means) + " |"]


def verdict(workloads):
    """The geometric mean of ctgrad to hand-written, and where it is above the limit."""
    relative = ratios(workloads, "ctgrad")
    above = [f"{' '.join(key).replace('_', ' ')} ({ratio:.2f})" for key, ratio in relative.items() if ratio > LIMIT]
    return (f"ctgrad / hand-written: geometric mean {geometric_mean(list(relative.values())):.2f}; "
            f"above {LIMIT:.2f}: {', '.join(above) if above else 'none'}.")


def insert(document, name, text):
    """Replaces what stands between <!-- begin name --> and <!-- end name -->."""
    begin, end = f"<!-- begin {name} -->", f"<!-- end {name} -->"
    old = document.read_text()
    if begin not in old or end not in old:
        sys.exit(f"{document} has no place for {name}")
    document.write_text(old[:old.index(begin) + len(begin)] + "\n\n" + text.strip() + "\n\n" + old[old.index(end):])


DIFFERENTIATING = ["autodiff_scalar", "ceres_jet", "adolc", "boost_autodiff", "casadi", "jax", "jax_loop"]


def short_table(rows):
    """For the README: the largest size of every workload, and the best of the tools that differentiate at run time."""
    compilers = {name: workloads for name, workloads in by_compiler(rows).items() if " " not in name}
    text = ["| | by hand, ns | ctgrad | Eigen, derived by hand | best automatic differentiation |",
            "|---|---:|---:|---:|---:|"]
    largest = {workload: (workload, size) for workload, size in next(iter(compilers.values()))}
    for (workload, size) in largest.values():
        cells = [[], [], [], []]
        for workloads in compilers.values():
            values = workloads.get((workload, size), {})
            by_hand = values.get("hand_written", math.nan)
            tools = [values[name] for name in DIFFERENTIATING if name in values]
            for cell, value in zip(cells, [by_hand, values.get("ctgrad", math.nan) / by_hand,
                                           values.get("eigen", math.nan) / by_hand,
                                           min(tools, default=math.nan) / by_hand]):
                cell.append("–" if math.isnan(value) else shown(value) if cell is cells[0] else f"{value:.2f}")
        text.append(f"| {workload.replace('_', ' ')} {size.replace('x', '×')} | " +
                    " | ".join(" / ".join(cell) for cell in cells) + " |")
    means = [f"{geometric_mean(list(ratios(workloads, 'ctgrad').values())):.2f}" for workloads in compilers.values()]
    return "\n".join([*text, "", f"Times relative to the loops written by hand, {' / '.join(compilers)}, `-O3`. "
                      f"Geometric mean of ctgrad over all sizes: {' / '.join(means)}."])


def publish(rows, name, unit):
    """Writes docs/benchmarks/<name>.csv, puts the table into docs/benchmarks.md, prints the verdicts."""
    write_csv(RESULTS / f"{name}.csv", rows, unit)
    insert(ROOT / "docs" / "benchmarks.md", name, markdown(rows, unit))
    if name == "times":
        insert(ROOT / "README.md", "benchmarks", short_table(rows))
    for compiler, workloads in by_compiler(rows).items():
        print(f"{compiler}: {verdict(workloads)}")
