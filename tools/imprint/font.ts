/** What a drawing needs of a font: glyph numbers, and the outlines as a PDF embeds them. */
export interface Face {
  /** The table `CFF `: compact outlines whose glyph numbers are CIDs. OpenType 1.9 */
  readonly outlines: Uint8Array;
  /** Throws when the font has no glyph for the character. */
  glyph(character: string): number;
}

/** Reads one face of an OpenType collection with CFF outlines, such as Noto Serif CJK. OpenType 1.9, otff and cmap */
export function readFace(collection: Buffer, index: number): Face {
  const tables = tablesOf(collection, collection.toString('latin1', 0, 4) === 'ttcf' ? collection.readUInt32BE(12 + index * 4) : 0);
  const glyphs = characterMap(tables('cmap'));
  return {
    outlines: tables('CFF '),
    glyph(character) {
      const code = character.codePointAt(0) ?? 0;
      const group = glyphs.find(({ first, last }) => code >= first && code <= last);
      if (!group) throw new Error(`the font has no glyph for ${character}`);
      return group.glyph + code - group.first;
    },
  };
}

function tablesOf(font: Buffer, start: number): (tag: string) => Buffer {
  const records = Array.from({ length: font.readUInt16BE(start + 4) }, (_, i) => font.subarray(start + 12 + i * 16, start + 28 + i * 16));
  return (tag) => {
    const record = records.find((one) => one.toString('latin1', 0, 4) === tag);
    if (!record) throw new Error(`the font has no table ${tag}`);
    return font.subarray(record.readUInt32BE(8), record.readUInt32BE(8) + record.readUInt32BE(12));
  };
}

/** Groups of the subtable of format 12, which covers all of Unicode. */
function characterMap(cmap: Buffer): { first: number; last: number; glyph: number }[] {
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.readUInt32BE(8 + i * 8));
  const offset = offsets.find((candidate) => cmap.readUInt16BE(candidate) === 12);
  if (offset === undefined) throw new Error('the font has no map of format 12');
  return Array.from({ length: cmap.readUInt32BE(offset + 12) }, (_, i) => {
    const at = offset + 16 + i * 12;
    return { first: cmap.readUInt32BE(at), last: cmap.readUInt32BE(at + 4), glyph: cmap.readUInt32BE(at + 8) };
  });
}
