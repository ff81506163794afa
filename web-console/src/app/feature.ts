import type { ComponentType, LazyExoticComponent } from 'react';
import type { Operation } from '../../../domain/permission/table.ts';
import type { Texts } from '../texts/index.ts';

/** A page at an address. */
export interface PageDeclaration {
  readonly path: string;
  readonly page: LazyExoticComponent<ComponentType> | ComponentType;
  /** Seen without sign-in too. */
  readonly open?: boolean;
}

/** An entry of the menu. */
export interface MenuEntry {
  readonly to: string;
  readonly text: keyof Texts['menu'];
  /** Seen by those who have one of these rights; by everyone if not given. */
  readonly rights?: readonly Operation[];
  /** Of the person rather than of their work: told with their name, and at the end of the menu of a phone. */
  readonly personal?: boolean;
  /** What stands beside it: how many wait there. */
  readonly mark?: LazyExoticComponent<ComponentType>;
}

/** A part of the console: its pages, and how the menu leads to them. main.tsx lists them all. */
export interface Feature {
  readonly pages: readonly PageDeclaration[];
  readonly menu?: MenuEntry;
}
