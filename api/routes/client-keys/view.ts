import * as z from 'zod';
import { isoText } from '../../../domain/instant.ts';
import type { ClientKey } from '../../../store/store.ts';
import { InstantText } from '../../schemas.ts';

export const ClientKeyView = z
  .object({ id: z.string(), algorithm: z.enum(['hmac-sm3', 'sm2']), createdAt: InstantText })
  .meta({ id: 'ClientKey', description: 'Requests are signed as `Authorization: Yinxin key=…,timestamp=…,nonce=…,signature=…` over method, path with query, timestamp, nonce and the header content-sm3, a line each' });

export const clientKeyView = ({ id, algorithm, createdAt }: ClientKey): z.input<typeof ClientKeyView> => ({ id, algorithm, createdAt: isoText(createdAt) });
