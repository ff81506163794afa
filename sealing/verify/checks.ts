import type { Check } from './check.ts';
import { coverage } from './checks/coverage.ts';
import { dataHash } from './checks/dataHash.ts';
import { laterChanges } from './checks/laterChanges.ts';
import { makerChain } from './checks/makerChain.ts';
import { makerRevocation } from './checks/makerRevocation.ts';
import { makerUse } from './checks/makerUse.ts';
import { makerValidity } from './checks/makerValidity.ts';
import { sealByMaker } from './checks/sealByMaker.ts';
import { sealStatus } from './checks/sealStatus.ts';
import { sealValidity } from './checks/sealValidity.ts';
import { signatureValue } from './checks/signatureValue.ts';
import { signerChain } from './checks/signerChain.ts';
import { signerIsInSeal } from './checks/signerIsInSeal.ts';
import { signerRevocation } from './checks/signerRevocation.ts';
import { signerUse } from './checks/signerUse.ts';
import { signerValidity } from './checks/signerValidity.ts';
import { signingTime } from './checks/signingTime.ts';
import { timeStamp } from './checks/timeStamp.ts';
import type { Stamp } from './subject.ts';

/** Every question asked of a signature that could be read, in the order of GB/T 38540-2020: the first that fails names the reason. */
export const checks: readonly Check<Stamp>[] = [
  coverage,
  signatureValue,
  signerIsInSeal,
  sealByMaker,
  makerChain,
  makerValidity,
  makerRevocation,
  makerUse,
  sealValidity,
  signerChain,
  signerValidity,
  signerRevocation,
  signerUse,
  signingTime,
  timeStamp,
  dataHash,
  laterChanges,
  sealStatus,
];
