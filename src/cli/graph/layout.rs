//! Where everything stands in the picture: a line with a station for each
//! question, from top to bottom, and beside it a track for each station that
//! can be reached past others.
//!
//! Tracks lie left of the line and words right of it, so that no track ever
//! crosses a word. All measures are pixels. Knows nothing of how it is drawn.

mod lines;
mod tracks;

use self::lines::wrapped;
pub(super) use self::tracks::Span;
use self::tracks::lanes;
use super::wording::{Label, Wording};
use crate::policy::Question;
use crate::policy::flow::{Flow, FlowStep, Way, Who};

/// Height of a line of text.
pub(super) const LINE: i32 = 19;
/// Of a station.
pub(super) const RADIUS: i32 = 15;

/// Where words may stand, from the line on.
const WORDS: i32 = 540;
const HEADING: f32 = 20.0;
const SMALL: f32 = 14.0;
const LANE: i32 = 16;
const MARGIN: i32 = 24;
/// Between the words of a station and the next station.
const GAP: i32 = 26;

/// A picture ready to be drawn.
#[derive(Debug, Default)]
pub(super) struct Layout {
    pub(super) width: i32,
    pub(super) height: i32,
    /// Where the line is, and the words beside it.
    pub(super) line: i32,
    pub(super) words: i32,
    pub(super) topics: Vec<Topic>,
    /// The start is the first, the end the last.
    pub(super) stations: Vec<Station>,
    pub(super) tracks: Vec<Track>,
}

#[derive(Debug)]
pub(super) struct Topic {
    pub(super) title: String,
    /// Of the text.
    pub(super) y: i32,
}

#[derive(Debug)]
pub(super) struct Station {
    /// Of its middle.
    pub(super) y: i32,
    /// Empty at the start and at the end.
    pub(super) number: String,
    pub(super) title: String,
    pub(super) wording: Vec<String>,
    pub(super) everyone: bool,
    pub(super) exits: Vec<Exit>,
    /// Whether the next station can come next.
    pub(super) goes_on: bool,
}

/// What leads on from a station.
#[derive(Debug)]
pub(super) struct Exit {
    /// Of the middle of its first line.
    pub(super) y: i32,
    pub(super) lines: Vec<String>,
    pub(super) depends: bool,
    /// Position of the station where it leads.
    pub(super) to: usize,
}

/// A track past stations.
#[derive(Debug)]
pub(super) struct Track {
    pub(super) x: i32,
    pub(super) span: Span,
}

impl Layout {
    pub(super) fn of(flow: &Flow, words: &Wording<'_>) -> Self {
        let mut layout = Self::default();
        let mut pen = Pen { flow, words, y: MARGIN, topic: None };
        layout.stations.push(pen.first_station());
        for (at, step) in flow.steps.iter().enumerate() {
            let Some(question) = words.policy.questions().get(step.question) else { continue };
            layout.topics.extend(pen.topic(question));
            layout.stations.push(pen.station(at + 1, question, step));
        }
        layout.stations.push(pen.last_station());
        layout.height = pen.y + MARGIN - GAP;
        layout.lay_tracks();
        layout
    }

    fn lay_tracks(&mut self) {
        let mut spans: Vec<Span> = Vec::new();
        for (from, station) in self.stations.iter().enumerate() {
            for exit in station.exits.iter().filter(|exit| exit.to > from + 1) {
                match spans.iter_mut().find(|span| span.to == exit.to) {
                    Some(span) => span.depends &= exit.depends,
                    None => spans.push(Span {
                        to: exit.to,
                        from_y: exit.y,
                        to_y: self.y_of(exit.to),
                        depends: exit.depends,
                    }),
                }
            }
        }
        let found = lanes(&mut spans);
        let most = found.iter().max().map_or(0, |lane| lane + 1);
        let lane_width = |lanes: usize| LANE * i32::try_from(lanes).unwrap_or_default();
        self.line = MARGIN + lane_width(most) + RADIUS + LANE;
        self.words = self.line + RADIUS + 14;
        self.width = self.words + WORDS + MARGIN;
        let x = |lane: usize| self.line - RADIUS - LANE - lane_width(lane) - 4;
        let tracks = spans.iter().zip(found);
        self.tracks = tracks.map(|(span, lane)| Track { x: x(lane), span: *span }).collect();
    }

    /// A heading over the whole picture, in lines.
    pub(super) fn heading(&self, title: &str) -> Vec<String> {
        wrapped(title, HEADING, self.width - 2 * MARGIN)
    }

    pub(super) fn y_of(&self, station: usize) -> i32 {
        self.stations.get(station).map_or(0, |station| station.y)
    }
}

/// Goes down the picture.
struct Pen<'a> {
    flow: &'a Flow,
    words: &'a Wording<'a>,
    y: i32,
    topic: Option<String>,
}

impl Pen<'_> {
    fn topic(&mut self, question: &Question) -> Option<Topic> {
        if self.topic.as_ref() == Some(&question.topic) {
            return None;
        }
        self.topic = Some(question.topic.clone());
        self.y += LINE * 2;
        Some(Topic { title: self.words.topic(question), y: self.y - LINE - 4 })
    }

    fn first_station(&mut self) -> Station {
        let goes_on = self.flow.start.iter().any(|way| self.target(way.to) == 1);
        let station = self.plain_station(self.words.own("graph-start", &[]), Vec::new());
        Station { goes_on, ..station }
    }

    /// The end, or what lies beyond the horizon.
    fn last_station(&mut self) -> Station {
        self.y += LINE;
        let questions = self.words.policy.questions();
        let beyond = self.flow.beyond.iter().filter_map(|question| questions.get(*question));
        let names: Vec<String> = beyond.map(|question| self.words.short(question)).collect();
        let wording = if names.is_empty() { Vec::new() } else { wrapped(&names.join(", "), SMALL, WORDS) };
        let rest = self.words.rest(self.flow);
        let mut lines = wrapped(&rest, HEADING, WORDS).into_iter();
        let title = lines.next().unwrap_or_default();
        let station = self.plain_station(title, lines.chain(wording).collect());
        Station { everyone: self.flow.beyond.is_empty(), ..station }
    }

    fn plain_station(&mut self, title: String, wording: Vec<String>) -> Station {
        let y = self.y + RADIUS;
        self.y = y + RADIUS + GAP + LINE * i32::try_from(wording.len()).unwrap_or_default();
        let (number, exits) = Default::default();
        Station { y, number, title, wording, everyone: true, exits, goes_on: false }
    }

    fn station(&mut self, at: usize, question: &Question, step: &FlowStep) -> Station {
        let y = self.y + RADIUS;
        let wording = wrapped(&self.words.asked(question), SMALL, WORDS);
        self.y = y + LINE + LINE * i32::try_from(wording.len()).unwrap_or_default();
        let told = step.ways.iter().filter(|way| !self.is_plain(at, way));
        let labels = told.flat_map(|way| self.words.labels(question, way).into_iter().map(|label| (label, way.to)));
        let labels: Vec<_> = labels.collect();
        let exits = labels.into_iter().map(|(label, to)| self.exit(&label, self.target(to))).collect();
        self.y += GAP;
        Station {
            y,
            number: at.to_string(),
            title: self.words.short(question),
            wording,
            everyone: matches!(step.who, Who::Everyone),
            exits,
            goes_on: step.ways.iter().any(|way| self.target(way.to) == at + 1),
        }
    }

    /// Nothing needs to be said of the next station when nothing else can come.
    fn is_plain(&self, at: usize, way: &Way) -> bool {
        self.target(way.to) == at + 1 && way.sometimes.is_empty() && super::wording::is_anything(&way.always)
    }

    fn exit(&mut self, label: &Label, to: usize) -> Exit {
        let step = to.checked_sub(1).and_then(|at| self.flow.steps.get(at));
        let question = step.and_then(|step| self.words.policy.questions().get(step.question));
        let target = question.map_or_else(
            || self.words.end(self.flow),
            |question| {
                let name = ("question", self.words.short(question).into());
                self.words.own("graph-target", &[name, ("number", to.to_string().into())])
            },
        );
        let lines = wrapped(&format!("{} → {}", label.text, target.replace(' ', "\u{a0}")), SMALL, WORDS - 16);
        let y = self.y + 2;
        self.y += LINE * i32::try_from(lines.len()).unwrap_or_default() + 3;
        Exit { y, lines, depends: label.depends, to }
    }

    /// Position of the station of a question; of the last for `None`.
    fn target(&self, question: Option<usize>) -> usize {
        let steps = &self.flow.steps;
        let found = question.and_then(|question| steps.iter().position(|step| step.question == question));
        found.unwrap_or(steps.len()) + 1
    }
}
