import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FiledSeal } from '../../connectors/police-registry/simulator/filedSeals.ts';
import { creditCodeOf } from '../../domain/owner/creditCode.ts';
import { projectRoot } from '../folders.ts';
import { units } from './people.ts';

/** Owners of demo imprints that have no people in the demo. Invented. */
const otherOwners = {
  longjiang: { name: '黑龙江省龙江示范科技股份有限公司', creditCode: creditCodeOf('91', '230100', 'MA1DEM01') },
  serviceCentre: { name: '示范市政务服务中心', creditCode: creditCodeOf('12', '230100', '00005678') },
} as const;

interface DemoSeal {
  readonly code: string;
  readonly owner: { readonly name: string; readonly creditCode: string };
  /** What follows the owner's name in the seal's. */
  readonly kind?: string;
  /** File in docker/demo/imprints; filed without imprint where it is absent. */
  readonly imprint?: string;
  /** Millimetres. */
  readonly diameter: number;
  readonly voidSince?: string;
}

const filedAt = '2025-03-03T09:00:00+08:00';

/** Physical seals of the demo by what they are good for: one of each kind that an application may meet. */
const demoSeals: readonly DemoSeal[] = [
  { code: '2301030012345', owner: units.company, imprint: 'yinxin-statutory-name', diameter: 40 },
  { code: '2301030012346', owner: units.company, kind: '合同专用章', imprint: 'yinxin-contract', diameter: 38 },
  { code: '2301030012347', owner: units.company, kind: '财务专用章', imprint: 'yinxin-finance', diameter: 38 },
  { code: '2301030012348', owner: units.company, kind: '发票专用章', diameter: 40 },
  { code: '2301030012349', owner: units.company, kind: '财务专用章', imprint: 'yinxin-finance', diameter: 38, voidSince: '2026-01-05T09:00:00+08:00' },
  { code: '2301030012350', owner: units.company, kind: '审验专用章', imprint: 'yinxin-inspection', diameter: 38 },
  { code: '2301030012351', owner: units.company, kind: '报关专用章', imprint: 'yinxin-customs', diameter: 38 },
  { code: '2301000054321', owner: otherOwners.longjiang, imprint: 'longjiang-statutory-name', diameter: 42 },
  { code: '2301000067890', owner: otherOwners.serviceCentre, imprint: 'service-centre-statutory-name', diameter: 40 },
];

/** The demo's physical seals with their imprints, as the police registry has filed them. */
export const demoPhysicalSeals = (): Promise<readonly FiledSeal[]> => Promise.all(demoSeals.map(filed));

async function filed({ code, owner, kind = '', imprint, diameter, voidSince }: DemoSeal): Promise<FiledSeal> {
  return {
    physicalCode: code, sealName: `${owner.name}${kind}`, ownerName: owner.name, ownerCreditCode: owner.creditCode, filedAt,
    ...(voidSince && { voidSince }),
    ...(imprint && { imprint: { picture: await readFile(join(projectRoot, 'docker/demo/imprints', `${imprint}.png`), 'base64'), width: diameter, height: diameter, style: 'round' } }),
  };
}
