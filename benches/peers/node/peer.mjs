// What every peer does: `node PEER.mjs answer FOLDER` prints what it says of
// the cases in the folder, `node PEER.mjs time FOLDER` how long it takes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { nanoseconds } from './measure.mjs'

const [what, folder] = process.argv.slice(2)

export const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))

/**
 * `prepare` makes of a case what `decide` takes; it is not timed. `outcomes`
 * makes of what `decide` returns an object of outcomes.
 */
export async function run({ name, prepare, decide, outcomes }) {
  const cases = read('cases.json')
  const [full, partial] = [cases.full.map(prepare), cases.partial.map(prepare)]
  const print = (value) => process.stdout.write(JSON.stringify(value))
  if (what === 'time') {
    print({ full: await nanoseconds(full, decide), partial: await nanoseconds(partial, decide) })
    return
  }
  const answer = async (one) => {
    try {
      return outcomes(await decide(one))
    } catch {
      return null
    }
  }
  const each = async (prepared) => {
    const answers = []
    for (const one of prepared) answers.push(await answer(one))
    return answers
  }
  print({ version: version(name), full: await each(full), partial: await each(partial) })
}

function version(name) {
  const url = new URL(`../node_modules/${name}/package.json`, import.meta.url)
  return JSON.parse(readFileSync(url, 'utf8')).version
}
