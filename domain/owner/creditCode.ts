const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'; // GB 32100-2015, 4.1
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]; // GB 11714

/** Whether a text is a unified social credit code: form, inner organisation code and check character. R04, GB 32100-2015 */
export function isCreditCode(text: string): boolean {
  return /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/.test(text) && organisationCodeHolds(text.slice(8, 17)) && checkCharacter(text) === text[17];
}

function checkCharacter(code: string): string | undefined {
  let weight = 1;
  let sum = 0;
  for (const character of code.slice(0, 17)) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31];
}

function organisationCodeHolds(code: string): boolean {
  const sum = organisationWeights.reduce((total, weight, index) => total + weight * Number.parseInt(code[index] ?? '', 36), 0);
  const check = 11 - (sum % 11);
  return code[8] === (check === 10 ? 'X' : check === 11 ? '0' : String(check));
}

/** Completes division, organisation and kind to a valid code; for seeds and tests. `first` = registry and kind, 2 characters; `organisation` 8 characters. */
export function creditCodeOf(first: string, division: string, organisation: string): string {
  const sum = organisationWeights.reduce((total, weight, index) => total + weight * Number.parseInt(organisation[index] ?? '', 36), 0);
  const check = 11 - (sum % 11);
  const body = `${first}${division}${organisation}${check === 10 ? 'X' : check === 11 ? '0' : String(check)}`;
  return body + (checkCharacter(body) ?? '');
}
