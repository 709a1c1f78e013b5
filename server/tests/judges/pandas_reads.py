"""Has pandas read the files of a view, and says where they differ from what they should be.

    pandas_reads.py ORIGIN
"""

import sys

import pandas

origin = sys.argv[1]
view = f"{origin}/indicateurs/part-locaux-fibre.csv?territoires=04070~200067437"
figures = pandas.read_csv(view, dtype={"code_territoire": str})
assert list(figures["code_territoire"]) == ["04070", "200067437"], figures
assert figures["valeur"].dtype == float, figures.dtypes
assert figures["numerateur"].sum() > 0, figures
