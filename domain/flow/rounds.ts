/**
 * Whether two tasks of one element belong to different rounds of the same multi-instance. Rounds are written `<body>:<number>`, from the outermost on; two
 * bodies are two runs of the activity, of which the later one takes the place of the earlier.
 */
export function isOtherRound(rounds: readonly string[], others: readonly string[]): boolean {
  const numbers = new Map(others.map(split));
  return rounds.map(split).some(([body, number]) => numbers.has(body) && numbers.get(body) !== number);
}

function split(round: string): readonly [body: string, number: string] {
  const end = round.lastIndexOf(':');
  return [round.slice(0, end), round.slice(end + 1)];
}
