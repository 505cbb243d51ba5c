"""The bar and line charts of the sample's reports."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportlab.graphics.charts.barcharts import VerticalBarChart
from reportlab.graphics.charts.legends import Legend
from reportlab.graphics.charts.linecharts import HorizontalLineChart
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import HexColor

_COLOURS = (HexColor("#1F3A5F"), HexColor("#9FB4CC"))
"""Dark and light, so that they are told apart on a grey print too."""
_TARGET = HexColor("#A3201C")
"""Of the broken line that stands for a target."""


@dataclass(frozen=True, slots=True)
class Chart:
    """The figures of a chart and its frame."""

    kind: str
    """"bars" or "line"."""
    names: tuple[str, ...]
    series: tuple[tuple[str, tuple[float, ...]], ...]
    bottom: float
    top: float
    step: float
    width_pt: float
    height_pt: float


def read_charts(words: Path) -> dict[str, Chart]:
    """Read the charts of the sample by name, from the folder of its words."""
    said = tomllib.loads((words / "charts.toml").read_text(encoding="utf-8"))
    return {name: _chart(chart) for name, chart in said.items()}


def _chart(said: dict[str, Any]) -> Chart:
    width, height = said["size_pt"]
    return Chart(
        kind=said["kind"],
        names=tuple(said["names"]),
        series=tuple((series["name"], tuple(series["values"])) for series in said["series"]),
        bottom=said.get("bottom", 0),
        top=said["top"],
        step=said["step"],
        width_pt=width,
        height_pt=height,
    )


def drawing_of(chart: Chart) -> Drawing:
    """Return the chart as a drawing that ReportLab can set, legend below."""
    drawing = Drawing(chart.width_pt, chart.height_pt)
    drawing.hAlign = "CENTER"
    plot = VerticalBarChart() if chart.kind == "bars" else HorizontalLineChart()
    plot.x, plot.y = 34, 46
    plot.width, plot.height = chart.width_pt - 44, chart.height_pt - 60
    plot.data = [values for _, values in chart.series]
    plot.categoryAxis.categoryNames = list(chart.names)
    plot.categoryAxis.labels.fontSize = 9
    plot.valueAxis.valueMin, plot.valueAxis.valueMax = chart.bottom, chart.top
    plot.valueAxis.valueStep = chart.step
    plot.valueAxis.labels.fontSize = 9
    plot.valueAxis.visibleGrid = True
    plot.valueAxis.gridStrokeColor = HexColor("#D5DAE1")
    plot.valueAxis.gridStrokeWidth = 0.5
    plot.valueAxis.strokeColor = plot.categoryAxis.strokeColor = HexColor("#5B6470")
    if chart.kind == "bars":
        _dress_bars(plot, len(chart.series))
    else:
        _dress_lines(plot, len(chart.series))
    drawing.add(plot)
    drawing.add(_legend(chart))
    return drawing


def _dress_bars(plot: Any, series: int) -> None:
    plot.groupSpacing, plot.barSpacing = 12, 1
    plot.barLabelFormat = "%d"
    plot.barLabels.fontSize = 8
    plot.barLabels.nudge = 7
    for index in range(series):
        plot.bars[index].fillColor = _COLOURS[index]
        plot.bars[index].strokeColor = None


def _dress_lines(plot: Any, series: int) -> None:
    plot.joinedLines = True
    plot.lineLabelFormat = None
    for index in range(series):
        plot.lines[index].strokeColor = _COLOURS[index] if index == 0 else _TARGET
        plot.lines[index].strokeDashArray = None if index == 0 else (4, 3)
        plot.lines[index].strokeWidth = 2.5 if index == 0 else 1.5


def _legend(chart: Chart) -> Legend:
    legend = Legend()
    legend.x, legend.y = 36, 12
    legend.boxAnchor = "w"
    legend.alignment = "right"
    legend.columnMaximum = 1
    legend.dxTextSpace, legend.deltax = 5, 14
    legend.dx = legend.dy = 8
    legend.fontName, legend.fontSize = "Helvetica", 9
    legend.strokeWidth = 0
    legend.colorNamePairs = [
        (_COLOURS[index] if chart.kind == "bars" or index == 0 else _TARGET, name)
        for index, (name, _) in enumerate(chart.series)
    ]
    return legend
