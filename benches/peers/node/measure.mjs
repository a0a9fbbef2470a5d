// How long one decision takes, as src/measure.rs has it: a round is as many
// passes over all cases as last a tenth of a second, the median of 15 counts.
const ROUND = 100_000_000n
const ROUNDS = 15

/** Nanoseconds a call. `decide` may return a promise. */
export async function nanoseconds(cases, decide) {
  const round = async (passes) => {
    const begin = process.hrtime.bigint()
    for (let pass = 0; pass < passes; pass += 1) {
      for (const one of cases) {
        const decided = decide(one)
        if (decided instanceof Promise) await decided
      }
    }
    return process.hrtime.bigint() - begin
  }
  let passes = 1
  while ((await round(passes)) < ROUND) passes *= 2
  const rounds = []
  for (let at = 0; at < ROUNDS; at += 1) rounds.push(Number(await round(passes)) / (passes * cases.length))
  rounds.sort((one, other) => one - other)
  return rounds[Math.floor(ROUNDS / 2)]
}
