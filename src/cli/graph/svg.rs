//! The picture as SVG.
//!
//! Text stays text. Colours come from the style, light or dark as the reader
//! has it; what they say is said by form as well, for print.

use std::fmt::Display;

use super::Drawn;
use super::layout::{Exit, LINE, Layout, RADIUS, Station, Topic, Track};
use super::markup::Markup;

/// Of the picture, alone or in a page.
pub(super) const STYLE: &str = include_str!("picture.css");

/// Height of a line of the heading.
const HEADING: i32 = 28;
/// How sharp a track turns.
const TURN: i32 = 9;

/// The picture as a file of its own, with its title.
pub(super) fn file(drawn: &Drawn<'_>) -> String {
    let mut markup = Markup::default();
    picture(drawn, &mut markup, true);
    markup.line();
    markup.finish()
}

/// The picture inside a page, which has the style and the title already.
pub(super) fn inside(drawn: &Drawn<'_>, markup: &mut Markup) {
    picture(drawn, markup, false);
}

fn picture(drawn: &Drawn<'_>, markup: &mut Markup, alone: bool) {
    let layout = Layout::of(&drawn.flow, &drawn.words);
    let legend = legend(drawn);
    let heading = if alone { layout.heading(&drawn.title()) } else { Vec::new() };
    let lines = |count: usize| i32::try_from(count).unwrap_or_default();
    let top = HEADING * lines(heading.len()) + if alone { LINE } else { 0 };
    let bottom = LINE * (lines(legend.len()) + 1);
    let (width, height) = (layout.width, layout.height + top + bottom);
    let view = format!("0 {} {width} {height}", -top);
    let attributes: [(&str, &dyn Display); 7] = [
        ("xmlns", &"http://www.w3.org/2000/svg"),
        ("class", &"flow"),
        ("viewBox", &view),
        ("width", &width),
        ("height", &height),
        ("role", &"img"),
        ("aria-labelledby", &"flow-title flow-what"),
    ];
    markup.element("svg", &attributes, |svg| {
        svg.text("title", &[("id", &"flow-title")], &drawn.title());
        let what = [drawn.words.own("graph-what", &[]), drawn.lengths()].join(" ");
        svg.text("desc", &[("id", &"flow-what")], &what);
        if alone {
            svg.style(STYLE);
            svg.empty("rect", &[("class", &"paper"), ("y", &-top), ("width", &width), ("height", &height)]);
            for (line, at) in heading.iter().zip(1..) {
                let y = HEADING * at + 6 - top;
                svg.text("text", &[("class", &"heading"), ("x", &24), ("y", &y)], line);
            }
        }
        svg.line();
        tracks(&layout, svg);
        line(&layout, svg);
        layout.topics.iter().for_each(|topic| draw_topic(&layout, topic, svg));
        layout.stations.iter().for_each(|station| draw_station(&layout, station, svg));
        draw_legend(&layout, &legend, svg);
    });
}

/// From each station to the next one, as far as it goes on.
fn line(layout: &Layout, svg: &mut Markup) {
    for (station, next) in layout.stations.iter().zip(layout.stations.iter().skip(1)) {
        let last = station.exits.iter().map(|exit| exit.y).max();
        let end = if station.goes_on { next.y } else { last.unwrap_or(station.y) };
        let path = format!("M{} {}V{end}", layout.line, station.y);
        svg.empty("path", &[("class", &"line"), ("d", &path)]);
        svg.line();
    }
}

fn tracks(layout: &Layout, svg: &mut Markup) {
    for track in &layout.tracks {
        draw_track(layout, track, svg);
        for station in &layout.stations {
            for exit in station.exits.iter().filter(|exit| exit.to == track.span.to && leaves(layout, station, exit)) {
                draw_exit(layout, track, exit, svg);
            }
        }
    }
}

/// The exit does not lead to the next station, along the line.
fn leaves(layout: &Layout, station: &Station, exit: &Exit) -> bool {
    let next = layout.stations.iter().position(|other| other.y == station.y).map(|at| at + 1);
    next != Some(exit.to)
}

/// Down beside the line, and back to the station with an arrow.
fn draw_track(layout: &Layout, track: &Track, svg: &mut Markup) {
    let (x, from, y) = (track.x, track.span.from_y + TURN, track.span.to_y);
    let station = layout.stations.get(track.span.to).map_or(RADIUS, radius);
    let end = layout.line - station - 3;
    let way = format!("M{x} {from}V{}Q{x} {y} {} {y}H{end}", y - TURN, x + TURN);
    svg.empty("path", &[("class", &class("track", track.span.depends)), ("d", &way)]);
    svg.empty("path", &[("class", &"track"), ("d", &format!("M{} {}l6 4l-6 4", end - 6, y - 4))]);
    svg.line();
}

fn draw_exit(layout: &Layout, track: &Track, exit: &Exit, svg: &mut Markup) {
    let (x, y) = (track.x, exit.y);
    let path = format!("M{} {y}H{}Q{x} {y} {x} {}", layout.line, x + TURN, y + TURN);
    svg.empty("path", &[("class", &class("track", exit.depends)), ("d", &path)]);
    svg.line();
}

fn draw_topic(layout: &Layout, topic: &Topic, svg: &mut Markup) {
    let y = topic.y + 9;
    let path = format!("M{} {y}H{}", layout.words, layout.width - 24);
    svg.text("text", &[("class", &"topic"), ("x", &layout.words), ("y", &topic.y)], &topic.title);
    svg.empty("path", &[("class", &"rule"), ("d", &path)]);
    svg.line();
}

fn draw_station(layout: &Layout, station: &Station, svg: &mut Markup) {
    let (x, y) = (layout.line, station.y);
    let class = if station.everyone { "station" } else { "station some" };
    svg.empty("circle", &[("class", &class), ("cx", &x), ("cy", &y), ("r", &radius(station))]);
    if !station.number.is_empty() {
        svg.text("text", &[("class", &format!("number {class}")), ("x", &x), ("y", &(y + 5))], &station.number);
    }
    svg.text("text", &[("class", &"title"), ("x", &layout.words), ("y", &(y + 6))], &station.title);
    for (line, at) in station.wording.iter().zip(1..) {
        svg.text("text", &[("class", &"wording"), ("x", &layout.words), ("y", &(y + 6 + LINE * at))], line);
    }
    svg.line();
    station.exits.iter().for_each(|exit| draw_answers(layout, exit, svg));
}

/// Small where nothing is asked.
fn radius(station: &Station) -> i32 {
    if station.number.is_empty() { RADIUS / 2 } else { RADIUS }
}

fn class(name: &str, depends: bool) -> String {
    if depends { format!("{name} depends") } else { name.to_owned() }
}

/// A dot on the line, and beside it the answers that leave there.
fn draw_answers(layout: &Layout, exit: &Exit, svg: &mut Markup) {
    svg.empty("circle", &[("class", &"dot"), ("cx", &layout.line), ("cy", &exit.y), ("r", &4)]);
    for (line, at) in exit.lines.iter().zip(0..) {
        let (x, y) = (layout.words + 16 * i32::from(at > 0), exit.y + 5 + LINE * at);
        svg.text("text", &[("class", &class("answer", exit.depends)), ("x", &x), ("y", &y)], line);
    }
    svg.line();
}

/// The signs and what they mean.
fn legend(drawn: &Drawn<'_>) -> Vec<(&'static str, String)> {
    ["everyone", "some", "always", "sometimes"]
        .map(|sign| (sign, drawn.words.own(&format!("graph-legend-{sign}"), &[])))
        .into()
}

fn draw_legend(layout: &Layout, legend: &[(&'static str, String)], svg: &mut Markup) {
    for ((sign, text), at) in legend.iter().zip(1..) {
        let (x, y) = (layout.line, layout.height + LINE * at);
        let track = format!("M{} {y}h{}", x - 18, 36);
        match *sign {
            "everyone" => svg.empty("circle", &[("class", &"station"), ("cx", &x), ("cy", &y), ("r", &7)]),
            "some" => svg.empty("circle", &[("class", &"station some"), ("cx", &x), ("cy", &y), ("r", &7)]),
            "always" => svg.empty("path", &[("class", &"track"), ("d", &track)]),
            _ => svg.empty("path", &[("class", &"track depends"), ("d", &track)]),
        }
        svg.text("text", &[("class", &"wording"), ("x", &layout.words), ("y", &(y + 5))], text);
        svg.line();
    }
}
