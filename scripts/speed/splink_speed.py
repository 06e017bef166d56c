#!/usr/bin/env python3
"""Links a scan to a register with Splink and prints the seconds of training and predicting, and the peak MiB.

    splink_speed.py REGISTER SCAN

Reading the files and bringing the identifiers into one shape is not counted.
"""
import resource
import sys
import time

import pandas
import splink.comparison_library as compare
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

KEYS = ["serial", "mac", "name"]


def read(path, names):
    table = pandas.read_csv(path, dtype=str, keep_default_na=False, usecols=list(names))
    table = table.rename(columns=names).replace({"": None})
    for key in KEYS:
        table[key] = table[key].str.upper()
    table["unique_id"] = range(1, len(table) + 1)
    return table


def main():
    rows = read(sys.argv[1], {"Serial Number": "serial", "MAC Address": "mac", "Hostname": "name"})
    seen = read(sys.argv[2], {"Serial number": "serial", "MAC address": "mac", "Device name": "name"})
    settings = SettingsCreator(
        link_type="link_only",
        unique_id_column_name="unique_id",
        comparisons=[compare.ExactMatch(key) for key in KEYS],
        blocking_rules_to_generate_predictions=[block_on(key) for key in KEYS],
        retain_intermediate_calculation_columns=False,
    )
    database = DuckDBAPI()
    tables = [
        database.register(rows, dataset_display_name="r"),
        database.register(seen, dataset_display_name="s"),
    ]
    start = time.monotonic()
    linker = Linker(tables, settings)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for key in KEYS[:2]:
        linker.training.estimate_parameters_using_expectation_maximisation(block_on(key))
    pairs = linker.inference.predict(threshold_match_probability=0.95).as_pandas_dataframe()
    seconds = time.monotonic() - start
    print(len(pairs), "pairs", file=sys.stderr)
    print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


main()
