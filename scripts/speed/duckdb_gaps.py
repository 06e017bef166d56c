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
import sqlglot

TYPES = {"INTEGER": "BIGINT", "REAL": "DOUBLE", "TEXT": "VARCHAR", "BLOB": "BLOB"}
# Functions of SQLite's that DuckDB lacks, or has with other arguments.
MACROS = [
    "seconds_of(moment) AS CAST(epoch(CAST(moment AS TIMESTAMP)) AS BIGINT)",
    "julianday(moment) AS julian(CAST(moment AS TIMESTAMP))",
    "ifnull(a, b) AS coalesce(a, b)",
]
# What is written in another way before the translator sees it, and what it leaves that DuckDB doesn't take.
BEFORE = [
    (r"\bCROSS JOIN (\w+ \w+|\w+) ON\b", r"JOIN \1 ON"),
    (r"(?<!CROSS )(?<!LEFT )\bJOIN (json_each\([^\n]*\)(?: AS)? \w+)(?! ON)\s*\n", r"CROSS JOIN \1\n"),
]
AFTER = [
    (r"\bLIMIT -1\b", ""),
    (r"\bGROUP_CONCAT\(", "string_agg("),
    (r"\b(?:EPOCH|UNIXEPOCH|unixepoch)\(", "seconds_of("),
    (r"\bDATE\(((?:[^(),]|\([^()]*\))+), ('[^']*')\)",
     r"CAST(CAST(CAST(\1 AS DATE) + CAST(\2 AS INTERVAL) AS DATE) AS VARCHAR)"),
    # SQLite takes columns that a group's key decides; DuckDB wants them in the key.
    (r"\bGROUP BY r\.id\b", "GROUP BY ALL"),
]


def translated(sql):
    for pattern, word in BEFORE:
        sql = re.sub(pattern, word, sql)
    sql = sqlglot.transpile(sql, read="sqlite", write="duckdb")[0]
    for pattern, word in AFTER:
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
            except Exception as error:
                still.append((name, sql))
                print(f"view {name}: {str(error).splitlines()[0]}", file=sys.stderr)
        failed = still


def questions(folder):
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name)) as file:
            text = file.read()
        number = re.search(r"^-- id: (\S+)", text, re.M).group(1)
        yield number, [part for part in re.split(r"^-- of:.*$", text, flags=re.M) if "SELECT" in part]


def ask(target, sql):
    """Asks one question, writes the answer as CSV and gives the seconds it took."""
    start = time.monotonic()
    try:
        target.execute(f"COPY ({sql}) TO 'duckdb.csv' (HEADER)")
    except duckdb.BinderException as error:
        if "GROUP BY" not in str(error):
            raise
        # SQLite takes columns that the asset's id decides; DuckDB wants them in the key.
        start = time.monotonic()
        loose = re.sub(r"\bGROUP BY [\w., ]+", "GROUP BY ALL ", sql)
        target.execute(f"COPY ({loose}) TO 'duckdb.csv' (HEADER)")
    return time.monotonic() - start


def main():
    target = duckdb.connect()
    for macro in MACROS:
        target.execute(f"CREATE MACRO {macro}")
    load(sys.argv[1], target)
    seconds, asked, refused = 0.0, [], []
    for number, parts in questions(sys.argv[2]):
        try:
            seconds += sum(ask(target, translated(part.replace(":today", "'2026-11-24'"))) for part in parts)
            asked.append(number)
        except Exception as error:
            refused.append(f"{number}: {str(error).splitlines()[0]}")
    print(seconds)
    print(" ".join(asked))
    print("\n".join(refused))


main()
