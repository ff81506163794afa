import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { readPng } from '../sealing/pdf/png.ts';
import { projectRoot } from './folders.ts';
import { readFace, type Face } from './imprint/font.ts';
import { oneColourPng } from './imprint/png.ts';
import { drawMark, markSize } from './imprint/mark.ts';
import { drawName, nameSide } from './imprint/name.ts';
import { drawRound, sealRed, type RoundSeal } from './imprint/round.ts';
import { run } from './run.ts';

const fontPattern = 'Noto Serif CJK SC:bold';
const dotsPerInch = '300';
const folder = join(projectRoot, 'docker/demo/imprints');

/** The imprints of the demo's owners, by file name. */
const demoImprints: Readonly<Record<string, RoundSeal>> = {
  'yinxin-statutory-name': { diameter: 40, name: '哈尔滨印信示范有限公司' },
  'yinxin-contract': { diameter: 38, name: '哈尔滨印信示范有限公司', kind: '合同专用章' },
  'yinxin-finance': { diameter: 38, name: '哈尔滨印信示范有限公司', kind: '财务专用章' },
  'yinxin-inspection': { diameter: 38, name: '哈尔滨印信示范有限公司', kind: '审验专用章' },
  'yinxin-customs': { diameter: 38, name: '哈尔滨印信示范有限公司', kind: '报关专用章' },
  'yinxin-bidding': { diameter: 38, name: '哈尔滨印信示范有限公司', kind: '招标专用章' },
  'yinxin-purchasing': { diameter: 38, name: '哈尔滨印信示范有限公司采购部' },
  'yinxin-daqing': { diameter: 38, name: '哈尔滨印信示范有限公司大庆分公司' },
  'longjiang-statutory-name': { diameter: 42, name: '黑龙江省龙江示范科技股份有限公司' },
  'service-centre-statutory-name': { diameter: 40, name: '示范市政务服务中心' },
};

/** `node tools/yinxin-run.mjs imprint`: draws the demo imprints. Needs Debian's fonts-noto-cjk, fontconfig and poppler-utils. */
export async function main(): Promise<number> {
  const face = await installedFace();
  await mkdir(folder, { recursive: true });
  for (const [name, seal] of Object.entries(demoImprints)) {
    const side = (seal.diameter / 25.4) * 72;
    await draw(join(folder, `${name}.png`), await pdfOf([side, side], drawRound(seal, face), face), sealRed);
  }
  await draw(join(folder, 'zhao-qiang.png'), await pdfOf([nameSide, nameSide], drawName('赵强之印', face), face), sealRed);
  await draw(join(projectRoot, 'sealing/copy/mark.png'), await pdfOf(markSize(copyMark), drawMark(copyMark, face), face), black);
  return 0;
}

const black = [0, 0, 0] as const;

async function draw(path: string, pdf: Uint8Array, colour: readonly [number, number, number]): Promise<void> {
  await writeFile(path, oneColourPng(readPng(await rasterised(pdf)), colour));
  console.log(path.slice(projectRoot.length + 1));
}

async function installedFace(): Promise<Face> {
  const [path = '', index = '0'] = (await succeed('fc-match', ['-f', '%{file}\n%{index}', fontPattern])).split('\n');
  return readFace(await readFile(path), Number(index));
}

/** What every page of a copy says. R47 */
const copyMark = '复印件 COPY 非电子签章原件';

/** One page of that size in points with nothing but the drawing. */
async function pdfOf([width, height]: readonly [number, number], drawing: string, face: Face): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([width, height]);
  const { context } = pdf;
  const file = context.register(context.flateStream(face.outlines, { Subtype: 'CIDFontType0C' }));
  const descriptor = context.register(context.obj({
    Type: 'FontDescriptor', FontName: 'Seal', Flags: 4, FontBBox: [-1000, -1000, 3000, 2000], ItalicAngle: 0, Ascent: 880, Descent: -120, CapHeight: 733, StemV: 80, FontFile3: file,
  }));
  const descendant = context.register(context.obj({
    Type: 'Font', Subtype: 'CIDFontType0', BaseFont: 'Seal', CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 }, FontDescriptor: descriptor,
  }));
  const font = context.register(context.obj({ Type: 'Font', Subtype: 'Type0', BaseFont: 'Seal', Encoding: 'Identity-H', DescendantFonts: [descendant] }));
  page.node.setFontDictionary(PDFName.of('Seal'), font);
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(drawing)));
  return pdf.save();
}

/** The page as a PNG with a clear background. */
async function rasterised(pdf: Uint8Array): Promise<Uint8Array> {
  const directory = await mkdtemp(join(tmpdir(), 'imprint-'));
  try {
    await writeFile(join(directory, 'seal.pdf'), pdf);
    await succeed('pdftocairo', ['-png', '-transp', '-singlefile', '-r', dotsPerInch, join(directory, 'seal.pdf'), join(directory, 'seal')]);
    return await readFile(join(directory, 'seal.png'));
  } finally {
    await rm(directory, { recursive: true });
  }
}

async function succeed(command: string, argv: readonly string[]): Promise<string> {
  const { code, output } = await run(command, argv);
  if (code !== 0) throw new Error(`${command} failed: ${output}`);
  return output;
}
