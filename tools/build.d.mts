export interface BuildOptions {
  /** Holds the source folders, tsconfig.json and .swcrc; the project's own root unless told. */
  readonly root?: string;
  readonly progress?: (line: string) => void;
}

/** Brings `dist/` up to date and answers its URL. */
export function build(options?: BuildOptions): Promise<URL>;
