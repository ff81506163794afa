import type { Filing, RemoteAuthority } from '../../connectors/registry/filing.ts';
import { creditCodeOf } from '../../domain/owner/creditCode.ts';
import { instant } from '../../domain/instant.ts';

/** The filing of a company's new seal. */
export const filingTo = (authority: RemoteAuthority, changes: Partial<Filing> = {}): Filing => ({
  id: '23010300000001/1/made', authority, event: 'made', esId: '23010300000001', sealName: '哈尔滨印信示范有限公司', category: 'unit',
  ownerCreditCode: creditCodeOf('91', '230103', 'MA1DEM00'), ownerName: '哈尔滨印信示范有限公司', at: instant('2026-05-01T08:00:00+08:00'), status: 'made',
  sealDataSm3: 'ab'.repeat(32), validStart: instant('2026-05-01T08:00:00+08:00'), validEnd: instant('2031-05-01T08:00:00+08:00'), physicalCode: '2301030012345',
  ...changes,
});
