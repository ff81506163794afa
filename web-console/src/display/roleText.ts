import type { TFunction } from 'i18next';
import type { Role } from '../../../domain/permission/roles.ts';

/** A role as people call it. */
export const roleText = (t: TFunction, role: string): string => t(`roles.${role as Role}`, { defaultValue: role });
