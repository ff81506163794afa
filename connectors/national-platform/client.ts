import * as z from 'zod';
import { isoText } from '../../domain/instant.ts';
import { answerOf, postTo } from '../httpPeer.ts';
import { filingOffice } from '../registry/filingOffice.ts';
import { registryPeer, type RegistryOptions } from '../registry/peer.ts';
import type { NationalPlatform } from './nationalPlatform.ts';

/** A national platform that speaks docs/connectors/national-platform.md. */
export function nationalPlatformClient(options: RegistryOptions): NationalPlatform {
  const peer = registryPeer('national-platform', options);
  return {
    ...filingOffice(peer),
    async reportStatus({ esId, status, at }) {
      answerOf(peer, await postTo(peer, '/status-reports', { esId, status, at: isoText(at) }), (json) => z.strictObject({}).parse(json));
    },
  };
}
