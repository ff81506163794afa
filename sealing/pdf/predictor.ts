/** Predicts a byte from its left, upper and upper left neighbours. PNG (ISO/IEC 15948) 9.4 */
function paeth(left: number, up: number, upperLeft: number): number {
  const estimate = left + up - upperLeft;
  const toLeft = Math.abs(estimate - left);
  const toUp = Math.abs(estimate - up);
  const toUpperLeft = Math.abs(estimate - upperLeft);
  if (toLeft <= toUp && toLeft <= toUpperLeft) return left;
  return toUp <= toUpperLeft ? up : upperLeft;
}

const predictions: readonly ((left: number, up: number, upperLeft: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

/**
 * Undoes the PNG filters of whole rows: each is a filter type and `rowBytes` bytes, whose left neighbour lies `pixelBytes` before.
 * Undefined for a filter type that does not exist or a row that is not whole. PNG (ISO/IEC 15948) 9.2, ISO 32000-2 7.4.4.4
 */
export function undoPngFilters(data: Uint8Array, rowBytes: number, pixelBytes: number): Uint8Array | undefined {
  if (data.length % (rowBytes + 1) !== 0) return undefined;
  const rows = data.length / (rowBytes + 1);
  const plain = new Uint8Array(rows * rowBytes);
  for (let row = 0; row < rows; row += 1) {
    const predict = predictions[data[row * (rowBytes + 1)] ?? -1];
    if (!predict) return undefined;
    const from = row * (rowBytes + 1) + 1;
    const to = row * rowBytes;
    for (let index = 0; index < rowBytes; index += 1) {
      const left = index < pixelBytes ? 0 : (plain[to + index - pixelBytes] ?? 0);
      const up = row === 0 ? 0 : (plain[to + index - rowBytes] ?? 0);
      const upperLeft = row === 0 || index < pixelBytes ? 0 : (plain[to + index - rowBytes - pixelBytes] ?? 0);
      plain[to + index] = (data[from + index] ?? 0) + predict(left, up, upperLeft);
    }
  }
  return plain;
}
