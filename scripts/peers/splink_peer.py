#!/usr/bin/env python3
"""Links sightings to rows with Splink, from a folder that `iar-bench peers` filled.

    splink_peer.py FOLDER

Writes peer-splink.csv (u estimated by Splink) and peer-splinkByClass.csv (u set for what identifiers are
made to be: unique), in the shape of `iar export links`. A pair counts from a probability of 0.95, and a
sighting goes to its likeliest row.
"""
import csv
import sys

import pandas
import splink.comparison_library as compare
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

KEYS = ["serial", "mac", "name"]
CONTEXT = ["organisation", "manufacturer", "model"]
# How often two different devices share a value of the class; an assumption of this benchmark.
U_BY_CLASS = {"serial": 1e-8, "mac": 3e-8, "name": 1e-6}


def read(path):
    table = pandas.read_csv(path, dtype=str, keep_default_na=False).replace({"": None})
    table["name"] = table["name"].str.split(".").str[0]
    return table.rename(columns={"number": "unique_id"})


def settings():
    return SettingsCreator(
        link_type="link_only",
        unique_id_column_name="unique_id",
        comparisons=[compare.ExactMatch(key) for key in KEYS]
        + [compare.ExactMatch(key) for key in CONTEXT],
        blocking_rules_to_generate_predictions=[block_on(key) for key in KEYS],
        probability_two_random_records_match=4.4e-5,
        retain_intermediate_calculation_columns=False,
    )


def fix_u(linker):
    """Sets u for the level of agreement of each identifier, and 1 - u for the level below it."""
    for comparison in linker._settings_obj.comparisons:
        u = U_BY_CLASS.get(comparison.output_column_name)
        if u is None:
            continue
        for level in comparison.comparison_levels:
            if level.is_null_level:
                continue
            agrees = level.comparison_vector_value > 0
            level.u_probability = u if agrees else 1 - u
            level.m_probability = 0.95 if agrees else 0.05


def links(rows, sightings, by_class):
    database = DuckDBAPI()
    tables = [
        database.register(rows, dataset_display_name="r"),
        database.register(sightings, dataset_display_name="s"),
    ]
    linker = Linker(tables, settings())
    linker.training.estimate_u_using_random_sampling(max_pairs=2e6, seed=1)
    for key in KEYS:
        linker.training.estimate_parameters_using_expectation_maximisation(block_on(key))
    if by_class:
        fix_u(linker)
    pairs = linker.inference.predict(threshold_match_probability=0.95).as_pandas_dataframe()
    best = {}
    for pair in pairs.itertuples():
        left = (pair.source_dataset_l, pair.unique_id_l)
        right = (pair.source_dataset_r, pair.unique_id_r)
        row, seen = (left, right) if left[0] == "r" else (right, left)
        rank = (-pair.match_probability, int(row[1]))
        if seen[1] not in best or rank < best[seen[1]][0]:
            best[seen[1]] = (rank, row[1])
    return {seen: row for seen, (_, row) in best.items()}


def write(path, rows, sightings, found):
    with open(path, "w", newline="") as file:
        out = csv.writer(file)
        out.writerow(["source_file", "line", "organisation", "asset", "tier"])
        for row in rows.itertuples():
            out.writerow([row.source_file, row.line, row.organisation, row.unique_id, "register"])
        for seen in sightings.itertuples():
            if seen.unique_id in found:
                asset = found[seen.unique_id]
                out.writerow([seen.source_file, seen.line, seen.organisation, asset, "linked"])


def main():
    folder = sys.argv[1]
    rows = read(folder + "/normalised_rows.csv")
    sightings = read(folder + "/normalised_sightings.csv")
    for name, by_class in (("splink", False), ("splinkByClass", True)):
        found = links(rows, sightings, by_class)
        write(f"{folder}/peer-{name}.csv", rows, sightings, found)


main()
