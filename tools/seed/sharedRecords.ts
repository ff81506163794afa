import type { HeldMaterial, HeldPerson } from '../../connectors/shared-data/simulator/heldRecords.ts';
import { onePagePdf } from './onePagePdf.ts';
import { people, units, type DemoLogin } from './people.ts';
import { identityNumberOf } from './personalNumbers.ts';

/** What departments hold on the demo's units and people, as the platform of shared data answers it. R09 */
export function demoSharedRecords(): { readonly materials: readonly HeldMaterial[]; readonly people: readonly HeldPerson[] } {
  return {
    people: people.map(({ login, name }) => ({ name, identityNumber: identityNumberOf(login) })),
    materials: [...Object.values(units).flatMap(materialsOfUnit), ...people.flatMap(({ login, name }) => materialsOfPerson(login, name))],
  };
}

const materialsOfUnit = ({ name, creditCode }: (typeof units)[keyof typeof units]): readonly HeldMaterial[] =>
  (['unit-identity', 'establishment'] as const).map((kind) => ({
    kind, about: 'unit', holderName: name, holderNumber: creditCode, source: '演示市场监督管理局',
    content: pdfText('Registration certificate (demo)', `Unified social credit code ${creditCode}`), validUntil: '2056-01-01T00:00:00+08:00',
  }));

const materialsOfPerson = (login: DemoLogin, name: string): readonly HeldMaterial[] =>
  (['handler-identity', 'holder-identity'] as const).map((kind) => ({
    kind, about: 'person', holderName: name, holderNumber: identityNumberOf(login), source: '演示公安局',
    content: pdfText('Identity document (demo)', `Login ${login}`), validUntil: '2046-01-01T00:00:00+08:00',
  }));

const pdfText = (...lines: string[]): string => Buffer.from(onePagePdf(lines)).toString('base64');
