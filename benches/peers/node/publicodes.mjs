// publicodes: one engine, its rules parsed once; each decision sets a
// situation and evaluates every outcome by `evaluateNode`, which is faster than
// `evaluate`, for that parses the name of the outcome each time.
import Engine from 'publicodes'

import { read, run } from './peer.mjs'

const logger = { log() {}, warn() {}, error: console.error }
const engine = new Engine(read('publicodes.json'), { logger, strict: { situation: true } })
const { outcomes } = read('cases.json')

const expression = (value) => (typeof value === 'string' ? `'${value}'` : value)

await run({
  name: 'publicodes',
  prepare: (answers) => Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, expression(value)])),
  decide(situation) {
    engine.setSituation(situation)
    return outcomes.map((id) => engine.evaluateNode(engine.getRule(id)).nodeValue)
  },
  outcomes: (values) => Object.fromEntries(outcomes.map((id, at) => [id, values[at] ?? null])),
})
