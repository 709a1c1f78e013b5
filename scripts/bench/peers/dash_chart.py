"""The chart that `make bench` measures, made with Plotly Dash: gunicorn serves `server`.

FIGURES names the file of observations. Scripts come from the same server, compressed, as Dash does by itself.
"""

import csv
import os

import plotly.graph_objects as go
from dash import Dash, Input, Output, dcc, html

with open(os.environ["FIGURES"], encoding="utf-8", newline="") as file:
    LINES = {}
    for row in csv.DictReader(file):
        LINES.setdefault(row["territoire"], []).append((int(row["periode"]), float(row["valeur"] or "nan")))
YEARS = sorted({year for line in LINES.values() for year, _ in line})

app = Dash(__name__, title="Trajectoire", compress=True)
app.layout = html.Main(
    [
        html.H1("Locaux raccordables à la fibre"),
        dcc.RadioItems(YEARS, YEARS[-1], id="last", inline=True),
        dcc.Graph(id="chart", style={"width": 960, "height": 480}),
    ]
)
server = app.server


@app.callback(Output("chart", "figure"), Input("last", "value"))
def chart(last):
    figure = go.Figure()
    for place, line in LINES.items():
        shown = [point for point in line if point[0] <= last]
        figure.add_trace(go.Scatter(x=[x for x, _ in shown], y=[y for _, y in shown], name=place, mode="lines+markers"))
    figure.update_yaxes(title="%", range=[0, 100])
    return figure
