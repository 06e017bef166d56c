"""Running programs, and the table of what came of it."""
import os
import platform
import shutil
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass


@dataclass
class Run:
    """One run, or the median of several: seconds and peak memory in MiB."""

    seconds: float
    mib: float


def run(words, stdout=subprocess.DEVNULL, allowed=(0, 3)):
    """Runs a program once. Code 3 of iar says that rows are held, which is no failure."""
    with open("log", "ab") as log:
        start = time.monotonic()
        process = subprocess.Popen(words, stdout=stdout, stderr=log)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
    code = os.waitstatus_to_exitcode(status)
    if code not in allowed:
        with open("log", errors="replace") as log:
            sys.exit(f"{' '.join(words)} ended with {code}:\n{log.read()[-2000:]}")
    return Run(seconds, usage.ru_maxrss / 1024)


def median(runs, words, before=None):
    """The median of several runs, each after `before`."""
    found = []
    for _ in range(runs):
        if before:
            before()
        found.append(run(words))
    return Run(statistics.median(r.seconds for r in found), max(r.mib for r in found))


def fresh(copy, source=None):
    """Puts a copy of a register, or nothing, in a register's place."""
    for name in (copy, copy + "-journal"):
        if os.path.exists(name):
            os.remove(name)
    if source:
        shutil.copyfile(source, copy)


class Table:
    """The lines of the result: work, iar's figure, what it is held against, and the target."""

    HEAD = ["work", "iar", "peer or measure", "its figure", "ratio", "target", "met"]

    def __init__(self):
        self.lines = []
        self.notes = []

    def faster(self, work, ours, peer, theirs, most):
        """iar may take at most `most` times the peer's time."""
        ratio = ours.seconds / theirs.seconds
        self.add(work, seconds(ours.seconds), peer, seconds(theirs.seconds), f"{ratio:.2f}",
                 f"at most {most:g}", ratio <= most)

    def times_faster(self, work, ours, peer, theirs, least):
        """iar is to be at least `least` times faster than the peer."""
        ratio = theirs.seconds / ours.seconds
        self.add(work, seconds(ours.seconds), peer, seconds(theirs.seconds), f"{ratio:.1f}x faster",
                 f"at least {least:g}x", ratio >= least)

    def limit(self, work, figure, target, met):
        self.add(work, figure, "", "", "", target, met)

    def add(self, work, ours, peer, theirs, ratio, target, met):
        self.lines.append([work, ours, peer, theirs, ratio, target, "yes" if met else "NO"])
        print(f"  {work}: {ours}, {peer} {theirs} {ratio} ({target}: {self.lines[-1][-1]})",
              file=sys.stderr)

    def note(self, text):
        self.notes.append(text)
        print(f"  {text}", file=sys.stderr)

    def text(self):
        rows = [self.HEAD] + self.lines
        widths = [max(len(row[i]) for row in rows) for i in range(len(self.HEAD))]
        rows.insert(1, ["-" * width for width in widths])
        lines = ["| " + " | ".join(c.ljust(w) for c, w in zip(row, widths)) + " |" for row in rows]
        return "\n".join(lines + [""] + [f"- {note}" for note in self.notes])


def seconds(value):
    return f"{value * 1000:.1f} ms" if value < 1 else f"{value:.2f} s"


def version(words):
    try:
        return subprocess.run(words, capture_output=True, text=True).stdout.split("\n")[0].strip()
    except OSError:
        return "not there"


def package(name):
    from importlib import metadata

    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def machine():
    with open("/proc/meminfo") as file:
        memory = int(file.readline().split()[1]) / 1024 / 1024
    model = "unknown processor"
    with open("/proc/cpuinfo") as file:
        for line in file:
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
                break
    system = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    return f"{os.cpu_count()} cores ({model}), {memory:.0f} GiB of memory, {system}"
