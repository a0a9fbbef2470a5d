//! What a plan is made of: two plans of one service are equal exactly when
//! these functions are.
//!
//! A compiled function can change without the plan doing so: a preference may
//! put first what stands there already, a paper that may be needed is named
//! like one that is. The interview asks only for what changes a plan, so it
//! looks at these.

use super::{ChannelRouting, ServiceRouting};
use crate::policy::diagram::{Diagrams, Function, TooLarge};
use crate::policy::model::{Channel, PublicService};

/// Reads the parts of the plan of one service off its routing.
pub(super) struct Parts<'a> {
    pub diagrams: &'a mut Diagrams,
    pub service: Option<&'a PublicService>,
    pub routing: &'a ServiceRouting,
    pub known_online: Function,
    pub last_resort: Channel,
}

impl Parts<'_> {
    pub(super) fn functions(&mut self) -> Result<Vec<Function>, TooLarge> {
        let mut parts = vec![self.diagrams.surely(self.known_online)?];
        for (at, channel) in self.routing.channels.iter().enumerate() {
            parts.push(self.use_of(channel)?);
            parts.push(self.listed(channel)?);
            parts.push(self.moved(at, channel)?);
        }
        self.contacts(&mut parts)?;
        for paper in &self.routing.evidence {
            parts.push(self.diagrams.perhaps(*paper)?);
        }
        parts.extend(self.routing.entitlements.iter().map(|right| right.function));
        parts.retain(|part| *part != Function::TRUE && *part != Function::FALSE);
        parts.sort_unstable();
        parts.dedup();
        Ok(parts)
    }

    /// Where no other human channel is open, the last resort may be usable
    /// whatever is known of it, unless it surely is.
    fn use_of(&mut self, channel: &ChannelRouting) -> Result<Function, TooLarge> {
        let sure = self.diagrams.surely(channel.usable)?;
        if channel.channel == Channel::Web {
            return Ok(sure);
        }
        if channel.channel != self.last_resort {
            return Ok(channel.usable);
        }
        let open = self.others_open()?;
        self.diagrams.choose(open, channel.usable, sure)
    }

    /// Whether a channel is named at all, even to say that it does not fit; the
    /// last resort is in any case where no other human channel is open.
    fn listed(&mut self, channel: &ChannelRouting) -> Result<Function, TooLarge> {
        if channel.channel == Channel::Web {
            return Ok(Function::FALSE);
        }
        let listed = self.diagrams.perhaps(channel.offered)?;
        if channel.channel != self.last_resort {
            return Ok(listed);
        }
        let open = self.others_open()?;
        self.diagrams.and(listed, open)
    }

    fn others_open(&mut self) -> Result<Function, TooLarge> {
        let mut open = Function::FALSE;
        for other in &self.routing.channels {
            if other.channel.is_human() && other.channel != self.last_resort {
                let usable = self.diagrams.perhaps(other.usable)?;
                open = self.diagrams.or(open, usable)?;
            }
        }
        Ok(open)
    }

    /// A preference moves the channel: without it another would stand first.
    fn moved(&mut self, at: usize, channel: &ChannelRouting) -> Result<Function, TooLarge> {
        let mut others = Function::FALSE;
        for (before, human) in self.routing.channels.iter().enumerate() {
            if !human.channel.is_human() || before == at {
                continue;
            }
            let stands = match (channel.channel, before < at) {
                (Channel::Web, true) => self.diagrams.perhaps(human.usable)?,
                (Channel::Web, false) | (_, true) => self.diagrams.surely(human.usable)?,
                (_, false) => continue,
            };
            others = self.diagrams.or(others, stands)?;
        }
        self.diagrams.and(channel.first, others)
    }

    /// Which contacts are named, and where one that surely suits passes one
    /// before it that may.
    fn contacts(&mut self, parts: &mut Vec<Function>) -> Result<(), TooLarge> {
        let contacts = self.service.map_or(&[][..], |service| &service.contacts);
        let web = self.routing.channels.iter().find(|channel| channel.channel == Channel::Web);
        let web = self.diagrams.surely(web.map_or(Function::FALSE, |channel| channel.usable))?;
        for (at, (contact, function)) in contacts.iter().zip(&self.routing.contacts).enumerate() {
            let shown = if contact.channel == Channel::Web { web } else { Function::TRUE };
            let named = self.diagrams.perhaps(*function)?;
            parts.push(self.diagrams.and(named, shown)?);
            let sure = self.diagrams.surely(*function)?;
            for (other, before) in contacts.iter().zip(&self.routing.contacts).take(at) {
                if other.channel == contact.channel {
                    let (maybe, certain) = (self.diagrams.perhaps(*before)?, self.diagrams.surely(*before)?);
                    let not_certain = self.diagrams.not(certain)?;
                    parts.push(self.diagrams.all([sure, maybe, not_certain, shown])?);
                }
            }
        }
        Ok(())
    }
}
