"""Imports every sample register and scan as CSV and as a workbook, and compares what became of it."""

import csv
import datetime
import json
import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

IAR = os.environ["IAR"]
REGISTERS = [
    ("rxn/it-2026-10.csv", "RXN", ["--map-file", "samples/maps/rxn-it.csv"]),
    ("rxn/it-2026-11.csv", "RXN", ["--map-file", "samples/maps/rxn-it.csv"]),
    ("rxn/ebme.csv", "RXN", ["--kind", "medical device"]),
    ("rxn/information-assets.csv", "RXN", ["--map-file", "samples/maps/rxn-information-assets.csv"]),
    ("rxl/it.csv", "RXL", []),
    ("rxl/ebme.csv", "RXL", ["--kind", "medical device"]),
    ("rxl/information-assets.csv", "RXL", []),
    ("rxr/it.csv", "RXR", []),
    ("rxr/ebme.csv", "RXR", ["--kind", "medical device"]),
    ("rxr/information-asset-register.csv", "RXR", []),
    ("rtx/it.csv", "RTX", []),
    ("rtx/medical-devices.csv", "RTX", ["--kind", "medical device"]),
    ("rtx/information-assets.csv", "RTX", []),
    ("rw5/it.csv", "RW5", []),
    ("rw5/information-assets.csv", "RW5", []),
]
SCANS = [
    ("rxn/intune-devices.csv", "RXN"), ("rxn/ad-computers.csv", "RXN"), ("rxn/ise-endpoints.csv", "RXN"),
    ("rxn/dhcp-leases.csv", "RXN"), ("rxl/claroty-xdome.csv", "RXL"), ("rxl/defender-devices.csv", "RXL"),
    ("rxr/lansweeper-assets.csv", "RXR"), ("rxr/dhcp-scope-leases.csv", "RXR"), ("rtx/devices.csv", "RTX"),
]
ENCODINGS = {"rxr/ebme.csv": "mac-roman"}


def run(*arguments):
    done = subprocess.run(
        [IAR, *map(str, arguments)], capture_output=True, text=True, check=False, encoding="utf-8")
    return done.returncode, done.stdout, done.stderr


def decoded(path, name):
    data = path.read_bytes()
    if name in ENCODINGS:
        return data.decode("mac_roman"), "mac"
    for encoding in ("utf-8-sig", "utf-16", "cp1252"):
        if encoding == "utf-16" and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
            continue
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError:
            pass
    raise ValueError(path)


def rows_of(path, name):
    """The cells, and on which line of the file each row starts."""
    text, _ = decoded(path, name)
    first = max(text.split("\n")[:20], key=len)
    delimiter = max(",;\t|", key=first.count)
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter)
    rows = []
    line = 1
    for row in reader:
        rows.append((line, row))
        line = reader.line_num + 1
    return rows


DATE = re.compile(r"^(\d\d?)/(\d\d?)/(\d{4})$")
ISO = re.compile(r"^(\d{4})-(\d\d)-(\d\d)$")


def is_british(rows, column):
    """Whether a column's dates all have the day first, so that a spreadsheet takes none for another day."""
    found = [DATE.match(row[column]) for _, row in rows if column < len(row)]
    return all(int(date[2]) <= 12 for date in found if date)


def typed(text, dates):
    """A cell as somebody who types it into a spreadsheet has it, where that loses nothing."""
    if re.fullmatch(r"[1-9]\d{0,14}|0", text):
        return int(text), None
    if found := ISO.match(text):
        return datetime.date(*map(int, found.groups())), "yyyy-mm-dd"
    if dates and (found := DATE.match(text)):
        try:
            return datetime.date(int(found[3]), int(found[2]), int(found[1])), "dd/mm/yyyy"
        except ValueError:
            return text, None
    return text, None


def with_openpyxl(rows, target, types):
    import openpyxl
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Register"
    british = [is_british(rows, column) for column in range(max(len(row) for _, row in rows))]
    for number, (_, row) in enumerate(rows, 1):
        for column, text in enumerate(row, 1):
            if not text:
                continue
            cell = sheet.cell(number, column)
            value, style = typed(text, british[column - 1]) if types else (text, None)
            if isinstance(value, str):
                cell.value = ILLEGAL_CHARACTERS_RE.sub(lambda found: f"_x{ord(found[0]):04X}_", value)
                cell.data_type = "s"
                if not types:
                    cell.number_format = "@"
            else:
                cell.value = value
                if style:
                    cell.number_format = style
    book.save(target)


def with_libreoffice(rows, target, types, work):
    width = max(len(row) for _, row in rows)
    source = work / (target.stem + ".csv")
    with source.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, quoting=csv.QUOTE_MINIMAL).writerows(row for _, row in rows)
    # Columns as text (2), or as British dates where a whole column is made of them (4), else as text: what a person
    # picks in the import dialogue who wants to lose no zero.
    formats = []
    for column in range(width):
        kind = 2
        if types:
            cells = [row[column] for _, row in rows[1:] if column < len(row) and row[column]]
            if cells and all(DATE.match(cell) for cell in cells) and is_british(rows, column):
                kind = 4
            elif cells and all(re.fullmatch(r"[1-9]\d{0,14}", cell) for cell in cells):
                kind = 1
        formats.append(f"{column + 1}/{kind}")
    options = f"44,34,76,1,{'/'.join(formats)},2057,false,false"
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{work}/office",
         f"--infilter=Text - txt - csv (StarCalc):{options}", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
         "--outdir", str(target.parent), str(source)],
        check=True, capture_output=True)


def outcome(db, lines):
    """What the register holds, with lines as those of the CSV."""
    connection = sqlite3.connect(db)
    columns = [c[1] for c in connection.execute("PRAGMA table_info(record)")
               if c[1] not in ("id", "batch_id", "line", "layout_id", "raw", "content")]
    entries = connection.execute(
        "SELECT e.line, e.outcome, e.reason, " + ", ".join(f"r.{c}" for c in columns)
        + " FROM entry e JOIN record r ON r.id = e.record_id ORDER BY e.line").fetchall()
    return [(lines.get(row[0], row[0]),) + row[1:] for row in entries]


def fresh(work, name):
    db = work / f"{name}.sqlite"
    if db.exists():
        db.unlink()
    run("init", "--partnership", "Check", "--db", db)
    for kind in ("organisations", "people", "locations", "networks", "ports", "review-periods"):
        code, _, error = run("import", kind, f"samples/{kind}.csv", "--db", db)
        assert code in (0, 3), error
    return db


def heading_width(rows):
    return max(len(row) for _, row in rows[:20])


def heading_line(rows):
    return next(line for line, row in rows if len(row) == heading_width(rows))


def summary(error):
    return re.sub(r"^\S+ (as|of) ", "", error.split("\n")[0])


def compare_register(work, maker, name, trust, options):
    path = Path("samples/registers") / name
    rows = rows_of(path, name)
    target = work / (maker + "-" + name.replace("/", "-").replace(".csv", ".xlsx"))
    make(maker, rows, target, work)
    arguments = ["--trust", trust, "--name", "Check", "--as-of", "2026-11-20", *options]
    encoding = ["--encoding", ENCODINGS[name]] if name in ENCODINGS else []
    one = fresh(work, "csv")
    first = run("import", "register", path, *arguments, *encoding, "--db", one)
    two = fresh(work, "xlsx")
    second = run("import", "register", target, *arguments, "--db", two)
    line_of = {number: line for number, (line, _) in enumerate(rows, 1)}
    width = heading_width(rows)
    short = [line for line, row in rows if 1 < len(row) < width and line > heading_line(rows)]
    if short and first[0] != second[0]:
        # A sheet has no rows that are too short: what a CSV lacks is empty there.
        padded = work / "padded.csv"
        with padded.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(
                row + [""] * (width - len(row)) if line in short else row for line, row in rows)
        print(f"         line {short} of the CSV lacks cells at its end, and is whole in a workbook")
        first = run("import", "register", padded, *arguments, "--db", fresh(work, "csv"))
    if first[0] != second[0] or summary(first[2]) != summary(second[2]):
        return [f"{summary(first[2])} ({first[0]})", f"{summary(second[2])} ({second[0]})"]
    return differences(outcome(one, {}), outcome(two, line_of))


def differences(one, two):
    if len(one) != len(two):
        return [f"{len(one)} entries, {len(two)} entries"]
    return [
        f"line {a[0]}: " + "; ".join(f"{x!r} is {y!r}" for x, y in zip(a, b) if x != y)
        for a, b in zip(one, two) if a != b
    ]


def compare_scan(work, maker, name, trust):
    path = Path("samples/scans") / name
    rows = rows_of(path, name)
    target = work / (maker + "-scan-" + name.replace("/", "-").replace(".csv", ".xlsx"))
    make(maker, rows, target, work)
    found = []
    for kind, file in (("csv", path), ("xlsx", target)):
        db = fresh(work, kind)
        code, _, error = run(
            "enrich", file, "--trust", trust, "--seen-at", "2026-11-20T07:30:00Z", "--db", db)
        connection = sqlite3.connect(db)
        columns = [c[1] for c in connection.execute("PRAGMA table_info(sighting)")
                   if c[1] not in ("id", "batch_id", "line", "raw", "changed_at")]
        values = connection.execute(f"SELECT {', '.join(columns)} FROM sighting ORDER BY line").fetchall()
        found.append((code, re.sub(r"^\S+", "", error.split("\n")[0]), values))
    if found[0][:2] != found[1][:2]:
        return [str(found[0][:2]), str(found[1][:2])]
    return differences(found[0][2], found[1][2])


def make(maker, rows, target, work):
    program, how = maker.split("-")
    if program == "openpyxl":
        with_openpyxl(rows, target, how == "typed")
    else:
        with_libreoffice(rows, target, how == "typed", work)


def main():
    work = Path(sys.argv[1])
    failed = 0
    for maker in sys.argv[2:]:
        for name, trust, options in REGISTERS:
            failed += report(maker, name, compare_register(work, maker, name, trust, options))
        for name, trust in SCANS:
            failed += report(maker, name, compare_scan(work, maker, name, trust))
    print(f"{failed} of {len(sys.argv[2:]) * (len(REGISTERS) + len(SCANS))} differ")
    return 1 if failed else 0


def report(maker, name, differences):
    print(f"{'differs' if differences else 'equal':8} {maker:18} {name}", flush=True)
    for line in differences[:6]:
        print("    ", line)
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
