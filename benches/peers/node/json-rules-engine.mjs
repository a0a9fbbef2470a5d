// json-rules-engine: one engine, set up once; facts are given to each run.
// Missing ones are undefined, which it is told to allow.
import { Engine } from 'json-rules-engine'

import { read, run } from './peer.mjs'

const rules = read('json-rules-engine.json')
const engine = new Engine([], { allowUndefinedFacts: true })
for (const { id, key, least, limits } of rules.tables) {
  engine.addFact(id, (_, almanac) => almanac.factValue(key).then((value) => limits[value - least]))
}
for (const rule of rules.rules) engine.addRule(rule)
// The first preference that applies decides: those after it are not looked at.
engine.on('first', () => engine.stop())

await run({
  name: 'json-rules-engine',
  prepare: (answers) => answers,
  decide: (answers) => engine.run(answers),
  outcomes({ events }) {
    const said = Object.fromEntries(rules.outcomes.map((id) => [id, false]))
    said.first = 'none'
    for (const { type, params } of events) {
      if (type === 'first') said.first = params.channel
      else said[params.id] = true
    }
    return said
  },
})
