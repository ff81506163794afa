import type { Feature } from '../../app/feature.ts';
import { InboxPage } from './InboxPage.tsx';

export const inbox: Feature = { pages: [{ path: '/inbox', page: InboxPage }], menu: { to: '/inbox', text: 'inbox' } }; // loaded at once: it is where everyone begins
