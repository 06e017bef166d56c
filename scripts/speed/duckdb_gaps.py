#!/usr/bin/env python3
"""Asks the program's gap questions in DuckDB, over the tables of a register.

    duckdb_gaps.py REGISTER FOLDER

Prints the seconds that the questions took, then the ids of those that DuckDB could ask, then a line for each that it
could not. Loading the tables is not counted; each answer is written as CSV.
"""
import os
import re
import sqlite3
import sys
import time

import duckdb
import pandas

TYPES = {"INTEGER": "BIGINT", "REAL": "DOUBLE", "TEXT": "VARCHAR", "BLOB": "BLOB"}
# Words of SQLite's that DuckDB has under other names.
WORDS = [
    (r"\bgroup_concat\(", "string_agg("),
    (r"\bjson_each\.value\b", "value"),
    (r"\bNOT INDEXED\b", ""),
    (r"\bINDEXED BY \w+", ""),
    (r"\bAS NOT MATERIALIZED\b", "AS"),
    (r"\bunhex\(", "from_hex("),
    (r"\bjulianday\(", "julian("),
    (r"\bCROSS JOIN (\w+ \w+) ON\b", r"JOIN \1 ON"),
    (r"\bJOIN (\w+) (\w+) USING", r"JOIN \1 \2 USING"),
]


def translated(sql):
    for pattern, word in WORDS:
        sql = re.sub(pattern, word, sql)
    return sql


def load(register, target):
    """Copies tables with their rows, then the views, in the order in which they were made."""
    source = sqlite3.connect(register)
    source.text_factory = lambda value: value.decode("utf-8", "replace")
    objects = source.execute(
        "SELECT type, name, sql FROM sqlite_schema WHERE type IN ('table', 'view') "
        "AND name NOT LIKE 'sqlite_%' ORDER BY rowid").fetchall()
    for kind, name, _ in objects:
        if kind != "table":
            continue
        columns = source.execute(f'PRAGMA table_info("{name}")').fetchall()
        shape = ", ".join(f'"{column[1]}" {TYPES.get(column[2], "VARCHAR")}' for column in columns)
        target.execute(f'CREATE TABLE "{name}" ({shape})')
        names = [column[1] for column in columns]
        rows = source.execute(f'SELECT * FROM "{name}"')
        while part := rows.fetchmany(200_000):
            frame = pandas.DataFrame(part, columns=names, dtype=object)
            target.execute(f'INSERT INTO "{name}" SELECT * FROM frame')
    failed = [(name, sql) for kind, name, sql in objects if kind == "view"]
    # A view may need one that was made later.
    for _ in range(3):
        still = []
        for name, sql in failed:
            try:
                target.execute(translated(sql))
            except duckdb.Error as error:
                still.append((name, sql))
                print(f"view {name}: {str(error).splitlines()[0]}", file=sys.stderr)
        failed = still


def questions(folder):
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name)) as file:
            text = file.read()
        number = re.search(r"^-- id: (\S+)", text, re.M).group(1)
        yield number, [part for part in re.split(r"^-- of:.*$", text, flags=re.M) if "SELECT" in part]


def main():
    target = duckdb.connect()
    load(sys.argv[1], target)
    seconds, asked, refused = 0.0, [], []
    for number, parts in questions(sys.argv[2]):
        start = time.monotonic()
        try:
            for part in parts:
                sql = translated(part).strip().rstrip(";").replace(":today", "'2026-11-24'")
                target.execute(f"COPY ({sql}) TO 'duckdb.csv' (HEADER)")
        except Exception as error:
            refused.append(f"{number}: {str(error).splitlines()[0]}")
            continue
        seconds += time.monotonic() - start
        asked.append(number)
    print(seconds)
    print(" ".join(asked))
    print("\n".join(refused))


main()
