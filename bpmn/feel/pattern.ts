const longest = 200;
const widestRepetition = 50;

/**
 * Why a regular expression could take very long on some text; undefined when it cannot. Refused are repeated groups that repeat
 * or choose inside, references back, and more than one open repetition unless anchored (then two).
 */
export function unsafePattern(pattern: string): string | undefined {
  if (pattern.length > longest) return `is longer than ${longest} characters`;
  const groups: { varies: boolean }[] = [{ varies: false }];
  let open = 0;
  const plain = pattern.replace(/\\[1-9k]/g, '\u0000').replace(/\\./gs, 'x').replace(/\[[^\]]*\]/g, 'x');
  if (plain.includes('\u0000')) return 'refers back to a group';
  for (let at = 0; at < plain.length; at++) {
    const repetition = /^(?:[*+]|\{\d+(,\d*)?\})/.exec(plain.slice(at))?.[0];
    if (plain[at] === '(') groups.push({ varies: false });
    if (plain[at] === '|') groups.forEach((group) => (group.varies = true));
    if (plain[at] === ')') {
      const group = groups.pop();
      if (group?.varies && /^\)(?:[*+]|\{)/.test(plain.slice(at))) return 'repeats a group that repeats or chooses inside';
    }
    if (!repetition) continue;
    groups.forEach((group) => (group.varies = true));
    if (isOpen(repetition)) open++;
  }
  return open > (plain.startsWith('^') ? 2 : 1) ? 'repeats without bound too often' : undefined;
}

function isOpen(repetition: string): boolean {
  if (!repetition.startsWith('{')) return true;
  const [from = '0', to = from] = repetition.slice(1, -1).split(',');
  return to === '' || Number(to) > widestRepetition;
}
