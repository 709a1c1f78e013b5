//! The figures of the view as a table: the same numbers, and the lines they come from.

use leptos::prelude::*;

use super::{ExplorerData, Figures, Origin};
use crate::charts::{detail, figure};

/// The table of the shown figures.
#[component]
pub(super) fn FiguresTable(
    data: StoredValue<ExplorerData>,
    shown: Memo<Vec<Figures>>,
) -> impl IntoView {
    let rows = move || {
        let figures = shown.get();
        data.with_value(|data| {
            figures.iter().flat_map(|one| rows_of(data, one)).collect::<Vec<_>>()
        })
    };
    data.with_value(|data| {
        let words = data.words.clone();
        let name = words.table_caption.clone();
        view! {
            <div class="defilement" tabindex="0" role="region" aria-label=name>
                <table id="tableau">
                    <caption>{words.table_caption}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words.column_territory}</th>
                            <th scope="col" class="nombre">{words.column_period}</th>
                            <th scope="col" class="nombre">{words.column_value}</th>
                            <th scope="col">{words.column_detail}</th>
                            <th scope="col">{words.column_lines}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    })
}

fn rows_of(data: &ExplorerData, figures: &Figures) -> Vec<AnyView> {
    let series = &figures.series;
    let territory = || {
        let href = format!("{}/{}", data.territories, series.territory);
        view! { <th scope="row"><a href=href>{series.name.clone()}</a></th> }
    };
    if series.points.is_empty() {
        let unknown = data.chart.words.unknown.clone();
        return vec![
            view! {
                <tr>
                    {territory()}
                    <td class="nombre">"–"</td>
                    <td class="nombre">"–"</td>
                    <td>{unknown}</td>
                    <td>"–"</td>
                </tr>
            }
            .into_any(),
        ];
    }
    let lines = series.points.iter().zip(&figures.origins);
    lines
        .map(|(point, origin)| {
            view! {
                <tr>
                    {territory()}
                    <td class="nombre">{point.period}</td>
                    <td class="nombre">{figure(&data.chart, point)}</td>
                    <td>{detail(&data.chart, point)}</td>
                    <td>{line(data, origin)}</td>
                </tr>
            }
            .into_any()
        })
        .collect()
}

fn line(data: &ExplorerData, origin: &Origin) -> impl IntoView + use<> {
    let href = format!("{}#ligne-{}", data.dataset, origin.first);
    let single = origin.lines.parse::<u32>().is_ok();
    let words = if single { &data.words.line } else { &data.words.lines };
    view! { <a href=href>{words.replace("{lignes}", &origin.lines)}</a> }
}
