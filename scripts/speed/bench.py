#!/usr/bin/env python3
"""The parts of scripts/bench that end in the table of ratios; started by it, with $iar, $bench and $build set."""
import argparse
import datetime
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

from measuring import Run, Table, fresh, machine, median, package, run, version

HERE = os.path.dirname(os.path.abspath(__file__))
IAR = os.environ["iar"]
BENCH = os.environ["bench"]
PYTHON = sys.executable
UTILS = os.path.join(os.path.dirname(PYTHON), "sqlite-utils")
PARTS = ["start", "import", "reading", "matching", "gaps", "lookup"]
COLUMNS = ["Asset Tag", "Serial Number", "Hostname", "MAC Address", "IP Address"]


class Bench:
    def __init__(self, rows, runs):
        self.rows = rows
        self.runs = runs
        self.table = Table()
        self.whole = {}
        with open("organisations.csv", "w") as file:
            file.write("code,name,kind\nRXN,North Hospitals,trust\n")
        run([IAR, "init", "--partnership", "Bench", "--db", "empty.sqlite"])
        run([IAR, "import", "organisations", "organisations.csv", "--db", "empty.sqlite"])

    def register(self, rows, changed=0):
        """A register's file, made once."""
        name = f"register-{rows}-{changed}.csv"
        if not os.path.exists(name):
            run([BENCH, "generate-register", "--rows", str(rows), "--changed", str(changed), "-o", name])
        return name

    def scan(self, rows, first=0, kind="csv"):
        """A scan's file, made once."""
        name = f"scan-{first}-{rows}.{kind}"
        if not os.path.exists(name):
            run([BENCH, "generate-scan", "--first", str(first), "--rows", str(rows), "-o", name])
        return name

    def filled(self, rows):
        """A register file that holds so many rows, made once."""
        name = f"filled-{rows}.sqlite"
        if not os.path.exists(name):
            shutil.copyfile("empty.sqlite", name)
            run(self.importing(self.register(rows), name))
        return name

    def matched(self, rows):
        """A register file whose rows were matched with as many sightings, made once."""
        name = f"matched-{rows}.sqlite"
        if not os.path.exists(name):
            shutil.copyfile(self.filled(rows), name)
            run(self.enriching(self.scan(rows), name))
        return name

    @staticmethod
    def importing(file, db):
        return [IAR, "import", "register", file, "--trust", "RXN", "--db", db]

    @staticmethod
    def enriching(file, db):
        return [IAR, "enrich", file, "--trust", "RXN", "--db", db]

    def growth(self, work, whole, part):
        """How much longer ten times the rows take."""
        times = whole.seconds / part.seconds
        self.table.limit(f"{work}: {self.rows:,} rows against {self.rows // 10:,}", f"{times:.1f}x",
                         "at most 11x", times <= 11)

    # The parts, each named after the word that asks for it.

    def start(self):
        times = [run([IAR, "--version"]).seconds * 1000 for _ in range(50)]
        middle = statistics.median(times)
        self.table.limit("iar --version, median of 50", f"{middle:.1f} ms", "at most 20 ms", middle <= 20)
        small = self.filled(1000)
        file = self.register(500)
        ours = median(max(5, self.runs), self.importing(file, "run.sqlite") + ["--name", "second"],
                      lambda: fresh("run.sqlite", small))
        if package("sqlite-utils"):
            theirs = median(max(5, self.runs), [UTILS, "insert", "peer.sqlite", "register", file, "--csv"],
                            lambda: fresh("peer.sqlite"))
            self.table.times_faster("import of 500 rows into a small register", ours, "sqlite-utils insert",
                                    theirs, 10)

    def import_(self):
        file = self.register(self.rows)
        work = f"import of {self.rows:,} rows"
        ours = median(self.runs, self.importing(file, "run.sqlite"), lambda: fresh("run.sqlite", "empty.sqlite"))
        size = os.path.getsize("run.sqlite") / os.path.getsize(file)
        if shutil.which("sqlite3"):
            with open("peer.sql", "w") as script:
                script.write(f".mode csv\n.import {file} register\n")
                for number, column in enumerate(COLUMNS):
                    script.write(f'CREATE INDEX i{number} ON register("{column}");\n')
            theirs = median(self.runs, ["sqlite3", "peer.sqlite", ".read peer.sql"], lambda: fresh("peer.sqlite"))
            self.table.faster(work, ours, "sqlite3 .import, 5 indexes", theirs, 1.0)
        if package("sqlite-utils"):
            theirs = median(1, [UTILS, "insert", "peer.sqlite", "register", file, "--csv"],
                            lambda: fresh("peer.sqlite"))
            self.table.times_faster(work, ours, "sqlite-utils insert --csv", theirs, 12)
        fresh("peer.sqlite")
        full = self.filled(self.rows)
        again = median(self.runs, self.importing(file, "run.sqlite"), lambda: fresh("run.sqlite", full))
        self.table.faster("the same file again", again, "own first import", ours, 0.3)
        changes = self.register(self.rows, 1)
        changed = median(self.runs, self.importing(changes, "run.sqlite"), lambda: fresh("run.sqlite", full))
        self.table.faster("again with 1% of the rows changed", changed, "own first import", ours, 0.4)
        peak = max(ours.mib, again.mib, changed.mib)
        self.table.limit("peak memory of these imports", f"{peak:.0f} MiB (first {ours.mib:.0f})",
                         "at most 200 MiB", peak <= 200)
        self.table.limit("register's size against the CSV's", f"{size:.2f}x", "at most 3.0x", size <= 3)
        part = median(self.runs, self.importing(self.register(self.rows // 10), "run.sqlite"),
                      lambda: fresh("run.sqlite", "empty.sqlite"))
        self.growth("import", ours, part)

    def reading(self):
        file = self.scan(self.rows, kind="xml")
        ours = median(self.runs, [BENCH, "read-scan", file])
        theirs = median(self.runs, [BENCH, "expat", file])
        size = os.path.getsize(file) / 1e9
        self.table.faster(f"Nmap XML of {self.rows:,} hosts, {size:.2f} GB, to sightings", ours,
                          "expat, empty handlers", theirs, 2.0)
        self.table.limit("peak memory of that reading", f"{ours.mib:.0f} MiB", "reported", True)
        os.remove(file)

    def matching(self):
        full, scan = self.filled(self.rows), self.scan(self.rows)
        ours = median(self.runs, self.enriching(scan, "run.sqlite"), lambda: fresh("run.sqlite", full))
        shutil.copyfile("run.sqlite", f"matched-{self.rows}.sqlite")
        work = f"{self.rows:,} sightings read, matched and stored"
        if package("splink"):
            theirs = self.figures([PYTHON, f"{HERE}/splink_speed.py", self.register(self.rows), scan])
            self.table.times_faster(work, ours, "Splink 5, train and predict", theirs, 5)
        self.table.limit("peak memory of that", f"{ours.mib:.0f} MiB", "at most 1024 MiB", ours.mib <= 1024)
        more = self.scan(10_000, first=self.rows - 5000)
        new = median(self.runs, self.enriching(more, "run.sqlite"),
                     lambda: fresh("run.sqlite", self.matched(self.rows)))
        self.table.limit("10,000 more sightings", f"{new.seconds:.2f} s", "at most 1 s", new.seconds <= 1)
        tenth = self.rows // 10
        part = median(self.runs, self.enriching(self.scan(tenth), "run.sqlite"),
                      lambda: fresh("run.sqlite", self.filled(tenth)))
        self.growth("matching", ours, part)

    def gaps(self):
        matched = self.matched(self.rows)
        words = [IAR, "gaps", "--no-trend", "--format", "csv", "--force", "-o", "gaps.csv", "--db"]
        ours = median(self.runs, words + [matched])
        if package("duckdb"):
            found = subprocess.run([PYTHON, f"{HERE}/duckdb_gaps.py", matched, f"{HERE}/../../schema/gaps"],
                                   stdout=subprocess.PIPE, stderr=open("log", "ab"), text=True)
            lines = found.stdout.split("\n")
            if found.returncode == 0:
                asked = lines[1].split()
                same = [word for question in asked for word in ("--question", question)]
                part = median(self.runs, words + [matched] + same)
                self.table.faster(f"{len(asked)} gap questions over {self.rows:,} assets", part, "DuckDB",
                                  Run(float(lines[0]), 0), 1.5)
                for line in lines[2:]:
                    if line:
                        self.table.note(f"not asked of DuckDB: {line}")
            else:
                self.table.note("DuckDB could not ask the questions, see the log")
        self.table.limit("all gap questions", f"{ours.seconds:.2f} s, {ours.mib:.0f} MiB", "reported", True)
        part = median(self.runs, words + [self.matched(self.rows // 10)])
        self.growth("gaps", ours, part)

    def lookup(self):
        matched = self.matched(self.rows)
        middle = self.rows // 2
        for words in (["show", str(middle)], ["show", f"NW{middle:08}"], ["find", f"NW{middle:08}"],
                      ["find", "ultrasound"], ["explain", str(middle)]):
            found = median(max(5, self.runs), [IAR, *words, "--db", matched])
            ms = found.seconds * 1000
            self.table.limit(f"iar {' '.join(words)}", f"{ms:.1f} ms", "at most 50 ms", ms <= 50)

    @staticmethod
    def figures(words):
        """What a peer's script measured itself: seconds and peak MiB."""
        with open("log", "ab") as log:
            found = subprocess.run(words, stdout=subprocess.PIPE, stderr=log, text=True, check=True)
        time, mib = found.stdout.split()[-2:]
        return Run(float(time), float(mib))


def report(options, table):
    peers = ", ".join(f"{name} {package(name) or 'not there'}" for name in ("sqlite-utils", "splink", "duckdb"))
    return f"""# Benchmarks

Made by `scripts/bench {' '.join(sys.argv[1:])}` on {datetime.date.today()} with {options.rows:,} rows; each figure is the median of {options.runs} \
{'run' if options.runs == 1 else 'runs'} unless it says otherwise.

- Machine: {machine()}
- iar {version([IAR, '--version'])}, a release build; SQLite {version(['sqlite3', '--version']).split(' ')[0]}
- Peers: {peers}; Python {version([PYTHON, '--version']).split(' ')[-1]}

{table.text()}
"""


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench")
    parser.add_argument("parts", nargs="+", choices=["all", *PARTS])
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    parts = PARTS if "all" in options.parts else options.parts
    top = os.path.dirname(os.path.dirname(HERE))
    with tempfile.TemporaryDirectory() as work:
        os.chdir(work)
        bench = Bench(options.rows, options.runs)
        for part in parts:
            print(part, file=sys.stderr)
            try:
                getattr(bench, "import_" if part == "import" else part)()
            except (SystemExit, subprocess.CalledProcessError) as trouble:
                bench.table.note(f"{part} stopped early: {trouble}")
        os.chdir(top)
    text = report(options, bench.table)
    print(text)
    if options.write:
        with open("Benchmarks.md", "w") as file:
            file.write(text)


main()
